#include "app/domain/beforeconfirm.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

/// Several fit at a reader: nobody is asked about by itself, and the desk chooses.
class CandidatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nobodyIsChosenByItself();
    void theChosenOneIsAskedAbout();

private:
    [[nodiscard]] Reception listed() const;

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit = QUuid::createUuid();
};

void CandidatesTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    Reception reception = sampleReception();
    reception.visit = m_visit;
    reception.number = 0;
    reception.day = m_stage->core().today();
    reception.arrivedAt = m_stage->core().now();
    reception.method = IdentityMethod::Reported;
    reception.status = ReceptionStatus::Arrived;
    reception.visitEnd = VisitEnd::Complete;
    reception.person = PersonCheck::Clear;
    reception.doubt = PersonDoubt::None;
    reception.handOver = HandOverState::None;
    reception.question.reset();
    reception.captured.reset();
    EligibilityResult first = reception.eligibility.results.first();
    EligibilityResult second = first;
    first.insurance.branch = Pii(QStringLiteral("01"));
    second.insurance.branch = Pii(QStringLiteral("02"));
    second.patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ﾌﾀﾘﾒ"));
    reception.eligibility.results = { first, second };
    reception.eligibility.validity = Validity::Several;
    QVERIFY(m_stage->desk().keepArrived(reception).ok());
}

Reception CandidatesTest::listed() const
{
    const ReceptionList all = m_stage->desk().receptions();
    const Reception *found = all.find(m_visit);
    return found ? *found : Reception();
}

void CandidatesTest::nobodyIsChosenByItself()
{
    QVERIFY(awaitsChoice(listed()));
    QCOMPARE(m_stage->desk().askAgain(m_visit).error().failure, Failure::RequestMalformed);
    m_stage->pass(2 * 3'600'000);
    m_stage->desk().numbers().requery().look();
    m_stage->desk().numbers().sender().send();
    QTest::qWait(20);
    QCOMPARE(m_stage->central().count(QStringLiteral("eligibility")), 0);
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(!m_stage->desk().confirm(m_visit).ok()); // who it is comes first
}

void CandidatesTest::theChosenOneIsAskedAbout()
{
    QCOMPARE(m_stage->desk().chooseCandidate(m_visit, QStringLiteral("03")).error().failure,
        Failure::RequestMalformed);
    QVERIFY(m_stage->desk().chooseCandidate(m_visit, QStringLiteral("02")).ok());
    QTRY_COMPARE(m_stage->central().count(QStringLiteral("eligibility")), 1);
    const NumberQuery asked = m_stage->central().numberQuestions().constFirst().person;
    QVERIFY(asked.branch == Pii(QStringLiteral("02")));
    QVERIFY(asked.birthdate == listed().main()->patient.birthdate);
}

QTEST_GUILESS_MAIN(CandidatesTest)
#include "candidatestest.moc"
