#include "tests/app/station/stationstage.h"

#include <QSqlQuery>
#include <QTest>

using namespace madoguchi;
using State = RecordsView::State;

/// Records fetched ahead: for whom and what they might be opened, written down as what that is, seen by
/// nobody, and gone with who sat there.
class RecordsAheadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void offByDefaultNothingIsAskedFor();
    void whatIsConsentedToIsFetchedAndNotViewed();
    void openedItIsAViewWithoutARequest();
    void nothingIsFetchedForWhoMayNotSeeRecords_data();
    void nothingIsFetchedForWhoMayNotSeeRecords();
    void withoutTheLogNothingIsFetched();
    void eachIsFetchedOnce();
    void whoOpensWhatIsOnItsWayAsksOnce();
    void unopenedItGoesWithThePerson();
    void lateForSomebodyElseItIsNotKept();
    void itGoesWithItsConsent();
    void moreConsentsThanItWasFetchedByAskAnew();
    void whoHasGoneOnIsToldWhatCame();
    void nothingIsFetchedForYesterdaysVisits();
    void unopenedItGoesAtTheNextStart();

private:
    [[nodiscard]] bool start(bool prefetch = true);
    [[nodiscard]] Consulting &room() { return m_stage->room(); }
    [[nodiscard]] ScriptedCentral &central() { return m_stage->central(); }
    [[nodiscard]] int asked(const char *what) const
    {
        return m_stage->central().count(QString::fromLatin1(what));
    }
    [[nodiscard]] qsizetype ahead() { return m_stage->entries(AuditAct::RecordsFetchedAhead).size(); }
    /// Anything of any visit is on the shelf.
    [[nodiscard]] bool isKept()
    {
        auto rows = m_stage->core().database().run(QStringLiteral("SELECT COUNT(*) FROM records_cache"), {});
        return rows && rows->next() && rows->value(0).toInt() > 0;
    }
    /// Lets answers come and be kept.
    void settle() { QTest::qWait(50); }

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit;
};

void RecordsAheadTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Consulting);
    m_visit = QUuid::createUuid();
}

bool RecordsAheadTest::start(bool prefetch)
{
    m_stage->plan.prefetch = prefetch;
    if (!m_stage->open())
        return false;
    m_stage->list(m_visit, Consent::State::Yes);
    m_stage->consent(ConsentKind::Checkup, Consent::State::No);
    return true;
}

void RecordsAheadTest::offByDefaultNothingIsAskedFor()
{
    QVERIFY(!StationPlan().prefetch);
    QVERIFY(start(false));
    QVERIFY(m_stage->signInToRoom());
    settle();
    QCOMPARE(asked("medication"), 0);
    QCOMPARE(ahead(), 0);
}

void RecordsAheadTest::whatIsConsentedToIsFetchedAndNotViewed()
{
    QVERIFY(start());
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    settle();
    QCOMPARE(asked("checkup"), 0); // not consented to
    const QList<AuditEntry> entries = m_stage->entries(AuditAct::RecordsFetchedAhead);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().staffId, QStringLiteral("ishi"));
    QCOMPARE(entries.first().visit, m_visit);
    QCOMPARE(entries.first().kind, std::optional(ConsentKind::Medication));
    QVERIFY(!entries.first().patientKey.isEmpty());
    QVERIFY(m_stage->entries(AuditAct::RecordsShown).isEmpty());
    QVERIFY(room().loggedViews().isEmpty());
    QVERIFY(central().viewReports().isEmpty());
    QCOMPARE(room().records().state, State::Closed);
    QVERIFY(!room().lastOutcome(m_visit, ConsentKind::Medication)); // whether there are any is a view, too
}

void RecordsAheadTest::openedItIsAViewWithoutARequest()
{
    QVERIFY(start());
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    settle();
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(asked("medication"), 1);
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 1);
    QTRY_COMPARE(central().viewReports().size(), 1);
}

void RecordsAheadTest::nothingIsFetchedForWhoMayNotSeeRecords_data()
{
    QTest::addColumn<QString>("who");
    QTest::newRow("reception") << QStringLiteral("uketsuke");
    QTest::newRow("administrator") << QStringLiteral("kanri");
}

void RecordsAheadTest::nothingIsFetchedForWhoMayNotSeeRecords()
{
    QFETCH(QString, who);
    QVERIFY(start());
    QVERIFY(m_stage->signInToRoom(who));
    settle();
    QCOMPARE(asked("medication"), 0);
    QCOMPARE(ahead(), 0);
}

void RecordsAheadTest::withoutTheLogNothingIsFetched()
{
    QVERIFY(start());
    m_stage->list(m_visit, Consent::State::No);
    QVERIFY(m_stage->signInToRoom());
    m_stage->list(m_visit, Consent::State::Yes);
    QVERIFY(m_stage->breakAudit());
    QVERIFY(m_stage->listed());
    settle();
    QCOMPARE(asked("medication"), 0);
}

void RecordsAheadTest::eachIsFetchedOnce()
{
    QVERIFY(start());
    m_stage->consent(ConsentKind::Checkup, Consent::State::Yes);
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("checkup"), 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_stage->listed());
    settle();
    QCOMPARE(asked("medication"), 1);
    QCOMPARE(asked("checkup"), 1);
}

void RecordsAheadTest::whoOpensWhatIsOnItsWayAsksOnce()
{
    QVERIFY(start());
    central().hold(QStringLiteral("medication"));
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    room().openRecords(m_visit, ConsentKind::Medication);
    QCOMPARE(room().records().state, State::Loading);
    central().release();
    QTRY_COMPARE(room().records().state, State::Shown);
    QCOMPARE(asked("medication"), 1);
    QCOMPARE(room().loggedViews().size(), 1);
}

void RecordsAheadTest::unopenedItGoesWithThePerson()
{
    QVERIFY(start());
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    settle();
    QVERIFY(isKept());
    room().seat().signOut();
    QVERIFY(!isKept());
}

void RecordsAheadTest::lateForSomebodyElseItIsNotKept()
{
    QVERIFY(start());
    central().hold(QStringLiteral("medication"));
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    room().seat().signOut();
    central().release();
    settle();
    QVERIFY(!isKept());
}

void RecordsAheadTest::itGoesWithItsConsent()
{
    QVERIFY(start());
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    settle();
    QVERIFY(isKept());
    m_stage->list(m_visit, Consent::State::Yes, 0); // a newer visit of the patient ended it
    QVERIFY(m_stage->listed());
    QVERIFY(!isKept());
}

/// What was fetched by the drugs' consent alone says nothing of the treatments.
void RecordsAheadTest::moreConsentsThanItWasFetchedByAskAnew()
{
    QVERIFY(start());
    central().hold(QStringLiteral("medication"));
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    m_stage->consent(ConsentKind::Diagnosis, Consent::State::Yes);
    QVERIFY(m_stage->listed());
    room().openRecords(m_visit, ConsentKind::Medication);
    QCOMPARE(asked("medication"), 2);
    QVERIFY(central().medicationQueries().last().withTreatments);
    central().release();
    QTRY_COMPARE(room().records().state, State::Shown);
    QCOMPARE(room().records().kinds.size(), 2);
    QCOMPARE(room().loggedViews().size(), 1);
}

void RecordsAheadTest::whoHasGoneOnIsToldWhatCame()
{
    QVERIFY(start());
    central().hold(QStringLiteral("medication"));
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    room().openRecords(m_visit, ConsentKind::Medication);
    room().closeRecords();
    QCOMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Waiting);
    central().release();
    QTRY_COMPARE(room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Arrived);
    QVERIFY(m_stage->entries(AuditAct::RecordsShown).isEmpty());
}

void RecordsAheadTest::nothingIsFetchedForYesterdaysVisits()
{
    QVERIFY(start());
    central().listed.first().time = central().listed.first().time.addDays(-1);
    QVERIFY(m_stage->signInToRoom());
    settle();
    QCOMPARE(asked("medication"), 0);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
}

void RecordsAheadTest::unopenedItGoesAtTheNextStart()
{
    QVERIFY(start());
    QVERIFY(m_stage->signInToRoom());
    QTRY_COMPARE(asked("medication"), 1);
    settle();
    QVERIFY(isKept());
    m_stage->plan.prefetch = false;
    QVERIFY(m_stage->open()); // nobody has signed out
    QVERIFY(!isKept());
}

QTEST_GUILESS_MAIN(RecordsAheadTest)
#include "recordsaheadtest.moc"
