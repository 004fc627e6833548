#include "app/station/auditreview.h"

#include "app/support/clock.h"
#include "tests/app/store/storefixture.h"
#include "tests/support/staffroom.h"

#include <QTest>

#include <unistd.h>

using namespace madoguchi;

namespace {

QDateTime japan(int hour, int minute = 0)
{
    return { QDate(2026, 11, 20), QTime(hour, minute), Qt::OffsetFromUTC, japanOffsetSeconds };
}

AuditEntry entryOf(const char *staffId, AuditAct act, const QDateTime &time)
{
    AuditEntry entry;
    entry.time = time;
    entry.staffId = QLatin1String(staffId);
    entry.role = Role::Qualified;
    entry.station = QStringLiteral("ROOM-1");
    entry.what = act;
    return entry;
}

} // namespace

/// Who reads the audit, and what of it.
class AuditReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void administratorsSeeAll();
    void othersSeeTheirOwn();
    void theLookIsOnTheLogBeforeAnythingIsGiven();
    void whatCannotBeWrittenDownIsNotGiven();
    void daysAreTheClinics();
    void flags_data();
    void flags();
    void aTamperedRowIsShownAsSuch();
    void anUnknownActIsRefused();
    void theFileIsCsvForThisPersonAlone();
    void formulasAreDisarmed();
    void noLinkIsFollowed();
    void theHeadIsReadable();

private:
    void write(const AuditEntry &entry) { QVERIFY(m_log->append(entry).ok()); }
    Outcome<QList<AuditRow>> all(const AuditQuestion &question = {})
    {
        return m_review->all(m_room->granted<Right::ReviewAllAudit>(), question, 100);
    }
    QByteArray exported(const QString &file)
    {
        const auto rows = m_review->exportAll(m_room->granted<Right::ReviewAllAudit>(), {}, file);
        QFile written(file);
        return rows && written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<StaffRoom> m_room;
    std::unique_ptr<AuditLog> m_log;
    std::unique_ptr<AuditReview> m_review;
    bool m_auditFails = false;
};

void AuditReviewTest::init()
{
    m_log.reset();
    m_store = std::make_unique<StoreFixture>();
    QVERIFY(m_store->open().ok());
    m_room = std::make_unique<StaffRoom>();
    m_log = std::make_unique<AuditLog>(*m_store->database, m_store->vault.standing(Vault::Standing::Audit));
    m_auditFails = false;
    m_review = std::make_unique<AuditReview>(*m_log, QTime(3, 0), [this](AuditEntry entry) {
        if (m_auditFails)
            return Outcome<qint64>(Fault{ Failure::AuditNotWritten });
        entry.time = m_room->clock.now();
        return m_log->append(entry);
    });
}

void AuditReviewTest::administratorsSeeAll()
{
    AuditEntry entry = entryOf("doctor1", AuditAct::RecordsShown, japan(10));
    entry.visit = QUuid::createUuid();
    entry.kind = ConsentKind::Medication;
    entry.purpose = QStringLiteral("care");
    write(entry);
    write(entryOf("desk1", AuditAct::ReceptionKept, japan(11)));
    QVERIFY(m_room->signIn("chief1").ok());
    const auto rows = all();
    QVERIFY(rows.ok());
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().staffId, QStringLiteral("desk1")); // newest first
    const AuditRow &row = rows->last();
    QCOMPARE(row.number, qint64(1));
    QCOMPARE(row.time, entry.time);
    QCOMPARE(row.act, QStringLiteral("records-shown"));
    QCOMPARE(row.kind, QStringLiteral("medication"));
    QCOMPARE(row.visit, entry.visit.toString(QUuid::WithoutBraces));
    QCOMPARE(row.purpose, QStringLiteral("care"));
    QVERIFY(row.role == Role::Qualified);
    QVERIFY(row.result.isEmpty());
}

void AuditReviewTest::othersSeeTheirOwn()
{
    write(entryOf("doctor1", AuditAct::RecordsShown, japan(10)));
    write(entryOf("doctor2", AuditAct::RecordsShown, japan(11)));
    for (const char *id : { "doctor1", "desk1" }) {
        QVERIFY(m_room->signIn(id).ok());
        AuditQuestion others;
        others.staffId = QStringLiteral("doctor2");
        const auto rows = m_review->own(m_room->granted<Right::ReviewOwnAudit>(), others, 100);
        QVERIFY(rows.ok());
        for (const AuditRow &row : *rows)
            QCOMPARE(row.staffId, QString(QLatin1String(id)));
        QCOMPARE(rows->size(), QLatin1String(id) == QLatin1String("doctor1") ? 1 : 0);
        const auto refused = m_room->session->granted<Right::ReviewAllAudit>();
        QVERIFY(!refused.ok());
    }
}

void AuditReviewTest::theLookIsOnTheLogBeforeAnythingIsGiven()
{
    write(entryOf("doctor1", AuditAct::RecordsShown, japan(10)));
    QVERIFY(m_room->signIn("chief1").ok());
    AuditQuestion question;
    question.staffId = QStringLiteral("doctor1");
    question.from = QDate(2026, 11, 1);
    question.patientKey = QByteArray(32, 'p');
    QVERIFY(all(question)->isEmpty());
    QVERIFY(!exported(m_store->dir.filePath(QStringLiteral("a.csv"))).isEmpty());
    const auto entries = m_log->entries(2);
    QVERIFY(entries.ok());
    QCOMPARE(entries->size(), 2);
    const AuditEntry &review = entries->first().entry;
    QVERIFY(review.what == AuditAct::AuditReviewed);
    QCOMPARE(review.staffId, QStringLiteral("chief1"));
    QVERIFY(review.role == Role::Administrator);
    QCOMPARE(review.period, QStringLiteral("20261101-"));
    QCOMPARE(review.purpose, QStringLiteral("doctor1::patient"));
    QCOMPARE(review.patientKey, question.patientKey); // a patient may ask who searched for them
    QVERIFY(entries->last().entry.what == AuditAct::AuditExported);
}

void AuditReviewTest::whatCannotBeWrittenDownIsNotGiven()
{
    write(entryOf("doctor1", AuditAct::RecordsShown, japan(10)));
    QVERIFY(m_room->signIn("chief1").ok());
    m_auditFails = true;
    const auto rows = all();
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error().failure, Failure::AuditNotWritten);
    const QString file = m_store->dir.filePath(QStringLiteral("a.csv"));
    QVERIFY(exported(file).isEmpty());
    QVERIFY(!QFile::exists(file));
}

void AuditReviewTest::daysAreTheClinics()
{
    for (const int hour : { 2, 4, 23 }) // the clinic's day begins at 3
        write(entryOf("doctor1", AuditAct::RecordsShown, japan(hour)));
    write(entryOf("doctor1", AuditAct::RecordsShown, japan(2).addDays(1)));
    write(entryOf("doctor1", AuditAct::RecordsShown, japan(3).addDays(1)));
    QVERIFY(m_room->signIn("chief1").ok());
    AuditQuestion question;
    question.from = question.to = QDate(2026, 11, 20);
    QCOMPARE(all(question)->size(), 3);
    question.act = QStringLiteral("records-asked");
    QCOMPARE(all(question)->size(), 0);
}

void AuditReviewTest::flags_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<std::optional<Failure>>("result");
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("flags");
    const auto row = [](const char *name, const QDateTime &time, std::optional<Failure> result,
                         const QString &purpose, const char *wanted) {
        QTest::newRow(name) << time << result << purpose << QString(QLatin1String(wanted));
    };
    row("in the day", japan(7), std::nullopt, {}, "");
    row("last minute of the day", japan(19, 59), std::nullopt, {}, "");
    row("early", japan(6, 59), std::nullopt, {}, "odd");
    row("late", japan(20), std::nullopt, {}, "odd");
    row("in no list", japan(10), Failure::NotFound, {}, "without");
    row("refused for another reason", japan(10), Failure::RecordsNotAsked, {}, "");
    row("one's own", japan(10), std::nullopt, ownRecordPurpose(), "own");
}

void AuditReviewTest::flags()
{
    QFETCH(QDateTime, time);
    QFETCH(std::optional<Failure>, result);
    QFETCH(QString, purpose);
    QFETCH(QString, flags);
    AuditEntry entry = entryOf("doctor1", AuditAct::RecordsAsked, time);
    entry.result = result;
    entry.purpose = purpose;
    write(entry);
    QVERIFY(m_room->signIn("chief1").ok());
    const AuditRow row = all()->first();
    QCOMPARE(row.oddHour, flags == QLatin1String("odd"));
    QCOMPARE(row.withoutReception, flags == QLatin1String("without"));
    QCOMPARE(row.ownRecord, flags == QLatin1String("own"));
}

void AuditReviewTest::aTamperedRowIsShownAsSuch()
{
    for (int i = 0; i < 3; ++i)
        write(entryOf("doctor1", AuditAct::RecordsShown, japan(10)));
    QVERIFY(m_store->database->run(QStringLiteral("DROP TRIGGER audit_is_not_changed")).ok());
    QVERIFY(m_store->database->run(QStringLiteral("UPDATE audit SET what = 'other' WHERE number = 2")).ok());
    QVERIFY(m_room->signIn("chief1").ok());
    const auto rows = all();
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(1).number, qint64(2));
    QCOMPARE(rows->at(1).result, QStringLiteral("AuditBroken"));
    QVERIFY(rows->at(1).act.isEmpty());
}

void AuditReviewTest::anUnknownActIsRefused()
{
    QVERIFY(m_room->signIn("chief1").ok());
    AuditQuestion question;
    question.act = QStringLiteral("anything");
    const auto rows = all(question);
    QVERIFY(!rows.ok());
    QCOMPARE(rows.error(), (Fault{ Failure::SettingsInvalid, QStringLiteral("audit-act") }));
}

void AuditReviewTest::theFileIsCsvForThisPersonAlone()
{
    AuditEntry entry = entryOf("doctor1", AuditAct::RecordsAsked, japan(21));
    entry.patientKey = QByteArray(32, '\x5a');
    entry.result = Failure::RecordsConsentMissing;
    write(entry);
    QVERIFY(m_room->signIn("chief1").ok());
    const QString file = m_store->dir.filePath(QStringLiteral("audit.csv"));
    QFile there(file);
    QVERIFY(there.open(QIODevice::WriteOnly)); // of a day before, and readable by others
    there.write(QByteArray(100'000, 'x'));
    there.close();
    QVERIFY(there.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const QByteArray csv = exported(file);
    QCOMPARE(csv,
        QByteArray("\xef\xbb\xbfNumber,Time,Staff,Role,Station,Act,Kind,Visit,Purpose,Result,OddHour,"
                   "OwnRecord,WithoutReception\r\n"
                   "1,2026-11-20T21:00:00+09:00,doctor1,qualified,ROOM-1,records-asked,,,,"
                   "RecordsConsentMissing,1,,\r\n"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile(file).permissions() & others, QFile::Permissions());
    const QStringList left = QDir(m_store->dir.path()).entryList({ QStringLiteral("audit.csv.*") });
    QVERIFY(left.isEmpty());
}

void AuditReviewTest::formulasAreDisarmed()
{
    for (const char *staffId : { "=1+1", "+1", "-1", "@sum", "\"a,b\"", "a\r\nb" })
        write(entryOf(staffId, AuditAct::SignIn, japan(10)));
    QVERIFY(m_room->signIn("chief1").ok());
    const QByteArray csv = exported(m_store->dir.filePath(QStringLiteral("audit.csv")));
    for (const char *cell : { ",'=1+1,", ",'+1,", ",'-1,", ",'@sum,", ",\"\"\"a,b\"\"\",", ",\"a\r\nb\"," })
        QVERIFY2(csv.contains(cell), cell);
}

void AuditReviewTest::noLinkIsFollowed()
{
    write(entryOf("doctor1", AuditAct::SignIn, japan(10)));
    QVERIFY(m_room->signIn("chief1").ok());
    const QString target = m_store->dir.filePath(QStringLiteral("target"));
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    const QString link = m_store->dir.filePath(QStringLiteral("link.csv"));
    QVERIFY(QFile::link(target, link));
    const auto refused = m_review->exportAll(m_room->granted<Right::ReviewAllAudit>(), {}, link);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), (Fault{ Failure::StoreUnreachable, QStringLiteral("not-a-file") }));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    const auto nowhere = m_review->exportAll(m_room->granted<Right::ReviewAllAudit>(), {},
        m_store->dir.filePath(QStringLiteral("no/such/folder.csv")));
    QVERIFY(!nowhere.ok());
    QCOMPARE(nowhere.error().failure, Failure::StoreUnreachable);
}

void AuditReviewTest::theHeadIsReadable()
{
    QVERIFY(auditHead16({}).isEmpty());
    QCOMPARE(auditHead16(QByteArray(32, '\0')), QStringLiteral("2222-2222-2222-2222"));
    QCOMPARE(auditHead16(QByteArray(32, '\xff')), QStringLiteral("ZZZZ-ZZZZ-ZZZZ-ZZZZ"));
    // 00000 00001 00010 00011 00100 00101 00110 00111 | 01000 … 01111
    QCOMPARE(auditHead16(QByteArray::fromHex("00443214c74254b635cf")), QStringLiteral("2345-6789-ABCD-EFGH"));
    for (const char look : { '0', 'O', '1', 'I' }) {
        for (int byte = 0; byte < 256; ++byte)
            QVERIFY(!auditHead16(QByteArray(32, static_cast<char>(byte))).contains(QLatin1Char(look)));
    }
}

QTEST_GUILESS_MAIN(AuditReviewTest)
#include "auditreviewtest.moc"
