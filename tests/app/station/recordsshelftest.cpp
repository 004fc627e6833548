#include "app/store/recordscache.h"
#include "tests/app/station/stationstage.h"

#include <QTest>

using namespace madoguchi;
using State = RecordsView::State;

/// What was read once is read again without the service, by the same rules, as long as the consent lasts
/// (security.md 12).
class RecordsShelfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void secondLookAsksNobody();
    void secondLookOutlivesTheProgram();
    void secondLookIsLoggedAndReported();
    void secondLookSaysWhenItWasReceived_data();
    void secondLookSaysWhenItWasReceived();
    void askingAnewIsARetrievalLikeTheFirst();
    void askingAnewOfNothingOpenAsksNothing();
    void askingAnewInVainLeavesWhatIsOpen_data();
    void askingAnewInVainLeavesWhatIsOpen();
    void whatThereIsNoMoreLeavesTheShelf();
    void whatIsRefusedLeavesTheShelf_data();
    void whatIsRefusedLeavesTheShelf();
    void whatIsRefusedLateLeavesTheShelf_data() { whatIsRefusedLeavesTheShelf_data(); }
    void whatIsRefusedLateLeavesTheShelf();
    void whatCameEmptyLateLeavesTheShelf();
    void colleagueReadsItByTheOwnPassword();
    void accountAddedLaterAsksTheService();
    void endedConsentLeavesNothing();
    void supersededVisitLeavesNothing();
    void lineThatIsDownLeavesTheShelfShut_data();
    void lineThatIsDownLeavesTheShelfShut();
    void oldListAsksTheService();
    void visitSupersededWhileTheLineIsDownStaysHidden();
    void openRecordClosesWhereTheListStaysOld_data();
    void openRecordClosesWhereTheListStaysOld();
    void servicesOwnAnswerKeepsItOpenAsLong();
    void shortCutOfTheLineClosesNothing();
    void unwritableAuditShowsNothingKept();
    void emptyAnswersAreAskedAgain();
    void viewIsAnchored();

private:
    [[nodiscard]] int asked() const { return m_stage->central().count(QStringLiteral("medication")); }
    [[nodiscard]] int rows()
    {
        auto counted = m_stage->core().database().run(QStringLiteral("SELECT count(*) FROM records_cache"));
        return counted && counted->next() ? counted->value(0).toInt() : -1;
    }

    std::unique_ptr<StationStage> m_stage;
    QUuid m_visit;
};

void RecordsShelfTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Consulting);
    QVERIFY(m_stage->open());
    QVERIFY(m_stage->addAccount(QStringLiteral("ishi2"), Role::Qualified));
    m_visit = QUuid::createUuid();
    m_stage->list(m_visit, Consent::State::Yes);
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(asked(), 1);
    m_stage->room().closeRecords();
}

void RecordsShelfTest::secondLookAsksNobody()
{
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(m_stage->room().records().medication, m_stage->record);
    QCOMPARE(asked(), 1);
}

void RecordsShelfTest::secondLookOutlivesTheProgram()
{
    QVERIFY(m_stage->open());
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(m_stage->room().records().medication, m_stage->record);
    QCOMPARE(asked(), 0);
}

void RecordsShelfTest::secondLookIsLoggedAndReported()
{
    QTRY_COMPARE(m_stage->central().viewReports().size(), 1);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(m_stage->entries(AuditAct::RecordsAsked).size(), 2);
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 2);
    QCOMPARE(m_stage->room().loggedViews().size(), 2);
    QTRY_COMPARE(m_stage->central().viewReports().size(), 2);
    QVERIFY(m_stage->central().viewReports().first().key != m_stage->central().viewReports().last().key);
}

void RecordsShelfTest::secondLookSaysWhenItWasReceived_data()
{
    QTest::addColumn<ConsentKind>("kind");
    QTest::newRow("medication") << ConsentKind::Medication;
    QTest::newRow("checkup") << ConsentKind::Checkup;
}

/// Hours may lie between: "as of now" would be wrong.
void RecordsShelfTest::secondLookSaysWhenItWasReceived()
{
    QFETCH(ConsentKind, kind);
    m_stage->consent(ConsentKind::Checkup, Consent::State::Yes);
    QVERIFY(m_stage->listed());
    const QDateTime first = m_stage->room().now();
    QCOMPARE(m_stage->openRecords(m_visit, kind), State::Shown);
    QCOMPARE(m_stage->room().records().received, first);
    m_stage->room().closeRecords();
    m_stage->pass(20 * 60 * 1000);
    QVERIFY(m_stage->listed());
    QCOMPARE(m_stage->openRecords(m_visit, kind), State::Shown);
    QCOMPARE(m_stage->room().records().received, first);
}

void RecordsShelfTest::askingAnewIsARetrievalLikeTheFirst()
{
    m_stage->pass(20 * 60 * 1000);
    QVERIFY(m_stage->listed());
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    const QDateTime before = m_stage->room().records().received;
    m_stage->record.lines.first().times = QStringLiteral("14"); // the service knows more by now
    m_stage->central().record = m_stage->record;
    m_stage->room().askAnew();
    QTRY_COMPARE(m_stage->room().records().state, State::Shown);
    QCOMPARE(asked(), 2);
    QCOMPARE(m_stage->room().records().medication, m_stage->record);
    QCOMPARE(m_stage->room().records().received, m_stage->room().now());
    QVERIFY(before < m_stage->room().now());
    QCOMPARE(m_stage->entries(AuditAct::RecordsAsked).size(), 3);
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).size(), 3);
    QTRY_COMPARE(m_stage->central().viewReports().size(), 3);
    m_stage->room().closeRecords(); // and that one is what stands on the shelf now
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(asked(), 2);
    QCOMPARE(m_stage->room().records().medication, m_stage->record);
}

void RecordsShelfTest::askingAnewOfNothingOpenAsksNothing()
{
    m_stage->room().askAnew();
    QCOMPARE(m_stage->room().records().state, State::Closed);
    QCOMPARE(asked(), 1);
    m_stage->pass(3600 * 1000); // the consent is over
    QVERIFY(m_stage->listed());
    QCOMPARE(m_stage->openRecords(m_visit), State::Refused);
    m_stage->room().askAnew();
    QCOMPARE(m_stage->room().records().state, State::Refused);
    QCOMPARE(asked(), 1);
}

void RecordsShelfTest::askingAnewInVainLeavesWhatIsOpen_data()
{
    QTest::addColumn<bool>("isDown");
    QTest::addColumn<Failure>("why");
    QTest::newRow("the line is down") << true << Failure::ServiceUnreachable;
    QTest::newRow("nothing heard for long") << false << Failure::ServiceTimeout;
}

void RecordsShelfTest::askingAnewInVainLeavesWhatIsOpen()
{
    QFETCH(bool, isDown);
    QFETCH(Failure, why);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    if (isDown) {
        m_stage->central().setDown(Failure::ServiceUnreachable);
        QVERIFY(m_stage->listed());
    } else {
        m_stage->pass(60 * 1000);
    }
    const auto entries = m_stage->entries(AuditAct::RecordsAsked).size();
    m_stage->room().askAnew();
    QCOMPARE(m_stage->room().records().state, State::Shown);
    QCOMPARE(m_stage->room().records().medication, m_stage->record);
    QVERIFY(m_stage->room().records().fault && m_stage->room().records().fault->failure == why);
    QCOMPARE(m_stage->entries(AuditAct::RecordsAsked).size(), entries);
    QCOMPARE(asked(), 1);
    m_stage->central().setDown(std::nullopt);
    QVERIFY(m_stage->listed());
    QVERIFY(m_stage->room().records().state == State::Shown && !m_stage->room().records().fault);
    m_stage->room().askAnew();
    QTRY_COMPARE(asked(), 2);
    QTRY_COMPARE(m_stage->room().records().state, State::Shown);
    QVERIFY(!m_stage->room().records().fault);
}

void RecordsShelfTest::whatThereIsNoMoreLeavesTheShelf()
{
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    m_stage->central().record.lines.clear();
    m_stage->room().askAnew();
    QTRY_COMPARE(m_stage->room().records().state, State::Empty);
    QCOMPARE(rows(), 0);
}

void RecordsShelfTest::whatIsRefusedLeavesTheShelf_data()
{
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("no consent") << Failure::NoConsent << false;
    QTest::newRow("consent over") << Failure::ConsentExpired << false;
    QTest::newRow("visit closed") << Failure::VisitClosed << false;
    QTest::newRow("refused") << Failure::RecordsRefused << false;
    QTest::newRow("line down") << Failure::ServiceUnreachable << true;
}

/// Only an answer to asking anew can say it, the list does not know yet.
void RecordsShelfTest::whatIsRefusedLeavesTheShelf()
{
    QFETCH(Failure, failure);
    QFETCH(bool, isKept);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    m_stage->central().failNext(QStringLiteral("medication"), failure);
    m_stage->room().askAnew();
    QTRY_COMPARE(m_stage->room().records().state, State::Refused);
    QCOMPARE(rows() > 0, isKept);
}

void RecordsShelfTest::whatIsRefusedLateLeavesTheShelf()
{
    QFETCH(Failure, failure);
    QFETCH(bool, isKept);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    m_stage->central().failNext(QStringLiteral("medication"), failure);
    m_stage->room().askAnew();
    m_stage->room().closeRecords();
    QTRY_COMPARE(
        m_stage->room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Refused);
    QCOMPARE(rows() > 0, isKept);
}

void RecordsShelfTest::whatCameEmptyLateLeavesTheShelf()
{
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    m_stage->central().record.lines.clear();
    m_stage->room().askAnew();
    m_stage->room().closeRecords();
    QTRY_COMPARE(
        m_stage->room().lastOutcome(m_visit, ConsentKind::Medication)->state, RecordsOutcome::State::Empty);
    QCOMPARE(rows(), 0);
}

void RecordsShelfTest::colleagueReadsItByTheOwnPassword()
{
    QVERIFY(m_stage->signInToRoom(QStringLiteral("ishi2")));
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(asked(), 1);
    QCOMPARE(m_stage->entries(AuditAct::RecordsShown).last().staffId, QStringLiteral("ishi2"));
}

void RecordsShelfTest::accountAddedLaterAsksTheService()
{
    QVERIFY(m_stage->addAccount(QStringLiteral("ishi3"), Role::Qualified));
    QVERIFY(m_stage->signInToRoom(QStringLiteral("ishi3")));
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(asked(), 2);
}

void RecordsShelfTest::endedConsentLeavesNothing()
{
    QCOMPARE(rows(), 1);
    m_stage->pass(3600 * 1000);
    QVERIFY(m_stage->listed());
    QCOMPARE(rows(), 0);
    QCOMPARE(m_stage->openRecords(m_visit), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::RecordsConsentExpired);
}

void RecordsShelfTest::supersededVisitLeavesNothing()
{
    QVERIFY(m_stage->open()); // also what an earlier run kept
    QCOMPARE(rows(), 1);
    m_stage->list(QUuid::createUuid(), Consent::State::No);
    QVERIFY(m_stage->signInToRoom());
    QCOMPARE(rows(), 0);
    QCOMPARE(m_stage->openRecords(m_visit), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::NotFound);
}

void RecordsShelfTest::lineThatIsDownLeavesTheShelfShut_data()
{
    QTest::addColumn<ConsentKind>("kind");
    QTest::newRow("medication") << ConsentKind::Medication;
    QTest::newRow("checkup") << ConsentKind::Checkup;
}

/// Who has ended the consent meanwhile is not heard: the service is asked, and the doctor told by name that
/// it cannot be reached.
void RecordsShelfTest::lineThatIsDownLeavesTheShelfShut()
{
    QFETCH(ConsentKind, kind);
    m_stage->consent(ConsentKind::Checkup, Consent::State::Yes);
    QVERIFY(m_stage->listed());
    QCOMPARE(m_stage->openRecords(m_visit, kind), State::Shown);
    m_stage->room().closeRecords();
    m_stage->central().setDown(Failure::ServiceUnreachable);
    QVERIFY(m_stage->listed());
    QCOMPARE(m_stage->openRecords(m_visit, kind), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::ServiceUnreachable);
    QCOMPARE(
        m_stage->entries(AuditAct::RecordsShown).last().result, std::optional(Failure::ServiceUnreachable));
    // Back again, and the list new: the shelf opens.
    const int before = m_stage->central().count(QStringLiteral("medication"))
        + m_stage->central().count(QStringLiteral("checkup"));
    m_stage->central().setDown({});
    QVERIFY(m_stage->listed());
    QCOMPARE(m_stage->openRecords(m_visit, kind), State::Shown);
    QCOMPARE(m_stage->central().count(QStringLiteral("medication"))
            + m_stage->central().count(QStringLiteral("checkup")),
        before);
}

/// The list's question hangs: no fault yet, and nothing new either.
void RecordsShelfTest::oldListAsksTheService()
{
    m_stage->central().hold(QStringLiteral("visits"));
    m_stage->room().refresh();
    m_stage->pass(29'999);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(asked(), 1);
    m_stage->pass(1);
    m_stage->central().failNext(QStringLiteral("medication"), Failure::ConsentExpired);
    QCOMPARE(m_stage->openRecords(m_visit), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::RecordsConsentExpired);
    QCOMPARE(asked(), 2);
}

void RecordsShelfTest::visitSupersededWhileTheLineIsDownStaysHidden()
{
    m_stage->list(QUuid::createUuid(), Consent::State::No); // at the reader; the room does not hear of it
    m_stage->central().setDown(Failure::ServiceUnreachable);
    for (int minutes = 0; minutes < 4; ++minutes) {
        QVERIFY(m_stage->listed());
        QCOMPARE(m_stage->openRecords(m_visit), State::Refused);
        QCOMPARE(m_stage->recordsFault(), Failure::ServiceUnreachable);
        QVERIFY(m_stage->room().records().medication.lines.isEmpty());
        m_stage->pass(60'000);
    }
}

void RecordsShelfTest::openRecordClosesWhereTheListStaysOld_data()
{
    QTest::addColumn<bool>("hangs");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("the line is down") << false << Failure::ServiceUnreachable;
    QTest::newRow("no answer, and no fault") << true << Failure::ServiceTimeout;
}

void RecordsShelfTest::openRecordClosesWhereTheListStaysOld()
{
    QFETCH(bool, hangs);
    QFETCH(Failure, failure);
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    m_stage->list(QUuid::createUuid(), Consent::State::No);
    if (hangs)
        m_stage->central().hold(QStringLiteral("visits"));
    else
        m_stage->central().setDown(failure);
    m_stage->pass(179'000);
    m_stage->room().refresh();
    QCoreApplication::processEvents();
    QCOMPARE(m_stage->room().records().state, State::Shown);
    m_stage->pass(1000);
    m_stage->room().refresh();
    QCOMPARE(m_stage->room().records().state, State::Refused);
    QCOMPARE(m_stage->recordsFault(), failure);
    QVERIFY(m_stage->room().records().medication.lines.isEmpty());
    QCOMPARE(m_stage->entries(AuditAct::RecordsClosed).last().result, std::optional(failure));
}

/// The service has no list, and answers the request for the record itself: that is heard of it, too.
void RecordsShelfTest::servicesOwnAnswerKeepsItOpenAsLong()
{
    const auto noList = [this] {
        m_stage->central().failNext(QStringLiteral("visits"), Failure::ServiceInternal);
        return m_stage->listed();
    };
    m_stage->pass(600'000);
    QVERIFY(noList());
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QCOMPARE(asked(), 2);
    m_stage->pass(179'000);
    QVERIFY(noList());
    QCOMPARE(m_stage->room().records().state, State::Shown);
    m_stage->pass(1000);
    QVERIFY(noList());
    QCOMPARE(m_stage->room().records().state, State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::ServiceInternal);
}

/// A router that starts anew takes nothing from who reads.
void RecordsShelfTest::shortCutOfTheLineClosesNothing()
{
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    for (int cuts = 0; cuts < 3; ++cuts) {
        m_stage->central().setDown(Failure::ServiceUnreachable);
        m_stage->pass(120'000);
        QVERIFY(m_stage->listed());
        QCOMPARE(m_stage->room().records().state, State::Shown);
        m_stage->central().setDown({});
        QVERIFY(m_stage->listed());
    }
    QCOMPARE(m_stage->room().records().state, State::Shown);
}

void RecordsShelfTest::unwritableAuditShowsNothingKept()
{
    QVERIFY(m_stage->breakAudit());
    QCOMPARE(m_stage->openRecords(m_visit), State::Refused);
    QCOMPARE(m_stage->recordsFault(), Failure::AuditNotWritten);
    QVERIFY(m_stage->room().records().medication.lines.isEmpty());
}

void RecordsShelfTest::emptyAnswersAreAskedAgain()
{
    const QUuid other = QUuid::createUuid();
    m_stage->list(other, Consent::State::Yes);
    QVERIFY(m_stage->listed());
    m_stage->central().record.lines.clear();
    QCOMPARE(m_stage->openRecords(other), State::Empty);
    QCOMPARE(m_stage->openRecords(other), State::Empty);
    QCOMPARE(asked(), 3);
}

/// security.md 20: after each record view.
void RecordsShelfTest::viewIsAnchored()
{
    const auto anchored = [this] {
        const auto bytes = m_stage->core().vault().anchor();
        const auto place = bytes && *bytes ? AuditAnchor::read(**bytes) : std::nullopt;
        return place ? place->number : 0;
    };
    const qint64 before = anchored();
    QCOMPARE(m_stage->openRecords(m_visit), State::Shown);
    QTRY_VERIFY(anchored() > before);
    QCOMPARE(anchored(), m_stage->room().records().auditEntry);
}

QTEST_GUILESS_MAIN(RecordsShelfTest)
#include "recordsshelftest.moc"
