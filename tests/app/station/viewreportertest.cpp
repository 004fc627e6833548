#include "tests/app/station/reportedviews.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace madoguchi;

/// Reports of views: from the disk, once each, tried again by themselves, and told of in the health panel.
class ViewReporterTest : public QObject, protected ReportedViews
{
    Q_OBJECT
private Q_SLOTS:
    void init() { sitDown(); }
    void cleanup() { m_stage.reset(); }
    void oneThatDoesNotGetThroughIsTriedAgainByTheClock();
    void theLineThatIsBackWakesIt();
    void theLineThatIsBackWakesAllInTheirOrder();
    void aRestartReportsWhatWaits();
    void aRefusalIsSaidAndOnTheLog();
    void byFolderTheTerminalHasReported();
    void oneThatFailsHoldsUpNoOther();
    void aReportThatCannotBeMarkedIsToldUnderItsKey();
    void aDayLaterWhatWasCountedIsNotToldAgain();
    void aDayLaterWhatWasNotCountedIsToldOnce();
    void whileItIsNotKnownItIsSaidAndNotTold_data();
    void whileItIsNotKnownItIsSaidAndNotTold();
    void theListOfAnotherViewProvesNothing();
    void ofOneSecondAsManyAreToldAsAreNotCounted_data();
    void ofOneSecondAsManyAreToldAsAreNotCounted();
    void whileOneOfItsSecondIsOnTheWayNothingIsAsked_data();
    void whileOneOfItsSecondIsOnTheWayNothingIsAsked();
    void aRestartBetweenListAndReportTellsNoneTwice();
    void aVisitThatTheServiceDoesNotKnowIsRefused();
    void aClockThatWasSetBackMakesNoViewNew();

private:
    using ReportedViews::leaveUnanswered;
    /// So many views of one second, none of whose reports got an answer.
    [[nodiscard]] bool leaveUnanswered(int many);
    [[nodiscard]] View ofOneSecond() const;
    [[nodiscard]] bool reported() const
    {
        const QList<LoggedView> views = m_stage->room().loggedViews();
        return !views.isEmpty()
            && std::all_of(views.begin(), views.end(), [](const LoggedView &one) { return one.reported; });
    }

    QDateTime m_secondOfViews;
};

void ViewReporterTest::oneThatDoesNotGetThroughIsTriedAgainByTheClock()
{
    QVERIFY(line().state == HealthLine::State::Good);
    QSignalSpy health(&m_stage->room(), &ConsultingRoom::healthChanged);
    Backoff backoff;
    backoff.first = std::chrono::seconds(1);
    backoff.random = [] { return 1.0; };
    m_stage->room().reporter().setBackoff(backoff);
    m_stage->central().failNext(report, Failure::AnswerMalformed);
    m_stage->central().failNext(report, Failure::AnswerMalformed);
    QVERIFY(view());
    QTRY_VERIFY(line().state == HealthLine::State::Attention);
    QVERIFY(line().fault == (Fault{ Failure::ViewsWaiting, {}, 1 }));
    QVERIFY(!health.isEmpty());
    QVERIFY(!reported());
    // Not with every look at the list, and whoever sits there: more and more rarely.
    m_stage->room().refresh();
    QCOMPARE(told(), 1);
    m_stage->room().seat().signOut();
    m_stage->pass(second);
    QTRY_COMPARE(told(), 2); // a second later
    QTRY_COMPARE(line().fault, std::optional(Fault{ Failure::ViewsWaiting, {}, 1 }));
    m_stage->pass(1999);
    m_stage->room().reporter().send();
    QCOMPARE(told(), 2);
    m_stage->pass(1);
    m_stage->room().reporter().send();
    QCOMPARE(told(), 3);
    QTRY_VERIFY(line().state == HealthLine::State::Good);
    QCOMPARE(waiting(), 0);
    const QList<ViewReport> reports = m_stage->central().viewReports();
    QVERIFY(reports[0].key == reports[1].key && reports[1].key == reports[2].key);
}

void ViewReporterTest::theLineThatIsBackWakesIt()
{
    m_stage->central().failNext(report, Failure::ServiceUnreachable);
    QVERIFY(view());
    QTRY_VERIFY(line().fault == (Fault{ Failure::ViewsWaiting, {}, 1 }));
    m_stage->room().checkHealth();
    QTRY_VERIFY(reported());
    QCOMPARE(told(), 2);
    QVERIFY(line().state == HealthLine::State::Good);
}

void ViewReporterTest::theLineThatIsBackWakesAllInTheirOrder()
{
    constexpr int many = 9;
    m_stage->central().setDown(Failure::ServiceUnreachable);
    for (int i = 0; i < many; ++i) {
        View one;
        one.visit = m_visit;
        one.time = m_stage->core().now().addSecs(i);
        one.staffId = QStringLiteral("ishi");
        QVERIFY(m_stage->room().reporter().keep(one).ok());
    }
    m_stage->room().reporter().send();
    QTRY_COMPARE(m_stage->room().reporter().waiting().failed, many);
    const int before = told();
    m_stage->central().setDown({});
    m_stage->room().checkHealth();
    QTRY_COMPARE(waiting(), 0); // and no time has passed
    const QList<ViewReport> reports = m_stage->central().viewReports().mid(before);
    QCOMPARE(reports.size(), many);
    QVERIFY(std::is_sorted(reports.begin(), reports.end(),
        [](const ViewReport &one, const ViewReport &other) { return one.time < other.time; }));
}

void ViewReporterTest::aRestartReportsWhatWaits()
{
    m_stage->central().failNext(report, Failure::ServiceUnreachable);
    QVERIFY(view());
    QTRY_VERIFY(line().state == HealthLine::State::Attention);
    const QUuid key = m_stage->central().viewReports().first().key;
    QVERIFY(m_stage->open());
    QTRY_COMPARE(waiting(), 0); // nobody sits there
    QCOMPARE(told(), 1);
    QVERIFY(m_stage->central().viewReports().first().key == key);
}

void ViewReporterTest::aRefusalIsSaidAndOnTheLog()
{
    m_stage->central().failNext(report, Failure::VisitClosed);
    QVERIFY(view());
    QTRY_VERIFY(line().fault == (Fault{ Failure::ViewsRefused, {}, 1 }));
    QCOMPARE(waiting(), 0);
    QVERIFY(!reported());
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::ViewReported);
    QCOMPARE(entries.size(), 1);
    QVERIFY(entries.first().result == Failure::VisitClosed && entries.first().visit == m_visit);
    QVERIFY(entries.first().staffId.isEmpty()); // the program told of it
    QVERIFY(entries.first().kind == ConsentKind::Medication);
    m_stage->pass(600 * second);
    m_stage->room().refresh();
    QCOMPARE(told(), 1);
    m_stage->pass(qint64(8) * 24 * 3600 * second);
    QVERIFY(line().state == HealthLine::State::Good);
}

void ViewReporterTest::byFolderTheTerminalHasReported()
{
    m_stage->central().failNext(report, Failure::NotOnThisWay);
    QVERIFY(view());
    QTRY_VERIFY(reported());
    QCOMPARE(waiting(), 0);
    QVERIFY(line().state == HealthLine::State::Good);
    QVERIFY(m_stage->entries(AuditAct::ViewReported).isEmpty());
    const auto kept = Views(m_stage->core().database()).since(m_stage->core().now().addDays(-1));
    QCOMPARE(kept->size(), 1);
    QVERIFY(kept->first().refused == Failure::NotOnThisWay);
    QVERIFY(m_stage->open());
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(told(), 0); // never again
}

void ViewReporterTest::oneThatFailsHoldsUpNoOther()
{
    m_stage->consent(ConsentKind::Checkup, Consent::State::Yes);
    QVERIFY(m_stage->listed());
    m_stage->central().failNext(report, Failure::AnswerMalformed);
    QVERIFY(view());
    QTRY_VERIFY(line().state == HealthLine::State::Attention);
    QVERIFY(m_stage->openRecords(m_visit, ConsentKind::Checkup) == RecordsView::State::Shown);
    QTRY_COMPARE(told(), 2);
    QTRY_VERIFY(m_stage->room().loggedViews().first().reported); // the newest
    QVERIFY(!m_stage->room().loggedViews().last().reported);
    QVERIFY(line().fault == (Fault{ Failure::ViewsWaiting, {}, 1 }));
}

void ViewReporterTest::aReportThatCannotBeMarkedIsToldUnderItsKey()
{
    m_stage->central().hold(report);
    QVERIFY(view());
    Database &database = m_stage->core().database();
    QVERIFY(database
                .run(QStringLiteral("CREATE TEMP TRIGGER no_more BEFORE UPDATE ON main.views "
                                    "BEGIN SELECT RAISE(ABORT, 'no more'); END"))
                .ok());
    m_stage->central().release();
    QTRY_VERIFY(line().state == HealthLine::State::Attention);
    QVERIFY(!reported());
    QVERIFY(database.run(QStringLiteral("DROP TRIGGER no_more")).ok());
    m_stage->pass(10 * second);
    m_stage->room().refresh();
    QTRY_VERIFY(reported());
    QCOMPARE(told(), 2);
    QVERIFY(m_stage->central().viewReports()[0].key == m_stage->central().viewReports()[1].key);
}

/// The service knows the key no more: told again, it would count twice.
void ViewReporterTest::aDayLaterWhatWasCountedIsNotToldAgain()
{
    QVERIFY(leaveUnanswered());
    m_stage->central().lookedAt = { counted() };
    m_stage->room().reporter().send();
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(told(), 1);
    QCOMPARE(m_stage->central().count(question), 1);
    const auto kept = Views(m_stage->core().database()).since(m_stage->core().now().addDays(-2));
    QVERIFY(kept->size() == 1 && kept->first().reported);
    QVERIFY(line().state == HealthLine::State::Good);
}

void ViewReporterTest::aDayLaterWhatWasNotCountedIsToldOnce()
{
    QVERIFY(leaveUnanswered());
    LookedAtRecord retrieved = counted();
    retrieved.viewed = false; // by the program, and no person
    m_stage->central().lookedAt = { retrieved };
    m_stage->room().reporter().send();
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(told(), 2);
    QCOMPARE(m_stage->central().count(question), 1);
    QVERIFY(m_stage->central().viewReports()[0].key == m_stage->central().viewReports()[1].key);
}

void ViewReporterTest::whileItIsNotKnownItIsSaidAndNotTold_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::newRow("no line") << Failure::ServiceUnreachable;
    QTest::newRow("not readable") << Failure::AnswerMalformed;
    QTest::newRow("this station may not ask any more") << Failure::NotQualified;
}

void ViewReporterTest::whileItIsNotKnownItIsSaidAndNotTold()
{
    QFETCH(Failure, failure);
    QVERIFY(leaveUnanswered());
    QSignalSpy ended(&m_stage->room().reporter(), &ViewReporter::changed);
    for (int times = 1; times <= 5; ++times) {
        m_stage->central().failNext(question, failure);
        m_stage->room().reporter().send();
        QTRY_COMPARE(ended.size(), times);
        QCOMPARE(m_stage->central().count(question), times);
        QVERIFY(line().fault == (Fault{ Failure::ViewsWaiting, QStringLiteral("uncertain"), 1 }));
        m_stage->pass(600 * second);
    }
    QCOMPARE(told(), 1);
    QCOMPARE(waiting(), 1); // nothing of it is lost either
    m_stage->central().lookedAt = { counted() };
    m_stage->room().reporter().send();
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(told(), 1);
    QVERIFY(line().state == HealthLine::State::Good);
}

/// Two views of one second are two entries in the list.
void ViewReporterTest::theListOfAnotherViewProvesNothing()
{
    QVERIFY(leaveUnanswered());
    const LookedAtRecord own = counted();
    View twin = Views(m_stage->core().database()).toReport()->first();
    twin.key = {};
    twin.reported = true;
    QVERIFY(Views(m_stage->core().database()).add(twin).ok());
    LookedAtRecord elsewhere = own;
    elsewhere.institution = QStringLiteral("1319999980");
    LookedAtRecord otherKind = own;
    otherKind.kind = ConsentKind::Checkup;
    LookedAtRecord later = own;
    later.time = later.time.addSecs(1);
    m_stage->central().lookedAt = { own, elsewhere, otherKind, later };
    m_stage->room().reporter().send();
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(told(), 2);
}

View ViewReporterTest::ofOneSecond() const
{
    View one;
    one.visit = m_visit;
    one.time = m_secondOfViews;
    one.staffId = QStringLiteral("ishi");
    return one;
}

bool ViewReporterTest::leaveUnanswered(int many)
{
    m_secondOfViews = m_stage->core().now();
    for (int i = 0; i < many; ++i) {
        m_stage->central().failNext(report, Failure::ServiceTimeout);
        if (!m_stage->room().reporter().keep(ofOneSecond()))
            return false;
    }
    m_stage->room().reporter().send();
    return QTest::qWaitFor([&] { return m_stage->room().reporter().waiting().failed == many; })
        && told() == many;
}

void ViewReporterTest::ofOneSecondAsManyAreToldAsAreNotCounted_data()
{
    QTest::addColumn<int>("waits");
    QTest::addColumn<int>("listed");
    QTest::newRow("two, one of them counted") << 2 << 1;
    QTest::newRow("two, none counted") << 2 << 0;
    QTest::newRow("two, both counted") << 2 << 2;
    QTest::newRow("three, one of them counted") << 3 << 1;
    QTest::newRow("three, two of them counted") << 3 << 2;
    QTest::newRow("two, and another station's in that second") << 2 << 3;
}

/// The list does not say which of them it has counted, only how many.
void ViewReporterTest::ofOneSecondAsManyAreToldAsAreNotCounted()
{
    QFETCH(int, waits);
    QFETCH(int, listed);
    QVERIFY(leaveUnanswered(waits));
    const int left = std::max(0, waits - listed);
    m_stage->pass(day);
    m_stage->central().lookedAt = QList<LookedAtRecord>(listed, counted());
    m_stage->room().reporter().send();
    m_stage->room().reporter().send(); // one question about all of them
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(told(), waits + left);
    QCOMPARE(m_stage->central().count(question), 1);
    QSet<QUuid> before;
    QSet<QUuid> after;
    for (const ViewReport &one : m_stage->central().viewReports().mid(0, waits))
        before.insert(one.key);
    for (const ViewReport &one : m_stage->central().viewReports().mid(waits))
        after.insert(one.key);
    QCOMPARE(after.size(), left);
    // For some hours more the service may know the key of the one that it has counted, and would answer a
    // report under it without counting anything.
    if (listed > 0)
        QVERIFY(!after.intersects(before));
    QVERIFY(line().state == HealthLine::State::Good);
}

void ViewReporterTest::whileOneOfItsSecondIsOnTheWayNothingIsAsked_data()
{
    QTest::addColumn<bool>("arrives");
    QTest::newRow("and gets through") << true;
    QTest::newRow("and gets no answer either, but was counted") << false;
}

/// What is on the way may be in the list already, or not yet.
void ViewReporterTest::whileOneOfItsSecondIsOnTheWayNothingIsAsked()
{
    QFETCH(bool, arrives);
    QVERIFY(leaveUnanswered(1));
    m_stage->central().hold(report);
    if (!arrives)
        m_stage->central().failNext(report, Failure::ServiceTimeout);
    QVERIFY(m_stage->room().reporter().keep(ofOneSecond()).ok());
    m_stage->room().reporter().send();
    QCOMPARE(told(), 2);
    m_stage->pass(day);
    m_stage->central().lookedAt = { counted() };
    m_stage->room().reporter().send();
    QTest::qWait(20);
    QCOMPARE(m_stage->central().count(question), 0);
    m_stage->central().release();
    if (!arrives) {
        QTRY_COMPARE(m_stage->room().reporter().waiting().failed, 2);
        m_stage->pass(600 * second);
        m_stage->room().reporter().send();
    }
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(m_stage->central().count(question), 1);
    QCOMPARE(told(), 3); // of the two, the one that is not in the list
}

void ViewReporterTest::aRestartBetweenListAndReportTellsNoneTwice()
{
    QVERIFY(leaveUnanswered(2));
    const LookedAtRecord one = counted();
    m_stage->pass(day);
    m_stage->central().lookedAt = { one };
    m_stage->central().hold(report);
    m_stage->room().reporter().send();
    QTRY_COMPARE(told(), 3);
    QCOMPARE(waiting(), 1);
    const QUuid key = m_stage->central().viewReports().last().key;
    QVERIFY(m_stage->open());
    m_stage->central().lookedAt = { one };
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(m_stage->central().count(question), 1);
    QCOMPARE(told(), 1);
    QVERIFY(m_stage->central().viewReports().first().key == key);
    QVERIFY(m_stage->open());
    m_stage->central().lookedAt = { one, one };
    QTest::qWait(20);
    QCOMPARE(told(), 0);
}

void ViewReporterTest::aVisitThatTheServiceDoesNotKnowIsRefused()
{
    QVERIFY(leaveUnanswered());
    m_stage->central().failNext(question, Failure::NotFound);
    m_stage->room().reporter().send();
    QTRY_VERIFY(line().fault == (Fault{ Failure::ViewsRefused, {}, 1 }));
    QCOMPARE(told(), 1);
    QCOMPARE(m_stage->entries(AuditAct::ViewReported).size(), 1);
}

void ViewReporterTest::aClockThatWasSetBackMakesNoViewNew()
{
    m_stage->central().failNext(report, Failure::ServiceTimeout);
    QVERIFY(view());
    QTRY_VERIFY(line().fault.has_value());
    m_stage->central().lookedAt = { counted() };
    m_stage->pass(day);
    m_stage->clock.setAhead(-2 * day);
    m_stage->room().reporter().send();
    QTRY_COMPARE(waiting(), 0);
    QCOMPARE(told(), 1);
}

QTEST_GUILESS_MAIN(ViewReporterTest)
#include "viewreportertest.moc"
