#include "app/domain/personcodes.h"
#include "app/domain/questionstate.h"
#include "app/store/openreceptions.h"
#include "app/store/outbox.h"
#include "app/store/patients.h"
#include "tests/app/station/stationstage.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;
const QString shown = QStringLiteral("certificate");

/// An invented person, another one for another seed.
NumberQuery person(int seed = 0)
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.symbol = Pii(QStringLiteral("見本"));
    query.number = Pii(QString::number(1001 + seed));
    query.branch = Pii(QStringLiteral("01"));
    query.birthdate = Pii(QDate(1980, 5, 6).addDays(seed));
    return query;
}

Outcome<Eligibility> invalid(const NumberQuery &query)
{
    auto found = ScriptedCentral::known(query);
    found.value().validity = Validity::Invalid;
    return found;
}

} // namespace

/// Reception by number, and what waits on disk until the service has answered it.
class NumberDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void standsBeforeItIsAsked();
    void theAnswerComesByItself();
    void theTickedConsentIsOnTheLog();
    void whatIsMalformedIsNamed_data();
    void whatIsMalformedIsNamed();
    void anOldCardIsNoProofAnyMore();
    void whatNobodyWasAskedIsNotRefused();
    void ofSeveralCandidatesOneIsChosenByAPerson();
    void onlyWhoMaySee();
    void anOutageIsWaitedThrough();
    void aRestartGoesOnUnderTheSameKey();
    void afterADayItTakesANewKey();
    void aRefusalEndsItVisibly();
    void itIsSeenOnItsWay();
    void aPersonErrorIsAnAnswer();
    void askedAnewItIsNotAnsweredAnyMore();
    void anotherPersonsAnswerIsNeverApplied();
    void aLateAnswerIsApplied();
    void onePatientIsAskedInOrder();
    void theUnresolvedIsAskedAgainHourly();
    void itOutlivesItsDayUntilItIsResolved();
    void thePatientNumberIsRememberedAndRegistered();
    void theNumberStandsInTheHealthPanel();
    void aFullAuditKeepsNothing();

private:
    [[nodiscard]] QUuid receive(const NumberQuery &query = person());
    [[nodiscard]] Reception listed(const QUuid &visit);
    [[nodiscard]] NumberQuestion questionOf(const QUuid &visit)
    {
        return listed(visit).question.value_or(NumberQuestion());
    }
    [[nodiscard]] bool answered(const QUuid &visit);
    /// Time passes, and what is due is sent.
    void pass(qint64 milliseconds);
    [[nodiscard]] bool failed(const QUuid &visit, Failure failure);
    [[nodiscard]] HealthLine outboxLine();

    std::unique_ptr<StationStage> m_stage;
};

void NumberDeskTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->plan.idle = std::chrono::hours(10);
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
}

QUuid NumberDeskTest::receive(const NumberQuery &query)
{
    const auto received = m_stage->desk().receiveByNumber(query, shown);
    return received ? *received : QUuid();
}

Reception NumberDeskTest::listed(const QUuid &visit)
{
    const ReceptionList all = m_stage->desk().receptions();
    const Reception *found = all.find(visit);
    return found ? *found : Reception();
}

bool NumberDeskTest::answered(const QUuid &visit)
{
    return QTest::qWaitFor([&] { return questionOf(visit).answered; });
}

bool NumberDeskTest::failed(const QUuid &visit, Failure failure)
{
    return QTest::qWaitFor([&] { return questionOf(visit).failure == failure; });
}

void NumberDeskTest::pass(qint64 milliseconds)
{
    m_stage->pass(milliseconds);
    // Whoever looks sits down again: the seat has locked by itself.
    if (!m_stage->desk().seat().member())
        QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    m_stage->desk().numbers().requery().look();
    m_stage->desk().numbers().sender().send();
}

HealthLine NumberDeskTest::outboxLine()
{
    const QList<HealthLine> lines = m_stage->desk().health();
    const auto found = std::find_if(lines.begin(), lines.end(),
        [](const HealthLine &line) { return line.part == HealthLine::Part::Outbox; });
    return found == lines.end() ? HealthLine() : *found;
}

void NumberDeskTest::standsBeforeItIsAsked()
{
    m_stage->central().hold(QStringLiteral("eligibility"));
    QSignalSpy arrived(&m_stage->desk(), &Desk::arrived);
    const QUuid visit = receive();
    QCOMPARE(arrived.size(), 1);
    const Reception reception = listed(visit);
    QCOMPARE(reception.number, 1);
    QVERIFY(reception.method == IdentityMethod::None && reception.needsAction());
    QVERIFY(reception.question && reception.question->query == person());
    QCOMPARE(reception.question->proof, shown);
    QVERIFY(!reception.question->answered && !reception.question->key.isNull());
    QCOMPARE(m_stage->desk().waiting(), 1);
    QCOMPARE(m_stage->desk().waitingRequests().eligibility, 1);
    // It is all there after the program is gone.
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(listed(visit).question->query == person());
}

void NumberDeskTest::theAnswerComesByItself()
{
    const QUuid visit = receive();
    QVERIFY(answered(visit));
    const Reception reception = listed(visit);
    QVERIFY(reception.eligibility.validity == Validity::Valid && !reception.needsAction());
    QCOMPARE(m_stage->messageOf(visit), QByteArrayLiteral("<XmlMsg>number</XmlMsg>"));
    QVERIFY(reception.consents() == Consents());
    QVERIFY(!reception.question->failure && !reception.question->againAt.isValid());
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 1);
    const EligibilityQuestion asked = m_stage->central().numberQuestions().first();
    QVERIFY(asked.person == person() && asked.key == reception.question->key);
    QCOMPARE(asked.confirmFor, QDate(2026, 11, 20));
    QCOMPARE(m_stage->desk().waitingRequests(), WaitingRequests());
}

void NumberDeskTest::theTickedConsentIsOnTheLog()
{
    QVERIFY(!receive(person(1)).isNull());
    QVERIFY(m_stage->entries(AuditAct::LimitConsentTicked).isEmpty());
    NumberQuery query = person();
    query.limitConsent = true;
    const QUuid visit = receive(query);
    const QList<AuditEntry> ticked = m_stage->entries(AuditAct::LimitConsentTicked);
    QCOMPARE(ticked.size(), 1);
    QCOMPARE(ticked.first().staffId, QStringLiteral("uketsuke"));
    QVERIFY(ticked.first().visit == visit && !ticked.first().patientKey.isEmpty());
    QVERIFY(answered(visit));
    QVERIFY(m_stage->central().numberQuestions().constLast().person.limitConsent);
}

void NumberDeskTest::whatIsMalformedIsNamed_data()
{
    QTest::addColumn<QString>("item");
    for (const char *item : { "InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber",
             "InsuredBranchNumber", "Birthdate", "Proof" })
        QTest::newRow(item) << QString::fromLatin1(item);
}

void NumberDeskTest::whatIsMalformedIsNamed()
{
    QFETCH(QString, item);
    NumberQuery query = person();
    if (item == QStringLiteral("InsurerNumber"))
        query.insurerNumber = QStringLiteral("138057"); // not 8 wide
    else if (item == QStringLiteral("InsuredCardSymbol"))
        query.symbol = Pii(QString(21, QLatin1Char('1')));
    else if (item == QStringLiteral("InsuredIdentificationNumber"))
        query.number = Pii(QString());
    else if (item == QStringLiteral("InsuredBranchNumber"))
        query.branch = Pii(QStringLiteral("1"));
    else if (item == QStringLiteral("Birthdate"))
        query.birthdate = Pii(QDate(2026, 11, 21)); // tomorrow
    const QString proof = item == QStringLiteral("Proof") ? QStringLiteral("mynumber") : shown;
    const auto refused = m_stage->desk().receiveByNumber(query, proof);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), (Fault{ Failure::RequestMalformed, item }));
    QVERIFY(m_stage->desk().receptions().isEmpty());
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 0);
}

void NumberDeskTest::anOldCardIsNoProofAnyMore()
{
    const auto refused = m_stage->desk().receiveByNumber(person(), QStringLiteral("insurance-card"));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error(), (Fault{ Failure::RequestMalformed, QStringLiteral("Proof") }));
    QVERIFY(m_stage->desk().receptions().isEmpty());
}

/// The service repeats the flag of the question: 0 where nobody was asked.
void NumberDeskTest::whatNobodyWasAskedIsNotRefused()
{
    m_stage->central().lookUp = [](const NumberQuery &query) {
        auto found = ScriptedCentral::known(query);
        found.value().results.first().limitConsent = query.limitConsent;
        found.value().results.first().diseaseConsent = false;
        return found;
    };
    const QUuid unasked = receive(person(1));
    QVERIFY(answered(unasked));
    QVERIFY(!listed(unasked).main()->limitConsent && !listed(unasked).main()->diseaseConsent);
    NumberQuery query = person();
    query.limitConsent = true;
    const QUuid agreed = receive(query);
    QVERIFY(answered(agreed));
    QCOMPARE(listed(agreed).main()->limitConsent, std::optional(true));
}

void NumberDeskTest::ofSeveralCandidatesOneIsChosenByAPerson()
{
    m_stage->central().lookUp = [](const NumberQuery &query) {
        auto found = ScriptedCentral::known(query);
        if (!query.branch.isEmpty())
            return found;
        found.value().validity = Validity::Several;
        found.value().results.append(found.value().results.first());
        found.value().results.first().insurance.branch = Pii(QStringLiteral("01"));
        found.value().results.last().insurance.branch = Pii(QStringLiteral("02"));
        return found;
    };
    NumberQuery query = person();
    query.branch = {};
    const QUuid visit = receive(query);
    QVERIFY(answered(visit));
    QCOMPARE(listed(visit).eligibility.results.size(), 2);
    for (const char *none : { "", "03" }) {
        const auto refused = m_stage->desk().chooseCandidate(visit, QString::fromLatin1(none));
        QVERIFY(!refused.ok());
        QCOMPARE(
            refused.error(), (Fault{ Failure::RequestMalformed, QStringLiteral("InsuredBranchNumber") }));
    }
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 1);
    const Fault chooseFirst{ Failure::AnswerForOther, personcode::chooseFirst };
    QCOMPARE(m_stage->desk().confirm(visit).error(), chooseFirst);
    QCOMPARE(m_stage->desk().slipPrinted(visit).error(), chooseFirst);
    QVERIFY(listed(visit).status == ReceptionStatus::Arrived);
    QVERIFY(m_stage->desk().chooseCandidate(visit, QStringLiteral("02")).ok());
    QVERIFY(answered(visit));
    const Reception chosen = listed(visit);
    QCOMPARE(chosen.eligibility.validity, Validity::Valid);
    QVERIFY(chosen.main()->insurance.branch.reveal() == QStringLiteral("02"));
    QCOMPARE(m_stage->entries(AuditAct::EligibilityAsked).size(), 1);
    QCOMPARE(m_stage->entries(AuditAct::EligibilityAsked).first().staffId, QStringLiteral("uketsuke"));
    QVERIFY(!m_stage->desk().chooseCandidate(visit, QStringLiteral("01")).ok()); // nothing is left to choose
    QCOMPARE(m_stage->desk().receptions().size(), 1);
}

void NumberDeskTest::onlyWhoMaySee()
{
    const QUuid visit = receive();
    m_stage->desk().seat().signOut();
    const auto refused = [this](const QUuid &of) {
        DeskStation &desk = m_stage->desk();
        const auto received = desk.receiveByNumber(person(1), shown);
        const auto again = desk.askAgain(of);
        const auto linked = desk.linkPatientNumber(of, QStringLiteral("4711"));
        const auto booked = desk.askBookings("x", QDate(2026, 11, 21));
        return !received && !again && !linked && !booked && desk.bookings().isEmpty()
                && received.error() == again.error() && again.error() == linked.error()
                && linked.error() == booked.error()
            ? received.error().failure
            : Failure::SettingsInvalid;
    };
    QCOMPARE(refused(visit), Failure::NotSignedIn);
    QVERIFY(m_stage->signIn(QStringLiteral("kanri")).ok());
    QCOMPARE(refused(visit), Failure::NotPermitted);
    QVERIFY(m_stage->desk().receptions().isEmpty());
}

void NumberDeskTest::anOutageIsWaitedThrough()
{
    m_stage->central().setDown(Failure::ServiceUnreachable);
    const QUuid visit = receive();
    QVERIFY(failed(visit, Failure::ServiceUnreachable));
    QVERIFY(questionOf(visit).againAt > m_stage->core().now());
    // Again and again, more and more rarely, under one key.
    for (int minute = 0; minute < 60; ++minute) {
        pass(60 * second);
        QTest::qWait(1);
    }
    const int tries = m_stage->central().count(QStringLiteral("eligibility"));
    QVERIFY2(tries > 4 && tries < 20, qPrintable(QString::number(tries)));
    for (const EligibilityQuestion &asked : m_stage->central().numberQuestions())
        QVERIFY(asked.key == questionOf(visit).key);
    // The first sign of the line wakes it, whenever it would have been due.
    m_stage->central().setDown({});
    m_stage->desk().checkHealth();
    QVERIFY(answered(visit));
    QVERIFY(listed(visit).eligibility.validity == Validity::Valid);
}

void NumberDeskTest::aRestartGoesOnUnderTheSameKey()
{
    m_stage->central().hold(QStringLiteral("eligibility"));
    const QUuid visit = receive();
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 1);
    const QUuid key = m_stage->central().numberQuestions().first().key;
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(answered(visit));
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 1);
    QVERIFY(m_stage->central().numberQuestions().first().key == key);
}

void NumberDeskTest::afterADayItTakesANewKey()
{
    m_stage->central().setDown(Failure::ServiceUnreachable);
    const QUuid visit = receive();
    QVERIFY(failed(visit, Failure::ServiceUnreachable));
    const QUuid key = questionOf(visit).key;
    QSignalSpy changed(&m_stage->desk().numbers().sender(), &OutboxSender::changed);
    // Whoever sits down again is told how the line is.
    m_stage->central().failNext(QStringLiteral("health"), Failure::ServiceUnreachable);
    pass(24 * hour - 60 * second);
    QTRY_COMPARE(changed.size(), 2); // sent, and failed again
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 2);
    QVERIFY(m_stage->central().numberQuestions().constLast().key == key);
    pass(20 * 60 * second);
    QTRY_COMPARE(m_stage->central().count(QStringLiteral("eligibility")), 3);
    QVERIFY(m_stage->central().numberQuestions().constLast().key != key);
}

void NumberDeskTest::aRefusalEndsItVisibly()
{
    m_stage->central().failNext(QStringLiteral("eligibility"), Failure::FacilityUnknown);
    const QUuid visit = receive();
    QVERIFY(failed(visit, Failure::FacilityUnknown));
    QVERIFY(!questionOf(visit).answered);
    QCOMPARE(m_stage->desk().waitingRequests().refused, 1);
    const QUuid key = questionOf(visit).key;
    // By hand at once, under a new key: the old one would bring the same refusal.
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QVERIFY(answered(visit));
    QVERIFY(questionOf(visit).key != key);
    QCOMPARE(m_stage->entries(AuditAct::EligibilityAsked).size(), 1);
}

/// From the moment it is sent, also where the attempt before has failed; and whoever presses again while it
/// is out changes nothing.
void NumberDeskTest::itIsSeenOnItsWay()
{
    const QString eligibility = QStringLiteral("eligibility");
    m_stage->central().setDown(Failure::ServiceUnreachable);
    const QUuid visit = receive();
    QVERIFY(failed(visit, Failure::ServiceUnreachable));
    QCOMPARE(questionState(listed(visit)), QuestionState::Failed);
    m_stage->central().setDown({});
    m_stage->central().hold(eligibility);
    const QDateTime asked = m_stage->core().now();
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QTRY_COMPARE(questionState(listed(visit)), QuestionState::Asking);
    QVERIFY(questionOf(visit).askedAt == asked && !questionOf(visit).againAt.isValid());
    pass(20 * second);
    const int count = m_stage->central().count(eligibility);
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QCOMPARE(m_stage->central().count(eligibility), count);
    QVERIFY(questionState(listed(visit)) == QuestionState::Asking && questionOf(visit).askedAt == asked);
    m_stage->central().release();
    QVERIFY(answered(visit));
    QCOMPARE(questionState(listed(visit)), QuestionState::Answered);
}

void NumberDeskTest::aPersonErrorIsAnAnswer()
{
    m_stage->central().failNext(
        QStringLiteral("eligibility"), Fault{ Failure::PersonError, QStringLiteral("I0001") });
    const QUuid visit = receive();
    QVERIFY(answered(visit));
    QVERIFY(questionOf(visit).failure == Failure::PersonError);
    QCOMPARE(listed(visit).eligibility.remarkCode, QStringLiteral("I0001"));
    QCOMPARE(m_stage->desk().waitingRequests(), WaitingRequests());
}

/// What came stays, with its time; the newest attempt stands for itself, and its code goes to the helpdesk.
void NumberDeskTest::askedAnewItIsNotAnsweredAnyMore()
{
    const QString eligibility = QStringLiteral("eligibility");
    const QUuid visit = receive();
    QVERIFY(answered(visit));
    const QDateTime first = questionOf(visit).answeredAt;
    QVERIFY(first.isValid() && first == m_stage->core().now());
    const Eligibility known = listed(visit).eligibility;
    pass(3600 * second);

    m_stage->central().hold(eligibility);
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QVERIFY(!questionOf(visit).answered && !questionOf(visit).failure);
    QVERIFY(questionOf(visit).answeredAt == first && listed(visit).eligibility == known);
    m_stage->central().release();
    QVERIFY(answered(visit));
    QVERIFY(questionOf(visit).answeredAt == m_stage->core().now());

    const QDateTime asked = questionOf(visit).answeredAt;
    const QString file = QStringLiteral("OQSsihvd01req_202611200900000001.err");
    m_stage->central().failNext(eligibility, Fault{ Failure::FolderReturned, file });
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QVERIFY(failed(visit, Failure::FolderReturned));
    QCOMPARE(questionOf(visit).failureCode, file);
    QVERIFY(!questionOf(visit).answered && questionOf(visit).answeredAt == asked);
    QVERIFY(listed(visit).eligibility == known);
    // Of another person: nothing is applied either, and the code before it is gone.
    m_stage->central().lookUp = [](const NumberQuery &) { return ScriptedCentral::known(person(7)); };
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QVERIFY(failed(visit, Failure::AnswerForOther));
    QVERIFY(questionOf(visit).failureCode.isEmpty() && !questionOf(visit).answered);
    QVERIFY(listed(visit).eligibility == known);
}

void NumberDeskTest::anotherPersonsAnswerIsNeverApplied()
{
    m_stage->central().lookUp = [](const NumberQuery &) { return ScriptedCentral::known(person(7)); };
    const QUuid visit = receive();
    QVERIFY(failed(visit, Failure::AnswerForOther));
    QVERIFY(!listed(visit).main() && !questionOf(visit).answered);
    // Neither when it comes late.
    Q_EMIT m_stage->central().answeredLate(
        questionOf(visit).key, { ScriptedCentral::known(person(7)).value(), {} });
    QVERIFY(!listed(visit).main());
}

void NumberDeskTest::aLateAnswerIsApplied()
{
    m_stage->central().failNext(QStringLiteral("eligibility"), Failure::ServiceTimeout);
    const QUuid visit = receive();
    QVERIFY(failed(visit, Failure::ServiceTimeout));
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    m_stage->central().hold(QStringLiteral("eligibility"));
    const QUuid key = questionOf(visit).key;
    Q_EMIT m_stage->central().answeredLate(
        QUuid::createUuid(), { ScriptedCentral::known(person()).value(), {} });
    QVERIFY(!listed(visit).main());
    Q_EMIT m_stage->central().answeredLate(key, { ScriptedCentral::known(person()).value(), "late" });
    QVERIFY(questionOf(visit).answered);
    QCOMPARE(m_stage->messageOf(visit), QByteArrayLiteral("late"));
    // The other answer to the same question changes nothing any more.
    m_stage->central().lookUp = &invalid;
    m_stage->central().release();
    QTest::qWait(10);
    QVERIFY(listed(visit).eligibility.validity == Validity::Valid);
}

void NumberDeskTest::onePatientIsAskedInOrder()
{
    const QUuid first = receive();
    QVERIFY(answered(first));
    m_stage->central().setDown(Failure::ServiceUnreachable);
    QVERIFY(m_stage->desk().linkPatientNumber(first, QStringLiteral("4711")).ok());
    QVERIFY(m_stage->desk().linkPatientNumber(first, QStringLiteral("4712")).ok());
    QVERIFY(m_stage->desk().askAgain(first).ok());
    QTRY_COMPARE(m_stage->central().count(QStringLiteral("reference")), 1);
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 1); // waits behind both
    m_stage->central().setDown({});
    m_stage->desk().checkHealth();
    QTRY_COMPARE(m_stage->central().count(QStringLiteral("eligibility")), 2);
    QStringList journal = m_stage->central().journal();
    journal.removeAll(QStringLiteral("health"));
    QCOMPARE(journal.mid(journal.size() - 3),
        QStringList(
            { QStringLiteral("reference"), QStringLiteral("reference"), QStringLiteral("eligibility") }));
    QCOMPARE(m_stage->central().referenceQuestions().constLast().registration.referenceNumber.reveal(),
        QStringLiteral("4712"));
}

void NumberDeskTest::theUnresolvedIsAskedAgainHourly()
{
    m_stage->central().lookUp = &invalid;
    NumberQuery query = person();
    query.limitConsent = true;
    const QUuid visit = receive(query);
    QVERIFY(answered(visit));
    QCOMPARE(questionOf(visit).againAt, m_stage->core().now().addMSecs(hour));
    pass(59 * 60 * second);
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 1);
    pass(60 * second);
    QTRY_COMPARE(m_stage->central().count(QStringLiteral("eligibility")), 2);
    const QList<EligibilityQuestion> asked = m_stage->central().numberQuestions();
    QVERIFY(asked[0].key != asked[1].key);
    QVERIFY(asked[1].person == query); // with what was ticked, and nothing more
    QTRY_VERIFY(questionOf(visit).againAt > m_stage->core().now());
    m_stage->central().lookUp = &ScriptedCentral::known;
    pass(hour);
    QTRY_VERIFY(listed(visit).eligibility.validity == Validity::Valid);
    QVERIFY(!questionOf(visit).againAt.isValid());
    pass(hour);
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 3);
}

void NumberDeskTest::itOutlivesItsDayUntilItIsResolved()
{
    m_stage->central().lookUp = &invalid;
    const QUuid visit = receive();
    QVERIFY(answered(visit));
    const auto openKey = m_stage->core().vault().standing(Vault::Standing::Open);
    OpenReceptions open(m_stage->core().database(), openKey);
    m_stage->pass(48 * hour);
    m_stage->core().housekeeping().look();
    QVERIFY(open.find(visit)->has_value());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QCOMPARE(m_stage->desk().receptions().size(), 1); // left open, and listed as that
    m_stage->desk().numbers().requery().look();
    QTRY_COMPARE(m_stage->central().count(QStringLiteral("eligibility")), 2);
    QCOMPARE(m_stage->central().numberQuestions().constLast().confirmFor, QDate(2026, 11, 20));
    QTRY_COMPARE((*open.find(visit))->reception.question->againAt, m_stage->core().now().addMSecs(24 * hour));
    m_stage->central().lookUp = &ScriptedCentral::known;
    pass(24 * hour);
    QTRY_VERIFY((*open.find(visit))->reception.unseenAnswer); // until somebody has looked
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(m_stage->desk().seeAnswer(visit).ok());
    QVERIFY(!open.find(visit)->has_value());
}

void NumberDeskTest::thePatientNumberIsRememberedAndRegistered()
{
    const QUuid visit = receive();
    QVERIFY(answered(visit));
    QCOMPARE(m_stage->desk().linkPatientNumber(visit, QString()).error(),
        (Fault{ Failure::RequestMalformed, QStringLiteral("ReferenceNumber") }));
    QCOMPARE(m_stage->desk().linkPatientNumber(QUuid::createUuid(), QStringLiteral("1")).error().failure,
        Failure::NotFound);
    QVERIFY(m_stage->desk().linkPatientNumber(visit, QStringLiteral("4711")).ok());
    QTRY_COMPARE(m_stage->central().count(QStringLiteral("reference")), 1);
    const ReferenceRegistration sent = m_stage->central().referenceQuestions().first().registration;
    QVERIFY(sent.referenceNumber == Pii(QStringLiteral("4711")) && sent.number == person().number
        && sent.insurerNumber == person().insurerNumber && sent.branch == person().branch);
    Patients patients(m_stage->core().database(), m_stage->core().vault().standing(Vault::Standing::Patient));
    const auto known = patients.byNumber(QStringLiteral("4711"));
    QVERIFY(known.ok() && known->has_value());
    QVERIFY((*known)->birthdate == person().birthdate);
    QCOMPARE(m_stage->entries(AuditAct::PatientNumberLinked).size(), 1);
    QTRY_COMPARE(m_stage->desk().waitingRequests(), WaitingRequests());
    QVERIFY(m_stage->desk().registration(visit).state == Registration::State::Done);
}

void NumberDeskTest::theNumberStandsInTheHealthPanel()
{
    QVERIFY(outboxLine().state == HealthLine::State::Good);
    m_stage->central().setDown(Failure::ServiceMaintenance);
    const QUuid first = receive(person(1));
    const QUuid another = receive(person(2));
    QVERIFY(failed(first, Failure::ServiceMaintenance) && failed(another, Failure::ServiceMaintenance));
    const HealthLine line = outboxLine();
    QVERIFY(line.state == HealthLine::State::Attention);
    QVERIFY(line.fault == (Fault{ Failure::OutboxWaiting, {}, 2 }));
    const WaitingRequests requests = m_stage->desk().waitingRequests();
    QCOMPARE(requests.eligibility, 2);
    QCOMPARE(requests.oldest, listed(first).arrivedAt);
}

void NumberDeskTest::aFullAuditKeepsNothing()
{
    QVERIFY(m_stage->breakAudit());
    const auto received = m_stage->desk().receiveByNumber(person(), shown);
    QVERIFY(!received.ok());
    QVERIFY(m_stage->desk().receptions().isEmpty());
    QCOMPARE(m_stage->desk().waitingRequests(), WaitingRequests());
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 0);
}

QTEST_GUILESS_MAIN(NumberDeskTest)
#include "numberdesktest.moc"
