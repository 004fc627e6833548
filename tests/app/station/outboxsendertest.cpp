#include "tests/app/station/stationstage.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

constexpr qint64 second = 1000;
const QString eligibility = QStringLiteral("eligibility");

/// An invented person, another one for another seed; a twin has the next branch.
NumberQuery person(int seed = 0, const char *branch = "01")
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  138057");
    query.symbol = Pii(QStringLiteral("見本"));
    query.number = Pii(QString::number(1001 + seed));
    query.branch = Pii(QString::fromLatin1(branch));
    query.birthdate = Pii(QDate(1980, 5, 6).addDays(seed));
    return query;
}

} // namespace

/// In what order the outbox sends.
class OutboxSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatCannotBeReadHoldsUpNobody();
    void registrationsKeepTheirOrder();

private:
    [[nodiscard]] QUuid receive(const NumberQuery &query)
    {
        const auto received = m_stage->desk().receiveByNumber(query, QStringLiteral("certificate"));
        return received ? *received : QUuid();
    }
    [[nodiscard]] NumberQuestion questionOf(const QUuid &visit);
    [[nodiscard]] bool answered(const QUuid &visit)
    {
        return QTest::qWaitFor([&] { return questionOf(visit).answered; });
    }
    void pass(qint64 milliseconds);

    std::unique_ptr<StationStage> m_stage;
};

void OutboxSenderTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    m_stage->plan.idle = std::chrono::hours(10);
    QVERIFY(m_stage->open().ok());
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
}

NumberQuestion OutboxSenderTest::questionOf(const QUuid &visit)
{
    const QList<Reception> all = m_stage->desk().receptions();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const Reception &one) { return one.visit == visit; });
    return found == all.end() ? NumberQuestion() : found->question.value_or(NumberQuestion());
}

void OutboxSenderTest::pass(qint64 milliseconds)
{
    m_stage->pass(milliseconds);
    m_stage->desk().numbers().requery().look();
    m_stage->desk().numbers().sender().send();
}

void OutboxSenderTest::whatCannotBeReadHoldsUpNobody()
{
    m_stage->central().failNext(eligibility, Failure::AnswerMalformed);
    const QUuid first = receive(person());
    QTRY_VERIFY(questionOf(first).failure == Failure::AnswerMalformed);
    const QUuid twin = receive(person(0, "02")); // of the same number
    QVERIFY(answered(twin));
    QVERIFY(!questionOf(first).answered);
    QCOMPARE(m_stage->desk().waitingRequests().eligibility, 1);
}

void OutboxSenderTest::registrationsKeepTheirOrder()
{
    const QUuid visit = receive(person());
    QVERIFY(answered(visit));
    m_stage->central().failNext(QStringLiteral("reference"), Failure::AnswerMalformed);
    QVERIFY(m_stage->desk().linkPatientNumber(visit, QStringLiteral("4711")).ok());
    QTRY_COMPARE(m_stage->desk().waitingRequests().failed, 1);
    QVERIFY(m_stage->desk().linkPatientNumber(visit, QStringLiteral("4712")).ok());
    QCOMPARE(m_stage->central().count(QStringLiteral("reference")), 1);
    pass(30 * second);
    QTRY_COMPARE(m_stage->desk().waitingRequests(), WaitingRequests());
    QCOMPARE(m_stage->central().referenceQuestions().constLast().registration.referenceNumber.reveal(),
        QStringLiteral("4712"));
}

QTEST_GUILESS_MAIN(OutboxSenderTest)
#include "outboxsendertest.moc"
