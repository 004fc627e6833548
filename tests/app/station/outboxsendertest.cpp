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
    void whatStaysUnusableEnds_data();
    void whatStaysUnusableEnds();
    void anOutageNeverEndsIt();
    void whoStandsAtTheDeskGoesFirst();
    void theLineThatIsBackWakesAllInTheirOrder();
    void aLineThatGoesAgainWakesNoMore();
    void todaysPatientsGoBeforeEarlierOnesAfterARestart();

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
    [[nodiscard]] HealthLine outboxLine();
    /// Receptions of yesterday that are asked about again, while the line is down.
    void leaveOldOnes(int count);
    /// By the numbers of the insured, in the order asked.
    [[nodiscard]] QStringList asked() const;

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
    const ReceptionList all = m_stage->desk().receptions();
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

HealthLine OutboxSenderTest::outboxLine()
{
    const QList<HealthLine> lines = m_stage->desk().health();
    const auto found = std::find_if(lines.begin(), lines.end(),
        [](const HealthLine &line) { return line.part == HealthLine::Part::Outbox; });
    return found == lines.end() ? HealthLine() : *found;
}

void OutboxSenderTest::whatStaysUnusableEnds_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::newRow("malformed") << Failure::AnswerMalformed;
    QTest::newRow("unreadable") << Failure::FolderAnswerUnreadable;
    QTest::newRow("in work for ever") << Failure::SegmentProcessing;
    QTest::newRow("of no use here") << Failure::ChallengeExpired;
}

void OutboxSenderTest::whatStaysUnusableEnds()
{
    QFETCH(Failure, failure);
    for (int i = 0; i < 3; ++i)
        m_stage->central().failNext(eligibility, failure);
    const QUuid visit = receive(person());
    for (int tries = 1; tries <= 3; ++tries) {
        QTRY_COMPARE(m_stage->central().count(eligibility), tries);
        QTRY_VERIFY(questionOf(visit).againAt > m_stage->core().now()); // it has come to an end
        QVERIFY(questionOf(visit).failure == failure);
        QCOMPARE(m_stage->desk().waitingRequests().eligibility, tries < 3 ? 1 : 0);
        pass(60 * second);
    }
    // It has ended, by name, and is not tried on.
    QCOMPARE(m_stage->desk().waitingRequests().refused, 1);
    QVERIFY(!questionOf(visit).answered);
    QVERIFY(outboxLine().state == HealthLine::State::Attention);
    QVERIFY(outboxLine().fault == (Fault{ Failure::OutboxRefused, {}, 1 }));
    pass(600 * second);
    QCOMPARE(m_stage->central().count(eligibility), 3);
    // By hand at once; otherwise by itself with the next hour.
    QVERIFY(m_stage->desk().askAgain(visit).ok());
    QVERIFY(answered(visit));
    QVERIFY(outboxLine().state == HealthLine::State::Good);
}

void OutboxSenderTest::anOutageNeverEndsIt()
{
    m_stage->central().setDown(Failure::ServiceUnreachable);
    const QUuid visit = receive(person());
    QTRY_VERIFY(questionOf(visit).failure == Failure::ServiceUnreachable);
    for (int hours = 0; hours < 8; ++hours) {
        const int before = m_stage->central().count(eligibility);
        pass(3600 * second);
        QTRY_VERIFY(m_stage->central().count(eligibility) > before);
        QTRY_VERIFY(questionOf(visit).againAt > m_stage->core().now());
        QCOMPARE(m_stage->desk().waitingRequests().failed, 1);
    }
    QCOMPARE(m_stage->desk().waitingRequests().refused, 0);
    QVERIFY(outboxLine().fault == (Fault{ Failure::OutboxWaiting, {}, 1 }));
}

void OutboxSenderTest::leaveOldOnes(int count)
{
    m_stage->central().lookUp = [](const NumberQuery &query) {
        auto found = ScriptedCentral::known(query);
        found.value().validity = Validity::Invalid;
        return found;
    };
    for (int seed = 0; seed < count; ++seed)
        QVERIFY(answered(receive(person(seed))));
    m_stage->central().setDown(Failure::ServiceUnreachable);
    m_stage->pass(36 * 3600 * second);
    m_stage->core().housekeeping().look();
    QVERIFY(m_stage->signIn(QStringLiteral("uketsuke")).ok());
    m_stage->desk().numbers().requery().look();
    QTRY_COMPARE(m_stage->desk().waitingRequests().failed, count);
    QCOMPARE(m_stage->desk().waitingRequests().eligibility, count);
}

QStringList OutboxSenderTest::asked() const
{
    QStringList numbers;
    for (const EligibilityQuestion &question : m_stage->central().numberQuestions())
        numbers.append(question.person.number.reveal());
    return numbers;
}

void OutboxSenderTest::whoStandsAtTheDeskGoesFirst()
{
    leaveOldOnes(6);
    const QUuid visit = receive(person(50));
    QTRY_VERIFY(questionOf(visit).failure == Failure::ServiceUnreachable);
    const qsizetype before = asked().size();
    m_stage->central().setDown({});
    m_stage->desk().checkHealth();
    QVERIFY(answered(visit));
    QCOMPARE(asked().mid(before).first(), QStringLiteral("1051"));
    QTRY_COMPARE(m_stage->desk().waitingRequests().eligibility, 0);
    QCOMPARE(asked().mid(before).size(), 7);
    const QStringList order = asked();
    QVERIFY(std::is_sorted(order.begin() + before + 1, order.end()));
}

/// Nobody waits for a back-off that an outage has made long, however many there are: a few at a time.
void OutboxSenderTest::theLineThatIsBackWakesAllInTheirOrder()
{
    leaveOldOnes(11);
    const qsizetype before = asked().size();
    m_stage->central().setDown({});
    m_stage->central().hold(eligibility);
    m_stage->desk().checkHealth();
    QTRY_COMPARE(asked().size(), before + 4);
    QTest::qWait(50);
    QCOMPARE(asked().size(), before + 4);
    m_stage->central().release();
    QTRY_COMPARE(m_stage->desk().waitingRequests().eligibility, 0); // and no time has passed
    QStringList expected;
    for (int seed = 0; seed < 11; ++seed)
        expected.append(QString::number(1001 + seed));
    QCOMPARE(asked().mid(before), expected);
}

void OutboxSenderTest::aLineThatGoesAgainWakesNoMore()
{
    leaveOldOnes(11);
    const qsizetype before = asked().size();
    m_stage->desk().checkHealth(); // that gets through, and nothing else
    QTest::qWait(100);
    QVERIFY(asked().size() > before);
    QVERIFY(asked().size() <= before + 5); // what went out before the first of them failed
    QCOMPARE(m_stage->desk().waitingRequests().failed, 11);
}

void OutboxSenderTest::todaysPatientsGoBeforeEarlierOnesAfterARestart()
{
    leaveOldOnes(3);
    const QUuid visit = receive(person(50));
    QTRY_VERIFY(questionOf(visit).failure == Failure::ServiceUnreachable);
    QVERIFY(m_stage->open().ok() && m_stage->signIn(QStringLiteral("uketsuke")).ok());
    QVERIFY(answered(visit));
    QTRY_COMPARE(m_stage->desk().waitingRequests().eligibility, 0);
    QCOMPARE(asked().join(QLatin1Char(' ')), QStringLiteral("1051 1001 1002 1003"));
}

QTEST_GUILESS_MAIN(OutboxSenderTest)
#include "outboxsendertest.moc"
