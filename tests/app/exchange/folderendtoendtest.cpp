#include "app/central/echo.h"
#include "tests/app/exchange/terminalclinic.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

const QString certificate = QStringLiteral("certificate");

/// What is said on the reader's display, as the terminal's console takes it.
struct Said
{
    bool medication = false;
    bool checkup = false;
    bool diagnosis = false;
    bool operation = false;

    [[nodiscard]] QByteArray text() const
    {
        const auto word
            = [](const char *kind, bool yes) { return QByteArray(kind) + (yes ? "=yes " : "=no "); };
        return word("medication", medication) + word("checkup", checkup) + word("diagnosis", diagnosis)
            + word("operation", operation);
    }
};

bool isOperation(const TreatmentLine &line)
{
    return line.isOperation();
}

} // namespace

/// Each family the whole way: the desk and the room of a clinic, and the terminal as a process of its own,
/// in either encoding.
class FolderEndToEndTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eligibilityByNumber_data() { encodings(); }
    void eligibilityByNumber();
    void bookingsFromAList_data() { encodings(); }
    void bookingsFromAList();
    void theReferenceNumberComesBackWithTheCard_data() { encodings(); }
    void theReferenceNumberComesBackWithTheCard();
    void consentsAtTheReaderOpenRecords_data() { encodings(); }
    void consentsAtTheReaderOpenRecords();
    void recordsInTheDesksFolderAreRed();
    void anUnreadableAnswerIsLeftAndSaid();
    void lateIsAppliedAfterARestart();
    void lateAndOfSomebodyElseIsNot();

private:
    void encodings();
    [[nodiscard]] bool begin(const QString &encoding = QStringLiteral("UTF-8"));
    [[nodiscard]] Desk &desk() { return m_desk->desk(); }
    [[nodiscard]] Reception reception(const QUuid &visit);
    [[nodiscard]] bool says(Failure failure, HealthLine::State state);
    [[nodiscard]] bool answered(const QUuid &visit);
    [[nodiscard]] std::optional<Reception> arrive(const QString &person, const Said &said);
    void open(const QUuid &visit, const Said &said);
    [[nodiscard]] QUuid leaveAQuestionInItsFolder();

    std::unique_ptr<TerminalClinic> m_clinic;
    std::unique_ptr<StationStage> m_desk;
    std::unique_ptr<StationStage> m_room;
};

void FolderEndToEndTest::init()
{
    m_desk.reset();
    m_room.reset();
    m_clinic = std::make_unique<TerminalClinic>();
}

void FolderEndToEndTest::encodings()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << QStringLiteral("UTF-8");
    QTest::newRow("Shift_JIS") << QStringLiteral("Shift_JIS");
}

bool FolderEndToEndTest::begin(const QString &encoding)
{
    if (!m_clinic->start({ QStringLiteral("--encoding"), encoding }))
        return false;
    m_desk = m_clinic->station(StationKind::Desk, QStringLiteral("DESK-1"), true, 1);
    m_room = m_clinic->station(StationKind::Consulting, QStringLiteral("ROOM-1"), false, 2);
    for (StationStage *stage : { m_desk.get(), m_room.get() }) {
        stage->plan.folder.shiftJis = encoding != QLatin1String("UTF-8");
        if (!m_clinic->open(*stage))
            return false;
    }
    return true;
}

Reception FolderEndToEndTest::reception(const QUuid &visit)
{
    const ReceptionList all = desk().receptions();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const Reception &one) { return one.visit == visit; });
    return found == all.end() ? Reception() : *found;
}

bool FolderEndToEndTest::answered(const QUuid &visit)
{
    return QTest::qWaitFor([&] {
        const auto question = reception(visit).question;
        return question && question->answered;
    });
}

void FolderEndToEndTest::eligibilityByNumber()
{
    QFETCH(QString, encoding);
    QVERIFY(begin(encoding));
    for (const char *id : { "p02", "p07", "p10" }) {
        const auto visit = desk().receiveByNumber(m_clinic->query(id), certificate);
        QVERIFY(visit.ok() && answered(*visit));
        const Reception received = reception(*visit);
        QVERIFY(areOf(m_clinic->query(id), received.eligibility));
        QCOMPARE(received.main()->patient.name, m_clinic->person(id).patient.name);
        QVERIFY(!m_desk->messageOf(*visit).isEmpty());
    }
    QCOMPARE(m_clinic->taken("OQSsiquc01"), 3);
    QTRY_COMPARE(m_clinic->files(), QStringList());
    QVERIFY(m_desk->core().central().clockOffset()); // from the answers to questions by number
}

void FolderEndToEndTest::bookingsFromAList()
{
    QFETCH(QString, encoding);
    QVERIFY(begin(encoding));
    m_clinic->terminal().ask("fault zip");
    const QDate tomorrow = m_desk->core().today().addDays(1);
    QVERIFY(desk().askBookings(m_clinic->bookings({ "p01", "p15", "p02", "p08" }), tomorrow).ok());
    QTRY_VERIFY(desk().bookings().first().state == BookingCheck::State::Asked);
    m_clinic->pass(6);
    m_desk->desk().numbers().bookingQueries().send();
    QTRY_VERIFY(desk().bookings().first().state == BookingCheck::State::Answered);
    const BookingCheck check = desk().bookings().first();
    QCOMPARE(check.patients, 4);
    QCOMPARE(check.exceptions.size(), 1); // who has lost the insurance
    QCOMPARE(check.exceptions.first().patient.person, m_clinic->query("p15"));
    QVERIFY(check.exceptions.first().issue == BookingIssue::NotValid);
    QCOMPARE(m_clinic->taken("OQSmuquc01"), 1);
    QCOMPARE(m_clinic->taken("OQSmuquc02"), 1);
    QTRY_COMPARE(m_clinic->files(), QStringList());
}

std::optional<Reception> FolderEndToEndTest::arrive(const QString &person, const Said &said)
{
    m_clinic->pass(2); // of one patient the newest counts, by the second
    const QString file = m_clinic->tap(person, said.text());
    const auto found = [&] { return TerminalClinic::received(desk().receptions(), file); };
    if (!QTest::qWaitFor([&] { return found().has_value(); }))
        return std::nullopt;
    const Reception received = *found();
    const bool listed = QTest::qWaitFor([&] {
        m_room->core().board().look();
        const QList<ConsultingVisit> visits = m_room->room().visits();
        return std::any_of(visits.begin(), visits.end(), [&](const ConsultingVisit &visit) {
            return visit.visit == received.visit && visit.consents == received.consents();
        });
    });
    return listed ? std::optional(received) : std::nullopt;
}

void FolderEndToEndTest::theReferenceNumberComesBackWithTheCard()
{
    QFETCH(QString, encoding);
    QVERIFY(begin(encoding));
    const auto first = arrive(QStringLiteral("p07"), {});
    QVERIFY(first);
    const QString number = QStringLiteral("K-0412");
    QVERIFY(first->main()->referenceNumber != number);
    QVERIFY(desk().linkPatientNumber(first->visit, number).ok());
    QTRY_COMPARE(desk().waitingRequests(), WaitingRequests());
    QCOMPARE(m_clinic->taken("OQSsiimm01"), 1);
    const auto second = arrive(QStringLiteral("p07"), {});
    QVERIFY(second);
    QCOMPARE(second->main()->referenceNumber, number);
    QTRY_COMPARE(m_clinic->files(), QStringList());
}

void FolderEndToEndTest::open(const QUuid &visit, const Said &said)
{
    const auto state = m_room->openRecords(visit);
    QCOMPARE(state, said.medication ? RecordsView::State::Shown : RecordsView::State::Refused);
    if (said.medication) {
        const MedicationRecord shown = m_room->room().records().medication;
        QCOMPARE(shown.patient.birthdate, m_clinic->person("p01").patient.birthdate);
        const QList<TreatmentLine> lines = shown.treatments;
        QVERIFY(!shown.lines.isEmpty());
        QCOMPARE(std::any_of(lines.begin(), lines.end(), isOperation), said.operation);
        QCOMPARE(std::any_of(lines.begin(), lines.end(),
                     [](const TreatmentLine &line) { return !isOperation(line); }),
            said.diagnosis);
    }
    QCOMPARE(m_room->openRecords(visit, ConsentKind::Checkup),
        said.checkup ? RecordsView::State::Shown : RecordsView::State::Refused);
    if (said.checkup)
        QVERIFY(!m_room->room().records().checkup.checkups.isEmpty());
}

/// Through the room's own folders, each combination of what a patient can say.
void FolderEndToEndTest::consentsAtTheReaderOpenRecords()
{
    QFETCH(QString, encoding);
    QVERIFY(begin(encoding));
    constexpr int combinations = 16;
    int medications = 0;
    int checkups = 0;
    for (int i = 0; i < combinations; ++i) {
        const Said said{ (i & 1) != 0, (i & 2) != 0, (i & 4) != 0, (i & 8) != 0 };
        const auto received = arrive(QStringLiteral("p01"), said);
        QVERIFY(received);
        open(received->visit, said);
        medications += said.medication ? 1 : 0;
        checkups += said.checkup ? 1 : 0;
        QCOMPARE(m_clinic->taken("YZKsiquc01"), medications); // what was not said yes to is never asked for
        QCOMPARE(m_clinic->taken("TKKsiquc01"), checkups);
    }
    QTRY_COMPARE(m_clinic->files(), QStringList());
}

void FolderEndToEndTest::recordsInTheDesksFolderAreRed()
{
    QVERIFY(begin());
    QFile stray(m_clinic->terminal().path(QStringLiteral("res/YZKsiquc01res_20991231001.xml")));
    QVERIFY(stray.open(QIODevice::WriteOnly));
    stray.write("<XmlMsg/>");
    stray.close();
    QTRY_VERIFY(says(Failure::FolderRecordsAtDesk, HealthLine::State::Bad));
    QVERIFY(stray.exists()); // it is nobody's here, and is not touched
}

bool FolderEndToEndTest::says(Failure failure, HealthLine::State state)
{
    const QList<HealthLine> lines = desk().health();
    return std::any_of(lines.begin(), lines.end(), [&](const HealthLine &line) {
        return line.state == state && line.fault && line.fault->failure == failure;
    });
}

void FolderEndToEndTest::anUnreadableAnswerIsLeftAndSaid()
{
    QVERIFY(begin());
    m_clinic->terminal().ask("fault half-written answers=1");
    const auto visit = desk().receiveByNumber(m_clinic->query("p07"), certificate);
    QVERIFY(visit.ok());
    QTRY_VERIFY(reception(*visit).question->failure == Failure::FolderAnswerUnreadable);
    QTRY_VERIFY(says(Failure::FolderForeignFiles, HealthLine::State::Attention));
    m_clinic->pass(60);
    m_desk->desk().numbers().sender().send();
    QVERIFY(answered(*visit)); // under another name: what nobody can read has no use any more
    QTRY_VERIFY(m_clinic->files().isEmpty());
    QTRY_VERIFY(!says(Failure::FolderForeignFiles, HealthLine::State::Attention));
}

/// The desk asks while the terminal is off, and is gone when the answer comes.
QUuid FolderEndToEndTest::leaveAQuestionInItsFolder()
{
    m_clinic->terminal().ask("fault not-taken");
    const auto visit = desk().receiveByNumber(m_clinic->query("p07"), certificate);
    const bool written = QTest::qWaitFor([this] { return m_clinic->files().size() == 1; });
    m_desk->close();
    return written && visit ? *visit : QUuid();
}

void FolderEndToEndTest::lateIsAppliedAfterARestart()
{
    QVERIFY(begin());
    const QUuid visit = leaveAQuestionInItsFolder();
    QVERIFY(!visit.isNull());
    m_clinic->terminal().ask("fault none");
    QTRY_COMPARE(m_clinic->taken("OQSsiquc01"), 1);
    QVERIFY(m_clinic->open(*m_desk));
    QVERIFY(answered(visit));
    QVERIFY(areOf(m_clinic->query("p07"), reception(visit).eligibility));
    QCOMPARE(m_clinic->taken("OQSsiquc01"), 1);
    QTRY_COMPARE(m_clinic->files(), QStringList());
}

void FolderEndToEndTest::lateAndOfSomebodyElseIsNot()
{
    QVERIFY(begin());
    const QUuid visit = leaveAQuestionInItsFolder();
    QVERIFY(!visit.isNull());
    m_clinic->terminal().ask("fault other-person");
    QTRY_COMPARE(m_clinic->taken("OQSsiquc01"), 1);
    QVERIFY(m_clinic->open(*m_desk));
    QTRY_COMPARE(desk().waitingRequests().refused, 1);
    QVERIFY(!reception(visit).main());
    QCOMPARE(reception(visit).question->failure, std::optional(Failure::AnswerForOther));
    QCOMPARE(m_clinic->taken("OQSsiquc01"), 1);
    QTRY_COMPARE(m_clinic->files(), QStringList());
}

QTEST_GUILESS_MAIN(FolderEndToEndTest)
#include "folderendtoendtest.moc"
