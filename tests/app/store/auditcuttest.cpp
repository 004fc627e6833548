#include "app/store/auditlog.h"
#include "tests/app/store/storefixture.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

/// One entry a day from `noon` on.
AuditEntry entryOf(int number)
{
    AuditEntry entry;
    entry.time = noon.addDays(number);
    entry.staffId = QStringLiteral("uketsuke1");
    entry.role = Role::Reception;
    entry.station = QStringLiteral("DESK-1");
    entry.what = AuditAct::ReceptionKept;
    return entry;
}

} // namespace

/// The audit's oldest entries go after their years, and nobody else can make any go.
class AuditCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oldEntriesGoAndTheChainStaysWhole();
    void itGoesOnAfterACut();
    void theNewestStays();
    void nothingGoesTooEarly();
    void aClockThatWasSetBackKeepsMore();
    void whatDoesNotFitStays();
    void aFaultKeepsAll();
    void entriesBehindTheBaseAreNotDeleted();
    void cutsByOthersAreFound_data();
    void cutsByOthersAreFound();
    void anOldBaseIsFound();

private:
    void fill(int count)
    {
        for (int number = 1; number <= count; ++number)
            QCOMPARE(*m_log->append(entryOf(number)), qint64(number));
    }
    void force(const QString &sql)
    {
        for (const char *trigger : { "audit_is_not_changed", "audit_is_not_shortened", "audit_goes_on",
                 "audit_base_only_grows", "audit_base_stays" }) {
            const auto dropped
                = m_store->database->run(QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1String(trigger));
            QVERIFY(dropped.ok());
        }
        QVERIFY2(m_store->database->run(sql).ok(), qPrintable(sql));
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<AuditLog> m_log;
};

void AuditCutTest::init()
{
    m_log.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_log = std::make_unique<AuditLog>(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
}

void AuditCutTest::oldEntriesGoAndTheChainStaysWhole()
{
    fill(10);
    const AuditPlace head = *m_log->head();
    const QByteArray fourth = **m_log->linkAt(4);
    const auto gone = m_log->cutBefore(noon.addDays(5));
    QVERIFY2(gone.ok(), qPrintable(gone.ok() ? QString() : failureName(gone.error().failure)));
    QCOMPARE(*gone, qint64(4));
    const auto check = m_log->verify();
    QVERIFY(check.ok() && check->whole());
    QCOMPARE(check->count, qint64(6));
    QCOMPARE(check->number, qint64(10));
    QVERIFY(*m_log->head() == head);
    QVERIFY((*m_log->base() == AuditPlace{ 4, fourth }));
    QVERIFY(!m_log->linkAt(4)->has_value());
    QCOMPARE(m_log->entries()->first().number, qint64(5));
    QCOMPARE(*m_log->cutBefore(noon.addDays(5)), qint64(0));
}

void AuditCutTest::itGoesOnAfterACut()
{
    fill(5);
    QCOMPARE(*m_log->cutBefore(noon.addDays(3)), qint64(2));
    m_log.reset();
    m_store->close();
    QVERIFY(m_store->open().ok());
    AuditLog log(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    QCOMPARE(*log.append(entryOf(6)), qint64(6));
    QCOMPARE(*log.cutBefore(noon.addDays(5)), qint64(2));
    QVERIFY(log.verify()->whole());
    QCOMPARE(log.verify()->count, qint64(2));
}

void AuditCutTest::theNewestStays()
{
    QCOMPARE(*m_log->cutBefore(noon.addYears(9)), qint64(0));
    fill(3);
    QCOMPARE(*m_log->cutBefore(noon.addYears(9)), qint64(2));
    QCOMPARE(m_log->head()->number, qint64(3));
    QCOMPARE(*m_log->append(entryOf(4)), qint64(4));
    QVERIFY(m_log->verify()->whole());
}

void AuditCutTest::nothingGoesTooEarly()
{
    fill(3);
    QCOMPARE(*m_log->cutBefore(noon.addDays(1)), qint64(0));
    QCOMPARE(*m_log->cutBefore(QDateTime()), qint64(0));
    QCOMPARE(*m_log->cutBefore(noon.addDays(1).addMSecs(1)), qint64(1));
}

void AuditCutTest::aClockThatWasSetBackKeepsMore()
{
    for (const int day : { 1, 9, 2, 10 })
        QVERIFY(m_log->append(entryOf(day)).ok());
    QCOMPARE(*m_log->cutBefore(noon.addDays(5)), qint64(1));
    QVERIFY(m_log->verify()->whole());
}

void AuditCutTest::whatDoesNotFitStays()
{
    fill(6);
    force(QStringLiteral("UPDATE audit SET staff = 'other' WHERE number = 2"));
    const auto gone = m_log->cutBefore(noon.addDays(5));
    QVERIFY(!gone.ok());
    QCOMPARE(gone.error().failure, Failure::AuditBroken);
    QCOMPARE(gone.error().number, 2);
    QCOMPARE(m_log->verify()->count, qint64(6));
    QVERIFY(m_log->verify()->firstBad == qint64(2));
}

void AuditCutTest::aFaultKeepsAll()
{
    fill(4);
    QVERIFY(m_store->database
                ->run(QStringLiteral("CREATE TEMP TRIGGER stop BEFORE DELETE ON main.audit WHEN OLD.number = "
                                     "2 BEGIN SELECT RAISE(ABORT, 'stop'); END"))
                .ok());
    QVERIFY(!m_log->cutBefore(noon.addDays(4)).ok());
    QCOMPARE(m_log->verify()->count, qint64(4));
    QVERIFY(m_log->verify()->whole());
    QCOMPARE(m_log->base()->number, qint64(0));
    QVERIFY(m_store->database->run(QStringLiteral("DROP TRIGGER stop")).ok());
    QCOMPARE(*m_log->cutBefore(noon.addDays(4)), qint64(3));
}

void AuditCutTest::entriesBehindTheBaseAreNotDeleted()
{
    fill(4);
    QCOMPARE(*m_log->cutBefore(noon.addDays(3)), qint64(2));
    for (const char *sql :
        { "DELETE FROM audit WHERE number = 3", "DELETE FROM audit", "DELETE FROM audit_base",
            "UPDATE audit_base SET number = 1", "UPDATE audit_base SET number = 3, link = X'00'" })
        QVERIFY2(!m_store->database->run(QString(QLatin1String(sql))).ok(), sql);
    QVERIFY(m_log->verify()->whole());
}

void AuditCutTest::cutsByOthersAreFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("firstBad");
    QTest::newRow("the first ones") << QStringLiteral("DELETE FROM audit WHERE number <= 4") << qint64(3);
    QTest::newRow("with the base moved")
        << QStringLiteral("UPDATE audit_base SET (number, link) = (SELECT number, link FROM audit WHERE "
                          "number = 4); DELETE FROM audit WHERE number <= 4")
        << qint64(1);
    QTest::newRow("base emptied") << QStringLiteral(
        "UPDATE audit_base SET number = 0, link = X'', seal = X''")
                                  << qint64(1);
    QTest::newRow("base gone") << QStringLiteral("DELETE FROM audit_base") << qint64(1);
    QTest::newRow("base's seal") << QStringLiteral("UPDATE audit_base SET seal = zeroblob(32)") << qint64(1);
    QTest::newRow("last but one") << QStringLiteral("DELETE FROM audit WHERE number = 5") << qint64(5);
}

void AuditCutTest::cutsByOthersAreFound()
{
    QFETCH(QString, sql);
    QFETCH(qint64, firstBad);
    fill(6);
    QCOMPARE(*m_log->cutBefore(noon.addDays(3)), qint64(2));
    const QStringList statements = sql.split(QStringLiteral("; "));
    for (const QString &statement : statements)
        force(statement);
    const auto check = m_log->verify();
    QVERIFY(check.ok() && !check->whole());
    QCOMPARE(*check->firstBad, firstBad);
}

void AuditCutTest::anOldBaseIsFound()
{
    fill(6);
    QCOMPARE(*m_log->cutBefore(noon.addDays(3)), qint64(2));
    QVERIFY(m_store->database->run(QStringLiteral("CREATE TEMP TABLE old AS SELECT * FROM audit_base")).ok());
    QCOMPARE(*m_log->cutBefore(noon.addDays(5)), qint64(2));
    force(
        QStringLiteral("UPDATE audit_base SET (number, link, seal) = (SELECT number, link, seal FROM old)"));
    QVERIFY(m_log->verify()->firstBad == qint64(3));
}

QTEST_GUILESS_MAIN(AuditCutTest)
#include "auditcuttest.moc"
