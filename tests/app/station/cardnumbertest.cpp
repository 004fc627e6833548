#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QTest>

#include <functional>

using namespace madoguchi;

namespace {

EligibilityResult as(const Eligibility &found, const QString &name, const QString &branch)
{
    EligibilityResult result = found.results.first();
    result.patient.name = Pii(name);
    result.insurance.branch = Pii(branch);
    return result;
}

const QString twin = QStringLiteral("架空　双葉");

} // namespace

/// A reception whose card was read, asked about again by the number of its insurance.
class CardNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cardConsentsStayAsTheyAre();
    void withoutBranchTheNameDecides_data();
    void withoutBranchTheNameDecides();
    void aTwinsAnswerComesLateInVain();
    void nobodyHasAgreedAmongSeveral();

private:
    /// Arrived by card, and not yet valid.
    [[nodiscard]] Reception arrived(const QString &branch);
    [[nodiscard]] Reception listed()
    {
        const ReceptionList all = m_stage->desk().receptions();
        return all.isEmpty() ? Reception() : all.first();
    }
    [[nodiscard]] bool isSettled();
    void answers(const std::function<void(Eligibility &)> &change);

    std::unique_ptr<StationStage> m_stage;
};

void CardNumberTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->plan.idle = std::chrono::hours(10);
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
}

Reception CardNumberTest::arrived(const QString &branch)
{
    Reception card = sampleReception();
    card.question.reset();
    card.day = m_stage->core().today();
    card.visitEnd = VisitEnd::Complete;
    card.eligibility.validity = Validity::Invalid;
    card.eligibility.results.resize(1);
    card.eligibility.results.first().insurance.branch = Pii(branch);
    return card;
}

bool CardNumberTest::isSettled()
{
    return QTest::qWaitFor([this] {
        const NumberQuestion question = listed().question.value_or(NumberQuestion());
        return question.answered || question.failure;
    });
}

void CardNumberTest::answers(const std::function<void(Eligibility &)> &change)
{
    m_stage->central().lookUp = [change](const NumberQuery &query) {
        auto found = ScriptedCentral::known(query);
        change(*found);
        return found;
    };
}

void CardNumberTest::cardConsentsStayAsTheyAre()
{
    const Reception card = arrived(QStringLiteral("01"));
    QVERIFY(m_stage->desk().keepArrived(card).ok());
    QVERIFY(m_stage->desk().askAgain(card.visit).ok());
    QVERIFY(isSettled());
    const Reception now = listed();
    QVERIFY(now.eligibility.validity == Validity::Valid);
    QVERIFY(now.consents() == card.consents() && !(now.consents() == Consents()));
    QVERIFY(now.certificate == card.certificate && now.method == card.method);
    QVERIFY(now.main()->limit == card.main()->limit && now.main()->diseases == card.main()->diseases);
    QVERIFY(!m_stage->central().numberQuestions().first().person.limitConsent); // not ticked here
    QVERIFY(now.question->proof.isEmpty());
}

void CardNumberTest::withoutBranchTheNameDecides_data()
{
    QTest::addColumn<bool>("hasName");
    QTest::addColumn<bool>("hasKana");
    QTest::addColumn<bool>("applied");
    QTest::newRow("the same") << true << true << true;
    QTest::newRow("another name") << false << true << false;
    QTest::newRow("another kana") << true << false << false;
}

void CardNumberTest::withoutBranchTheNameDecides()
{
    QFETCH(bool, hasName);
    QFETCH(bool, hasKana);
    QFETCH(bool, applied);
    const Reception card = arrived({});
    const Patient known = card.main()->patient;
    answers([&](Eligibility &found) {
        Patient &patient = found.results.first().patient;
        patient.name = hasName ? known.name : Pii(twin);
        if (hasKana)
            patient.kana = known.kana;
    });
    QVERIFY(m_stage->desk().keepArrived(card).ok());
    QVERIFY(m_stage->desk().askAgain(card.visit).ok());
    QVERIFY(isSettled());
    const Reception now = listed();
    QCOMPARE(now.eligibility.validity == Validity::Valid, applied);
    QCOMPARE(now.question->failure == Failure::AnswerForOther, !applied);
    QVERIFY(now.main()->patient.name == known.name && now.consents() == card.consents());
    QCOMPARE(m_stage->messageOf(card.visit) == card.receivedMessage, !applied);
    QCOMPARE(m_stage->desk().waitingRequests().refused, applied ? 0 : 1);
}

void CardNumberTest::aTwinsAnswerComesLateInVain()
{
    const Reception card = arrived({});
    QVERIFY(m_stage->desk().keepArrived(card).ok());
    m_stage->central().hold(QStringLiteral("eligibility"));
    QVERIFY(m_stage->desk().askAgain(card.visit).ok());
    const EligibilityQuestion asked = m_stage->central().numberQuestions().first();
    Eligibility late = ScriptedCentral::known(asked.person).value();
    late.results = { as(late, twin, {}) };
    Q_EMIT m_stage->central().answeredLate(asked.key, { late, QByteArrayLiteral("late") });
    QVERIFY(listed().eligibility == card.eligibility);
    QCOMPARE(m_stage->messageOf(card.visit), card.receivedMessage);
}

/// Validity 5 of a number without branch is one of twins: the first of them is no better than the second.
void CardNumberTest::nobodyHasAgreedAmongSeveral()
{
    const Reception card = arrived({});
    const QString own = card.main()->patient.name.reveal();
    const Pii<QString> kana = card.main()->patient.kana;
    bool alone = false;
    answers([&](Eligibility &found) {
        found.validity = Validity::Several;
        found.results.first().patient.kana = kana;
        found.results
            = { as(found, alone ? own : twin, QStringLiteral("01")), as(found, own, QStringLiteral("02")) };
    });
    QVERIFY(m_stage->desk().keepArrived(card).ok());
    QVERIFY(m_stage->desk().askAgain(card.visit).ok());
    QVERIFY(isSettled());
    QVERIFY(listed().question->failure == Failure::AnswerForOther);
    QVERIFY(listed().eligibility == card.eligibility);
    alone = true;
    QVERIFY(m_stage->desk().askAgain(card.visit).ok());
    QTRY_VERIFY(listed().eligibility.validity == Validity::Several);
    for (const EligibilityResult &candidate : listed().eligibility.results)
        QVERIFY(candidate.consents == Consents() && !candidate.limit);
}

QTEST_GUILESS_MAIN(CardNumberTest)
#include "cardnumbertest.moc"
