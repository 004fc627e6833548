#include "app/security/filekeystore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace madoguchi;

namespace {

const QString name = QStringLiteral("day/2026-11-20");

mode_t modeOf(const QString &path)
{
    struct stat state
    { };
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? state.st_mode & 07777 : 0;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class FileKeyStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAndForgets();
    void anotherObjectFindsTheSame();
    void fileAndFolderAreClosed();
    void refusesAFileOpenToOthers_data();
    void refusesAFileOpenToOthers();
    void refusesAFolderOthersMayWrite();
    void refusesALink();
    void refusesWhatIsNotAFile();
    void damageIsNamedAndNotWrittenOver_data();
    void damageIsNamedAndNotWrittenOver();
    void fullDiskKeepsTheOldFile();
    void leftoverOfACrashIsNoObstacle();
    void changesAtTheSameTimeLoseNothing();
    void whoHoldsTheLockIsWaitedForButNotForEver();

    void stationsShareAFile();
    void entriesWithoutAStationAreFound();
    void onlyOneOfTwoMakesAKey();
    void theLastEntryTakesTheFileWithIt();
    void whatIsReplacedIsOverwritten();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("keys/station.keys")); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void FileKeyStoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void FileKeyStoreTest::keepsAndForgets()
{
    FileKeyStore keys(path());
    const auto none = keys.read(name);
    QVERIFY(none.ok());
    QVERIFY(!none->has_value());
    QVERIFY(keys.remove(name).ok());
    QVERIFY(!QFile::exists(path()));
    const QByteArray binary = QByteArray("\0\xff\n key", 7);
    QVERIFY(keys.write(name, SecretBytes(binary)).ok());
    QVERIFY(keys.write(QStringLiteral("vault"), SecretBytes(QByteArray(32, 'v'))).ok());
    QVERIFY(keys.write(QStringLiteral("empty"), SecretBytes()).ok());
    QCOMPARE((*keys.read(name))->view().toByteArray(), binary);
    QVERIFY((*keys.read(QStringLiteral("empty")))->isEmpty());
    QVERIFY(keys.write(name, SecretBytes(QByteArray("new"))).ok());
    QCOMPARE((*keys.read(name))->view().toByteArray(), QByteArray("new"));
    QVERIFY(keys.remove(name).ok());
    QVERIFY(!keys.read(name)->has_value());
    QCOMPARE((*keys.read(QStringLiteral("vault")))->view().toByteArray(), QByteArray(32, 'v'));
    QVERIFY(!contentOf(path()).contains("new"));
}

void FileKeyStoreTest::anotherObjectFindsTheSame()
{
    QVERIFY(FileKeyStore(path()).write(name, SecretBytes(QByteArray(32, 'k'))).ok());
    const auto found = FileKeyStore(path()).read(name);
    QVERIFY(found.ok() && found->has_value());
    QCOMPARE((*found)->view().toByteArray(), QByteArray(32, 'k'));
}

void FileKeyStoreTest::fileAndFolderAreClosed()
{
    const mode_t before = ::umask(0);
    FileKeyStore keys(m_dir->filePath(QStringLiteral("a/b/station.keys")));
    const auto written = keys.write(name, SecretBytes(QByteArray(32, 'k')));
    ::umask(before);
    QVERIFY(written.ok());
    QCOMPARE(modeOf(m_dir->filePath(QStringLiteral("a/b/station.keys"))), mode_t(0600));
    QCOMPARE(modeOf(m_dir->filePath(QStringLiteral("a/b"))), mode_t(0700));
    QCOMPARE(modeOf(m_dir->filePath(QStringLiteral("a"))), mode_t(0700));
}

void FileKeyStoreTest::refusesAFileOpenToOthers_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("group reads") << 0640;
    QTest::newRow("others read") << 0604;
    QTest::newRow("group writes") << 0620;
    QTest::newRow("others write") << 0602;
    QTest::newRow("executable") << 0700;
}

void FileKeyStoreTest::refusesAFileOpenToOthers()
{
    QFETCH(int, mode);
    FileKeyStore keys(path());
    QVERIFY(keys.write(name, SecretBytes(QByteArray(32, 'k'))).ok());
    const QByteArray before = contentOf(path());
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), static_cast<mode_t>(mode)), 0);
    QCOMPARE(keys.read(name).error().failure, Failure::KeyFileOpenToOthers);
    QCOMPARE(keys.write(name, SecretBytes(QByteArray("x"))).error().failure, Failure::KeyFileOpenToOthers);
    QCOMPARE(keys.remove(name).error().failure, Failure::KeyFileOpenToOthers);
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0600), 0);
    QVERIFY(keys.read(name)->has_value());
}

void FileKeyStoreTest::refusesAFolderOthersMayWrite()
{
    FileKeyStore keys(path());
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("keys")));
    QCOMPARE(::chmod(QFile::encodeName(m_dir->filePath(QStringLiteral("keys"))).constData(), 0777), 0);
    QCOMPARE(keys.write(name, SecretBytes(QByteArray("x"))).error().failure, Failure::KeyFileOpenToOthers);
    QVERIFY(!QFile::exists(path()));
}

void FileKeyStoreTest::refusesALink()
{
    QVERIFY(FileKeyStore(path()).write(name, SecretBytes(QByteArray("x"))).ok());
    const QString link = m_dir->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(path(), link));
    const auto refused = FileKeyStore(link).read(name);
    QCOMPARE(refused.error(), (Fault{ Failure::KeyStoreUnavailable, QStringLiteral("key-file-is-link") }));
}

void FileKeyStoreTest::refusesWhatIsNotAFile()
{
    QVERIFY(QDir().mkpath(path()));
    QVERIFY(!FileKeyStore(path()).read(name).ok());
    const QString pipe = m_dir->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!FileKeyStore(pipe).read(name).ok()); // and does not wait for a writer
}

void FileKeyStoreTest::damageIsNamedAndNotWrittenOver_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other") << QByteArray("[General]\nvault=abc\n");
    QTest::newRow("half a length") << QByteArray("MDGKEYS1\0", 9);
    QTest::newRow("name too long") << QByteArray("MDGKEYS1\0\5ab", 12);
    QTest::newRow("no value") << QByteArray("MDGKEYS1\0\2ab", 12);
    QTest::newRow("value too long") << QByteArray("MDGKEYS1\0\2ab\0\2c", 15);
}

void FileKeyStoreTest::damageIsNamedAndNotWrittenOver()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("keys")));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0600), 0);
    FileKeyStore keys(path());
    const Fault damaged{ Failure::KeyStoreUnavailable, QStringLiteral("key-file-damaged") };
    QCOMPARE(keys.read(name).error(), damaged);
    QCOMPARE(keys.write(name, SecretBytes(QByteArray("x"))).error(), damaged);
    QCOMPARE(contentOf(path()), content);
}

void FileKeyStoreTest::fullDiskKeepsTheOldFile()
{
    FileKeyStore keys(path());
    QVERIFY(keys.write(name, SecretBytes(QByteArray(32, 'k'))).ok());
    // A limit on the size of files stands in for the full disk: the write comes back short.
    struct rlimit before
    { };
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = before;
    small.rlim_cur = 64;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = keys.write(QStringLiteral("vault"), SecretBytes(QByteArray(500, 'v')));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().failure, Failure::StoreFull);
    QCOMPARE((*keys.read(name))->view().toByteArray(), QByteArray(32, 'k'));
    QCOMPARE(QDir(m_dir->filePath(QStringLiteral("keys"))).entryList(QDir::Files),
        (QStringList{ QStringLiteral("station.keys"), QStringLiteral("station.keys.lock") }));
    QVERIFY(keys.write(QStringLiteral("vault"), SecretBytes(QByteArray(500, 'v'))).ok());
}

void FileKeyStoreTest::leftoverOfACrashIsNoObstacle()
{
    FileKeyStore keys(path());
    QVERIFY(keys.write(name, SecretBytes(QByteArray("old"))).ok());
    QFile leftover(path() + QStringLiteral(".new"));
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.write("half");
    leftover.close();
    QCOMPARE((*keys.read(name))->view().toByteArray(), QByteArray("old"));
    QVERIFY(keys.write(name, SecretBytes(QByteArray("new"))).ok());
    QCOMPARE((*keys.read(name))->view().toByteArray(), QByteArray("new"));
    QVERIFY(!leftover.exists());
}

void FileKeyStoreTest::changesAtTheSameTimeLoseNothing()
{
    // Locks are held by open file, so threads exclude each other as programs do.
    constexpr int each = 40;
    std::atomic<int> failed = 0;
    const auto work = [this, &failed](const QString &who) {
        FileKeyStore keys(path(), {}, std::chrono::seconds(60));
        const QString passing = who + QStringLiteral("passing");
        for (int number = 0; number < each; ++number) {
            failed += keys.write(who + QString::number(number), SecretBytes(who.toUtf8())).ok() ? 0 : 1;
            failed += keys.write(passing, SecretBytes(who.toUtf8())).ok() ? 0 : 1;
            failed += keys.remove(passing).ok() ? 0 : 1;
        }
    };
    const QStringList stations{ QStringLiteral("desk"), QStringLiteral("room") };
    std::thread other(work, stations.first());
    work(stations.last());
    other.join();
    QCOMPARE(failed.load(), 0);
    FileKeyStore keys(path());
    for (const QString &who : stations) {
        for (int number = 0; number < each; ++number)
            QVERIFY2((*keys.read(who + QString::number(number))).has_value(), qPrintable(who));
        QVERIFY(!(*keys.read(who + QStringLiteral("passing"))).has_value());
    }
}

void FileKeyStoreTest::whoHoldsTheLockIsWaitedForButNotForEver()
{
    FileKeyStore keys(path(), {}, std::chrono::milliseconds(30));
    QVERIFY(keys.write(name, SecretBytes(QByteArray("old"))).ok());
    const QByteArray beside = QFile::encodeName(path()) + ".lock";
    QCOMPARE(modeOf(path() + QStringLiteral(".lock")), mode_t(0600));
    const int held = ::open(beside.constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(held >= 0);
    QCOMPARE(::flock(held, LOCK_EX), 0);
    const Fault inUse{ Failure::KeyStoreUnavailable, QStringLiteral("key-file-in-use") };
    QCOMPARE(keys.write(name, SecretBytes(QByteArray("new"))).error(), inUse);
    QCOMPARE(keys.remove(name).error(), inUse);
    QCOMPARE((*keys.read(name))->view().toByteArray(), QByteArray("old")); // reading waits for nobody
    QVERIFY(keys.remove(QStringLiteral("none")).ok());
    std::thread releasing([held] {
        QThread::msleep(20);
        ::close(held);
    });
    const auto written
        = FileKeyStore(path(), {}, std::chrono::seconds(60)).write(name, SecretBytes(QByteArray("new")));
    releasing.join();
    QVERIFY(written.ok());
    QCOMPARE((*keys.read(name))->view().toByteArray(), QByteArray("new"));
}

void FileKeyStoreTest::stationsShareAFile()
{
    FileKeyStore desk(path(), QStringLiteral("DESK-1"));
    FileKeyStore room(path(), QStringLiteral("ROOM-1"));
    QVERIFY(desk.write(name, SecretBytes(QByteArray(32, 'd'))).ok());
    QVERIFY(!room.read(name)->has_value());
    QVERIFY(room.write(name, SecretBytes(QByteArray(32, 'r'))).ok());
    QCOMPARE((*desk.read(name))->view().toByteArray(), QByteArray(32, 'd'));
    QVERIFY(contentOf(path()).contains("DESK-1/day/2026-11-20")); // config.md, Key store items
    QVERIFY(room.remove(name).ok());
    QVERIFY(desk.read(name)->has_value());
    QVERIFY(!room.read(name)->has_value());
}

void FileKeyStoreTest::entriesWithoutAStationAreFound()
{
    FileKeyStore before(path());
    QVERIFY(before.write(name, SecretBytes(QByteArray(32, 'b'))).ok());
    FileKeyStore desk(path(), QStringLiteral("DESK-1"));
    QCOMPARE((*desk.read(name))->view().toByteArray(), QByteArray(32, 'b'));
    const auto standing = desk.writeIfAbsent(name, SecretBytes(QByteArray(32, 'n')));
    QVERIFY(standing.ok());
    QCOMPARE(standing->view().toByteArray(), QByteArray(32, 'b'));
    QVERIFY(desk.remove(name).ok());
    QVERIFY(!desk.read(name)->has_value());
    QVERIFY(!before.read(name)->has_value());
}

void FileKeyStoreTest::onlyOneOfTwoMakesAKey()
{
    constexpr int each = 40;
    const auto make = [this](char byte, QByteArray &made) {
        FileKeyStore keys(path(), QStringLiteral("DESK-1"), std::chrono::seconds(60));
        for (int number = 0; number < each; ++number) {
            const auto standing
                = keys.writeIfAbsent(QString::number(number), SecretBytes(QByteArray(1, byte)));
            made.append(standing ? standing->view().toByteArray() : QByteArray("-"));
        }
    };
    QByteArray one;
    QByteArray two;
    std::thread other([&] { make('1', one); });
    make('2', two);
    other.join();
    QCOMPARE(one.size(), each);
    QCOMPARE(one, two);
    QVERIFY(!one.contains('-'));
    for (int number = 0; number < each; ++number) {
        const auto kept = FileKeyStore(path(), QStringLiteral("DESK-1")).read(QString::number(number));
        QCOMPARE((*kept)->view().toByteArray(), one.mid(number, 1));
    }
}

void FileKeyStoreTest::theLastEntryTakesTheFileWithIt()
{
    FileKeyStore keys(path(), QStringLiteral("DESK-1"));
    QVERIFY(keys.write(name, SecretBytes(QByteArray(32, 'k'))).ok());
    QVERIFY(keys.remove(name).ok());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(!keys.read(name)->has_value());
    QVERIFY(keys.write(name, SecretBytes(QByteArray(32, 'n'))).ok());
}

void FileKeyStoreTest::whatIsReplacedIsOverwritten()
{
    FileKeyStore keys(path());
    QVERIFY(keys.write(name, SecretBytes(QByteArray(32, 'k'))).ok());
    QVERIFY(keys.write(QStringLiteral("vault"), SecretBytes(QByteArray(32, 'v'))).ok());
    for (const bool last : { false, true }) {
        // Open files show what stands where the name was taken away.
        QFile old(path());
        QVERIFY(old.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        QVERIFY(keys.remove(last ? QStringLiteral("vault") : name).ok());
        const QByteArray left = old.readAll();
        QVERIFY(!left.isEmpty());
        QCOMPARE(left, QByteArray(left.size(), '\0'));
    }
    // A second name is somebody's copy: not ours to destroy.
    QVERIFY(keys.write(name, SecretBytes(QByteArray(32, 'k'))).ok());
    const QString copy = m_dir->filePath(QStringLiteral("copy"));
    QCOMPARE(::link(QFile::encodeName(path()).constData(), QFile::encodeName(copy).constData()), 0);
    QVERIFY(keys.remove(name).ok());
    QVERIFY(contentOf(copy).contains(QByteArray(32, 'k')));
}

QTEST_APPLESS_MAIN(FileKeyStoreTest)
#include "filekeystoretest.moc"
