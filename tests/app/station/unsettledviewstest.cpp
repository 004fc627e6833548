#include "tests/app/station/reportedviews.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

/// Reports of views that get answers of no use, for weeks: when they end, and what does not end them.
class UnsettledViewsTest : public QObject, protected ReportedViews
{
    Q_OBJECT
private Q_SLOTS:
    void init() { sitDown(); }
    void cleanup() { m_stage.reset(); }
    void whatStaysWithoutAUsableAnswerEndsByName_data();
    void whatStaysWithoutAUsableAnswerEndsByName();
    void aLineThatIsGoneForWeeksEndsNothing();
    void anIllHourAfterWeeksEndsNothing();
    void anIllMomentBeforeTheLineWasGoneIsNoIllMonth();
    void aUsableListEndsWhatWasUseless();
    void aUsableListSaysNothingForTheReport();

private:
    /// The next look brings an answer to that question, which is this failure.
    [[nodiscard]] bool askInVain(Failure failure);
};

bool UnsettledViewsTest::askInVain(Failure failure)
{
    QSignalSpy ended(&m_stage->room().reporter(), &ViewReporter::changed);
    const int before = m_stage->central().count(question);
    m_stage->central().failNext(question, failure);
    m_stage->room().reporter().send();
    return QTest::qWaitFor([&] { return ended.size() == 1; })
        && m_stage->central().count(question) == before + 1;
}

void UnsettledViewsTest::whatStaysWithoutAUsableAnswerEndsByName_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::newRow("not readable") << Failure::AnswerMalformed;
    QTest::newRow("this station may not ask any more") << Failure::NotQualified;
    QTest::newRow("its certificate was revoked") << Failure::CertificateRevoked;
    QTest::newRow("the service fails at it each time") << Failure::ServiceInternal;
}

void UnsettledViewsTest::whatStaysWithoutAUsableAnswerEndsByName()
{
    QFETCH(Failure, failure);
    QVERIFY(leaveUnanswered());
    m_stage->pass((ViewReporter::settleDays - 2) * day);
    QVERIFY(askInVain(failure));
    m_stage->pass(day - second);
    QVERIFY(askInVain(failure));
    QVERIFY(line().fault == (Fault{ Failure::ViewsWaiting, QStringLiteral("uncertain"), 1 }));
    QVERIFY(m_stage->entries(AuditAct::ViewUnsettled).isEmpty());
    m_stage->pass(day);
    QVERIFY(askInVain(failure));
    QCOMPARE(waiting(), 0);
    QVERIFY(line().fault == (Fault{ Failure::ViewsRefused, QStringLiteral("unsettled"), 1 }));
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::ViewUnsettled);
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first().result == failure && entries.first().visit == m_visit);
    QVERIFY(entries.first().kind == ConsentKind::Medication && entries.first().staffId.isEmpty());
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 1); // nothing of the view itself is lost
    QVERIFY(m_stage->open()); // and a restart forgets neither
    QVERIFY(m_stage->signInToRoom());
    QVERIFY(line().fault == (Fault{ Failure::ViewsRefused, QStringLiteral("unsettled"), 1 }));
    QCOMPARE(m_stage->central().count(question), 0);
    QCOMPARE(told(), 0);
    m_stage->pass(ViewReporter::refusedDays * day);
    QVERIFY(line().fault.has_value());
    m_stage->pass(second);
    QVERIFY(line().state == HealthLine::State::Good);
}

void UnsettledViewsTest::aLineThatIsGoneForWeeksEndsNothing()
{
    QVERIFY(leaveUnanswered());
    for (int times = 0; times < 4; ++times) {
        m_stage->pass(20 * day);
        QVERIFY(askInVain(Failure::ServiceUnreachable));
    }
    QCOMPARE(waiting(), 1);
    m_stage->central().lookedAt = { counted() };
    m_stage->pass(day);
    m_stage->room().reporter().send();
    QTRY_COMPARE(waiting(), 0);
    QVERIFY(line().state == HealthLine::State::Good);
}

void UnsettledViewsTest::anIllHourAfterWeeksEndsNothing()
{
    QVERIFY(leaveUnanswered());
    m_stage->pass(2 * ViewReporter::settleDays * day);
    for (int times = 0; times < 3; ++times) {
        QVERIFY(askInVain(Failure::AnswerMalformed));
        m_stage->pass(1199 * second);
    }
    QCOMPARE(waiting(), 1);
    m_stage->pass(3 * second);
    QVERIFY(askInVain(Failure::AnswerMalformed));
    QCOMPARE(waiting(), 0);
}

void UnsettledViewsTest::anIllMomentBeforeTheLineWasGoneIsNoIllMonth()
{
    QVERIFY(leaveUnanswered());
    QVERIFY(askInVain(Failure::ServiceInternal)); // once, on the second day
    m_stage->pass(day);
    QVERIFY(askInVain(Failure::ServiceTimeout));
    m_stage->pass(ViewReporter::settleDays * day);
    QVERIFY(askInVain(Failure::ServiceTimeout));
    m_stage->pass(day);
    QVERIFY(askInVain(Failure::ServiceInternal)); // and once when it is back
    QCOMPARE(waiting(), 1);
    QVERIFY(m_stage->entries(AuditAct::ViewUnsettled).isEmpty());
    m_stage->pass(1800 * second);
    QVERIFY(askInVain(Failure::ServiceInternal));
    m_stage->pass(day);
    QVERIFY(askInVain(Failure::ServiceTimeout)); // what was ill stays so, but not for this day
    m_stage->pass(day);
    QVERIFY(askInVain(Failure::ServiceInternal));
    QCOMPARE(waiting(), 1);
    m_stage->pass(1800 * second);
    QVERIFY(askInVain(Failure::ServiceInternal));
    QCOMPARE(waiting(), 0);
}

void UnsettledViewsTest::aUsableListEndsWhatWasUseless()
{
    QVERIFY(leaveUnanswered());
    m_stage->pass(ViewReporter::settleDays * day);
    QVERIFY(askInVain(Failure::AnswerMalformed));
    m_stage->pass(3500 * second);
    QVERIFY(askInVain(Failure::AnswerMalformed));
    m_stage->pass(60 * second);
    // It has not counted the view, and the report gets no answer.
    m_stage->central().failNext(report, Failure::ServiceTimeout);
    const int before = told();
    QSignalSpy ended(&m_stage->room().reporter(), &ViewReporter::changed);
    m_stage->room().reporter().send();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(told(), before + 1);
    m_stage->pass(3600 * second);
    QVERIFY(askInVain(Failure::AnswerMalformed));
    QCOMPARE(waiting(), 1);
    m_stage->pass(3600 * second);
    QVERIFY(askInVain(Failure::AnswerMalformed));
    QCOMPARE(waiting(), 0);
}

/// A service that lists well and takes no report would else be asked for ever.
void UnsettledViewsTest::aUsableListSaysNothingForTheReport()
{
    QVERIFY(leaveUnanswered());
    m_stage->pass(ViewReporter::settleDays * day);
    for (const int left : { 1, 1, 0 }) {
        QSignalSpy ended(&m_stage->room().reporter(), &ViewReporter::changed);
        m_stage->central().failNext(report, Failure::ServiceInternal);
        m_stage->room().reporter().send();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(waiting(), left);
        m_stage->pass(1800 * second);
    }
    QCOMPARE(m_stage->entries(AuditAct::ViewUnsettled).size(), 1);
}

QTEST_GUILESS_MAIN(UnsettledViewsTest)
#include "unsettledviewstest.moc"
