#include "app/station/dayopening.h"

#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

namespace {

constexpr int many = 2 * DayOpening::pieceSize + 10; // three pieces

Reception ofToday(StationStage &stage, int seed)
{
    Reception reception = sampleReception(seed);
    reception.day = stage.core().today();
    return reception;
}

} // namespace

/// A long day is opened in pieces for who sits down: nothing of it is shown for the whole, and what comes
/// meanwhile is there once.
class DayOpeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }

    void aShortDayIsOpenAtOnce();
    void aDayOfWholePiecesEnds();
    void aLongDayIsShownWhenItIsWhole();
    void whatComesMeanwhileIsThereOnce();
    void whatChangesMeanwhileIsAsItStands();
    void lockedMeanwhileNothingIsOpen();
    void whoSitsDownNextHasAll();
    void aClosingSheetCountsAll();
    void whatDoesNotOpenIsCounted();
    void aStoreThatFailsMeanwhileShowsNothing();

private:
    [[nodiscard]] bool fill(int count);
    [[nodiscard]] DeskStation &desk() const { return m_stage->desk(); }
    [[nodiscard]] bool signIn() const { return m_stage->signIn(QStringLiteral("uketsuke")).ok(); }
    [[nodiscard]] int listedOnce() const;

    std::unique_ptr<StationStage> m_stage;
};

void DayOpeningTest::init()
{
    m_stage = std::make_unique<StationStage>(StationKind::Desk);
    QVERIFY(m_stage->open());
}

/// On the disk, before the station is opened over it.
bool DayOpeningTest::fill(int count)
{
    Receptions table(m_stage->core().database(), m_stage->core().vault());
    const auto kept = m_stage->core().database().transact([&]() -> Outcome<Done> {
        for (int seed = 1; seed <= count; ++seed) {
            if (const auto added = table.add(ofToday(*m_stage, seed)); !added)
                return added.error();
        }
        return Done();
    });
    return kept && m_stage->open();
}

/// How many are listed, if none is twice.
int DayOpeningTest::listedOnce() const
{
    QSet<QUuid> visits;
    const ReceptionList list = desk().receptions();
    for (const Reception &reception : list)
        visits.insert(reception.visit);
    return visits.size() == list.size() ? static_cast<int>(list.size()) : -1;
}

void DayOpeningTest::aShortDayIsOpenAtOnce()
{
    QVERIFY(fill(DayOpening::pieceSize - 1));
    QSignalSpy opened(&desk(), &Desk::opened);
    QVERIFY(signIn());
    QVERIFY(!desk().isOpening());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(listedOnce(), DayOpening::pieceSize - 1);
}

void DayOpeningTest::aDayOfWholePiecesEnds()
{
    QVERIFY(fill(DayOpening::pieceSize));
    QVERIFY(signIn());
    QTRY_VERIFY(!desk().isOpening());
    QCOMPARE(listedOnce(), DayOpening::pieceSize);
}

void DayOpeningTest::aLongDayIsShownWhenItIsWhole()
{
    QVERIFY(fill(many));
    QSignalSpy opened(&desk(), &Desk::opened);
    QVERIFY(signIn());
    QVERIFY(desk().isOpening());
    QVERIFY(desk().receptions().isEmpty());
    QCOMPARE(desk().waiting(), many);
    int pieces = 1;
    for (; desk().isOpening(); ++pieces) {
        QVERIFY(desk().receptions().isEmpty() && opened.isEmpty());
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QVERIFY(pieces >= 3);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(listedOnce(), many);
    QVERIFY(desk().receptions().first().receivedMessage.isEmpty());
}

void DayOpeningTest::whatComesMeanwhileIsThereOnce()
{
    QVERIFY(fill(many));
    QVERIFY(signIn());
    const Reception came = ofToday(*m_stage, many + 1);
    QVERIFY(desk().keepArrived(came));
    QVERIFY(desk().isOpening() && desk().receptions().isEmpty());
    QCOMPARE(desk().waiting(), many + 1);
    QTRY_VERIFY(!desk().isOpening());
    QCOMPARE(listedOnce(), many + 1);
    QVERIFY(desk().receptions().find(came.visit));
}

/// One that is open already, one that is not yet, and one that goes on under another visit.
void DayOpeningTest::whatChangesMeanwhileIsAsItStands()
{
    QVERIFY(fill(many));
    QVERIFY(signIn());
    for (const int seed : { 1, many })
        QVERIFY(desk().confirm(sampleReception(seed).visit));
    for (const int seed : { 2, many - 1 }) {
        Reception goesOn = ofToday(*m_stage, seed);
        goesOn.visit = sampleReception(many + seed).visit;
        QVERIFY(desk().keepMoved(sampleReception(seed).visit, goesOn));
    }
    QVERIFY(desk().isOpening());
    QTRY_VERIFY(!desk().isOpening());
    QCOMPARE(listedOnce(), many);
    const ReceptionList list = desk().receptions();
    for (const int seed : { 1, many })
        QCOMPARE(list.find(sampleReception(seed).visit)->status, ReceptionStatus::Confirmed);
    for (const int seed : { 2, many - 1 })
        QVERIFY(!list.find(sampleReception(seed).visit) && list.find(sampleReception(many + seed).visit));
    QCOMPARE(desk().waiting(), many - 2);
}

void DayOpeningTest::lockedMeanwhileNothingIsOpen()
{
    QVERIFY(fill(many));
    QSignalSpy opened(&desk(), &Desk::opened);
    QVERIFY(signIn());
    desk().seat().lock();
    QVERIFY(!desk().isOpening());
    QTest::qWait(20);
    QVERIFY(opened.isEmpty());
    QVERIFY(desk().receptions().isEmpty());
    QCOMPARE(desk().waiting(), many);
}

void DayOpeningTest::whoSitsDownNextHasAll()
{
    QVERIFY(fill(many));
    QVERIFY(signIn());
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(m_stage->signIn(QStringLiteral("ishi")));
    QTRY_VERIFY(!desk().isOpening());
    QCOMPARE(listedOnce(), many);
}

void DayOpeningTest::aClosingSheetCountsAll()
{
    QVERIFY(fill(many));
    QVERIFY(signIn());
    QVERIFY(desk().isOpening());
    const auto sheet = desk().closingSheet();
    QVERIFY(sheet);
    QCOMPARE(sheet->receptions, many);
    QVERIFY(!desk().isOpening());
}

/// A row that does not open hides no other one, whichever piece it is in, and the health panel says how many.
void DayOpeningTest::whatDoesNotOpenIsCounted()
{
    QVERIFY(fill(many));
    for (const int seed : { 3, many }) {
        const auto broken = m_stage->core().database().run(
            QStringLiteral("UPDATE receptions SET content = x'00' WHERE visit = ?"),
            { sampleReception(seed).visit.toString(QUuid::WithoutBraces) });
        QVERIFY(broken);
    }
    QVERIFY(signIn());
    QTRY_VERIFY(!desk().isOpening());
    QCOMPARE(listedOnce(), many - 2);
    const QList<HealthLine> lines = desk().health();
    const auto store = std::find_if(lines.begin(), lines.end(),
        [](const HealthLine &line) { return line.part == HealthLine::Part::Store; });
    QVERIFY(store != lines.end() && store->fault);
    QCOMPARE(store->fault->failure, Failure::SealBroken);
    QCOMPARE(store->fault->number, 2);
}

void DayOpeningTest::aStoreThatFailsMeanwhileShowsNothing()
{
    QVERIFY(fill(many));
    QSignalSpy opened(&desk(), &Desk::opened);
    QSignalSpy troubled(&desk(), &Desk::troubled);
    QVERIFY(signIn());
    QVERIFY(m_stage->core().database().run(QStringLiteral("ALTER TABLE receptions RENAME TO elsewhere")));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(troubled.size(), 1);
    QVERIFY(!desk().isOpening());
    QVERIFY(desk().receptions().isEmpty());
    QVERIFY(m_stage->core().database().run(QStringLiteral("ALTER TABLE elsewhere RENAME TO receptions")));
    desk().seat().lock();
    QVERIFY(signIn());
    QTRY_VERIFY(!desk().isOpening());
    QCOMPARE(listedOnce(), many);
}

QTEST_GUILESS_MAIN(DayOpeningTest)
#include "dayopeningtest.moc"
