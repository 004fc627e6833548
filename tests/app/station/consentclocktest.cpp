#include "app/station/consentclock.h"

#include "tests/app/station/stationstage.h"

#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 hour = 3'600'000;

} // namespace

/// Which time a consent is judged by, at a room whose machine's clock somebody has set while it was off.
class ConsentClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aClockBeforeTheNewestEntryIsInDoubt();
    void aFewSecondsAreTakenFromTheEntry();
    void whatWasMeasuredDecides();

private:
    /// Off, and on again with another clock.
    bool startAgain(qint64 ahead);

    std::unique_ptr<StationStage> m_room;
};

void ConsentClockTest::init()
{
    m_room = std::make_unique<StationStage>(StationKind::Consulting);
    m_room->clockOffset.reset();
    QVERIFY(m_room->open().ok());
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok()); // stands on the log
}

bool ConsentClockTest::startAgain(qint64 ahead)
{
    m_room->close();
    m_room->clock.setAhead(ahead);
    return m_room->open().ok();
}

void ConsentClockTest::aClockBeforeTheNewestEntryIsInDoubt()
{
    QVERIFY(!ConsentClock(m_room->core()).doubt());
    QVERIFY(startAgain(-hour));
    QVERIFY(ConsentClock(m_room->core()).doubt() == Fault{ Failure::ClockSkew });
    // What is written by the wrong clock since does not make it right.
    QVERIFY(m_room->signIn(QStringLiteral("ishi")).ok());
    QVERIFY(startAgain(0));
    QVERIFY(ConsentClock(m_room->core()).doubt() == Fault{ Failure::ClockSkew });
    QVERIFY(startAgain(hour));
    QVERIFY(!ConsentClock(m_room->core()).doubt());
}

void ConsentClockTest::aFewSecondsAreTakenFromTheEntry()
{
    const QDateTime before = m_room->clock.now();
    QVERIFY(startAgain(-30'000));
    const ConsentClock clock(m_room->core());
    QVERIFY(!clock.doubt());
    QCOMPARE(clock.now(), before);
    m_room->pass(hour);
    QCOMPARE(clock.now(), before.addMSecs(hour - 30'000));
}

void ConsentClockTest::whatWasMeasuredDecides()
{
    m_room->clockOffset = 0;
    QVERIFY(startAgain(-hour)); // it was an hour ahead before
    const ConsentClock clock(m_room->core());
    QVERIFY(!clock.doubt());
    QCOMPARE(clock.now(), m_room->clock.now());
    m_room->clockOffset = hour;
    QVERIFY(startAgain(0));
    QVERIFY(ConsentClock(m_room->core()).doubt() == clockFault({ WrongClock::Whose::Own, -hour, {} }));
}

QTEST_GUILESS_MAIN(ConsentClockTest)
#include "consentclocktest.moc"
