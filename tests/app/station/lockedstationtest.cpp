#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;

namespace {

const QByteArray quickCode = QByteArrayLiteral("407193");
constexpr qint64 minute = 60'000;

} // namespace

/// Who has left the seat, or locked it, leaves nothing open (security.md 6), while the station goes on.
class LockedStationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lockedDeskCountsAndNamesNobody();
    void quickCodeShowsTheDayAgain();
    void whatHappensBehindTheLockIsKept();
    void cardOnTheReaderIsKnownAfterTheLock();
    void administratorsSeeNoNamesAndConfirmNothing();
    void idleDeskLocksByItself();
    void lockedRoomHasNothingOpen();
    void afterAQuickCodeTheServiceIsAskedAnew();
    void answerForTheLockedRoomIsNobodys();
};

void LockedStationTest::lockedDeskCountsAndNamesNobody()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    DeskStation &desk = stage.desk();
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QVERIFY(desk.keepArrived(sampleReception(1)));
    QCOMPARE(desk.receptions().size(), 1);
    QSignalSpy changed(&desk, &Desk::receptionsChanged);
    desk.seat().lock();
    QVERIFY(!changed.isEmpty());
    QVERIFY(desk.receptions().isEmpty());
    QCOMPARE(desk.waiting(), 1);
    QCOMPARE(desk.confirm(sampleReception(1).visit).error().failure, Failure::NotSignedIn);
    QCOMPARE(desk.slipPrinted(sampleReception(1).visit).error().failure, Failure::NotSignedIn);
    QCOMPARE(desk.waiting(), 1);
}

void LockedStationTest::quickCodeShowsTheDayAgain()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    DeskStation &desk = stage.desk();
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QVERIFY(desk.seat().chooseQuickCode(SecretBytes(quickCode)));
    QVERIFY(desk.keepArrived(sampleReception(1)));
    desk.seat().lock();
    QSignalSpy arrived(&desk, &Desk::arrived);
    QVERIFY(desk.keepArrived(sampleReception(2)));
    QCOMPARE(arrived.count(), 1);
    QVERIFY(desk.receptions().isEmpty());
    QCOMPARE(desk.waiting(), 2);
    QVERIFY(desk.seat().unlock(SecretBytes(quickCode)));
    QCOMPARE(desk.receptions().size(), 2);
    QCOMPARE(desk.receptions().last().main()->patient.name, sampleReception(2).main()->patient.name);
}

void LockedStationTest::whatHappensBehindTheLockIsKept()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    DeskStation &desk = stage.desk();
    Reception reception = sampleReception(1);
    reception.visitEnd = VisitEnd::Running;
    QVERIFY(desk.keepArrived(reception));
    Reception moved = reception;
    moved.visit = QUuid::createUuid();
    QVERIFY(desk.keepMoved(reception.visit, moved));
    QVERIFY(desk.keepNotAsked(moved.visit));
    QCOMPARE(desk.waiting(), 1);
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QCOMPARE(desk.receptions().size(), 1);
    QCOMPARE(desk.receptions().first().visit, moved.visit);
    QCOMPARE(desk.receptions().first().visitEnd, VisitEnd::NotAsked);
    QVERIFY(desk.confirm(moved.visit));
    QCOMPARE(desk.waiting(), 0);
    QCOMPARE(stage.entries(AuditAct::ReceptionConfirmed).first().staffId, QStringLiteral("uketsuke"));
}

void LockedStationTest::cardOnTheReaderIsKnownAfterTheLock()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    DeskStation &desk = stage.desk();
    auto *visit = dynamic_cast<VisitShell *>(&desk.patient());
    QVERIFY(visit);
    QVERIFY(desk.keepArrived(sampleReception(1)));
    Q_EMIT visit->cardPresenceChanged(true, sampleReception(1).visit);
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QVERIFY(desk.receptions().first().cardOnReader);
    desk.seat().lock();
    Q_EMIT visit->cardPresenceChanged(false, QUuid());
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QVERIFY(!desk.receptions().first().cardOnReader);
}

void LockedStationTest::administratorsSeeNoNamesAndConfirmNothing()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    DeskStation &desk = stage.desk();
    QVERIFY(desk.keepArrived(sampleReception(1)));
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    QVERIFY(desk.receptions().isEmpty());
    QCOMPARE(desk.waiting(), 1);
    QCOMPARE(desk.confirm(sampleReception(1).visit).error().failure, Failure::NotPermitted);
    QCOMPARE(desk.slipPrinted(sampleReception(1).visit).error().failure, Failure::NotPermitted);
}

void LockedStationTest::idleDeskLocksByItself()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    DeskStation &desk = stage.desk();
    QVERIFY(desk.keepArrived(sampleReception(1)));
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    stage.pass(10 * minute - 1);
    desk.seat().touched();
    stage.pass(10 * minute);
    QTRY_COMPARE(desk.seat().state(), Seat::State::Locked);
    QVERIFY(desk.receptions().isEmpty());
    QCOMPARE(stage.entries(AuditAct::Locked).last().purpose, QStringLiteral("idle"));
}

void LockedStationTest::lockedRoomHasNothingOpen()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    QVERIFY(stage.signInToRoom());
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Shown);
    Consulting &room = stage.room();
    QSignalSpy closed(&room, &ConsultingRoom::recordsChanged);
    room.seat().lock();
    QVERIFY(!closed.isEmpty());
    QCOMPARE(room.records().state, RecordsView::State::Closed);
    QVERIFY(room.records().medication.lines.isEmpty());
    QVERIFY(room.visits().isEmpty());
    QVERIFY(room.loggedViews().isEmpty());
    QCOMPARE(stage.entries(AuditAct::RecordsClosed).last().staffId, QStringLiteral("ishi"));
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Refused);
    QCOMPARE(stage.recordsFault(), Failure::NotSignedIn);
}

void LockedStationTest::afterAQuickCodeTheServiceIsAskedAnew()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    QVERIFY(stage.signInToRoom());
    QVERIFY(stage.room().seat().chooseQuickCode(SecretBytes(quickCode)));
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Shown);
    stage.room().seat().lock();
    QVERIFY(stage.room().seat().unlock(SecretBytes(quickCode)));
    QTRY_COMPARE(stage.room().visits().size(), 1);
    // Six digits do not open what is sealed to the password.
    QCOMPARE(stage.openRecords(visit), RecordsView::State::Shown);
    QCOMPARE(stage.central().count(QStringLiteral("medication")), 2);
}

void LockedStationTest::answerForTheLockedRoomIsNobodys()
{
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    const QUuid visit = QUuid::createUuid();
    stage.list(visit, Consent::State::Yes);
    QVERIFY(stage.signInToRoom());
    stage.central().hold(QStringLiteral("medication"));
    stage.central().hold(QStringLiteral("visits"));
    stage.room().openRecords(visit, ConsentKind::Medication);
    stage.room().refresh();
    stage.room().seat().lock();
    stage.central().release();
    QTest::qWait(50);
    QCOMPARE(stage.room().records().state, RecordsView::State::Closed);
    QVERIFY(stage.room().visits().isEmpty());
    QVERIFY(stage.entries(AuditAct::RecordsShown).isEmpty());
}

QTEST_GUILESS_MAIN(LockedStationTest)
#include "lockedstationtest.moc"
