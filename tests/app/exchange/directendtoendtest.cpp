#include "tests/app/exchange/deskvisit.h"
#include "tests/app/exchange/directway.h"
#include "tests/app/exchange/numberrequests.h"
#include "tests/app/exchange/roomrequests.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;
using flow::Screen;

/// One way through each family of messages, from what a person does to what a person sees: the direct way,
/// with the service as a process of its own.
class DirectEndToEndTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eligibilityByNumber_data();
    void eligibilityByNumber();
    void aPersonErrorIsAnAnswer();
    void theLimitThatWasAgreedTo();
    void bookedPatients();
    void theReferenceNumberComesBack();
    void identityAndConsents();
    void medicationWithTreatments();
    void checkups();
    void whatMynaportalShows();

private:
    [[nodiscard]] Outcome<QUuid> consentsToAll(const QByteArray &person);

    DirectWay m_way;
    PassingClock m_clock;
    WayStation m_desk{ StationKind::Desk, m_way, m_clock };
    WayStation m_room{ StationKind::Consulting, m_way, m_clock };
    NumberRequests m_numbers{ m_desk, m_way, m_clock };
    RoomRequests m_records{ m_room };
    QUuid m_visit{};
};

void DirectEndToEndTest::initTestCase()
{
    QVERIFY(m_way.start());
    m_clock.pass(m_clock.toMorning());
    m_way.pass(m_clock);
    QVERIFY(m_desk.open());
    QVERIFY(m_room.open());
}

void DirectEndToEndTest::eligibilityByNumber_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<bool>("withBranch");
    QTest::addColumn<Validity>("validity");
    QTest::newRow("valid") << QStringLiteral("p02") << true << Validity::Valid;
    QTest::newRow("expired") << QStringLiteral("p15") << true << Validity::Invalid;
    QTest::newRow("expired, a new one exists") << QStringLiteral("p13") << true << Validity::InvalidNewExists;
    QTest::newRow("several") << QStringLiteral("p05") << false << Validity::Several;
    QTest::newRow("none") << QString() << true << Validity::None;
}

void DirectEndToEndTest::eligibilityByNumber()
{
    QFETCH(QString, person);
    QFETCH(bool, withBranch);
    QFETCH(Validity, validity);
    NumberQuery query = m_numbers.numberOf(person.isEmpty() ? QStringLiteral("p02") : person);
    if (person.isEmpty())
        query.number = Pii(QStringLiteral("4040404"));
    if (!withBranch)
        query.branch = {};
    const auto received = m_desk.desk().receiveByNumber(query, QStringLiteral("certificate"));
    QVERIFY(received.ok());
    QVERIFY(waitUntil([&] { return m_numbers.listed(*received).question->answered; }));
    const Reception reception = m_numbers.listed(*received);
    QCOMPARE(reception.eligibility.validity, validity);
    QCOMPARE(reception.needsAction(), validity != Validity::Valid);
    QVERIFY(!reception.question->failure && !reception.receivedMessage.isEmpty());
    QCOMPARE(reception.eligibility.results.size() > 1, validity == Validity::Several);
    if (validity == Validity::Valid)
        QVERIFY(reception.main()->insurance.number == query.number);
    QCOMPARE(m_desk.desk().waitingRequests().waiting(), 0);
}

void DirectEndToEndTest::aPersonErrorIsAnAnswer()
{
    m_way.tell("fault person-error requests=1 path=/v1/eligibility");
    const QUuid visit = m_numbers.receives(QStringLiteral("p03"));
    const Reception reception = m_numbers.listed(visit);
    QCOMPARE(reception.question->failure, std::optional(Failure::PersonError));
    QVERIFY(!reception.main() && reception.needsAction());
    QVERIFY(!reception.eligibility.remarkCode.isEmpty());
    QVERIFY(m_desk.desk().askAgain(visit).ok());
    QVERIFY(waitUntil([&] { return m_numbers.listed(visit).eligibility.validity == Validity::Valid; }));
}

void DirectEndToEndTest::theLimitThatWasAgreedTo()
{
    NumberQuery query = m_numbers.numberOf(QStringLiteral("p07"));
    for (const bool agreed : { false, true }) {
        query.limitConsent = agreed;
        const auto received = m_desk.desk().receiveByNumber(query, QStringLiteral("certificate"));
        QVERIFY(received.ok());
        QVERIFY(waitUntil([&] { return m_numbers.listed(*received).question->answered; }));
        const Reception reception = m_numbers.listed(*received);
        QVERIFY(reception.main());
        QCOMPARE(reception.main()->limit.has_value(), agreed);
    }
}

void DirectEndToEndTest::bookedPatients()
{
    QVERIFY(m_numbers.asksBookings({ QStringLiteral("p02"), QStringLiteral("p13"), QStringLiteral("p03"),
        QStringLiteral("p15"), QStringLiteral("p10") }));
    QCOMPARE(m_numbers.check().state, BookingCheck::State::Asked);
    m_numbers.pass(6000);
    QVERIFY(waitUntil([&] { return m_numbers.check().state == BookingCheck::State::Answered; }));
    const BookingCheck check = m_numbers.check();
    QCOMPARE(check.patients, 5);
    QCOMPARE(check.exceptions.size(), 2); // in the list's order, and nobody who is valid
    QCOMPARE(check.exceptions.at(0).validity, Validity::InvalidNewExists);
    QVERIFY(check.exceptions.at(0).patient.person == m_numbers.numberOf(QStringLiteral("p13")));
    QCOMPARE(check.exceptions.at(1).issue, BookingIssue::NotValid);
    QCOMPARE(check.exceptions.at(1).validity, Validity::Invalid);
    QCOMPARE(check.exceptions.at(1).patient.patientNumber, Pii(QStringLiteral("K-p15")));
}

void DirectEndToEndTest::theReferenceNumberComesBack()
{
    const QUuid first = m_numbers.receives(QStringLiteral("p26"));
    QVERIFY(m_numbers.listed(first).main() && m_numbers.listed(first).main()->referenceNumber.isEmpty());
    QVERIFY(m_desk.desk().linkPatientNumber(first, QStringLiteral("K-0026")).ok());
    QVERIFY(waitUntil([&] { return m_desk.desk().waitingRequests().references == 0; }));
    QCOMPARE(m_desk.desk().waitingRequests().refused, 0);
    const QUuid next = m_numbers.receives(QStringLiteral("p26"));
    QCOMPARE(m_numbers.listed(next).main()->referenceNumber, QStringLiteral("K-0026"));
}

void DirectEndToEndTest::identityAndConsents()
{
    DeskVisit patient(m_desk, m_way, "p03");
    QVERIFY(patient.toQuestions());
    const auto byCard = [this] {
        const ReceptionList all = m_desk.desk().receptions();
        QList<Reception> some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some),
            [](const Reception &one) { return one.method == IdentityMethod::Pin; });
        return some;
    };
    QCOMPARE(byCard().size(), 1);
    QVERIFY(byCard().first().consents() == Consents());
    patient.answer(ConsentAnswer::Yes, ConsentAnswer::No);
    QVERIFY(patient.reaches(Screen::Finished));
    const Reception reception = byCard().first();
    QCOMPARE(reception.eligibility.validity, Validity::Valid);
    QCOMPARE(reception.consents().of(ConsentKind::Medication).state, Consent::State::Yes);
    QCOMPARE(reception.consents().of(ConsentKind::Checkup).state, Consent::State::No);
    QVERIFY(patient.clear());
    QVERIFY(m_records.lists());
    const QList<ConsultingVisit> visits = m_room.room().visits();
    QCOMPARE(visits.size(), 1);
    QCOMPARE(visits.first().visit, reception.visit);
    QVERIFY(visits.first().consents == reception.consents());
}

/// At a reader whose screens ask about all kinds; the desk of this version has two of them.
Outcome<QUuid> DirectEndToEndTest::consentsToAll(const QByteArray &person)
{
    const QList<ConsentKind> kinds{ ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Diagnosis,
        ConsentKind::Operation };
    DeskVisit patient(m_desk, m_way, person);
    const auto reader = std::make_shared<VirtualPcsc>();
    ReaderHub hub(reader, QString());
    VisitOptions options;
    options.institution = m_desk.core().plan().institution;
    options.kinds = kinds;
    VisitShell shell(hub, m_desk.core().central(), m_desk.desk(), options);
    const auto reaches
        = [&](Screen wanted) { return waitUntil([&] { return shell.snapshot().visit.screen == wanted; }); };
    const Fault stuck{ Failure::ReaderFault };
    hub.start();
    shell.start();
    reader->place(patient.card());
    if (!reaches(Screen::ChooseMethod))
        return stuck;
    shell.choosePin();
    if (!reaches(Screen::EnterPin) || !waitUntil([&] { return shell.snapshot().visit.triesLeft >= 0; }))
        return stuck;
    QString pin = patient.pin();
    shell.enterPin(pin);
    for (const ConsentKind kind : kinds) {
        if (!waitUntil([&] { return shell.snapshot().visit.asking() == kind; }))
            return stuck;
        shell.answer(kind, ConsentAnswer::Yes);
    }
    const bool finished = reaches(Screen::Finished);
    reader->pull();
    hub.stop();
    const ReceptionList all = m_desk.desk().receptions();
    const auto newest = std::max_element(all.begin(), all.end(),
        [](const Reception &left, const Reception &right) { return left.number < right.number; });
    return finished && newest != all.end() ? Outcome<QUuid>(newest->visit) : stuck;
}

void DirectEndToEndTest::medicationWithTreatments()
{
    const auto visit = consentsToAll("p01");
    QVERIFY(visit.ok());
    m_visit = *visit;
    m_records.setVisit(m_visit);
    QVERIFY(m_records.lists());
    QCOMPARE(m_records.opens(ConsentKind::Medication), std::nullopt);
    const RecordsView view = m_room.room().records();
    QCOMPARE(view.visit, m_visit);
    QVERIFY(!view.medication.lines.isEmpty());
    const QList<TreatmentLine> &treatments = view.medication.treatments;
    QVERIFY(
        std::any_of(treatments.begin(), treatments.end(), [](const auto &one) { return one.isOperation(); }));
    QVERIFY(!std::all_of(
        treatments.begin(), treatments.end(), [](const auto &one) { return one.isOperation(); }));
    QCOMPARE(view.kinds,
        (QList<ConsentKind>{ ConsentKind::Medication, ConsentKind::Diagnosis, ConsentKind::Operation }));
}

void DirectEndToEndTest::checkups()
{
    QCOMPARE(m_records.opens(ConsentKind::Checkup), std::nullopt);
    const CheckupRecord record = m_room.room().records().checkup;
    QCOMPARE(record.checkups.size(), 2);
    QVERIFY(!record.checkups.first().items.isEmpty());
}

/// Each kind was retrieved once and looked at once, and the patient can see it.
void DirectEndToEndTest::whatMynaportalShows()
{
    QVERIFY(waitUntil([&] {
        const QList<LoggedView> views = m_room.room().loggedViews();
        return views.size() == 4
            && std::all_of(views.begin(), views.end(), [](const LoggedView &view) { return view.reported; });
    }));
    std::optional<Outcome<QList<LookedAtRecord>>> told;
    m_room.core().central().viewsOf(m_visit, { QStringLiteral("ishi"), Qualification::Doctor },
        [&told](const Outcome<QList<LookedAtRecord>> &answer) { told = answer; });
    QVERIFY(waitUntil([&told] { return told.has_value(); }) && told->ok());
    for (const ConsentKind kind :
        { ConsentKind::Medication, ConsentKind::Diagnosis, ConsentKind::Operation, ConsentKind::Checkup }) {
        for (const bool viewed : { false, true })
            QCOMPARE(std::count_if((*told)->begin(), (*told)->end(),
                         [&](const LookedAtRecord &one) { return one.kind == kind && one.viewed == viewed; }),
                1);
    }
}

QTEST_GUILESS_MAIN(DirectEndToEndTest)
#include "directendtoendtest.moc"
