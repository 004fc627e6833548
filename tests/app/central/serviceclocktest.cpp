#include "app/central/serviceclock.h"

#include "tests/support/fixedclock.h"

#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

class ServiceClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unmeasuredItIsTheMachinesButNeverSetBack()
    {
        FixedClock machine;
        const ServiceClock clock(machine);
        const QDateTime begun = machine.now();
        QVERIFY(!clock.offset());
        QVERIFY(!clock.measuredWithin(1h));
        machine.pass(1000);
        QCOMPARE(clock.now(), begun.addSecs(1));
        machine.setAhead(-3'600'000);
        QCOMPARE(clock.now(), begun.addSecs(1));
        machine.pass(2000);
        QCOMPARE(clock.now(), begun.addSecs(3));
        machine.setAhead(7'200'000); // set right after all: the machine's own clock is the best there is
        QCOMPARE(clock.now(), machine.now());
    }

    void measuredItIsNotMovedBySettingTheMachine_data()
    {
        QTest::addColumn<int>("setAhead");
        QTest::newRow("left alone") << 0;
        QTest::newRow("back") << -3'600'000;
        QTest::newRow("on") << 3'600'000;
    }

    void measuredItIsNotMovedBySettingTheMachine()
    {
        QFETCH(int, setAhead);
        FixedClock machine;
        ServiceClock clock(machine);
        const QDateTime service = machine.now().addSecs(30);
        clock.take(service, machine.monotonicMilliseconds());
        QCOMPARE(clock.now(), service);
        QCOMPARE(clock.offset(), std::optional<qint64>(30'000));
        machine.pass(5000);
        machine.setAhead(setAhead);
        QCOMPARE(clock.now(), service.addSecs(5));
        QCOMPARE(clock.offset(), std::optional<qint64>(30'000 - setAhead));
        machine.pass(60'000);
        QCOMPARE(clock.now(), service.addSecs(65));
    }

    void processedOutsideTheWhileTellsTheOffset_data()
    {
        QTest::addColumn<int>("processed"); // milliseconds after the request was written
        QTest::addColumn<int>("offset");
        QTest::newRow("in the while") << 3000 << 0;
        QTest::newRow("at its end") << 5000 << 0;
        QTest::newRow("in the same second, before it") << -700 << 0;
        QTest::newRow("before it") << -30'700 << -30'000;
        QTest::newRow("after it") << 65'000 << 60'000;
    }

    void processedOutsideTheWhileTellsTheOffset()
    {
        QFETCH(int, processed);
        QFETCH(int, offset);
        FixedClock machine;
        machine.pass(700);
        const QDateTime written = machine.now();
        machine.pass(5000);
        ServiceClock clock(machine);
        clock.takeProcessed(written.addMSecs(processed), 5s);
        QCOMPARE(clock.offset(), std::optional<qint64>(offset));
    }

    void aMeasurementOfAWhileAgoGoesOnFromThere()
    {
        FixedClock machine;
        ServiceClock clock(machine);
        const QDateTime service = machine.now().addSecs(-20);
        const qint64 then = machine.monotonicMilliseconds();
        machine.pass(700);
        clock.take(service, then);
        QCOMPARE(clock.now(), service.addMSecs(700));
    }

    void theNewestMeasurementCounts()
    {
        FixedClock machine;
        ServiceClock clock(machine);
        const QDateTime service = machine.now();
        clock.take(service.addSecs(90), machine.monotonicMilliseconds());
        clock.take(service.addSecs(-5), machine.monotonicMilliseconds());
        QCOMPARE(clock.now(), service.addSecs(-5));
    }

    void aMeasurementAgesByTimeThatPasses()
    {
        FixedClock machine;
        ServiceClock clock(machine);
        clock.take(machine.now(), machine.monotonicMilliseconds());
        QVERIFY(clock.measuredWithin(5min));
        machine.setAhead(-86'400'000);
        machine.pass(299'999);
        QVERIFY(clock.measuredWithin(5min));
        machine.pass(1);
        QVERIFY(!clock.measuredWithin(5min));
    }

    void theSystemsMonotonicTimeGoesOn()
    {
        const SystemClock system;
        const qint64 begun = system.monotonicMilliseconds();
        const QDateTime byTheOther = system.now();
        QTRY_VERIFY(system.monotonicMilliseconds() > begun);
        const qint64 passed = system.monotonicMilliseconds() - begun;
        QVERIFY2(
            passed <= 5000 && byTheOther.msecsTo(system.now()) <= 5000, "milliseconds, not another unit");
    }
};

QTEST_GUILESS_MAIN(ServiceClockTest)
#include "serviceclocktest.moc"
