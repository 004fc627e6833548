#include "app/backup/backupreader.h"
#include "app/backup/backupwriter.h"
#include "tests/app/backup/backupstage.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sodium.h>

#include <fcntl.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

/// A file that is changed in place, byte by byte, and put right again.
class FlippedFile
{
public:
    explicit FlippedFile(const QString &name)
        : m_file(::open(QFile::encodeName(name).constData(), O_RDWR | O_CLOEXEC))
    { }
    ~FlippedFile() { ::close(m_file); }
    FlippedFile(const FlippedFile &) = delete;
    FlippedFile &operator=(const FlippedFile &) = delete;

    [[nodiscard]] bool flip(qint64 at, unsigned char mask) const
    {
        unsigned char byte = 0;
        if (::pread(m_file, &byte, 1, static_cast<off_t>(at)) != 1)
            return false;
        byte = static_cast<unsigned char>(byte ^ mask);
        return ::pwrite(m_file, &byte, 1, static_cast<off_t>(at)) == 1;
    }
    [[nodiscard]] bool cut(qint64 size) const { return ::ftruncate(m_file, static_cast<off_t>(size)) == 0; }

private:
    int m_file;
};

} // namespace

class BackupFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void everyContentComesBack_data();
    void everyContentComesBack();
    void everyFlippedByteIsNoticed();
    void everyCutIsNoticed();
    void piecesOfTwoBackupsDoNotMix();
    void flippedBytesOfARealBackupAreNoticed();
    void whatIsNoBackupIsNamed();

private:
    /// A backup of `content` at `name`, small enough that all of it can be tried.
    Outcome<Done> write(const QString &name, const QByteArray &content)
    {
        const QString plain = m_dir->filePath(QStringLiteral("plain"));
        QFile file(plain);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return Fault{ Failure::StoreUnreachable };
        file.close();
        BackupHeader header;
        header.station = QStringLiteral("DESK-1");
        header.institution = QStringLiteral("1319999998");
        header.store = Backups::storeMark(*m_vaultKey);
        header.made = QDateTime(QDate(2026, 11, 20), QTime(17, 30), Qt::UTC);
        header.schema = 2;
        header.size = content.size();
        header.recoveryKey = m_recovery.publicKey();
        header.keyForSheet = RecoveryKey::seal(m_contentKey.view(), m_recovery.publicKey());
        header.keyForStation = m_vaultKey->seal(m_contentKey.view(), BackupReader::placeOfKey(header.store));
        header.keys = RecoveryKey::seal("keys", m_recovery.publicKey());
        header.mark = header.markBy(m_recovery.proofKey());
        return writeBackup(name, header, m_contentKey, plain, Medium::system());
    }
    /// What the backup says, opened by the sheet or by the station.
    [[nodiscard]] Outcome<QByteArray> read(const QString &name, bool bySheet) const
    {
        auto reader = BackupReader::open(name);
        if (!reader)
            return reader.error();
        const auto key = bySheet ? (*reader)->contentKey(m_recovery) : (*reader)->contentKey(*m_vaultKey);
        if (!key)
            return key.error();
        QByteArray content;
        const auto all = (*reader)->read(*key, [&content](QByteArrayView piece) {
            content.append(piece);
            return Outcome<Done>(Done{});
        });
        return all ? Outcome<QByteArray>(content) : Outcome<QByteArray>(all.error());
    }

    static SecretBytes filled(unsigned char with)
    {
        SecretBytes bytes(32);
        std::fill(bytes.data(), bytes.data() + bytes.size(), with);
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    RecoveryKey m_recovery = RecoveryKey::make();
    std::shared_ptr<const SealingKey> m_vaultKey = SealingKey::from(filled(7));
    SecretBytes m_contentKey = filled(9);
};

void BackupFileTest::everyContentComesBack_data()
{
    QTest::addColumn<int>("size");
    for (const int size : { 0, 1, 4096, 65535, 65536, 65537, 131072, 300'000 })
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void BackupFileTest::everyContentComesBack()
{
    QFETCH(int, size);
    QByteArray content(size, '\0');
    QRandomGenerator random(static_cast<quint32>(size));
    for (char &byte : content)
        byte = static_cast<char>(random.bounded(256));
    const QString name = m_dir->filePath(QStringLiteral("one.backup"));
    const auto written = write(name, content);
    QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(said(written.error())));
    for (const bool bySheet : { true, false }) {
        const auto back = read(name, bySheet);
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(said(back.error())));
        QCOMPARE(*back, content);
    }
}

void BackupFileTest::everyFlippedByteIsNoticed()
{
    const QString name = m_dir->filePath(QStringLiteral("one.backup"));
    QVERIFY(write(name, QByteArray(3000, 'x')).ok());
    const qint64 size = QFile(name).size();
    const FlippedFile file(name);
    for (qint64 at = 0; at < size; ++at) {
        for (const auto mask : { static_cast<unsigned char>(0x01), static_cast<unsigned char>(0x80) }) {
            QVERIFY(file.flip(at, mask));
            for (const bool bySheet : { true, false }) {
                const auto back = read(name, bySheet);
                QVERIFY2(!back.ok(), qPrintable(QString::number(at)));
                QVERIFY2(back.error().failure == Failure::BackupDamaged, qPrintable(said(back.error())));
            }
            QVERIFY(file.flip(at, mask));
        }
    }
    QVERIFY(read(name, true).ok());
}

void BackupFileTest::everyCutIsNoticed()
{
    const QString name = m_dir->filePath(QStringLiteral("one.backup"));
    QVERIFY(write(name, QByteArray(3000, 'x')).ok());
    const qint64 whole = QFile(name).size();
    const FlippedFile file(name);
    QVERIFY(file.cut(whole + 1)); // longer by a zero
    QCOMPARE(read(name, true).error().failure, Failure::BackupDamaged);
    QVERIFY(file.cut(whole) && read(name, true).ok());
    for (qint64 size = whole - 1; size >= 0; --size) {
        QVERIFY(file.cut(size));
        const auto back = read(name, true);
        QVERIFY(!back.ok());
        QCOMPARE(back.error().failure, Failure::BackupDamaged);
    }
}

void BackupFileTest::piecesOfTwoBackupsDoNotMix()
{
    // Same keys, same sizes: the head of one with the content of the other.
    const QString one = m_dir->filePath(QStringLiteral("one.backup"));
    const QString two = m_dir->filePath(QStringLiteral("two.backup"));
    QVERIFY(write(one, QByteArray(200'000, 'x')).ok());
    QVERIFY(write(two, QByteArray(200'000, 'y')).ok());
    QFile first(one);
    QFile second(two);
    QVERIFY(first.open(QIODevice::ReadWrite) && second.open(QIODevice::ReadOnly));
    const QByteArray other = second.readAll();
    QCOMPARE(first.size(), other.size());
    const qint64 content = other.size() - 200'000;
    QVERIFY(first.seek(content));
    QVERIFY(first.write(other.mid(content)) == other.size() - content);
    first.close();
    QCOMPARE(read(one, true).error().failure, Failure::BackupDamaged);
}

void BackupFileTest::flippedBytesOfARealBackupAreNoticed()
{
    BackupStage stage(m_dir->path());
    QVERIFY(stage.open().ok() && stage.keep(20).ok());
    auto job = stage.job(m_recovery.kept());
    QVERIFY(job.ok());
    const Backups backups(stage.plan());
    const auto made = backups.make(*job);
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(said(made.error())));
    const Vault::Key key = stage.vault.standing(Vault::Standing::Vault);
    QVERIFY(backups.verify(*made, key).ok());
    const FlippedFile file(made->file);
    QRandomGenerator random(20261124);
    for (int i = 0; i < 2000; ++i) {
        const qint64 at = random.bounded(made->bytes);
        const auto mask = static_cast<unsigned char>(1 << random.bounded(8));
        QVERIFY(file.flip(at, mask));
        const auto verified = backups.verify(*made, key);
        QVERIFY2(!verified.ok(), qPrintable(QString::number(at)));
        QCOMPARE(verified.error().failure, Failure::BackupDamaged);
        QVERIFY(file.flip(at, mask));
    }
    QVERIFY(backups.verify(*made, key).ok());
    // A damaged one is never unpacked, not even in part.
    const QString copy = m_dir->filePath(QStringLiteral("copy.db"));
    QVERIFY(file.flip(made->bytes - 1, 1));
    QCOMPARE(unpack(made->file, stage.vault, copy).error().failure, Failure::BackupDamaged);
    QVERIFY(!QFile::exists(copy));
}

void BackupFileTest::whatIsNoBackupIsNamed()
{
    QCOMPARE(BackupReader::open(m_dir->filePath(QStringLiteral("none"))).error().failure, Failure::NotFound);
    QCOMPARE(BackupReader::open(m_dir->path()).error().failure, Failure::BackupDamaged);
    const QString other = m_dir->filePath(QStringLiteral("other"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'M')) == 5000);
    file.close();
    QCOMPARE(BackupReader::open(other).error().failure, Failure::BackupDamaged);
    const QString link = m_dir->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(other, link));
    QCOMPARE(BackupReader::open(link).error().failure, Failure::BackupFolderUnreachable);
}

QTEST_GUILESS_MAIN(BackupFileTest)
#include "backupfiletest.moc"
