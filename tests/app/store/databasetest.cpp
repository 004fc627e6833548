#include "app/store/schemafiles.h"
#include "app/store/storefault.h"
#include "tests/app/store/storefixture.h"

#include <QProcess>
#include <QSqlError>
#include <QTest>

#include <sqlite3.h>

#include <cstdio>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace madoguchi;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat state
    { };
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? state.st_mode & 07777 : 0;
}

int numberOf(Database &database, const QString &sql)
{
    auto asked = database.run(sql);
    return asked.ok() && asked->next() ? asked->value(0).toInt() : -1;
}

Outcome<Done> addStaff(Database &database, const QString &id)
{
    const auto added
        = database.run(QStringLiteral("INSERT INTO staff VALUES (?, ?, 'reception', '', '', 1, 0, '')"),
            { id, QString(2000, u'x') });
    return added ? Outcome<Done>(Done{}) : added.error();
}

constexpr uid_t nobody = 65534;

/// In a process of its own, because a superuser may write where nobody may: opens and says how it went.
int openAsOrdinaryUser(const QString &path)
{
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        return 9;
    const auto opened = Database::open(path);
    std::printf("%s", qPrintable(opened ? QStringLiteral("opened") : failureName(opened.error().failure)));
    return 0;
}

QString openedBySomebody(const QString &path)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--open"), path });
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newOneIsClosedToOthers();
    void mannersAreSet();
    void opensAgain();
    void splitsStatements();
    void newerOneIsRefusedUntouched();
    void foreignOneIsRefusedUntouched();
    void damageIsNamed_data();
    void damageIsNamed();
    void damagedPageIsFoundAtOpening();
    void lockedByAnotherIsBusy();
    void fullThenFreed();
    void failedWorkLeavesNothing();
    void partsOfATransactionFailTogether();
    void readOnlyFolderAndFile();
    void missingPlaces();
    void codesHaveNames_data();
    void codesHaveNames();
    void deletedIsGoneAfterCheckpoint();
};

void DatabaseTest::initTestCase()
{
    QVERIFY(newestSchema() >= 1);
}

void DatabaseTest::newOneIsClosedToOthers()
{
    StoreFixture store;
    QVERIFY(!Database::exists(store.path()));
    const mode_t before = ::umask(0);
    const auto opened = store.open();
    ::umask(before);
    QVERIFY(opened.ok());
    QVERIFY(Database::exists(store.path()));
    QVERIFY(addStaff(*store.database, QStringLiteral("a")).ok());
    QCOMPARE(modeOf(store.dir.filePath(QStringLiteral("store"))), mode_t(0700));
    for (const char *end : { "", "-wal", "-shm" })
        QCOMPARE(modeOf(store.path() + QLatin1String(end)), mode_t(0600));
}

void DatabaseTest::mannersAreSet()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    auto journal = store.database->run(QStringLiteral("PRAGMA journal_mode"));
    QVERIFY(journal.ok() && journal->next());
    QCOMPARE(journal->value(0).toString(), QStringLiteral("wal"));
    QCOMPARE(numberOf(*store.database, QStringLiteral("PRAGMA synchronous")), 2);
    QCOMPARE(numberOf(*store.database, QStringLiteral("PRAGMA secure_delete")), 1);
    QCOMPARE(numberOf(*store.database, QStringLiteral("PRAGMA foreign_keys")), 1);
    QCOMPARE(numberOf(*store.database, QStringLiteral("PRAGMA trusted_schema")), 0);
    QCOMPARE(numberOf(*store.database, QStringLiteral("PRAGMA busy_timeout")), 5000);
    QCOMPARE(numberOf(*store.database, QStringLiteral("PRAGMA user_version")), newestSchema());
    QCOMPARE(store.database->schema(), newestSchema());
}

void DatabaseTest::opensAgain()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    QVERIFY(addStaff(*store.database, QStringLiteral("kept")).ok());
    store.close();
    QVERIFY(store.open().ok());
    QCOMPARE(numberOf(*store.database, QStringLiteral("SELECT count(*) FROM staff WHERE id = 'kept'")), 1);
    QCOMPARE(store.database->schema(), newestSchema());
}

void DatabaseTest::splitsStatements()
{
    const QStringList statements = sqlStatements(QStringLiteral(
        "-- a; comment\nCREATE TABLE t (a TEXT DEFAULT ';');\nCREATE TRIGGER x BEFORE DELETE ON t\nBEGIN\n"
        " SELECT 1; SELECT 2;\nEND;\n/* ; */ DROP TABLE t;\n-- the end\n"));
    QCOMPARE(statements.size(), 3);
    QVERIFY(statements[0].endsWith(QStringLiteral("DEFAULT ';');")));
    QVERIFY(statements[1].endsWith(QStringLiteral("END;")));
    QVERIFY(statements[2].endsWith(QStringLiteral("DROP TABLE t;")));
    QVERIFY(schemaStatements(newestSchema() + 1).isEmpty());
}

void DatabaseTest::newerOneIsRefusedUntouched()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    QVERIFY(store.database->run(QStringLiteral("PRAGMA user_version = 4711")).ok());
    store.close();
    const QByteArray before = store.bytesOnDisk();
    const auto refused = store.open();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().failure, Failure::StoreTooNew);
    QCOMPARE(refused.error().number, 4711);
    QCOMPARE(store.bytesOnDisk(), before);
}

void DatabaseTest::foreignOneIsRefusedUntouched()
{
    StoreFixture store;
    QVERIFY(QDir(store.dir.path()).mkdir(QStringLiteral("store")));
    sqlite3 *foreign = nullptr;
    QCOMPARE(sqlite3_open(store.path().toUtf8().constData(), &foreign), SQLITE_OK);
    QCOMPARE(sqlite3_exec(
                 foreign, "CREATE TABLE other (a); INSERT INTO other VALUES (1)", nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(foreign);
    const QByteArray before = store.bytesOnDisk();
    const auto refused = Database::open(store.path());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), (Fault{ Failure::StoreDamaged, QStringLiteral("not-ours") }));
    QCOMPARE(store.bytesOnDisk(), before);
}

void DatabaseTest::damageIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no database") << QByteArray(8192, 'x');
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("head only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\xff');
}

void DatabaseTest::damageIsNamed()
{
    QFETCH(QByteArray, content);
    StoreFixture store;
    QVERIFY(QDir(store.dir.path()).mkdir(QStringLiteral("store")));
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    const auto refused = Database::open(store.path());
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().failure, Failure::StoreDamaged);
}

void DatabaseTest::damagedPageIsFoundAtOpening()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    for (int i = 0; i < 50; ++i)
        QVERIFY(addStaff(*store.database, QString::number(i)).ok());
    store.close();
    QFile file(store.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 20 * 4096);
    file.seek(file.size() - 3 * 4096);
    file.write(QByteArray(3 * 4096, '\x5a'));
    file.close();
    const auto refused = store.open();
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().failure, Failure::StoreDamaged);
}

void DatabaseTest::lockedByAnotherIsBusy()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    QVERIFY(store.database->run(QStringLiteral("PRAGMA busy_timeout = 50")).ok());
    auto other = Database::open(store.path());
    QVERIFY(other.ok());
    QVERIFY((*other)->run(QStringLiteral("BEGIN IMMEDIATE")).ok());
    const auto refused
        = store.database->transact([&] { return addStaff(*store.database, QStringLiteral("a")); });
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().failure, Failure::StoreBusy);
    QVERIFY((*other)->run(QStringLiteral("COMMIT")).ok());
    QVERIFY(store.database->transact([&] { return addStaff(*store.database, QStringLiteral("a")); }).ok());
}

void DatabaseTest::fullThenFreed()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Database &database = *store.database;
    const int pages = numberOf(database, QStringLiteral("PRAGMA page_count"));
    QVERIFY(database.run(QStringLiteral("PRAGMA max_page_count = %1").arg(pages + 4)).ok());
    int kept = 0;
    std::optional<Fault> fault;
    while (!fault && kept < 1000) {
        const auto added = database.transact([&] { return addStaff(database, QString::number(kept)); });
        if (added)
            ++kept;
        else
            fault = added.error();
    }
    QVERIFY(fault.has_value());
    QCOMPARE(fault->failure, Failure::StoreFull);
    QVERIFY(kept > 0);
    QCOMPARE(numberOf(database, QStringLiteral("SELECT count(*) FROM staff")), kept);
    QVERIFY(database.run(QStringLiteral("PRAGMA max_page_count = 100000")).ok());
    QVERIFY(database.transact([&] { return addStaff(database, QStringLiteral("after")); }).ok());
    QCOMPARE(numberOf(database, QStringLiteral("SELECT count(*) FROM staff")), kept + 1);
    QVERIFY(database.check().ok());
}

void DatabaseTest::failedWorkLeavesNothing()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Database &database = *store.database;
    const auto failed = database.transact([&]() -> Outcome<int> {
        if (const auto added = addStaff(database, QStringLiteral("a")); !added)
            return added.error();
        return Fault{ Failure::NotPermitted };
    });
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().failure, Failure::NotPermitted);
    QCOMPARE(numberOf(database, QStringLiteral("SELECT count(*) FROM staff")), 0);
    QVERIFY(database.transact([&] { return addStaff(database, QStringLiteral("a")); }).ok());
    QCOMPARE(numberOf(database, QStringLiteral("SELECT count(*) FROM staff")), 1);
}

void DatabaseTest::partsOfATransactionFailTogether()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    Database &database = *store.database;
    const auto failed = database.transact([&]() -> Outcome<Done> {
        if (const auto added = addStaff(database, QStringLiteral("a")); !added)
            return added;
        const auto inner
            = database.transact([&] { return addStaff(database, QStringLiteral("a")); }); // taken
        return inner.ok() ? Outcome<Done>(Fault{ Failure::NotPermitted })
                          : Outcome<Done>(Done{}); // looks away
    });
    QVERIFY(!failed.ok());
    QVERIFY(isConstraint(failed.error()));
    QCOMPARE(numberOf(database, QStringLiteral("SELECT count(*) FROM staff")), 0);
}

void DatabaseTest::readOnlyFolderAndFile()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    store.close();
    const QByteArray folder = QFile::encodeName(store.dir.filePath(QStringLiteral("store")));
    const QByteArray file = QFile::encodeName(store.path());
    if (::geteuid() == 0) {
        QCOMPARE(::chmod(QFile::encodeName(store.dir.path()).constData(), 0755), 0);
        QCOMPARE(::chown(folder.constData(), nobody, nobody), 0);
        QCOMPARE(::chown(file.constData(), nobody, nobody), 0);
    }
    QCOMPARE(openedBySomebody(store.path()), QStringLiteral("opened"));
    QCOMPARE(::chmod(folder.constData(), 0500), 0);
    QCOMPARE(openedBySomebody(store.path()), QStringLiteral("StoreReadOnly"));
    QCOMPARE(openedBySomebody(store.dir.filePath(QStringLiteral("store/new.db"))),
        QStringLiteral("StoreReadOnly"));
    QCOMPARE(::chmod(folder.constData(), 0700), 0);
    QCOMPARE(::chmod(file.constData(), 0400), 0);
    QCOMPARE(openedBySomebody(store.path()), QStringLiteral("StoreReadOnly"));
    QCOMPARE(::chmod(file.constData(), 0600), 0);
    QCOMPARE(openedBySomebody(store.path()), QStringLiteral("opened"));
}

void DatabaseTest::missingPlaces()
{
    QTemporaryDir dir;
    QFile inTheWay(dir.filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto underFile = Database::open(dir.filePath(QStringLiteral("file/madoguchi.db")));
    QCOMPARE(underFile.error().failure, Failure::StoreUnreachable);
    const auto folder = Database::open(dir.path());
    QCOMPARE(folder.error().failure, Failure::StoreUnreachable);
    const QString link = dir.filePath(QStringLiteral("link.db"));
    QVERIFY(QFile::link(dir.filePath(QStringLiteral("target.db")), link));
    QVERIFY(Database::exists(link));
    QCOMPARE(Database::open(link).error().failure, Failure::StoreUnreachable);
    QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("target.db"))));
}

void DatabaseTest::codesHaveNames_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("failure");
    QTest::newRow("full") << SQLITE_FULL << QStringLiteral("StoreFull");
    QTest::newRow("no room for the log's index") << SQLITE_IOERR_SHMSIZE << QStringLiteral("StoreFull");
    QTest::newRow("read only") << SQLITE_READONLY << QStringLiteral("StoreReadOnly");
    QTest::newRow("read-only folder") << SQLITE_READONLY_DIRECTORY << QStringLiteral("StoreReadOnly");
    QTest::newRow("busy") << SQLITE_BUSY << QStringLiteral("StoreBusy");
    QTest::newRow("busy snapshot") << SQLITE_BUSY_SNAPSHOT << QStringLiteral("StoreBusy");
    QTest::newRow("corrupt") << SQLITE_CORRUPT << QStringLiteral("StoreDamaged");
    QTest::newRow("corrupt index") << SQLITE_CORRUPT_INDEX << QStringLiteral("StoreDamaged");
    QTest::newRow("not a database") << SQLITE_NOTADB << QStringLiteral("StoreDamaged");
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << QStringLiteral("StoreUnreachable");
    QTest::newRow("write error") << SQLITE_IOERR_WRITE << QStringLiteral("StoreUnreachable");
    QTest::newRow("fsync error") << SQLITE_IOERR_FSYNC << QStringLiteral("StoreUnreachable");
}

void DatabaseTest::codesHaveNames()
{
    QFETCH(int, code);
    QFETCH(QString, failure);
    const QSqlError error(QString(), QString(), QSqlError::StatementError, QString::number(code));
    QCOMPARE(failureName(storeFault(error).failure), failure);
    QCOMPARE(storeFault(error).code, QString::number(code));
}

void DatabaseTest::deletedIsGoneAfterCheckpoint()
{
    StoreFixture store;
    QVERIFY(store.open().ok());
    const QByteArray trace = "trace-of-a-row";
    QVERIFY(store.database
                ->run(QStringLiteral("INSERT INTO staff VALUES ('a', ?, 'reception', '', '', 1, 0, '')"),
                    { QString::fromLatin1(trace) })
                .ok());
    QVERIFY(store.bytesOnDisk().contains(trace));
    QVERIFY(store.database->run(QStringLiteral("DELETE FROM staff")).ok());
    QVERIFY(store.bytesOnDisk().contains(trace)); // toolchain.md §0.14: still in the log
    QVERIFY(store.database->checkpoint().ok());
    QVERIFY(!store.bytesOnDisk().contains(trace));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--open"))
        return openAsOrdinaryUser(arguments[2]);
    DatabaseTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "databasetest.moc"
