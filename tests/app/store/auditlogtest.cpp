#include "app/store/auditlog.h"

#include "tests/app/store/storefixture.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

namespace {

AuditEntry entryOf(int number)
{
    AuditEntry entry;
    entry.time = QDateTime(QDate(2026, 11, 20), QTime(8, 30, 0, 5), Qt::UTC).addSecs(number);
    entry.staffId = QStringLiteral("doctor1");
    entry.role = Role::Qualified;
    entry.station = QStringLiteral("ROOM-1");
    entry.visit = sampleReception(number).visit;
    entry.patientKey = QByteArray(32, static_cast<char>(number));
    entry.what = AuditAct::RecordsAsked;
    entry.kind = ConsentKind::Medication;
    if (number % 2 == 0)
        entry.result = Failure::RecordsConsentMissing;
    entry.period = QStringLiteral("202311-202611");
    entry.purpose = QStringLiteral("treatment");
    return entry;
}

} // namespace

class AuditLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyActHasItsWord();
    void entriesComeBack();
    void emptyChainIsWhole();
    void chainIsWhole();
    void goesOnAfterReopening();
    void changesAreRefused_data();
    void changesAreRefused();
    void tamperingIsFound_data();
    void tamperingIsFound();
    void everyFlippedByteIsFound();
    void everyFlippedByteOfEveryColumnIsFound_data();
    void everyFlippedByteOfEveryColumnIsFound();
    void replayedEntriesAreFound();
    void theChainIsFollowedInPieces();
    void anotherKeyFitsNothing();
    void aShortenedChainHasAnotherHead();
    void unwrittenIsSaid();

private:
    void tamper(const QString &sql)
    {
        // Whoever can write the file can drop the triggers: that is what the chain is for.
        for (const char *trigger : { "audit_is_not_changed", "audit_is_not_shortened", "audit_goes_on" }) {
            const auto dropped
                = m_store->database->run(QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1String(trigger));
            QVERIFY(dropped.ok());
        }
        const auto changed = m_store->database->run(sql);
        QVERIFY2(changed.ok(), qPrintable(sql));
        QVERIFY(changed->numRowsAffected() > 0);
    }
    void fill(int count)
    {
        for (int number = 1; number <= count; ++number)
            QCOMPARE(*m_log->append(entryOf(number)), qint64(number));
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<AuditLog> m_log;
};

void AuditLogTest::init()
{
    m_log.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_log = std::make_unique<AuditLog>(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
}

void AuditLogTest::everyActHasItsWord()
{
    QSet<QString> words;
    for (int act = 0; act <= static_cast<int>(AuditAct::KindConfirmed); ++act) {
        const QString word = auditWord(static_cast<AuditAct>(act));
        QVERIFY2(!word.isEmpty(), qPrintable(QString::number(act)));
        QVERIFY(auditActFromWord(word) == static_cast<AuditAct>(act));
        words.insert(word);
    }
    QCOMPARE(words.size(), static_cast<int>(AuditAct::KindConfirmed) + 1);
    QVERIFY(!auditActFromWord(QString()));
}

void AuditLogTest::entriesComeBack()
{
    fill(3);
    AuditEntry plain; // the program itself, of no visit, done
    plain.time = entryOf(4).time;
    plain.what = AuditAct::SettingsChanged;
    QCOMPARE(*m_log->append(plain), qint64(4));
    const auto entries = m_log->entries();
    QVERIFY(entries.ok());
    QCOMPARE(entries->size(), 4);
    for (int number = 1; number <= 3; ++number) {
        QCOMPARE(entries->at(number - 1).number, qint64(number));
        QVERIFY(entries->at(number - 1).entry == entryOf(number));
    }
    QVERIFY(entries->last().entry == plain);
    QCOMPARE(m_log->entries(3)->size(), 2);
}

void AuditLogTest::emptyChainIsWhole()
{
    const auto check = m_log->verify();
    QVERIFY(check.ok());
    QCOMPARE(check->count, qint64(0));
    QVERIFY(check->whole());
    QVERIFY(check->head.isEmpty());
}

void AuditLogTest::chainIsWhole()
{
    fill(50);
    const auto check = m_log->verify();
    QVERIFY(check.ok());
    QCOMPARE(check->count, qint64(50));
    QVERIFY(check->whole());
    QCOMPARE(check->head.size(), 32);
}

void AuditLogTest::goesOnAfterReopening()
{
    fill(2);
    m_log.reset();
    m_store->close();
    QVERIFY(m_store->open().ok());
    AuditLog log(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    QCOMPARE(*log.append(entryOf(3)), qint64(3));
    QVERIFY(log.verify()->whole());
    QCOMPARE(log.verify()->count, qint64(3));
}

void AuditLogTest::changesAreRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << QStringLiteral("UPDATE audit SET staff = 'other' WHERE number = 1");
    QTest::newRow("update of the link") << QStringLiteral("UPDATE audit SET link = x'00'");
    QTest::newRow("delete") << QStringLiteral("DELETE FROM audit WHERE number = 3");
    QTest::newRow("delete all") << QStringLiteral("DELETE FROM audit");
    QTest::newRow("replace") << QStringLiteral("REPLACE INTO audit SELECT * FROM audit WHERE number = 2");
    QTest::newRow("insert before") << QStringLiteral(
        "INSERT INTO audit SELECT 0, time, staff, role, station, visit, patient, what, kind, period, purpose,"
        " result, link FROM audit WHERE number = 2");
    QTest::newRow("leave a gap") << QStringLiteral(
        "INSERT INTO audit SELECT 5, time, staff, role, station, visit, patient, what, kind, period, purpose,"
        " result, link FROM audit WHERE number = 2");
}

void AuditLogTest::changesAreRefused()
{
    QFETCH(QString, sql);
    fill(3);
    QVERIFY(!m_store->database->run(sql).ok());
    QCOMPARE(m_log->verify()->count, qint64(3));
    QVERIFY(m_log->verify()->whole());
    QCOMPARE(*m_log->append(entryOf(4)), qint64(4));
}

void AuditLogTest::tamperingIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("firstBad");
    for (const char *column :
        { "time", "staff", "role", "station", "visit", "what", "kind", "period", "purpose", "result" }) {
        QTest::newRow(column)
            << QStringLiteral("UPDATE audit SET %1 = %1 || 'x' WHERE number = 3").arg(QLatin1String(column))
            << qint64(3);
    }
    QTest::newRow("patient") << QStringLiteral("UPDATE audit SET patient = x'00' WHERE number = 3")
                             << qint64(3);
    QTest::newRow("link") << QStringLiteral("UPDATE audit SET link = zeroblob(32) WHERE number = 3")
                          << qint64(3);
    QTest::newRow("text moved to its neighbour")
        << QStringLiteral("UPDATE audit SET staff = 'doctor1q', role = 'ualified' WHERE number = 3")
        << qint64(3);
    QTest::newRow("missing") << QStringLiteral("DELETE FROM audit WHERE number = 3") << qint64(3);
    QTest::newRow("missing and numbers closed up")
        << QStringLiteral("DELETE FROM audit WHERE number = 3; ") << qint64(3);
    QTest::newRow("first missing") << QStringLiteral("DELETE FROM audit WHERE number = 1") << qint64(1);
    QTest::newRow("swapped") << QStringLiteral(
        "UPDATE audit SET (time, visit, patient, result, link) = (SELECT b.time, b.visit, b.patient, "
        "b.result,"
        " b.link FROM audit b WHERE b.number = 7 - audit.number) WHERE number IN (3, 4)")
                             << qint64(3);
    QTest::newRow("added") << QStringLiteral(
        "INSERT INTO audit SELECT 6, time, staff, role, station, visit, patient, what, kind, period, purpose,"
        " result, link FROM audit WHERE number = 5")
                           << qint64(6);
}

void AuditLogTest::tamperingIsFound()
{
    QFETCH(QString, sql);
    QFETCH(qint64, firstBad);
    fill(5);
    tamper(sql.section(u';', 0, 0));
    if (sql.contains(u';'))
        tamper(QStringLiteral("UPDATE audit SET number = number - 1 WHERE number > 3"));
    const auto check = m_log->verify();
    QVERIFY(check.ok());
    QVERIFY(!check->whole());
    QCOMPARE(*check->firstBad, firstBad);
}

void AuditLogTest::everyFlippedByteIsFound()
{
    // In the file itself, wherever the third entry's text stands.
    fill(5);
    m_log.reset();
    m_store->close();
    QFile file(m_store->path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    const QByteArray visit = sampleReception(3).visit.toByteArray(QUuid::WithoutBraces);
    const qsizetype at = bytes.indexOf(visit);
    QVERIFY(at > 0);
    for (qsizetype i = at; i < at + visit.size() + 32; ++i) { // the visit and the patient's key behind it
        file.seek(i);
        const char flipped = static_cast<char>(bytes[i] ^ 0x01);
        QCOMPARE(file.write(&flipped, 1), qint64(1));
        file.flush();
        QVERIFY(m_store->open().ok());
        AuditLog log(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
        const auto check = log.verify();
        QVERIFY(check.ok());
        QVERIFY2(check->firstBad == qint64(3), qPrintable(QString::number(i - at)));
        m_store->close();
        file.seek(i);
        QCOMPARE(file.write(bytes.constData() + i, 1), qint64(1));
        file.flush();
    }
    QVERIFY(m_store->open().ok());
    QVERIFY(AuditLog(*m_store->database, m_store->vault.standing(Vault::Standing::Audit)).verify()->whole());
}

void AuditLogTest::everyFlippedByteOfEveryColumnIsFound_data()
{
    QTest::addColumn<QString>("column");
    for (const char *column : { "time", "staff", "role", "station", "visit", "patient", "what", "kind",
             "period", "purpose", "result", "link" })
        QTest::newRow(column) << QString(QLatin1String(column));
}

void AuditLogTest::everyFlippedByteOfEveryColumnIsFound()
{
    QFETCH(QString, column);
    fill(6);
    tamper(QStringLiteral("UPDATE audit SET number = number WHERE number = 4"));
    auto row = m_store->database->run(
        QStringLiteral("SELECT CAST(%1 AS BLOB) FROM audit WHERE number = 4").arg(column));
    QVERIFY(row.ok() && row->next());
    const QByteArray value = row->value(0).toByteArray();
    row->finish();
    QVERIFY(!value.isEmpty());
    const bool isBlob = column == QLatin1String("patient") || column == QLatin1String("link");
    const QString change = QStringLiteral("UPDATE audit SET %1 = CAST(? AS %2) WHERE number = 4")
                               .arg(column, isBlob ? QStringLiteral("BLOB") : QStringLiteral("TEXT"));
    for (qsizetype i = 0; i < value.size(); ++i) {
        QByteArray flipped = value;
        flipped[i] = static_cast<char>(flipped.at(i) ^ 0x01);
        QVERIFY(m_store->database->run(change, { flipped }).ok());
        QVERIFY2(m_log->verify()->firstBad == qint64(4), qPrintable(QString::number(i)));
    }
    QVERIFY(m_store->database->run(change, { value }).ok());
    QVERIFY(m_log->verify()->whole());
}

void AuditLogTest::replayedEntriesAreFound()
{
    // What was once genuine at the same numbers, put back after other things were written there.
    fill(3);
    QVERIFY(m_store->database->run(QStringLiteral("CREATE TEMP TABLE old AS SELECT * FROM audit")).ok());
    tamper(QStringLiteral("DELETE FROM audit WHERE number = 3"));
    for (const int number : { 7, 8 })
        QVERIFY(m_log->append(entryOf(number)).ok());
    QVERIFY(m_log->verify()->whole());
    tamper(QStringLiteral("DELETE FROM audit WHERE number = 3"));
    tamper(QStringLiteral("INSERT INTO audit SELECT * FROM old WHERE number = 3"));
    QVERIFY(m_log->verify()->firstBad == qint64(4));
}

void AuditLogTest::theChainIsFollowedInPieces()
{
    fill(10);
    AuditPlace place;
    for (const int end : { 4, 8 }) {
        const auto piece = m_log->verifyAfter(place, 4);
        QVERIFY(piece.ok() && piece->whole() && !piece->finished);
        QCOMPARE(piece->number, qint64(end));
        QCOMPARE(piece->head, **m_log->linkAt(end));
        place = { piece->number, piece->head };
    }
    QVERIFY(m_log->verifyAfter(place, 4)->finished);
    QCOMPARE(m_log->verifyAfter(place, 4)->head, m_log->head()->link);
    QVERIFY(m_log->verifyAfter({ 4, m_log->head()->link }, 4)->firstBad == qint64(5));
    QCOMPARE(m_log->head()->number, qint64(10));
    QVERIFY(!m_log->linkAt(11)->has_value());
}

void AuditLogTest::anotherKeyFitsNothing()
{
    fill(2);
    AuditLog log(*m_store->database, SealingKey::from(SecretBytes(QByteArray(32, 'k'))));
    QVERIFY(log.verify()->firstBad == qint64(1));
}

void AuditLogTest::aShortenedChainHasAnotherHead()
{
    fill(5);
    const auto before = m_log->verify();
    tamper(QStringLiteral("DELETE FROM audit WHERE number = 5"));
    const auto after = m_log->verify();
    QVERIFY(after->whole()); // the chain alone cannot know
    QCOMPARE(after->count, before->count - 1);
    QVERIFY(after->head != before->head);
}

void AuditLogTest::unwrittenIsSaid()
{
    fill(1);
    QVERIFY(m_store->database->run(QStringLiteral("PRAGMA query_only = ON")).ok());
    const auto refused = m_log->append(entryOf(2));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), (Fault{ Failure::AuditNotWritten, QStringLiteral("StoreReadOnly") }));
    QVERIFY(m_store->database->run(QStringLiteral("PRAGMA query_only = OFF")).ok());
    QCOMPARE(*m_log->append(entryOf(2)), qint64(2));
    QVERIFY(m_log->verify()->whole());
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "auditlogtest.moc"
