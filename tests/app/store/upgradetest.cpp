#include "app/store/auditlog.h"
#include "app/store/outbox.h"
#include "app/store/receptions.h"
#include "app/store/schemafiles.h"
#include "app/store/staffaccounts.h"
#include "app/store/views.h"
#include "app/store/visitstoforget.h"
#include "tests/app/store/oldstore.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSqlQuery>
#include <QTest>

#include <cstdio>

using namespace madoguchi;

namespace {

bool accountWentOver(StoreFixture &store)
{
    StaffAccounts accounts(*store.database, store.vault.standing(Vault::Standing::Vault));
    const auto doctor = accounts.find(QStringLiteral("doctor1"));
    return doctor.ok() && *doctor && (*doctor)->member.role == Role::Qualified
        && (*doctor)->passwordHash == "$argon2id$old" && (*doctor)->state == AccountState::Enabled
        && accounts.use(QStringLiteral("doctor1"))->wrongTries == 2;
}

/// Everything that OldStore has put there is there, opens, and is whole.
QString lookedThrough(StoreFixture &store, int version)
{
    if (const auto opened = store.open(); !opened)
        return QStringLiteral("open: ") + failureName(opened.error().failure);
    Database &database = *store.database;
    if (database.schema() != newestSchema())
        return QStringLiteral("schema");
    if (const auto check = database.ledger()->check(); !check)
        return QStringLiteral("ledger: ") + check.error().code;
    Receptions receptions(database, store.vault);
    int broken = 0;
    const auto day = receptions.ofDay(sampleDay(), &broken);
    if (!day.ok() || broken != 0 || day->size() != OldStore::receptions)
        return QStringLiteral("receptions");
    for (int seed = 0; seed < OldStore::receptions; ++seed) {
        if (!(day->at(seed) == OldStore::reception(seed, version)))
            return QStringLiteral("reception %1").arg(seed);
    }
    const auto audit = AuditLog(database, store.vault.standing(Vault::Standing::Audit)).verify();
    if (!audit.ok() || !audit->whole() || audit->count != OldStore::auditEntries)
        return QStringLiteral("audit");
    const auto views = Views(database).toReport();
    if (!views.ok() || *views != QList<View>{ OldStore::view() })
        return QStringLiteral("views");
    const auto forget = VisitsToForget(database).all();
    if (!forget.ok() || forget->size() != 1 || forget->first().visit != sampleReception(5).visit)
        return QStringLiteral("visits to forget");
    if (!accountWentOver(store))
        return QStringLiteral("account");
    if (const auto check = database.ledger()->check(); !check)
        return QStringLiteral("ledger after the accounts: ") + check.error().code;
    if (!receptions.add(sampleReception(9)).ok())
        return QStringLiteral("next reception");
    OutboxEntry question;
    question.visit = sampleReception(9).visit;
    Outbox outbox(database, store.vault.standing(Vault::Standing::Open));
    const auto asked = outbox.add(question);
    if (!asked.ok() || outbox.waiting()->size() != 1)
        return QStringLiteral("outbox");
    // Looked through once more after another opening, it is as it was.
    if (!database.run(QStringLiteral("DELETE FROM outbox")).ok())
        return QStringLiteral("outbox emptied");
    return QString();
}

void addVersions()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= newestSchema(); ++version)
        QTest::addRow("%03d", version) << version;
}

} // namespace

class UpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVersionOpens_data() { addVersions(); }
    void everyVersionOpens();
    void cutOffIsDoneAgain_data() { addVersions(); }
    void cutOffIsDoneAgain();
    void failingStatementUndoesAll();
    void clearAccountsAreGone();
};

void UpgradeTest::everyVersionOpens()
{
    QFETCH(int, version);
    StoreFixture store;
    QVERIFY(store.vault.open(false).ok());
    {
        OldStore old(store, version);
        QVERIFY(old.make());
    }
    QCOMPARE(lookedThrough(store, version), QString());
    store.close();
    QVERIFY(store.open().ok()); // and once more
    QVERIFY(!store.database->ledger()->begunNow());
    QVERIFY(store.database->ledger()->check().ok());
}

void UpgradeTest::cutOffIsDoneAgain()
{
    QFETCH(int, version);
    for (int round = 0; round < 8; ++round) {
        StoreFixture store;
        QVERIFY(store.vault.open(false).ok());
        {
            OldStore old(store, version);
            QVERIFY(old.make());
        }
        QProcess upgrading;
        upgrading.start(
            QCoreApplication::applicationFilePath(), { QStringLiteral("--upgrade"), store.path() });
        QVERIFY(upgrading.waitForReadyRead(30'000)); // it is about to open
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() < round * 1'500'000LL)
            continue;
        upgrading.kill();
        upgrading.waitForFinished();
        QCOMPARE(lookedThrough(store, version), QString());
    }
}

void UpgradeTest::failingStatementUndoesAll()
{
    StoreFixture store;
    QVERIFY(store.vault.open(false).ok());
    {
        OldStore old(store, 1);
        QVERIFY(old.make());
        QVERIFY(old.run(QStringLiteral("CREATE TABLE station (in_the_way TEXT)")));
    }
    QVERIFY(!store.open().ok());
    {
        QSqlDatabase look = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        look.setDatabaseName(store.path());
        QVERIFY(look.open());
        QSqlQuery asked(look);
        QVERIFY(
            asked.exec(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'staff_accounts'")));
        QVERIFY(asked.next());
        QCOMPARE(asked.value(0).toInt(), 0);
        QVERIFY(asked.exec(QStringLiteral("PRAGMA user_version")) && asked.next());
        QCOMPARE(asked.value(0).toInt(), 1);
        QVERIFY(asked.exec(QStringLiteral("DROP TABLE station")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
    QCOMPARE(lookedThrough(store, 1), QString());
}

void UpgradeTest::clearAccountsAreGone()
{
    StoreFixture store;
    QVERIFY(store.vault.open(false).ok());
    {
        OldStore old(store, 1);
        QVERIFY(old.make());
    }
    QVERIFY(store.bytesOnDisk().contains("$argon2id$old"));
    QCOMPARE(lookedThrough(store, 1), QString());
    QVERIFY(!store.bytesOnDisk().contains("$argon2id$old"));
    QVERIFY(!store.database->run(QStringLiteral("SELECT 1 FROM staff"))->next());
}

/// The child: says that it begins, and opens as a station would, as far as it comes.
int upgrade(const QString &path)
{
    std::printf("begin\n");
    std::fflush(stdout);
    const auto opened = Database::open(path);
    return opened ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--upgrade"))
        return upgrade(arguments[2]);
    UpgradeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "upgradetest.moc"
