#include "app/station/recoverysheets.h"

#include "app/station/administrator.h"
#include "app/store/stationrecord.h"
#include "tests/app/station/stationstage.h"

#include <QDir>
#include <QTest>

using namespace madoguchi;

namespace {

QByteArray keyOf(StationStage &stage)
{
    StationRecords records(stage.core().database(), stage.core().vault().standing(Vault::Standing::Vault));
    const auto record = records.find();
    return record && *record ? (*record)->recoveryPublicKey : QByteArray();
}

SecretBytes words(const RecoveryHalfText &half)
{
    return SecretBytes(half.words.view().toByteArray());
}

Failure drill(Administrator &on, const RecoverySheet &sheet)
{
    const auto tried = on.tryRestore(words(sheet.first), words(sheet.second));
    return tried ? Failure::StoreBusy : tried.error().failure; // not a fault of the drill: it went well
}

} // namespace

/// A new sheet of a station that runs, on a real store with real backups (security.md 30).
class RecoverySheetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyAdministratorsMay();
    void unconfirmedChangesNothing();
    void withoutAnEntryTheOldKeyStays();
    void newBackupOpensWithTheNewHalves();
};

void RecoverySheetsTest::onlyAdministratorsMay()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    RecoverySheets sheets(stage.core());
    QVERIFY(sheets.make().error().failure == Failure::NotSignedIn);
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QVERIFY(sheets.make().error().failure == Failure::NotPermitted);
    QVERIFY(sheets.confirm(QStringLiteral("K7QD-93MF")).error().failure == Failure::NotPermitted);
    QCOMPARE(stage.entries(AuditAct::RecoverySheetMade).size(), 3);
}

void RecoverySheetsTest::unconfirmedChangesNothing()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    RecoverySheets sheets(stage.core());
    const QByteArray before = keyOf(stage);
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    const auto older = sheets.make();
    const auto sheet = sheets.make();
    QVERIFY(older && sheet);
    QVERIFY(sheets.confirm(older->number).error().failure == Failure::RecoverySheetWrong);
    stage.core().seat().lock();
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    QVERIFY(sheets.confirm(sheet->number).error().failure == Failure::RecoverySheetWrong);
    QCOMPARE(keyOf(stage), before);
}

void RecoverySheetsTest::withoutAnEntryTheOldKeyStays()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    RecoverySheets sheets(stage.core());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    const auto sheet = sheets.make();
    QVERIFY(sheet);
    const QByteArray before = keyOf(stage);
    QVERIFY(stage.breakAudit());
    QVERIFY(!sheets.confirm(sheet->number));
    QCOMPARE(keyOf(stage), before);
}

void RecoverySheetsTest::newBackupOpensWithTheNewHalves()
{
    StationStage stage(StationKind::Desk);
    stage.plan.backupDir = stage.file(QStringLiteral("medium"));
    stage.plan.backupBesideStore = true;
    QVERIFY(QDir().mkpath(stage.plan.backupDir));
    QVERIFY(stage.open());
    const Passwords passwords(HashingCost::least());
    Administrator administrator(stage.core(), passwords);
    RecoverySheets sheets(stage.core());
    QVERIFY(stage.signIn(QStringLiteral("kanri")));
    const auto first = sheets.make();
    QVERIFY(first && sheets.confirm(first->number));
    QVERIFY(administrator.backUpNow());
    QVERIFY(stage.core().nightly().wait(60'000));
    const auto second = sheets.make();
    QVERIFY(second);
    QVERIFY(drill(administrator, *first) == Failure::StoreBusy);
    QVERIFY(drill(administrator, *second) == Failure::BackupOfOther);
    QVERIFY(sheets.confirm(second->number));
    stage.pass(60'000);
    QVERIFY(administrator.backUpNow());
    QVERIFY(stage.core().nightly().wait(60'000));
    QVERIFY(drill(administrator, *second) == Failure::StoreBusy);
    const auto good = administrator.lastDrill();
    QVERIFY(good && *good && !(*good)->fault);
    QCOMPARE((*good)->staffId, QStringLiteral("kanri"));
    QVERIFY(drill(administrator, *first) == Failure::BackupOfOther);
    QCOMPARE((*administrator.lastDrill())->fault->failure, Failure::BackupOfOther);
}

QTEST_GUILESS_MAIN(RecoverySheetsTest)

#include "recoverysheetstest.moc"
