#include "app/station/bookinglist.h"
#include "tests/app/station/stationstage.h"

#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 second = 1000;
const QDate tomorrow(2026, 11, 21);
const QByteArray header = "InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,InsuredBranchNumber,"
                          "Birthdate,PatientNumber,Name\r\n";

/// One invented patient a line.
QByteArray line(int seed)
{
    return "138057,A-1," + QByteArray::number(1001 + seed) + ",1,198005" + QByteArray::number(10 + seed)
        + ",K" + QByteArray::number(seed) + ",name\r\n";
}

QByteArray csvOf(int patients)
{
    QByteArray csv = header;
    for (int seed = 0; seed < patients; ++seed)
        csv += line(seed);
    return csv;
}

/// By the last digit of the number: 1 is valid, and each other one something else.
Outcome<Eligibility> various(const NumberQuery &query)
{
    auto found = ScriptedCentral::known(query);
    const int last = query.number.reveal().back().digitValue();
    if (last == 2)
        found.value().validity = Validity::Invalid;
    if (last == 3 || last == 4) {
        found.value().validity = last == 3 ? Validity::None : Validity::Several;
        found.value().results.clear();
    }
    return last == 5 ? Outcome<Eligibility>(Fault{ Failure::PersonError, QStringLiteral("I0001") }) : found;
}

} // namespace

/// Booked patients: the list, one query, its slip, its result, and who is to be looked at.
class BookingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheList();
    void badListsAreNamed_data();
    void badListsAreNamed();
    void nobodyIsAskedFromABadList();
    void theMorningShowsTheExceptions();
    void aUnitOfAnotherPersonIsNone();
    void isAskedForMoreAndMoreRarely();
    void aRestartGoesOnWhereItWas();
    void aRefusalEndsIt();
    void anOutageIsWaitedThrough();
    void aSlipInWorkIsAskedForAnew();
    void aLateResultIsAskedForUnderItsKey();
    void theLineWakesOnlyWhatFailedByIt();

private:
    [[nodiscard]] BookingCheck check() { return m_stage->desk().bookings().value(0); }
    [[nodiscard]] bool reaches(BookingCheck::State state);
    void pass(qint64 milliseconds);

    std::unique_ptr<StationStage> m_stage;
};

void BookingsTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
}

bool BookingsTest::reaches(BookingCheck::State state)
{
    return QTest::qWaitFor([&] { return check().state == state && check().patients > 0; });
}

void BookingsTest::pass(qint64 milliseconds)
{
    m_stage->pass(milliseconds);
    m_stage->desk().numbers().bookingQueries().send();
}

void BookingsTest::readsTheList()
{
    const auto read = readBookings(
        "Name,Other,Birthdate,InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,InsuredBranchNumber"
        "\r\nname,x,19800510,138057,,77,\r\n",
        tomorrow);
    QVERIFY(read.ok());
    QCOMPARE(read->size(), 1);
    const BookedPatient patient = read->first();
    QCOMPARE(patient.person.insurerNumber, QStringLiteral("  138057"));
    QVERIFY(patient.person.number == Pii(QStringLiteral("77")) && patient.person.branch.isEmpty());
    QVERIFY(patient.person.birthdate == Pii(QDate(1980, 5, 10)));
    QVERIFY(patient.name == Pii(QStringLiteral("name")) && patient.patientNumber.isEmpty());
    QVERIFY(!patient.person.limitConsent); // nobody was asked
    QVERIFY(readBookings(csvOf(1), tomorrow)->first().person.branch == Pii(QStringLiteral("01")));
}

void BookingsTest::badListsAreNamed_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("atLine");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QByteArray &csv, int atLine, const char *what) {
        QTest::newRow(name) << csv << atLine << QString::fromLatin1(what);
    };
    row("nothing", "", 1, "header");
    row("nobody", header, 1, "empty");
    row("more than a day has", header + line(0).repeated(2001), 1, "many");
    row("no header", line(0), 1, "InsurerNumber");
    row("a column twice", "Name,Name\r\n", 1, "header");
    row("a column missing", "InsurerNumber,Birthdate\r\n", 1, "InsuredCardSymbol");
    row("too few cells", header + line(0) + "138057,A-1\r\n", 3, "csv");
    row("no CSV", header + "138057,\"A-1\r\n", 3, "csv");
    row("insurer", header + line(0) + line(1).replace("138057", "13805x"), 3, "InsurerNumber");
    row("number", header + "138057,A-1,,1,19800510,K,\r\n", 2, "InsuredIdentificationNumber");
    row("birth date", header + line(0) + line(1).replace("1980", "1980-"), 3, "Birthdate");
}

void BookingsTest::badListsAreNamed()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, atLine);
    QFETCH(QString, what);
    const auto read = readBookings(csv, tomorrow);
    QVERIFY(!read.ok());
    QCOMPARE(read.error(), (Fault{ Failure::BookingsUnreadable, what, atLine }));
}

void BookingsTest::nobodyIsAskedFromABadList()
{
    const auto refused = m_stage->desk().askBookings(csvOf(2) + "138057,A-1\r\n", tomorrow);
    QCOMPARE(refused.error(), (Fault{ Failure::BookingsUnreadable, QStringLiteral("csv"), 4 }));
    QVERIFY(m_stage->desk().bookings().isEmpty());
    QCOMPARE(m_stage->central().count(QStringLiteral("bulk")), 0);
}

void BookingsTest::theMorningShowsTheExceptions()
{
    m_stage->central().lookUp = &various;
    m_stage->central().changeUnits = [](QList<BulkUnit> &units) {
        units.removeLast();
        std::reverse(units.begin(), units.end()); // never by position
    };
    QVERIFY(m_stage->desk().askBookings(csvOf(6), tomorrow).ok());
    QCOMPARE(m_stage->entries(AuditAct::BookingsAsked).size(), 1);
    QVERIFY(reaches(BookingCheck::State::Asked));
    const BulkQuery asked = m_stage->central().bulkQueries().first();
    QCOMPARE(asked.confirmFor, tomorrow);
    QCOMPARE(asked.questions.size(), 6);
    QVERIFY(check().exceptions.isEmpty());
    pass(5 * second);
    QVERIFY(reaches(BookingCheck::State::Answered));
    QCOMPARE(check().patients, 6);
    QList<BookingIssue> issues;
    const QList<BookingException> exceptions = check().exceptions;
    for (const BookingException &one : exceptions)
        issues.append(one.issue);
    QVERIFY(issues
        == QList<BookingIssue>({ BookingIssue::NotValid, BookingIssue::None, BookingIssue::Several,
            BookingIssue::Error, BookingIssue::Unanswered }));
    QVERIFY(exceptions[0].validity == Validity::Invalid);
    QVERIFY(exceptions[0].patient.patientNumber == Pii(QStringLiteral("K1")));
    QCOMPARE(exceptions[3].code, QStringLiteral("I0001"));
}

void BookingsTest::aUnitOfAnotherPersonIsNone()
{
    m_stage->central().changeUnits = [](QList<BulkUnit> &units) {
        std::swap(units[0].identifier, units[1].identifier);
        units[2].eligibility.results.first().patient.birthdate = Pii(QDate(1990, 1, 1));
    };
    QVERIFY(m_stage->desk().askBookings(csvOf(4), tomorrow).ok());
    QVERIFY(reaches(BookingCheck::State::Asked));
    pass(5 * second);
    QVERIFY(reaches(BookingCheck::State::Answered));
    QCOMPARE(check().exceptions.size(), 3);
    for (const BookingException &one : check().exceptions)
        QVERIFY(one.issue == BookingIssue::Unanswered);
}

void BookingsTest::isAskedForMoreAndMoreRarely()
{
    for (int i = 0; i < 3; ++i)
        m_stage->central().failNext(QStringLiteral("bulk-result"), Failure::SegmentProcessing);
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok());
    QVERIFY(reaches(BookingCheck::State::Asked));
    const auto asked = [this] { return m_stage->central().count(QStringLiteral("bulk-result")); };
    pass(4 * second);
    QTest::qWait(2);
    QCOMPARE(asked(), 0);
    int seconds = 0;
    for (int expected = 1; expected <= 4; ++expected) {
        for (; asked() < expected && seconds < 120; ++seconds) {
            pass(second);
            QTest::qWait(2);
        }
        QCOMPARE(asked(), expected);
    }
    QVERIFY2(seconds > 30, qPrintable(QString::number(seconds))); // 1, then 5, 10 and 20 seconds
    QVERIFY(reaches(BookingCheck::State::Answered));
    const QList<QUuid> keys = m_stage->central().bulkResultKeys();
    QCOMPARE(QSet<QUuid>(keys.begin(), keys.end()).size(), 4);
    QCOMPARE(m_stage->central().count(QStringLiteral("bulk")), 1);
}

void BookingsTest::aRestartGoesOnWhereItWas()
{
    m_stage->central().hold(QStringLiteral("bulk"));
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok());
    const QUuid key = m_stage->central().bulkQueries().first().key;
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(reaches(BookingCheck::State::Asked));
    QVERIFY(m_stage->central().bulkQueries().first().key == key);
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    pass(5 * second);
    QVERIFY(reaches(BookingCheck::State::Answered));
    QCOMPARE(m_stage->central().count(QStringLiteral("bulk")), 0); // not once more
}

void BookingsTest::aRefusalEndsIt()
{
    m_stage->central().failNext(QStringLiteral("bulk"), Failure::RequestMalformed);
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok());
    QVERIFY(reaches(BookingCheck::State::Refused));
    QVERIFY(check().failure == Failure::RequestMalformed);
    pass(3600 * second);
    QCOMPARE(m_stage->central().count(QStringLiteral("bulk")), 1);
    QCOMPARE(m_stage->desk().waitingRequests().refused, 1);
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok()); // once more
    QCOMPARE(m_stage->desk().waitingRequests().refused, 0);
}

void BookingsTest::anOutageIsWaitedThrough()
{
    m_stage->central().setDown(Failure::ServiceUnreachable);
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok());
    QTRY_COMPARE(m_stage->desk().waitingRequests().failed, 1);
    m_stage->central().setDown({});
    m_stage->desk().checkHealth();
    QVERIFY(reaches(BookingCheck::State::Asked));
    const QList<BulkQuery> queries = m_stage->central().bulkQueries();
    QVERIFY(queries.size() > 1 && queries.first().key == queries.constLast().key);
}

/// The service would answer the same key with the same words for a day.
void BookingsTest::aSlipInWorkIsAskedForAnew()
{
    m_stage->central().failNext(QStringLiteral("bulk"), Failure::SegmentProcessing);
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok());
    QTRY_COMPARE(check().failure, std::optional(Failure::SegmentProcessing));
    QCOMPARE(check().state, BookingCheck::State::Waiting);
    pass(6 * second);
    QVERIFY(reaches(BookingCheck::State::Asked));
    const QList<BulkQuery> queries = m_stage->central().bulkQueries();
    QCOMPARE(queries.size(), 2);
    QVERIFY(queries.first().key != queries.constLast().key);
}

/// By folder, an answer that came after its deadline lies there for whoever asks under the same key.
void BookingsTest::aLateResultIsAskedForUnderItsKey()
{
    m_stage->central().failNext(QStringLiteral("bulk-result"), Failure::ServiceTimeout);
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok());
    QVERIFY(reaches(BookingCheck::State::Asked));
    pass(5 * second);
    QTRY_COMPARE(m_stage->desk().waitingRequests().failed, 1);
    pass(600 * second);
    QVERIFY(reaches(BookingCheck::State::Answered));
    const QList<QUuid> keys = m_stage->central().bulkResultKeys();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.first(), keys.last());
    QVERIFY(keys.first() != m_stage->central().bulkQueries().first().key); // another question
}

void BookingsTest::theLineWakesOnlyWhatFailedByIt()
{
    m_stage->central().failNext(QStringLiteral("bulk"), Failure::AnswerMalformed);
    QVERIFY(m_stage->desk().askBookings(csvOf(1), tomorrow).ok());
    QTRY_COMPARE(check().failure, std::optional(Failure::AnswerMalformed));
    m_stage->central().setDown(Failure::ServiceUnreachable);
    QVERIFY(m_stage->desk().askBookings(csvOf(2), tomorrow.addDays(1)).ok()); // the newest day comes first
    QTRY_COMPARE(check().failure, std::optional(Failure::ServiceUnreachable));
    m_stage->central().setDown({});
    m_stage->desk().checkHealth();
    QVERIFY(reaches(BookingCheck::State::Asked));
    const BookingCheck malformed = m_stage->desk().bookings().value(1);
    QVERIFY(malformed.state == BookingCheck::State::Waiting && malformed.patients == 1);
    QCOMPARE(m_stage->central().count(QStringLiteral("bulk")), 3);
    pass(10 * second);
    QTRY_VERIFY(m_stage->desk().bookings().value(1).state == BookingCheck::State::Asked);
}

QTEST_GUILESS_MAIN(BookingsTest)
#include "bookingstest.moc"
