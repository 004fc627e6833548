#include "app/domain/reception.h"

#include <QTest>

#include <functional>

namespace madoguchi {

namespace {

const QDate today(2026, 11, 22);

Reception plainReception(int number, const QTime &arrived = QTime(9, 0))
{
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("見本　太郎"));
    result.patient.birthdate = Pii(QDate(1985, 3, 14));
    result.insurance.classification = QStringLiteral("01");
    result.insurance.insurerNumber = QStringLiteral("  138057");
    Reception reception;
    reception.visit = QUuid::createUuidV5(QUuid(), QString::number(number));
    reception.number = number;
    reception.day = today;
    reception.arrivedAt = QDateTime(today, arrived, Qt::OffsetFromUTC, 9 * 3600);
    reception.eligibility.validity = Validity::Valid;
    reception.eligibility.results = { result };
    reception.visitEnd = VisitEnd::Complete;
    return reception;
}

QList<int> numbers(const QList<Reception> &receptions)
{
    QList<int> order;
    for (const Reception &reception : receptions)
        order.append(reception.number);
    return order;
}

using Change = std::function<void(Reception &)>;

} // namespace

class ReceptionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contractWords();
    void mainResult();
    void consentsAreThoseOfTheMainResult();
    void plainlyValidNeedsNothing();
    void needsAction_data();
    void needsAction();
    void unresolved_data();
    void unresolved();
    void anAnswerNobodyLooksAtIsUnseen_data();
    void anAnswerNobodyLooksAtIsUnseen();
    void whatIsLeftOpen();
    void earlierDaysCrowdOutNobody();
    void actionFirstThenOldestThenConfirmed();
    void whatIsOnlyToldEndsWithTheConfirmation();
    void whatComesByItselfNeedsNobody();
    void whatGaveNothingNeedsTheDesk();
    void sortingSettlesEqualTimesByNumber();
};

void ReceptionTest::contractWords()
{
    QCOMPARE(contractWord(IdentityMethod::Pin), QStringLiteral("pin"));
    QCOMPARE(contractWord(IdentityMethod::Face), QStringLiteral("face"));
    QCOMPARE(contractWord(IdentityMethod::Visual), QStringLiteral("visual"));
}

void ReceptionTest::mainResult()
{
    Eligibility eligibility;
    QVERIFY(eligibility.main() == nullptr);
    EligibilityResult aid;
    aid.insurance.classification = QStringLiteral("A1");
    eligibility.results = { aid };
    QCOMPARE(eligibility.main(), &eligibility.results.at(0));
    EligibilityResult health;
    health.insurance.classification = QStringLiteral("01");
    eligibility.results = { aid, health };
    QCOMPARE(eligibility.main(), &eligibility.results.at(1));
    eligibility.results = { health, aid };
    QCOMPARE(eligibility.main(), &eligibility.results.at(0));
}

void ReceptionTest::consentsAreThoseOfTheMainResult()
{
    Reception reception = plainReception(1);
    const Consent yes{ Consent::State::Yes, reception.arrivedAt, reception.arrivedAt.addDays(1) };
    EligibilityResult aid;
    aid.insurance.classification = QStringLiteral("A1");
    aid.consents.set(ConsentKind::Checkup, yes);
    reception.eligibility.results.first().consents.set(ConsentKind::Medication, yes);
    reception.eligibility.results.prepend(aid);
    QCOMPARE(reception.consents().of(ConsentKind::Medication), yes);
    QCOMPARE(reception.consents().of(ConsentKind::Checkup), Consent());
    QCOMPARE(Reception().consents(), Consents());
}

void ReceptionTest::plainlyValidNeedsNothing()
{
    QVERIFY(!plainReception(1).needsAction());
    Reception notAsked = plainReception(1);
    notAsked.visitEnd = VisitEnd::NotAsked;
    notAsked.certificate = CertificateState::NearExpiry;
    QVERIFY2(
        !notAsked.needsAction(), "not having been asked and a certificate that still works are no trouble");
}

void ReceptionTest::needsAction_data()
{
    QTest::addColumn<Change>("change");
    for (const Validity validity : { Validity::Unknown, Validity::Invalid, Validity::InvalidNewExists,
             Validity::None, Validity::Several }) {
        QTest::addRow("validity %d", static_cast<int>(validity))
            << Change([validity](Reception &r) { r.eligibility.validity = validity; });
    }
    QTest::newRow("no result") << Change([](Reception &r) { r.eligibility.results.clear(); });
    QTest::newRow("medical aid") << Change(
        [](Reception &r) { r.eligibility.results.first().insurance.classification = QStringLiteral("A1"); });
    QTest::newRow("medical aid beside an insurance") << Change([](Reception &r) {
        r.eligibility.results.append(r.eligibility.results.first());
        r.eligibility.results.last().insurance.insurerNumber = QStringLiteral("12131234");
    });
    QTest::newRow("ratio missing") << Change(
        [](Reception &r) { r.eligibility.results.first().patient.birthdate = Pii(QDate(1954, 2, 3)); });
    QTest::newRow("ratio unreadable") << Change([](Reception &r) {
        r.eligibility.results.first().patient.birthdate = Pii(QDate(1940, 2, 3));
        r.eligibility.results.first().lateElderlyRatio = QStringLiteral("25");
    });
    QTest::newRow("name with a black dot") << Change(
        [](Reception &r) { r.eligibility.results.first().patient.name = Pii(QStringLiteral("見●　太郎")); });
    QTest::newRow("answers not sent") << Change([](Reception &r) { r.visitEnd = VisitEnd::AnswersNotSent; });
    QTest::newRow("certificate in its grace")
        << Change([](Reception &r) { r.certificate = CertificateState::InGrace; });
    QTest::newRow("valid, not registered")
        << Change([](Reception &r) { r.eligibility.validity = Validity::ValidUnregistered; });
}

void ReceptionTest::needsAction()
{
    QFETCH(const Change, change);
    Reception reception = plainReception(1);
    change(reception);
    QVERIFY(reception.needsAction());
}

void ReceptionTest::unresolved_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("untouched"); // before anybody at the desk confirmed it
    QTest::addColumn<bool>("confirmed");
    for (const Validity validity : { Validity::Unknown, Validity::Invalid, Validity::InvalidNewExists,
             Validity::None, Validity::Several }) {
        QTest::addRow("validity %d", static_cast<int>(validity))
            << Change([validity](Reception &r) { r.eligibility.validity = validity; }) << true << true;
    }
    QTest::newRow("no result") << Change([](Reception &r) { r.eligibility.results.clear(); }) << true << true;
    QTest::newRow("answers not sent")
        << Change([](Reception &r) { r.visitEnd = VisitEnd::AnswersNotSent; }) << true << true;
    QTest::newRow("medical aid") << Change([](Reception &r) {
        r.eligibility.results.first().insurance.classification = QStringLiteral("A1");
    }) << true << false;
    QTest::newRow("certificate in its grace")
        << Change([](Reception &r) { r.certificate = CertificateState::InGrace; }) << true << false;
    QTest::newRow("plain") << Change([](Reception &) {}) << false << false;
    QTest::newRow("valid, not registered")
        << Change([](Reception &r) { r.eligibility.validity = Validity::ValidUnregistered; }) << false
        << false;
    QTest::newRow("the same, medical aid") << Change([](Reception &r) {
        r.eligibility.validity = Validity::ValidUnregistered;
        r.eligibility.results.first().insurance.classification = QStringLiteral("A1");
    }) << true << false;
    QTest::newRow("not asked") << Change([](Reception &r) { r.visitEnd = VisitEnd::NotAsked; }) << false
                               << false;
}

void ReceptionTest::unresolved()
{
    QFETCH(const Change, change);
    QFETCH(const bool, untouched);
    QFETCH(const bool, confirmed);
    Reception reception = plainReception(1);
    change(reception);
    QCOMPARE(isUnresolved(reception), untouched);
    for (const auto status : { ReceptionStatus::Confirmed, ReceptionStatus::Printed }) {
        reception.status = status;
        QCOMPARE(isUnresolved(reception), confirmed);
    }
}

void ReceptionTest::anAnswerNobodyLooksAtIsUnseen_data()
{
    QTest::addColumn<ReceptionStatus>("status");
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<bool>("isNews");
    QTest::addColumn<bool>("unseen");
    const auto row = [](const char *name, ReceptionStatus status, int days, bool news, bool unseen) {
        QTest::newRow(name) << status << days << news << unseen;
    };
    row("in hand", ReceptionStatus::Arrived, 0, true, false);
    row("confirmed", ReceptionStatus::Confirmed, 0, true, true);
    row("printed", ReceptionStatus::Printed, 0, true, true);
    row("closed", ReceptionStatus::Closed, 0, true, false);
    row("its day is over", ReceptionStatus::Arrived, 1, true, true);
    row("confirmed, its day is over", ReceptionStatus::Confirmed, 30, true, true);
    row("closed, its day is over", ReceptionStatus::Closed, 1, true, false);
    row("confirmed, the same once more", ReceptionStatus::Confirmed, 0, false, false);
    row("its day is over, the same once more", ReceptionStatus::Arrived, 1, false, false);
}

void ReceptionTest::anAnswerNobodyLooksAtIsUnseen()
{
    QFETCH(const ReceptionStatus, status);
    QFETCH(const int, daysLater);
    QFETCH(const bool, isNews);
    QFETCH(const bool, unseen);
    Reception answered = plainReception(1);
    answered.status = status;
    Eligibility before = answered.eligibility;
    before.processedAt = before.processedAt.addDays(-1); // when it was said is no news
    if (isNews)
        before.results.clear();
    QCOMPARE(comesUnseen(answered, before, answered.day.addDays(daysLater)), unseen);
}

void ReceptionTest::whatIsLeftOpen()
{
    Reception reception = plainReception(1);
    reception.status = ReceptionStatus::Printed;
    QVERIFY(!isLeftOpen(reception) && !isUnresolved(reception) && reception.isDone());
    reception.unseenAnswer = true;
    QVERIFY(isLeftOpen(reception) && isUnresolved(reception) && reception.needsAction());
    QVERIFY(!reception.isDone() && outlivesItsDay(reception));
    reception.status = ReceptionStatus::Closed;
    QVERIFY(!isLeftOpen(reception) && !isUnresolved(reception) && !reception.needsAction());
    Reception invalid = plainReception(2);
    invalid.eligibility.validity = Validity::Invalid;
    Reception doubtful = plainReception(3);
    doubtful.person = PersonCheck::Doubtful;
    Reception unanswered = plainReception(4);
    unanswered.eligibility.results.clear();
    for (const Reception &one : { invalid, doubtful, unanswered })
        QVERIFY(isLeftOpen(one));
    Reception named = plainReception(5); // a name with ● is no question that a later day could answer
    named.eligibility.results.first().patient.name = Pii(QStringLiteral("●見本"));
    QVERIFY(named.needsAction() && !isLeftOpen(named));
}

/// They wait for an answer or a patient: who is here stands before them.
void ReceptionTest::earlierDaysCrowdOutNobody()
{
    Reception left = plainReception(1, QTime(8, 0));
    left.eligibility.validity = Validity::Invalid;
    left.carried = true;
    Reception unseen = plainReception(2, QTime(8, 30));
    unseen.carried = true;
    unseen.unseenAnswer = true;
    Reception needs = plainReception(3, QTime(9, 0));
    needs.eligibility.validity = Validity::None;
    const Reception plain = plainReception(4, QTime(9, 5));
    Reception done = plainReception(5, QTime(7, 0));
    done.status = ReceptionStatus::Printed;
    QList<Reception> receptions{ left, done, plain, unseen, needs };
    sortForDesk(receptions);
    QCOMPARE(numbers(receptions), QList<int>({ 3, 2, 4, 1, 5 }));
}

void ReceptionTest::actionFirstThenOldestThenConfirmed()
{
    Reception printed = plainReception(1, QTime(9, 0));
    printed.status = ReceptionStatus::Printed;
    Reception confirmed = plainReception(2, QTime(9, 5));
    confirmed.status = ReceptionStatus::Confirmed;
    const Reception old = plainReception(3, QTime(9, 10));
    const Reception young = plainReception(4, QTime(9, 20));
    Reception invalid = plainReception(5, QTime(9, 30));
    invalid.eligibility.validity = Validity::Invalid;
    Reception youngest = plainReception(6, QTime(9, 40));
    youngest.visitEnd = VisitEnd::AnswersNotSent;
    Reception unresolved
        = plainReception(7, QTime(9, 35)); // its slip is printed, the insurance is still none
    unresolved.eligibility.validity = Validity::None;
    unresolved.status = ReceptionStatus::Printed;
    QList<Reception> receptions{ young, confirmed, youngest, unresolved, printed, old, invalid };
    sortForDesk(receptions);
    QCOMPARE(numbers(receptions), QList<int>({ 5, 7, 6, 3, 4, 1, 2 }));
    QVERIFY(!unresolved.isDone() && !old.isDone() && !invalid.isDone());
    QVERIFY(printed.isDone() && confirmed.isDone());
}

/// The patient was told with the slip: the row does not stay at the head of the list for the whole day.
void ReceptionTest::whatIsOnlyToldEndsWithTheConfirmation()
{
    Reception inGrace = plainReception(1);
    inGrace.certificate = CertificateState::InGrace;
    Reception withoutDetails = plainReception(2);
    withoutDetails.eligibility.validity = Validity::ValidUnregistered;
    for (Reception reception : { inGrace, withoutDetails }) {
        QVERIFY(reception.needsAction() && needsTheDesk(reception));
        reception.status = ReceptionStatus::Confirmed;
        QVERIFY(!reception.needsAction() && reception.isDone());
    }
}

void ReceptionTest::whatComesByItselfNeedsNobody()
{
    Reception asked = plainReception(1, QTime(9, 30));
    const Eligibility known = asked.eligibility;
    asked.eligibility = {};
    asked.question = NumberQuestion();
    QVERIFY(asked.needsAction() && !needsTheDesk(asked));
    QVERIFY(isUnresolved(asked));
    Reception confirmed = asked; // nothing is known of it all the same
    confirmed.number = 2;
    confirmed.visit = plainReception(2).visit;
    confirmed.status = ReceptionStatus::Confirmed;
    QVERIFY(!confirmed.isDone());
    Reception invalid = plainReception(3, QTime(9, 40)); // asked anew, it stands as it did
    invalid.eligibility.validity = Validity::Invalid;
    invalid.question = NumberQuestion();
    QVERIFY(needsTheDesk(invalid));
    Reception done = plainReception(4);
    done.status = ReceptionStatus::Printed;
    QList<Reception> receptions{ done, confirmed, asked, plainReception(5, QTime(9, 20)), invalid };
    sortForDesk(receptions);
    QCOMPARE(numbers(receptions), QList<int>({ 3, 5, 1, 2, 4 }));
}

void ReceptionTest::whatGaveNothingNeedsTheDesk()
{
    Reception failed = plainReception(1, QTime(9, 30)); // what came before is valid
    failed.question = NumberQuestion();
    failed.question->failure = Failure::ServiceUnreachable;
    QVERIFY(!failed.needsAction() && needsTheDesk(failed));
    QList<Reception> receptions{ plainReception(2, QTime(9, 0)), failed };
    sortForDesk(receptions);
    QCOMPARE(numbers(receptions), QList<int>({ 1, 2 }));
    failed.status = ReceptionStatus::Closed;
    QVERIFY(!needsTheDesk(failed));
}

void ReceptionTest::sortingSettlesEqualTimesByNumber()
{
    QList<Reception> receptions{ plainReception(3), plainReception(1), plainReception(2) };
    sortForDesk(receptions);
    QCOMPARE(numbers(receptions), QList<int>({ 1, 2, 3 }));
    QList<Reception> none;
    sortForDesk(none);
    QVERIFY(none.isEmpty());
}

} // namespace madoguchi

QTEST_GUILESS_MAIN(madoguchi::ReceptionTest)
#include "receptiontest.moc"
