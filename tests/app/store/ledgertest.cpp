#include "app/store/ledger.h"

#include "app/store/auditlog.h"
#include "app/store/receptions.h"
#include "app/store/schemafiles.h"
#include "app/store/schemastate.h"
#include "app/store/staffaccounts.h"
#include "app/store/views.h"
#include "app/store/visitstoforget.h"
#include "tests/app/store/outsider.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QElapsedTimer>
#include <QSqlRecord>
#include <QTest>

using namespace madoguchi;

namespace {

QString checked(Ledger &ledger)
{
    const auto check = ledger.check();
    if (check.ok())
        return QStringLiteral("whole");
    return check.error().failure == Failure::StoreChangedOutside ? check.error().code
                                                                 : failureName(check.error().failure);
}

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyTableIsInIt();
    void goesAlongWithEveryWrite();
    void undoneWithTheTransaction();
    void withoutTheKeyNothingIsWritten();
    void needsAKey();
    void changesOutsideAreNamed_data();
    void changesOutsideAreNamed();
    void lostLedgerIsNotBegunAnew_data();
    void lostLedgerIsNotBegunAnew();
    void knownLifeOutlivesEveryRow();
    void goesOnAfterADifference();
    void acceptTakesWhatIsThere();
    void acceptMakesTriggersAnew();
    void acceptRefusesAnotherTable();
    void twoProgramsAfterEachOther();
    void manyRowsAreCheckedSoon();

private:
    /// One row at least in every table.
    void fill();
    Ledger &ledger() { return *m_store->database->ledger(); }

    std::unique_ptr<StoreFixture> m_store;
};

void LedgerTest::init()
{
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
}

void LedgerTest::fill()
{
    Database &database = *m_store->database;
    Receptions receptions(database, m_store->vault);
    QVERIFY(receptions.add(sampleReception(0)).ok());
    QVERIFY(receptions.add(sampleReception(1)).ok());
    StaffAccounts accounts(database, m_store->vault.standing(Vault::Standing::Vault));
    for (const char *id : { "a", "b" }) {
        StaffAccount account;
        account.member.id = QLatin1String(id);
        QVERIFY(accounts.add(account).ok());
    }
    AuditLog audit(database, m_store->vault.standing(Vault::Standing::Audit));
    for (int i = 0; i < 3; ++i)
        QVERIFY(audit.append(AuditEntry{}).ok());
    View view;
    view.visit = sampleReception(0).visit;
    QVERIFY(Views(database).add(view).ok());
    QVERIFY(VisitsToForget(database).add({ sampleReception(2).visit, QDateTime::currentDateTimeUtc() }).ok());
    for (const char *sql : { "INSERT INTO staff VALUES ('s', '', 'reception', '', '', 1, 0, '')",
             "INSERT INTO station VALUES (1, 2, X'01')",
             "INSERT INTO patients VALUES (X'01', X'', '2026-11-20', 2, X'02')",
             "INSERT INTO open_receptions VALUES ('v', '2026-11-20', 1, '', 2, X'01', X'02')",
             "INSERT INTO consent_receipts VALUES ('v', '2026-11-20', 2, X'01')",
             "INSERT INTO records_cache VALUES ('v', 'medication', '', 2, X'01')",
             "INSERT INTO records_cache_keys VALUES ('v', 'medication', 'a', X'01')",
             "INSERT INTO folder_tokens VALUES ('2026-11-20', 4)",
             "INSERT INTO folder_exchanges VALUES ('t', 'k', 'OQSsiquc01', 0, 'i', '', 'waiting')",
             "INSERT INTO outbox VALUES (1, 'i', 'k', 'reference', X'01', 'v', '', '', 0, '', 'waiting', '', "
             "3, "
             "X'02')",
             "INSERT INTO bulk_queries VALUES (1, 'i', 'k', '2026-11-21', '', '', '', 0, '', 'waiting', '', "
             "3, "
             "X'01', X'')" })
        QVERIFY2(database.run(QLatin1String(sql)).ok(), sql);
}

/// Held against the schema itself: a table of a later file that is left out of the ledger is found here.
void LedgerTest::everyTableIsInIt()
{
    const auto schema = expectedSchema(newestSchema());
    QVERIFY(schema.ok());
    int tables = 0;
    for (auto it = schema->begin(); it != schema->end(); ++it) {
        if (it.value().first != QStringLiteral("table") || it.key().startsWith(QStringLiteral("sqlite_"))
            || it.key() == QStringLiteral("ledger"))
            continue;
        ++tables;
        const bool inSums = LedgerSums::indexOf(it.key().toLatin1()).has_value();
        QVERIFY2(inSums || it.key() == QStringLiteral("audit"), qPrintable(it.key()));
        QVERIFY(schema->contains(QStringLiteral("ledger_%1_insert").arg(it.key())));
    }
    QCOMPARE(tables, static_cast<int>(LedgerSums::tableCount) + 1);
}

void LedgerTest::goesAlongWithEveryWrite()
{
    QVERIFY(ledger().begunNow());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    fill();
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    QVERIFY(ledger().check()->rows >= 17);
    Database &database = *m_store->database;
    // Change of every column, deletion, cascade, replacement: each with the ledger.
    // From the last on: a reader's key goes with the records that it opens.
    for (std::size_t left = LedgerSums::tableCount; left > 0; --left) {
        const char *table = LedgerSums::tables()[left - 1];
        if (qstrcmp(table, "audit_base") == 0)
            continue;
        auto row = database.run(QStringLiteral("SELECT * FROM %1 LIMIT 1").arg(QLatin1String(table)));
        QVERIFY(row.ok() && row->next());
        QVariantList values;
        for (int i = 0; i < row->record().count(); ++i)
            values.append(row->value(i));
        row->finish();
        QStringList places(values.size(), QStringLiteral("?"));
        const auto replaced = database.run(QStringLiteral("INSERT OR REPLACE INTO %1 VALUES (%2)")
                                               .arg(QLatin1String(table), places.join(QLatin1Char(','))),
            values);
        QVERIFY2(replaced.ok(), table);
        QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    }
    for (const char *sql : { "UPDATE receptions SET status = 1", "UPDATE views SET reported = 1",
             "UPDATE patients SET last_seen = '2026-11-21'", "DELETE FROM records_cache",
             "DELETE FROM receptions", "UPDATE staff_accounts SET second_factor = X'05' WHERE id = 'a'",
             "UPDATE outbox SET tries = 1, asked = 'x', again = 'y'", "UPDATE outbox SET failure = 'f'",
             "UPDATE bulk_queries SET slip = 's', id = 'j'", "UPDATE folder_tokens SET next = 5",
             "DELETE FROM outbox", "DELETE FROM bulk_queries" }) {
        QVERIFY2(database.run(QLatin1String(sql)).ok(), sql);
        QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    }
    QVERIFY(!database.run(QStringLiteral("SELECT * FROM records_cache_keys"))->next()); // went along
    m_store->close();
    QVERIFY(m_store->open().ok());
    QVERIFY(!ledger().begunNow());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
}

void LedgerTest::undoneWithTheTransaction()
{
    fill();
    Database &database = *m_store->database;
    const auto undone = database.transact([&]() -> Outcome<Done> {
        if (!database.run(QStringLiteral("DELETE FROM receptions")).ok())
            return Fault{ Failure::StoreBusy };
        return Fault{ Failure::NotPermitted };
    });
    QCOMPARE(undone.error().failure, Failure::NotPermitted);
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    // A statement that fails in the middle, after its first row.
    QVERIFY(!database.run(QStringLiteral("UPDATE receptions SET number = 7")).ok());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    QVERIFY(database.run(QStringLiteral("DELETE FROM views")).ok());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
}

void LedgerTest::withoutTheKeyNothingIsWritten()
{
    fill();
    m_store->close();
    const auto keyless = Database::open(m_store->path());
    QVERIFY(keyless.ok());
    for (const char *table : LedgerSums::tables()) {
        const auto refused = (*keyless)->run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)));
        QVERIFY2(!refused.ok(), table);
    }
    QVERIFY(m_store->open().ok());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
}

void LedgerTest::needsAKey()
{
    const auto database = Database::open(m_store->dir.filePath(QStringLiteral("other.db")));
    QVERIFY(database.ok());
    QCOMPARE(Ledger::attach(**database, nullptr).error().failure, Failure::KeyMissing);
}

void LedgerTest::changesOutsideAreNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *sql, const char *named) {
        QTest::newRow(name) << QString(QLatin1String(sql)) << QString(QLatin1String(named));
    };
    row("nothing", "SELECT 1", "whole");
    row("cut reception", "DELETE FROM receptions WHERE number = 2", "receptions");
    row("doubled reception",
        "INSERT INTO receptions SELECT 'x', day, 3, status, schema, content, message FROM receptions LIMIT 1",
        "receptions");
    row("swapped contents",
        "UPDATE receptions SET message = (SELECT r.message FROM receptions r WHERE r.number <> "
        "receptions.number)",
        "receptions");
    row("wrong tries forgotten", "DELETE FROM staff_use WHERE id = 'a'", "staff_use");
    row("account cut", "DELETE FROM staff_accounts WHERE id = 'b'", "staff_accounts");
    row("second factor cut", "UPDATE staff_accounts SET second_factor = X'aa' WHERE id = 'a'",
        "staff_accounts");
    row("account of the first version",
        "INSERT INTO staff VALUES ('e', '', 'administrator', '', '', 1, 0, '')", "staff");
    row("view marked", "UPDATE views SET reported = 1", "views");
    row("visit not to forget", "DELETE FROM visits_to_forget", "visits_to_forget");
    row("patient", "UPDATE patients SET last_seen = '2020-01-01'", "patients");
    row("open reception", "DELETE FROM open_receptions", "open_receptions");
    row("receipt", "DELETE FROM consent_receipts", "consent_receipts");
    row("until", "UPDATE records_cache SET until = '2099'", "records_cache");
    row("request cut", "DELETE FROM outbox", "outbox");
    row("request said to be sent", "UPDATE outbox SET state = 'done'", "outbox");
    row("key of a request", "UPDATE outbox SET key = 'x'", "outbox");
    row("booked patients cut", "DELETE FROM bulk_queries", "bulk_queries");
    row("booked patients said to be well", "UPDATE bulk_queries SET state = 'answered', result = X'05'",
        "bulk_queries");
    row("numbers given out", "UPDATE folder_tokens SET next = 0", "folder_tokens");
    row("exchange cut", "DELETE FROM folder_exchanges", "folder_exchanges");
    row("reader", "UPDATE records_cache_keys SET staff = 'b'", "records_cache_keys");
    row("station", "DELETE FROM station", "station");
    row("audit's end", "DELETE FROM audit WHERE number = 3", "audit");
    row("audit's newest link", "UPDATE audit SET link = X'00' WHERE number = 3", "audit");
    row("audit's base", "UPDATE audit_base SET number = 1", "audit_base");
    row("two", "DELETE FROM views; DELETE FROM station", "views,station");
    row("ledger", "DELETE FROM ledger", "ledger");
    row("another ledger", "UPDATE ledger SET content = zeroblob(length(content))", "ledger");
}

void LedgerTest::changesOutsideAreNamed()
{
    QFETCH(QString, sql);
    QFETCH(QString, named);
    fill();
    m_store->close();
    QVERIFY(Outsider(m_store->path()).force(sql));
    QVERIFY(m_store->open().ok());
    QCOMPARE(checked(ledger()), named);
}

void LedgerTest::lostLedgerIsNotBegunAnew_data()
{
    QTest::addColumn<QString>("kept");
    QTest::newRow("receptions") << QStringLiteral("receptions");
    QTest::newRow("accounts") << QStringLiteral("staff_accounts");
    QTest::newRow("station") << QStringLiteral("station");
    QTest::newRow("receipts") << QStringLiteral("consent_receipts");
}

void LedgerTest::lostLedgerIsNotBegunAnew()
{
    QFETCH(QString, kept);
    fill();
    m_store->close();
    QString sql = QStringLiteral("DELETE FROM ledger;");
    for (const char *table : LedgerSums::tables()) {
        if (kept != QLatin1String(table))
            sql += QStringLiteral("DELETE FROM %1;").arg(QLatin1String(table));
    }
    QVERIFY(Outsider(m_store->path()).force(sql));
    QVERIFY(m_store->open().ok());
    QVERIFY(!ledger().begunNow());
    QCOMPARE(checked(ledger()), QStringLiteral("ledger"));
}

/// Nothing sealed is left that would tell of a ledger, but the key store knows of one.
void LedgerTest::knownLifeOutlivesEveryRow()
{
    fill();
    m_store->close();
    QString sql = QStringLiteral("DELETE FROM ledger;");
    for (const char *table : LedgerSums::tables()) {
        if (QByteArrayView(table) != QByteArrayView("audit_base"))
            sql += QStringLiteral("DELETE FROM %1;").arg(QLatin1String(table));
    }
    QVERIFY(Outsider(m_store->path()).force(sql));
    QVERIFY(m_store->vault.open(true).ok());
    auto database = Database::open(m_store->path());
    QVERIFY(database.ok());
    const bool hasLived = true;
    const auto attached
        = Ledger::attach(**database, m_store->vault.standing(Vault::Standing::Vault), hasLived);
    QVERIFY(attached.ok());
    QVERIFY(!(*attached)->begunNow());
    QCOMPARE(checked(**attached), QStringLiteral("ledger"));
}

void LedgerTest::goesOnAfterADifference()
{
    fill();
    m_store->close();
    QVERIFY(Outsider(m_store->path()).force(QStringLiteral("DELETE FROM views; DELETE FROM ledger")));
    QVERIFY(m_store->open().ok());
    Receptions receptions(*m_store->database, m_store->vault);
    QVERIFY(receptions.add(sampleReception(3)).ok()); // the desk works on
    QCOMPARE(checked(ledger()), QStringLiteral("ledger"));
    m_store->close();
    QVERIFY(m_store->open().ok());
    QCOMPARE(checked(ledger()), QStringLiteral("ledger")); // and it stays said
}

void LedgerTest::acceptTakesWhatIsThere()
{
    fill();
    m_store->close();
    QVERIFY(Outsider(m_store->path()).force(QStringLiteral("DELETE FROM views")));
    QVERIFY(m_store->open().ok());
    QCOMPARE(checked(ledger()), QStringLiteral("views"));
    QVERIFY(ledger().accept().ok());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    QVERIFY(Views(*m_store->database).add(View{}).ok());
    m_store->close();
    QVERIFY(m_store->open().ok());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
}

void LedgerTest::acceptMakesTriggersAnew()
{
    fill();
    m_store->close();
    const Outsider outsider(m_store->path());
    QVERIFY(outsider.run(QStringLiteral("DROP TRIGGER ledger_views_insert")));
    QVERIFY(outsider.run(QStringLiteral("DROP TRIGGER audit_is_not_changed")));
    QVERIFY(outsider.run(QStringLiteral(
        "CREATE TRIGGER spy AFTER INSERT ON receptions BEGIN DELETE FROM visits_to_forget; END")));
    QVERIFY(m_store->open().ok());
    QCOMPARE(checked(ledger()), QStringLiteral("schema"));
    QVERIFY(ledger().accept().ok());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    QVERIFY(*presentSchema(m_store->database->handle()) == *expectedSchema(newestSchema()));
    QVERIFY(!m_store->database->run(QStringLiteral("UPDATE audit SET staff = 'x'")).ok());
    QVERIFY(Views(*m_store->database).add(View{}).ok());
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
}

void LedgerTest::acceptRefusesAnotherTable()
{
    const Outsider outsider(m_store->path());
    QVERIFY(outsider.run(QStringLiteral("ALTER TABLE views ADD COLUMN note TEXT")));
    QVERIFY(checked(ledger()).contains(QStringLiteral("schema")));
    QCOMPARE(ledger().accept().error(), (Fault{ Failure::StoreDamaged, QStringLiteral("schema") }));
}

void LedgerTest::twoProgramsAfterEachOther()
{
    fill();
    auto other = Database::open(m_store->path());
    QVERIFY(other.ok());
    const auto otherLedger = Ledger::attach(**other, m_store->vault.standing(Vault::Standing::Vault));
    QVERIFY(otherLedger.ok());
    for (int round = 0; round < 3; ++round) {
        QVERIFY(Views(*m_store->database).add(View{}).ok());
        QVERIFY(Views(**other).add(View{}).ok());
    }
    QCOMPARE(checked(ledger()), QStringLiteral("whole"));
    QCOMPARE(checked(**otherLedger), QStringLiteral("whole"));
}

void LedgerTest::manyRowsAreCheckedSoon()
{
    Database &database = *m_store->database;
    constexpr int rows = 3000;
    const auto filled = database.transact([&]() -> Outcome<Done> {
        for (int number = 1; number <= rows; ++number) {
            const auto added = database.run(
                QStringLiteral("INSERT INTO receptions VALUES (?, '2026-11-20', ?, 0, 1, ?, ?)"),
                { QStringLiteral("visit-%1").arg(number), number, QByteArray(900, 'c'),
                    QByteArray(3000, 'm') });
            if (!added)
                return added.error();
        }
        return Done{};
    });
    QVERIFY(filled.ok());
    QElapsedTimer timer;
    timer.start();
    const auto check = ledger().check();
    const qint64 elapsed = timer.elapsed();
    QVERIFY(check.ok());
    QVERIFY(check->rows >= rows);
    QVERIFY2(elapsed < 1000, qPrintable(QString::number(elapsed))); // far below on a quiet machine
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledgertest.moc"
