#include "app/store/auditlog.h"
#include "app/store/receptionform.h"
#include "app/store/receptions.h"
#include "app/store/schemafiles.h"
#include "app/store/staffaccounts.h"
#include "app/store/storedtext.h"
#include "app/store/views.h"
#include "app/store/visitstoforget.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <sqlite3.h>

#include <cstdio>

using namespace madoguchi;

namespace {

constexpr int receptionCount = 3;
constexpr int auditCount = 5;

View sampleView()
{
    View view;
    view.number = 1;
    view.key = QUuid(QStringLiteral("00000000-0000-4000-8000-000000000009"));
    view.visit = sampleReception(0).visit;
    view.time = QDateTime(QDate(2026, 11, 20), QTime(1, 2), Qt::UTC);
    view.staffId = QStringLiteral("doctor1");
    view.auditEntry = 2;
    return view;
}

/// A store as a program of `version` has left it, made by the schema files themselves, not by today's
/// classes.
class OldStore
{
public:
    OldStore(StoreFixture &store, int version)
        : m_store(store)
        , m_version(version)
        , m_page(store.vault.standing(Vault::Standing::Vault))
    { }
    ~OldStore()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
    }
    OldStore(const OldStore &) = delete;
    OldStore &operator=(const OldStore &) = delete;

    [[nodiscard]] bool make()
    {
        if (!prepareFile() || !run(QStringLiteral("BEGIN")))
            return false;
        for (int number = 1; number <= m_version; ++number) {
            const QStringList statements = schemaStatements(number);
            for (const QString &statement : statements) {
                if (!run(statement))
                    return false;
            }
        }
        return run(QStringLiteral("PRAGMA application_id = %1").arg(0x4d444743))
            && run(QStringLiteral("PRAGMA user_version = %1").arg(m_version)) && beginLedger()
            && addReceptions() && addAudit() && addRest() && run(QStringLiteral("COMMIT"));
    }
    [[nodiscard]] bool run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        if (!query.prepare(sql))
            return false;
        for (const QVariant &value : values) {
            // Qt binds what is null as NULL; the store has empty values instead.
            if (value.typeId() == QMetaType::QByteArray)
                query.addBindValue(QByteArray("") + value.toByteArray());
            else if (value.typeId() == QMetaType::QString)
                query.addBindValue(QStringLiteral("") + value.toString());
            else
                query.addBindValue(value);
        }
        if (query.exec())
            return true;
        qWarning("%s", qPrintable(query.lastError().text()));
        return false;
    }

private:
    bool prepareFile()
    {
        QDir(m_store.dir.path()).mkpath(QStringLiteral("store"));
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        m_database.setDatabaseName(m_store.path());
        return m_database.open() && run(QStringLiteral("PRAGMA journal_mode = WAL"));
    }
    /// From version 2 on rows are written with their ledger.
    bool beginLedger()
    {
        constexpr int firstWithLedger = 2;
        if (m_version < firstWithLedger)
            return true;
        auto *handle = *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
        sqlite3_stmt *row = nullptr;
        LedgerSums sums;
        if (m_page.registerOn(handle) != SQLITE_OK
            || sqlite3_prepare_v2(handle, "SELECT * FROM audit_base", -1, &row, nullptr) != SQLITE_OK)
            return false;
        while (sqlite3_step(row) == SQLITE_ROW)
            sums.add(*LedgerSums::indexOf("audit_base"), m_page.hashOf("audit_base", row));
        sqlite3_finalize(row);
        return run(QStringLiteral("INSERT INTO ledger VALUES (1, ?)"), { m_page.seal(sums) });
    }
    bool addReceptions()
    {
        const auto key = m_store.vault.forWriting(sampleDay(), false);
        for (int seed = 0; key && seed < receptionCount; ++seed) {
            Reception reception = sampleReception(seed);
            reception.number = seed + 1;
            const QString visit = stored::visit(reception.visit);
            const auto place = [&](const char *column) {
                return SealedPlace{ "receptions", visit.toLatin1(), column, reception.day, m_version };
            };
            if (!run(QStringLiteral("INSERT INTO receptions VALUES (?, ?, ?, ?, ?, ?, ?)"),
                    { visit, stored::day(reception.day), reception.number, static_cast<int>(reception.status),
                        m_version, (*key)->seal(writeReception(reception), place("content")),
                        (*key)->seal(reception.receivedMessage, place("message")) }))
                return false;
        }
        return key.ok();
    }
    /// The chain has not changed since the first version: entries of today's log, row by row.
    bool addAudit()
    {
        StoreFixture other;
        if (!other.open())
            return false;
        AuditLog log(*other.database, m_store.vault.standing(Vault::Standing::Audit));
        for (int i = 0; i < auditCount; ++i) {
            AuditEntry entry;
            entry.time = sampleView().time.addSecs(i);
            if (!log.append(entry))
                return false;
        }
        auto rows = other.database->run(QStringLiteral(
            "SELECT number, time, staff, role, station, visit, patient, what, kind, period, purpose, result,"
            " link FROM audit ORDER BY number"));
        while (rows && rows->next()) {
            QVariantList values;
            for (int i = 0; i < rows->record().count(); ++i)
                values.append(rows->value(i));
            if (!run(QStringLiteral("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    values))
                return false;
        }
        return rows.ok();
    }
    bool addRest()
    {
        const View view = sampleView();
        return run(QStringLiteral("INSERT INTO staff VALUES"
                                  " ('doctor1', '架空', 'qualified', 'doctor', '$argon2id$old', 1, 2, '')"))
            && run(QStringLiteral(
                       "INSERT INTO views VALUES (1, ?, ?, 'medication', ?, 'doctor1', 'doctor', 2, 0, '')"),
                { stored::visit(view.key), stored::visit(view.visit), stored::time(view.time) })
            && run(QStringLiteral("INSERT INTO visits_to_forget VALUES (?, ?)"),
                { stored::visit(sampleReception(5).visit), stored::time(view.time) });
    }

    StoreFixture &m_store;
    int m_version;
    LedgerPage m_page;
    QSqlDatabase m_database;
};

/// Everything that OldStore has put there is there, opens, and is whole.
QString lookedThrough(StoreFixture &store)
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
    if (!day.ok() || broken != 0 || day->size() != receptionCount)
        return QStringLiteral("receptions");
    for (int seed = 0; seed < receptionCount; ++seed) {
        Reception expected = sampleReception(seed);
        expected.number = seed + 1;
        if (!(day->at(seed) == expected))
            return QStringLiteral("reception %1").arg(seed);
    }
    const auto audit = AuditLog(database, store.vault.standing(Vault::Standing::Audit)).verify();
    if (!audit.ok() || !audit->whole() || audit->count != auditCount)
        return QStringLiteral("audit");
    const auto views = Views(database).toReport();
    if (!views.ok() || *views != QList<View>{ sampleView() })
        return QStringLiteral("views");
    const auto forget = VisitsToForget(database).all();
    if (!forget.ok() || forget->size() != 1 || forget->first().visit != sampleReception(5).visit)
        return QStringLiteral("visits to forget");
    StaffAccounts accounts(database, store.vault.standing(Vault::Standing::Vault));
    const auto doctor = accounts.find(QStringLiteral("doctor1"));
    if (!doctor.ok() || !*doctor || (*doctor)->member.role != Role::Qualified
        || (*doctor)->passwordHash != "$argon2id$old" || (*doctor)->state != AccountState::Enabled
        || accounts.use(QStringLiteral("doctor1"))->wrongTries != 2)
        return QStringLiteral("account");
    if (const auto check = database.ledger()->check(); !check)
        return QStringLiteral("ledger after the accounts: ") + check.error().code;
    if (!receptions.add(sampleReception(9)).ok())
        return QStringLiteral("next reception");
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
    QCOMPARE(lookedThrough(store), QString());
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
        QCOMPARE(lookedThrough(store), QString());
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
    QCOMPARE(lookedThrough(store), QString());
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
    QCOMPARE(lookedThrough(store), QString());
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
