#include "app/domain/personcodes.h"
#include "app/store/patients.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr qint64 hour = 3'600'000;
const QString shown = QStringLiteral("certificate");

/// Whom ScriptedCentral knows by any number, as somebody at the desk hears it.
CapturedPerson heard()
{
    CapturedPerson person;
    person.patient.name = Pii(QStringLiteral("架空　番号"));
    person.patient.kana = Pii(QStringLiteral("カクウ　バンゴウ"));
    person.patient.sex = Sex::Male;
    person.patient.birthdate = Pii(QDate(1980, 5, 6));
    person.patient.address = Pii(QStringLiteral("架空県見本市例町１－２－３"));
    return person;
}

NumberQuery numberOf(int seed = 0)
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.symbol = Pii(QStringLiteral("見本"));
    query.number = Pii(QString::number(1001 + seed));
    query.branch = Pii(QStringLiteral("01"));
    query.birthdate = Pii(QDate(1980, 5, 6));
    return query;
}

/// Another one of the same birthday: the number is his.
Outcome<Eligibility> ofSomebodyElse(const NumberQuery &query)
{
    auto found = ScriptedCentral::known(query);
    found.value().results.first().patient.kana = Pii(QStringLiteral("ﾎｶ ﾋﾄ"));
    return found;
}

} // namespace

/// Patients who are written down while the service cannot be asked: received at once, open until it is known
/// who they are insured with, in one row each, and never under another person's insurance.
class CaptureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void standsAtOnceInItsOwnState();
    void aRestartKeepsIt();
    void whatIsMalformedIsNamed();
    void onlyWhoMaySee();
    void itsNumberIsAskedWhenTheServiceIsBack();
    void anotherPersonsNumberIsDoubtful();
    void somebodyElsesAnswerIsTakenOff();
    void theSamePersonIsLinked();
    void ofAnEarlierDayItIsComparedToo();
    void anotherBirthDateIsRefusedAtOnce();
    void aMistypedNumberGivesWay();
    void theCardTakesTheRow();
    void withoutAPatientNumberAPersonDecides();
    void whoDiffersIsNotOffered();
    void itStaysOpenOverDays();
    void aCardOfALaterDayAnswersIt();

private:
    [[nodiscard]] QUuid capture(const CapturedPerson &person = heard());
    [[nodiscard]] ReceptionList rows() const { return m_stage->desk().receptions(); }
    [[nodiscard]] Reception row(const QUuid &visit) const;
    [[nodiscard]] std::optional<Failure> failureOf(const QUuid &visit) const;
    [[nodiscard]] bool open();
    void pass(qint64 milliseconds);
    /// At our reader, of the sample's person, whose patient number is known.
    [[nodiscard]] Reception card() const;
    [[nodiscard]] CapturedPerson cardsPerson() const;
    /// Something is remembered under it for the next visit.
    [[nodiscard]] bool isKnown(const Insurance &insurance) const;
    [[nodiscard]] int asked() const { return m_stage->central().count(QStringLiteral("eligibility")); }

    std::unique_ptr<StationStage> m_stage;
};

void CaptureTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->plan.idle = std::chrono::hours(10);
    QVERIFY(open());
    m_stage->central().setDown(Failure::ServiceUnreachable);
}

bool CaptureTest::open()
{
    return m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok();
}

QUuid CaptureTest::capture(const CapturedPerson &person)
{
    const auto received = m_stage->desk().capture(person);
    return received ? *received : QUuid();
}

Reception CaptureTest::row(const QUuid &visit) const
{
    for (const Reception &one : rows()) {
        if (one.visit == visit)
            return one;
    }
    return {};
}

std::optional<Failure> CaptureTest::failureOf(const QUuid &visit) const
{
    return row(visit).question.value_or(NumberQuestion()).failure;
}

bool CaptureTest::isKnown(const Insurance &insurance) const
{
    Patients patients(m_stage->core().database(), m_stage->core().vault().standing(Vault::Standing::Patient));
    const auto found = patients.find(m_stage->core().patientKeyOf(insurance));
    return found && found->has_value();
}

void CaptureTest::pass(qint64 milliseconds)
{
    m_stage->pass(milliseconds);
    m_stage->core().housekeeping().look();
    if (!m_stage->desk().seat().member())
        QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    m_stage->desk().numbers().requery().look();
    m_stage->desk().numbers().sender().send();
}

Reception CaptureTest::card() const
{
    Reception reception = sampleReception();
    reception.visit = QUuid::createUuid();
    reception.day = m_stage->core().today();
    reception.arrivedAt = m_stage->core().now();
    reception.number = 0;
    reception.eligibility.results.resize(1);
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results.first().referenceNumber = QStringLiteral("0001234");
    reception.status = ReceptionStatus::Arrived;
    reception.visitEnd = VisitEnd::Running;
    reception.question.reset();
    reception.captured.reset();
    reception.person = PersonCheck::Clear;
    reception.doubt = PersonDoubt::None;
    reception.patientNumber = {};
    reception.displayName = {};
    reception.handOver = HandOverState::None;
    reception.faceFile.clear();
    reception.method = IdentityMethod::Face;
    return reception;
}

CapturedPerson CaptureTest::cardsPerson() const
{
    CapturedPerson person = heard();
    person.patient.kana = Pii(QStringLiteral("みほん はなこ"));
    person.patient.birthdate = card().main()->patient.birthdate;
    person.patientNumber = QStringLiteral("0001234");
    return person;
}

void CaptureTest::standsAtOnceInItsOwnState()
{
    const QUuid visit = capture();
    const Reception reception = row(visit);
    QCOMPARE(reception.number, 1);
    QVERIFY(isCaptured(reception) && reception.captured == heard());
    QVERIFY(reception.patient() && reception.patient()->name == heard().patient.name);
    QVERIFY(reception.needsAction() && isUnresolved(reception));
    QVERIFY(reception.method == IdentityMethod::None && !reception.question);
    QCOMPARE(m_stage->entries(AuditAct::ReceptionKept).size(), 1);
    QCOMPARE(m_stage->desk().waiting(), 1);
    pass(3 * hour); // nothing can be asked by a name
    QCOMPARE(asked(), 0);
    QVERIFY(m_stage->desk().askAgain(visit).error().failure == Failure::RequestMalformed);
    // The paper, and the slip: as of every other.
    QVERIFY(m_stage->desk().statementPrinted(visit).ok());
    QVERIFY(m_stage->desk().confirm(visit).ok());
    QVERIFY(isCaptured(row(visit)) && isUnresolved(row(visit)));
}

void CaptureTest::aRestartKeepsIt()
{
    const QUuid visit = capture();
    QVERIFY(open());
    QVERIFY(row(visit).captured == heard());
}

void CaptureTest::whatIsMalformedIsNamed()
{
    const auto codeOf = [this](const std::function<void(CapturedPerson &)> &spoil) {
        CapturedPerson person = heard();
        spoil(person);
        const auto received = m_stage->desk().capture(person);
        return received ? QStringLiteral("received") : received.error().code;
    };
    QCOMPARE(codeOf([](CapturedPerson &one) { one.patient.name = {}; }), QStringLiteral("Name"));
    QCOMPARE(codeOf([](CapturedPerson &one) { one.patient.kana = {}; }), QStringLiteral("NameKana"));
    QCOMPARE(codeOf([](CapturedPerson &one) { one.patient.birthdate = Pii(QDate(2100, 1, 1)); }),
        QStringLiteral("Birthdate"));
    QCOMPARE(codeOf([](CapturedPerson &one) { one.patient.address = Pii(QString(300, u'あ')); }),
        QStringLiteral("Address"));
    QVERIFY(rows().isEmpty());
}

void CaptureTest::onlyWhoMaySee()
{
    QVERIFY(m_stage->signIn(QStringLiteral("kanri")).ok());
    QVERIFY(!m_stage->desk().capture(heard()).ok());
    m_stage->desk().seat().signOut();
    QVERIFY(!m_stage->desk().capture(heard()).ok());
    QVERIFY(!m_stage->desk().completeByNumber(QUuid::createUuid(), numberOf(), shown).ok());
    QCOMPARE(m_stage->desk().waiting(), 0);
}

void CaptureTest::itsNumberIsAskedWhenTheServiceIsBack()
{
    const QUuid visit = capture();
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(), shown).ok());
    QTRY_VERIFY(failureOf(visit) == Failure::ServiceUnreachable);
    QVERIFY(isCaptured(row(visit)));
    QCOMPARE(m_stage->desk().waitingRequests().eligibility, 1);
    m_stage->central().setDown({});
    pass(hour);
    QTRY_VERIFY(row(visit).main());
    QCOMPARE(rows().size(), 1);
    QVERIFY(!isCaptured(row(visit)) && !isUnresolved(row(visit)));
    QCOMPARE(row(visit).number, 1);
    QCOMPARE(m_stage->entries(AuditAct::EligibilityAsked).size(), 1);
    // It is not given a second time.
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(1), shown).error().failure
        == Failure::RequestMalformed);
}

/// 別人の疑い, by the guard's own state and answers.
void CaptureTest::anotherPersonsNumberIsDoubtful()
{
    m_stage->central().setDown({});
    m_stage->central().lookUp = &ofSomebodyElse;
    const QUuid visit = capture();
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(7), shown).ok());
    QTRY_VERIFY(row(visit).person == PersonCheck::Doubtful);
    QVERIFY(row(visit).doubt == PersonDoubt::Kana && doubtAsWritten(row(visit)) == PersonDoubt::Kana);
    QVERIFY(row(visit).needsAction() && isUnresolved(row(visit)));
    const Fault refused{ Failure::AnswerForOther, personcode::doubtful };
    QVERIFY(m_stage->desk().confirm(visit).error() == refused);
    QVERIFY(m_stage->desk().linkPatientNumber(visit, QStringLiteral("7")).error() == refused);
    QVERIFY(!isKnown(row(visit).main()->insurance));
    const int before = asked();
    pass(5 * hour); // it would bring the same
    QTest::qWait(20);
    QCOMPARE(asked(), before);
    QVERIFY(open()); // a restart settles nothing
    QVERIFY(row(visit).person == PersonCheck::Doubtful);
}

void CaptureTest::somebodyElsesAnswerIsTakenOff()
{
    m_stage->central().setDown({});
    m_stage->central().lookUp = &ofSomebodyElse;
    const QUuid visit = capture();
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(7), shown).ok());
    QTRY_VERIFY(row(visit).person == PersonCheck::Doubtful);
    const QUuid key = row(visit).question->key;
    const Insurance his = row(visit).main()->insurance;
    QVERIFY(m_stage->desk().settlePerson(visit, false).ok());
    QCOMPARE(m_stage->entries(AuditAct::PersonCompared).first().purpose, QStringLiteral("another"));
    QVERIFY(isCaptured(row(visit)) && m_stage->messageOf(visit).isEmpty() && !row(visit).question);
    QVERIFY(row(visit).person == PersonCheck::Clear && row(visit).captured == heard());
    QVERIFY(!isKnown(his));
    // Neither does it come back late, nor by itself.
    Q_EMIT m_stage->central().answeredLate(key, { ofSomebodyElse(numberOf(7)).value(), {} });
    const int before = asked();
    pass(5 * hour);
    QTest::qWait(20);
    QCOMPARE(asked(), before);
    QVERIFY(isCaptured(row(visit)));
    // The right number is asked about.
    m_stage->central().lookUp = &ScriptedCentral::known;
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(), shown).ok());
    QTRY_VERIFY(row(visit).main());
    QVERIFY(row(visit).person == PersonCheck::Clear);
    QCOMPARE(rows().size(), 1);
}

/// The kana were misheard: what was written down follows, and nobody is asked again.
void CaptureTest::theSamePersonIsLinked()
{
    m_stage->central().setDown({});
    m_stage->central().lookUp = &ofSomebodyElse;
    const QUuid visit = capture();
    QVERIFY(m_stage->desk().confirm(visit).ok()); // while the service was away
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(7), shown).ok());
    QTRY_VERIFY(row(visit).person == PersonCheck::Doubtful);
    QVERIFY(isUnresolved(row(visit)));
    QVERIFY(m_stage->desk().settlePerson(visit, true).ok());
    QVERIFY(row(visit).person == PersonCheck::Same && row(visit).unseenAnswer);
    QVERIFY(m_stage->desk().seeAnswer(visit).ok()); // the insurance, too, and not only who it is
    QVERIFY(!isUnresolved(row(visit)));
    QVERIFY(doubtAsWritten(row(visit)) == PersonDoubt::None);
    QVERIFY(row(visit).captured->patient.name == heard().patient.name);
    QVERIFY(isKnown(row(visit).main()->insurance));
    const int before = asked();
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QTRY_COMPARE(asked(), before + 1);
    QTRY_VERIFY(row(visit).question->answered);
    QVERIFY(row(visit).person == PersonCheck::Same);
}

void CaptureTest::ofAnEarlierDayItIsComparedToo()
{
    const QUuid visit = capture();
    pass(3 * 24 * hour); // under the key of what is open
    m_stage->central().setDown({});
    m_stage->central().lookUp = &ofSomebodyElse;
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(7), shown).ok());
    QTRY_VERIFY(row(visit).person == PersonCheck::Doubtful);
    QVERIFY(row(visit).carried);
    QVERIFY(m_stage->desk().settlePerson(visit, false).ok());
    QVERIFY(isCaptured(row(visit)) && row(visit).carried);
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(7), shown).ok());
    QTRY_VERIFY(row(visit).person == PersonCheck::Doubtful);
    QVERIFY(m_stage->desk().settlePerson(visit, true).ok());
    QCOMPARE(m_stage->entries(AuditAct::PersonCompared).size(), 2);
}

void CaptureTest::anotherBirthDateIsRefusedAtOnce()
{
    const QUuid visit = capture();
    NumberQuery query = numberOf();
    query.birthdate = Pii(QDate(1980, 5, 7));
    const auto asked = m_stage->desk().completeByNumber(visit, query, shown);
    QVERIFY(!asked && asked.error().code == QStringLiteral("Birthdate"));
    QVERIFY(!row(visit).question);
}

void CaptureTest::aMistypedNumberGivesWay()
{
    const QUuid visit = capture();
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(3), shown).ok());
    QTRY_VERIFY(failureOf(visit) == Failure::ServiceUnreachable);
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(4), shown).ok());
    QTRY_VERIFY(failureOf(visit) == Failure::ServiceUnreachable);
    const auto sent = m_stage->central().numberQuestions().size();
    m_stage->central().setDown({});
    pass(hour);
    QTRY_VERIFY(row(visit).main());
    QVERIFY(row(visit).main()->insurance.number == numberOf(4).number);
    for (qsizetype i = sent; i < m_stage->central().numberQuestions().size(); ++i)
        QVERIFY(m_stage->central().numberQuestions().at(i).person.number == numberOf(4).number);
    QCOMPARE(m_stage->desk().waitingRequests(), WaitingRequests());
}

/// 照会番号, birth date and kana agree: one arrival, under the number that the patient was told.
void CaptureTest::theCardTakesTheRow()
{
    m_stage->desk().seat().signOut(); // whoever sits there, or nobody
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(!capture().isNull());
    const QUuid visit = capture(cardsPerson());
    QVERIFY(m_stage->desk().confirm(visit).ok());
    m_stage->central().setDown({});
    const Reception again = card();
    QVERIFY(m_stage->desk().keepArrived(again).ok());
    QCOMPARE(rows().size(), 2);
    QVERIFY(row(visit).visit.isNull());
    QCOMPARE(row(again.visit).number, 2);
    QVERIFY(row(again.visit).main() && row(again.visit).status == ReceptionStatus::Confirmed);
    QVERIFY(row(again.visit).captured == cardsPerson()); // what was said at the desk stays on file
}

/// Birth date and kana agree, and nothing else can be told: nobody is joined by itself.
void CaptureTest::withoutAPatientNumberAPersonDecides()
{
    CapturedPerson person = cardsPerson();
    person.patientNumber.clear();
    const QUuid visit = capture(person);
    m_stage->pass(60'000);
    const Reception again = card();
    QVERIFY(m_stage->desk().keepArrived(again).ok());
    QCOMPARE(rows().size(), 2);
    QVERIFY(isCaptured(row(visit)));
    QVERIFY(m_stage->desk().closeReceivedAgain(visit).ok());
    QVERIFY(!isUnresolved(row(visit)));
    QCOMPARE(m_stage->entries(AuditAct::ReceptionClosed).size(), 1);
}

void CaptureTest::whoDiffersIsNotOffered()
{
    CapturedPerson otherNumber = cardsPerson();
    otherNumber.patientNumber = QStringLiteral("9");
    CapturedPerson otherKana = cardsPerson();
    otherKana.patient.kana = Pii(QStringLiteral("ミホン　ハナ"));
    CapturedPerson otherDay = cardsPerson();
    otherDay.patient.birthdate = Pii(otherDay.patient.birthdate.reveal().addDays(1));
    QList<QUuid> visits;
    for (const CapturedPerson &one : { otherNumber, otherKana, otherDay })
        visits.append(capture(one));
    m_stage->pass(60'000);
    QVERIFY(m_stage->desk().keepArrived(card()).ok());
    QCOMPARE(rows().size(), 4);
    for (const QUuid &visit : visits)
        QVERIFY(m_stage->desk().closeReceivedAgain(visit).error().failure == Failure::NotFound);
}

void CaptureTest::itStaysOpenOverDays()
{
    const QUuid visit = capture();
    const QDate day = row(visit).day;
    for (const int days : { 1, 3 }) { // under its day's key, and under the key of what is open
        pass(days * 24 * hour);
        QCOMPARE(rows().size(), 1);
        QVERIFY(row(visit).carried && isCaptured(row(visit)));
        QCOMPARE(row(visit).day, day);
        const auto sheet = m_stage->desk().closingSheet();
        QVERIFY(sheet.ok());
        QCOMPARE(sheet->receptions, 0);
        QCOMPARE(sheet->unresolved, 0);
        QCOMPARE(sheet->captured, 1);
        QCOMPARE(m_stage->desk().waiting(), 0);
        QVERIFY(open()); // and over a restart
    }
    QVERIFY(m_stage->desk().statementPrinted(visit).ok());
    QVERIFY(m_stage->desk().completeByNumber(visit, numberOf(), shown).ok());
    QTRY_VERIFY(row(visit).unseenAnswer); // it has its answer, which somebody has to enter
    QCOMPARE(m_stage->desk().closingSheet()->captured, 1);
    QVERIFY(m_stage->desk().seeAnswer(visit).ok());
    QVERIFY(rows().isEmpty()); // and is no work any more
    QCOMPARE(m_stage->central().numberQuestions().constLast().confirmFor, day);
    QCOMPARE(m_stage->desk().closingSheet()->captured, 0);
}

/// The insurance that the card tells is asked for on the day of the earlier visit, too.
void CaptureTest::aCardOfALaterDayAnswersIt()
{
    const QUuid visit = capture(cardsPerson());
    const QDate day = row(visit).day;
    pass(24 * hour);
    m_stage->central().setDown({});
    m_stage->central().lookUp = [this](const NumberQuery &query) {
        auto found = ScriptedCentral::known(query);
        found.value().results.first().patient = card().main()->patient;
        return found;
    };
    const Reception later = card();
    QVERIFY(m_stage->desk().keepArrived(later).ok());
    QTRY_VERIFY(row(visit).unseenAnswer);
    QCOMPARE(rows().size(), 2);
    QVERIFY(row(later.visit).main() && !row(later.visit).carried);
    QCOMPARE(asked(), 1);
    QCOMPARE(m_stage->central().numberQuestions().constLast().confirmFor, day);
}

QTEST_GUILESS_MAIN(CaptureTest)
#include "capturetest.moc"
