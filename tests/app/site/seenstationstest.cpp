#include "app/site/seenstations.h"

#include "tests/support/fixedclock.h"

#include <QTest>

#include <algorithm>

using namespace madoguchi;

namespace {

const QString desk = QStringLiteral("DESK-2");
constexpr qint64 hour = 3'600'000;

StationNotice notice(const QUuid &run, qint64 beat, const QDateTime &at)
{
    StationNotice told;
    told.station = desk;
    told.run = run;
    told.beat = beat;
    told.at = at;
    told.ownsFace = true;
    return told;
}

StationNotice own()
{
    StationNotice us;
    us.station = QStringLiteral("DESK-1");
    us.ownsFace = true;
    return us;
}

} // namespace

/// Who is here, by notices that anybody may put back, of stations whose clocks anybody may set.
class SeenStationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_clock = FixedClock(); }
    void whoIsStartedAgainWithItsClockBackIsSeen();
    void whatIsPutBackTellsNothing();
    void anOldRunDoesNotHideTheNewOne();
    void theClockAtTheReaderCounts();
    void aNoticeThatCameLateSetsNoClock();
    void whoseClockIsWrong_data();
    void whoseClockIsWrong();

private:
    bool look(const QList<StationNotice> &notices)
    {
        return m_seen.look(notices, m_clock.now(), m_clock.monotonicMilliseconds());
    }
    [[nodiscard]] bool isTwice() const
    {
        return m_seen.conflict(m_clock.monotonicMilliseconds()).has_value();
    }

    FixedClock m_clock;
    SeenStations m_seen{ own() };
};

void SeenStationsTest::whoIsStartedAgainWithItsClockBackIsSeen()
{
    m_seen = SeenStations(own());
    const QUuid first = QUuid::createUuid();
    QVERIFY(look({ notice(first, 7, m_clock.now()) }));
    QVERIFY(isTwice());
    m_clock.pass(SeenStations::goneAfter);
    look({ notice(first, 7, m_clock.now()) });
    QVERIFY(!isTwice()); // it fell over
    const QUuid second = QUuid::createUuid();
    const QDateTime back = m_clock.now().addMSecs(-2 * hour);
    QVERIFY(look({ notice(second, 1, back) }));
    QVERIFY(isTwice());
    for (int beat = 2; beat < 6; ++beat) {
        m_clock.pass(SeenStations::tellEvery);
        QVERIFY(!look({ notice(second, beat, back.addMSecs(beat * SeenStations::tellEvery)) }));
        QVERIFY(isTwice());
    }
}

void SeenStationsTest::whatIsPutBackTellsNothing()
{
    m_seen = SeenStations(own());
    const QUuid run = QUuid::createUuid();
    look({ notice(run, 7, m_clock.now()) });
    m_clock.pass(SeenStations::tellEvery);
    look({ notice(run, 8, m_clock.now()) });
    look({}); // it went
    QVERIFY(!isTwice());
    m_clock.pass(SeenStations::goneAfter);
    look({ notice(run, 7, m_clock.now()) });
    look({ notice(run, 8, m_clock.now()) });
    QVERIFY(!isTwice());
}

void SeenStationsTest::anOldRunDoesNotHideTheNewOne()
{
    m_seen = SeenStations(own());
    const QUuid old = QUuid::createUuid();
    const QUuid run = QUuid::createUuid();
    look({ notice(run, 1, m_clock.now()) });
    m_clock.pass(1000);
    look({ notice(run, 1, m_clock.now()), notice(old, 900, m_clock.now().addMSecs(-hour)) });
    m_clock.pass(1000);
    StationNotice told = notice(run, 2, m_clock.now());
    told.ownsFace = false;
    look({ told, notice(old, 900, m_clock.now().addMSecs(-hour)) });
    const QList<SeenStations::Here> here = m_seen.others(m_clock.monotonicMilliseconds());
    QCOMPARE(here.size(), 1);
    QCOMPARE(here.first().notice, told);
    QVERIFY(!isTwice());
}

void SeenStationsTest::theClockAtTheReaderCounts()
{
    m_seen = SeenStations(own());
    look({});
    const auto offset = [this] { return m_seen.clockOffset(m_clock.now(), m_clock.monotonicMilliseconds()); };
    QVERIFY(!offset());
    StationNotice room = notice(QUuid::createUuid(), 1, m_clock.now().addMSecs(2 * hour));
    room.station = QStringLiteral("ROOM-1");
    room.ownsFace = false;
    look({ room });
    QCOMPARE(offset(), std::optional(2 * hour));
    const StationNotice reader = notice(QUuid::createUuid(), 1, m_clock.now().addMSecs(hour));
    look({ room, reader });
    QCOMPARE(offset(), std::optional(hour));
    m_clock.pass(1000);
    QCOMPARE(offset(), std::optional(hour));
    m_clock.setAhead(hour);
    QCOMPARE(offset(), std::optional<qint64>(0));
    m_clock.pass(SeenStations::goneAfter);
    QVERIFY(!offset());
}

/// The share was away, or the machine slept, between a notice's writing and our reading of it.
void SeenStationsTest::aNoticeThatCameLateSetsNoClock()
{
    m_seen = SeenStations(own());
    look({});
    const auto offset = [this] { return m_seen.clockOffset(m_clock.now(), m_clock.monotonicMilliseconds()); };
    const QUuid run = QUuid::createUuid();
    look({ notice(run, 1, m_clock.now()) });
    const QDateTime written = m_clock.now();
    m_clock.pass(130'000);
    look({ notice(run, 2, written) });
    QCOMPARE(offset(), std::optional<qint64>(0));
    // A clock that was set ahead is believed at once; one that was set back, when nothing speaks against it.
    look({ notice(run, 3, m_clock.now().addMSecs(hour)) });
    QCOMPARE(offset(), std::optional(hour));
    m_clock.pass(600'000);
    look({ notice(run, 4, m_clock.now().addMSecs(-hour)) });
    QCOMPARE(offset(), std::optional(-hour));
}

void SeenStationsTest::whoseClockIsWrong_data()
{
    using Whose = WrongClock::Whose;
    using Clocks = QList<SeenStations::OtherClock>;
    const qint64 ahead = 65 * 60'000;
    const SeenStations::OtherClock wrong{ QStringLiteral("DESK-1"), ahead, true };
    const SeenStations::OtherClock alike{ QStringLiteral("DESK-2"), ahead + 2'000, false };
    const SeenStations::OtherClock right{ QStringLiteral("DESK-3"), -3'000, false };
    const std::optional<qint64> unmeasured;
    using Wrong = std::optional<WrongClock>;
    QTest::addColumn<Clocks>("others");
    QTest::addColumn<std::optional<qint64>>("service");
    QTest::addColumn<Wrong>("expected");
    QTest::newRow("nobody") << Clocks{} << unmeasured << Wrong();
    QTest::newRow("all agree") << Clocks{ right } << unmeasured << Wrong();
    QTest::newRow("one against one") << Clocks{ wrong } << unmeasured
                                     << Wrong({ Whose::NotKnown, ahead, wrong.station });
    QTest::newRow("two against one") << Clocks{ wrong, right } << unmeasured
                                     << Wrong({ Whose::Other, ahead, wrong.station });
    QTest::newRow("one against two") << Clocks{ wrong, alike } << unmeasured
                                     << Wrong({ Whose::Own, -ahead, {} });
    QTest::newRow("two against two") << Clocks{ wrong, alike, right } << unmeasured
                                     << Wrong({ Whose::NotKnown, ahead, wrong.station });
    QTest::newRow("the service agrees with us") << Clocks{ wrong, alike } << std::optional<qint64>(4'000)
                                                << Wrong({ Whose::Other, ahead - 4'000, wrong.station });
    QTest::newRow("the service does not")
        << Clocks{ wrong, right } << std::optional<qint64>(ahead) << Wrong({ Whose::Own, -ahead, {} });
    QTest::newRow("the service alone is right")
        << Clocks{ right } << std::optional<qint64>(-60'001) << Wrong({ Whose::Own, 60'001, {} });
    QTest::newRow("at the limit") << Clocks{ { desk, 60'000, true } } << std::optional<qint64>(60'000)
                                  << Wrong();
}

/// The service counts, else most of the clocks; a machine that is right is not blamed.
void SeenStationsTest::whoseClockIsWrong()
{
    QFETCH(QList<SeenStations::OtherClock>, others);
    QFETCH(std::optional<qint64>, service);
    QFETCH(std::optional<WrongClock>, expected);
    QVERIFY(SeenStations::wrongOf(others, service) == expected);
    std::reverse(others.begin(), others.end());
    const auto reversed = SeenStations::wrongOf(others, service);
    QVERIFY(
        reversed.has_value() == expected.has_value() && (!expected || reversed->whose == expected->whose));
}

QTEST_GUILESS_MAIN(SeenStationsTest)
#include "seenstationstest.moc"
