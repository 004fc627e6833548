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
    void colleagueReadsItByTheOwnPassword();
    void accountAddedLaterAsksTheService();
    void endedConsentLeavesNothing();
    void supersededVisitLeavesNothing();
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
    QVERIFY(anchored() > before);
    QCOMPARE(anchored(), m_stage->room().records().auditEntry);
}

QTEST_GUILESS_MAIN(RecordsShelfTest)
#include "recordsshelftest.moc"
