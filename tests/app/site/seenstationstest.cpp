#include "app/site/seenstations.h"

#include "tests/support/fixedclock.h"

#include <QTest>

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

QTEST_GUILESS_MAIN(SeenStationsTest)
#include "seenstationstest.moc"
