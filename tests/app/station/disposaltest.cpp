#include "app/station/disposal.h"

#include "app/security/filekeystore.h"
#include "app/store/folderexchanges.h"
#include "app/store/receptions.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"
#include "tests/support/staffroom.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

const QDateTime when(QDate(2026, 11, 24), QTime(18, 0), Qt::OffsetFromUTC, 9 * 3600);

} // namespace

class DisposalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyAdministratorsMay();
    void nothingOfTheStationIsLeft();
    void othersFilesStand();
    void aLockedKeyStoreStopsItBeforeAnyFile();
    void whatCannotBeOverwrittenIsNamedAndTriedAgain();
    void aPipeOfOurNameIsNotWaitedFor();
    void theKeyFileGoesToo();
    void theProofSaysWhatIsGone();
    void theCounterOfRequestsGoesToo();

private:
    Outcome<DisposalProof> dispose()
    {
        return disposeOf(m_room->granted<Right::ChangeSettings>(), plan(), m_store->vault, *m_store->database,
            sampleDay(), when);
    }
    [[nodiscard]] DisposalPlan plan() const
    {
        return { m_store->path(), QStringLiteral("DESK-1"), QStringLiteral("1319999998"), {} };
    }
    [[nodiscard]] QDir folder() const { return QFileInfo(m_store->path()).dir(); }
    void put(const QString &name) const
    {
        QFile file(folder().filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("content of " + name.toUtf8()) > 0);
    }

    std::unique_ptr<StaffRoom> m_room;
    std::unique_ptr<StoreFixture> m_store;
};

void DisposalTest::init()
{
    m_room = std::make_unique<StaffRoom>();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    Receptions receptions(*m_store->database, m_store->vault);
    QVERIFY(receptions.add(sampleReception(1)).ok());
    QVERIFY(m_store->vault.keepAnchor(SecretBytes(QByteArray("anchor"))).ok());
    QVERIFY(m_room->signIn("chief1").ok());
}

void DisposalTest::onlyAdministratorsMay()
{
    for (const auto *id : { "desk1", "doctor1" }) {
        init();
        m_room->restart();
        QVERIFY(m_room->signIn(id).ok());
        QCOMPARE(m_room->session->granted<Right::ChangeSettings>().error().failure, Failure::NotPermitted);
    }
}

void DisposalTest::nothingOfTheStationIsLeft()
{
    const QString store = QFileInfo(m_store->path()).fileName();
    const QStringList more{ store + QStringLiteral(".lock"),
        store + QStringLiteral(".damaged-20261101-030000"), store + QStringLiteral(".restore"),
        store + QStringLiteral(".backup-copy"), QStringLiteral("madoguchi.log"),
        QStringLiteral("madoguchi.log.1") };
    for (const QString &name : more)
        put(name);
    // A second name keeps the old file reachable, and shows what was written over it.
    const QString kept = m_store->dir.filePath(QStringLiteral("kept"));
    QCOMPARE(::link(QFile::encodeName(m_store->path()).constData(), QFile::encodeName(kept).constData()), 0);
    QVERIFY(folder().entryList(QDir::Files).contains(store + QStringLiteral("-wal")));
    const auto proof = dispose();
    QVERIFY(proof.ok());
    QCOMPARE(folder().entryList(QDir::Files | QDir::Hidden | QDir::System), QStringList());
    QVERIFY(proof->files.contains(store));
    for (const QString &name : more)
        QVERIFY2(proof->files.contains(name), qPrintable(name));
    QVERIFY(m_store->keys.names().isEmpty());
    QFile overwritten(kept);
    QVERIFY(overwritten.open(QIODevice::ReadOnly));
    const QByteArray left = overwritten.readAll();
    QVERIFY(left.size() > 4096);
    QCOMPARE(left, QByteArray(left.size(), '\0'));
    // The program cannot go on with it.
    QVERIFY(!m_store->vault.isOpen());
    QVERIFY(!Receptions(*m_store->database, m_store->vault).days().ok());
}

void DisposalTest::othersFilesStand()
{
    const QString store = QFileInfo(m_store->path()).fileName();
    const QStringList others{ QStringLiteral("letter.txt"), QStringLiteral("madoguchi.log.old"),
        store + QStringLiteral(".mine"), QStringLiteral("other-") + store };
    for (const QString &name : others)
        put(name);
    put(QStringLiteral("target"));
    QVERIFY(QFile::link(folder().filePath(QStringLiteral("target")),
        folder().filePath(store + QStringLiteral(".damaged-1"))));
    const auto proof = dispose();
    QVERIFY(proof.ok());
    const QStringList left = folder().entryList(QDir::Files, QDir::Name);
    for (const QString &name : others) {
        QVERIFY2(left.contains(name), qPrintable(name));
        QVERIFY2(proof->others.contains(name), qPrintable(name));
    }
    QFile target(folder().filePath(QStringLiteral("target")));
    QVERIFY(target.open(QIODevice::ReadOnly));
    QCOMPARE(target.readAll(), QByteArray("content of target"));
}

void DisposalTest::aLockedKeyStoreStopsItBeforeAnyFile()
{
    m_store->keys.setMood(MemoryKeyStore::Mood::Locked);
    QCOMPARE(dispose().error().failure, Failure::KeyStoreUnavailable);
    QVERIFY(QFile::exists(m_store->path()));
    QVERIFY(m_store->vault.isOpen());
    m_store->keys.setMood(MemoryKeyStore::Mood::Open);
    QCOMPARE(Receptions(*m_store->database, m_store->vault).ofDay(sampleDay())->size(), 1);
    QVERIFY(dispose().ok());
}

void DisposalTest::whatCannotBeOverwrittenIsNamedAndTriedAgain()
{
    const QString store = QFileInfo(m_store->path()).fileName();
    // A limit on the size of files stands in for a medium that takes no more writes.
    struct rlimit before
    { };
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = before;
    small.rlim_cur = 64;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = dispose();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);
    QCOMPARE(refused.error(), (Fault{ Failure::StoreReadOnly, store }));
    QVERIFY(QFile::exists(m_store->path()));
    QVERIFY(m_store->keys.names().isEmpty()); // noise already
    QVERIFY(dispose().ok());
    QVERIFY(!QFile::exists(m_store->path()));
    const auto again = dispose();
    QVERIFY2(again.ok() && again->files.isEmpty(), "what is gone already is no fault");
}

void DisposalTest::aPipeOfOurNameIsNotWaitedFor()
{
    const QString pipe = m_store->path() + QStringLiteral(".damaged-1");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(dispose().ok());
    QVERIFY(!QFileInfo::exists(pipe));
}

void DisposalTest::theKeyFileGoesToo()
{
    const QString path = m_store->dir.filePath(QStringLiteral("station.keys"));
    FileKeyStore keys(path, QStringLiteral("DESK-1"));
    Vault vault(keys);
    QVERIFY(vault.open(false).ok());
    QVERIFY(vault.forWriting(sampleDay(), false).ok());
    QVERIFY(QFile::exists(path));
    const auto proof = disposeOf(
        m_room->granted<Right::ChangeSettings>(), plan(), vault, *m_store->database, sampleDay(), when);
    QVERIFY(proof.ok());
    QVERIFY(!QFile::exists(path));
}

void DisposalTest::theProofSaysWhatIsGone()
{
    put(QStringLiteral("letter.txt"));
    const auto proof = dispose();
    QVERIFY(proof.ok());
    for (const auto *entry : { "vault", "audit", "anchor", "certificate-passphrase", "day/2026-11-20" })
        QVERIFY2(proof->keys.contains(QLatin1String(entry)), entry);
    QCOMPARE(proof->by, QStringLiteral("chief1"));
    const QString text = proof->text();
    for (const auto *part : { "DESK-1", "1319999998", "chief1", "2026-11-24 18:00:00", "vault", "anchor",
             "day/2026-10-11 … day/2026-11-21", "letter.txt" })
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    for (const QString &line : text.split(QLatin1Char('\n')))
        QVERIFY2(line.size() <= 100 || line.contains(m_store->dir.path()), qPrintable(line));
    QCOMPARE(textsFoundIn(text.toUtf8(), personalTexts(sampleReception(1))), QList<QString>());
}

void DisposalTest::theCounterOfRequestsGoesToo()
{
    const QString counter = FolderExchanges::counterFileOf(m_store->path());
    FolderExchanges book(*m_store->database, counter);
    QVERIFY(book.prepare(std::nullopt).ok());
    QVERIFY(book.takeNumber(sampleDay(), {}).ok());
    QVERIFY(QFile::exists(counter));
    put(QFileInfo(counter).fileName() + QStringLiteral(".a1B2c3")); // of a writing that was cut
    const auto proof = dispose();
    QVERIFY(proof.ok());
    QCOMPARE(folder().entryList({ QStringLiteral("*.numbers*") }, QDir::Files), QStringList());
    QVERIFY(proof->text().contains(QStringLiteral("  ") + QFileInfo(counter).fileName() + u'\n'));
    QVERIFY(!proof->others.contains(QFileInfo(counter).fileName()));
}

QTEST_GUILESS_MAIN(DisposalTest)
#include "disposaltest.moc"
