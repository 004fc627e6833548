#include "app/station/housekeeping.h"

#include "app/store/stationrecord.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 day = 24LL * 3600 * 1000;
constexpr qint64 sixYears = 6 * 366 * day;

} // namespace

/// A machine's clock that is wrong forgets nothing.
class HousekeepingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clockYearsAheadForgetsNothing();
    void waitingEndsWithAMeasurement();
    void offlineNextMorningForgets();
    void offlineTooLongWaits();
    void neverMeasuredWaits();
    void serviceThatContradictsIsNoMeasurement();
    void measuredDayInTheFutureIsPutRight();
    void dayTurnsOnTheScreenMeanwhile();

private:
    static QDate measured(StationStage &stage)
    {
        const auto record
            = StationRecords(stage.core().database(), stage.core().vault().standing(Vault::Standing::Vault))
                  .find();
        return record && *record ? (*record)->lastMeasured : QDate();
    }
    static bool dayIsKept(StationStage &stage)
    {
        return stage.keys().names().contains(Vault::entryOf(QDate(2026, 11, 20)));
    }
    static qint64 oldestEntry(StationStage &stage)
    {
        const auto entries = stage.core().auditLog().entries();
        return entries && !entries->isEmpty() ? entries->first().number : -1;
    }
    static AccountState doctorIs(StationStage &stage)
    {
        const auto account = stage.core().accounts().find(QStringLiteral("ishi"));
        return account && *account ? (*account)->state : AccountState::Left;
    }
    static bool arrive(StationStage &stage)
    {
        Reception reception = sampleReception(1);
        reception.visitEnd = VisitEnd::Complete;
        return stage.open().ok() && stage.desk().keepArrived(reception).ok() && dayIsKept(stage);
    }
};

void HousekeepingTest::clockYearsAheadForgetsNothing()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(arrive(stage));
    QCOMPARE(measured(stage), QDate(2026, 11, 20));
    stage.close();
    stage.clock.setAhead(sixYears);
    stage.clockOffset.reset();
    for (int start = 0; start < 2; ++start) {
        QVERIFY(stage.open());
        stage.pass(11 * 60'000);
        stage.core().housekeeping().look();
        QVERIFY(dayIsKept(stage));
        QCOMPARE(oldestEntry(stage), 1);
        QCOMPARE(doctorIs(stage), AccountState::Enabled);
        QCOMPARE(measured(stage), QDate(2026, 11, 20));
        stage.close();
    }
    stage.clock.setAhead(-sixYears);
    stage.clockOffset = 0;
    QVERIFY(stage.open());
    QCOMPARE(stage.desk().waiting(), 1);
}

void HousekeepingTest::waitingEndsWithAMeasurement()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(arrive(stage));
    stage.pass(30 * day);
    stage.clockOffset.reset();
    QVERIFY(stage.open());
    QVERIFY(dayIsKept(stage));
    stage.central().offset = -440;
    Q_EMIT stage.core().healthChanged();
    QTRY_VERIFY(!dayIsKept(stage));
    QCOMPARE(measured(stage), QDate(2026, 12, 20));
}

void HousekeepingTest::offlineNextMorningForgets()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(arrive(stage));
    stage.pass(day);
    stage.clockOffset.reset();
    QVERIFY(stage.open());
    QVERIFY(!dayIsKept(stage));
    QCOMPARE(measured(stage), QDate(2026, 11, 20));
}

void HousekeepingTest::offlineTooLongWaits()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(arrive(stage));
    stage.pass(4 * day);
    stage.clockOffset.reset();
    QVERIFY(stage.open());
    QVERIFY(dayIsKept(stage));
}

void HousekeepingTest::neverMeasuredWaits()
{
    StationStage stage(StationKind::Desk);
    stage.clockOffset.reset();
    QVERIFY(arrive(stage));
    stage.pass(day);
    QVERIFY(stage.open());
    QVERIFY(dayIsKept(stage));
    stage.central().offset = 0;
    stage.core().housekeeping().look(); // each minute
    QVERIFY(!dayIsKept(stage));
}

/// Idle accounts go by the machine's clock, whatever the service's day is.
void HousekeepingTest::serviceThatContradictsIsNoMeasurement()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(arrive(stage));
    stage.close();
    const QDateTime truth = stage.clock.now().addMSecs(day);
    stage.clock.setAhead(sixYears);
    stage.clockOffset = -sixYears + day;
    QVERIFY(stage.open());
    stage.central().now = truth;
    stage.core().housekeeping().look();
    QVERIFY(dayIsKept(stage));
    QCOMPARE(doctorIs(stage), AccountState::Enabled);
    QCOMPARE(measured(stage), QDate(2026, 11, 20));
}

void HousekeepingTest::measuredDayInTheFutureIsPutRight()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    StationRecords records(stage.core().database(), stage.core().vault().standing(Vault::Standing::Vault));
    auto record = records.find();
    QVERIFY(record && *record);
    (*record)->lastMeasured = QDate(2032, 11, 20);
    QVERIFY(records.keep(**record));
    QVERIFY(stage.open());
    QCOMPARE(measured(stage), QDate(2026, 11, 20));
}

void HousekeepingTest::dayTurnsOnTheScreenMeanwhile()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(arrive(stage));
    stage.central().offset.reset();
    QSignalSpy turned(&stage.core().housekeeping(), &Housekeeping::dayTurned);
    stage.pass(30 * day);
    stage.core().housekeeping().look();
    QCOMPARE(turned.count(), 1);
    QVERIFY(dayIsKept(stage));
}

QTEST_GUILESS_MAIN(HousekeepingTest)
#include "housekeepingtest.moc"
