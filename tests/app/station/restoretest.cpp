#include "app/station/restore.h"

#include "app/station/auditanchor.h"
#include "tests/app/backup/backupstage.h"
#include "tests/app/backup/failingmedium.h"
#include "tests/support/fixedclock.h"
#include "tests/support/memorykeystore.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace madoguchi;

namespace {

/// Makes the database file unreadable from its sixth page on; the first ones, and so its name, stay.
bool damage(const QString &file)
{
    QFile store(file);
    if (!store.open(QIODevice::ReadWrite) || !store.seek(5 * 4096))
        return false;
    const qint64 size = store.size() - 6 * 4096;
    return size > 0 && store.write(QByteArray(size, '\x5a')) == size;
}

const Fault damagedStore{ Failure::StoreDamaged, QStringLiteral("quick-check") };

/// A station that made a backup after `before` receptions, lived on for `after` more, was anchored, and whose
/// store is damaged now.
Outcome<Done> liveAndBreak(BackupStage &stage, const KeptRecovery &recovery, int before, int after)
{
    if (const auto kept = stage.keep(before); !kept)
        return kept;
    const auto job = backupJob(stage.vault, { sampleDay() }, recovery, stage.now);
    if (!job)
        return job.error();
    if (const auto made = Backups(stage.plan()).make(*job); !made)
        return made.error();
    if (const auto kept = stage.keep(after, 1000); !kept)
        return kept;
    {
        AuditLog audit(*stage.database, stage.vault.standing(Vault::Standing::Audit));
        AuditAnchor anchor(audit, stage.vault);
        if (const auto anchored = anchor.keep(); !anchored)
            return anchored;
    }
    if (const auto written = stage.database->checkpoint(); !written)
        return written;
    stage.database.reset();
    return damage(stage.store()) ? Outcome<Done>(Done{}) : Outcome<Done>(Fault{ Failure::StoreUnreachable });
}

/// What a start finds: opens, ledger whole, chain whole and not shorter than its anchor.
Outcome<qint64> lookThrough(BackupStage &stage)
{
    if (const auto opened = stage.open(); !opened)
        return opened.error();
    const auto ledger = Ledger::attach(*stage.database, stage.vault.standing(Vault::Standing::Vault));
    const auto whole = ledger ? (*ledger)->check() : Outcome<LedgerCheck>(ledger.error());
    if (!whole)
        return whole.error();
    AuditLog audit(*stage.database, stage.vault.standing(Vault::Standing::Audit));
    AuditAnchor anchor(audit, stage.vault);
    if (const auto anchored = anchor.check(true); !anchored)
        return anchored.error();
    const auto chain = audit.verify();
    return chain && chain->whole() ? Outcome<qint64>(chain->count) : Fault{ Failure::AuditBroken };
}

#define VERIFY_OK(outcome)                                                                                   \
    do {                                                                                                     \
        const auto &verified = (outcome);                                                                    \
        QVERIFY2(verified.ok(), verified.ok() ? "" : qPrintable(said(verified.error())));                    \
    } while (false)

} // namespace

class RestoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = FixedClock();
    }
    void aDamagedStoreComesBackAndSaysWhatIsLost();
    void theNewestWholeBackupIsTaken();
    void withoutAGoodBackupNothingIsTouched();
    void whatIsNotDamagedIsNotTouched();
    void aStopAtAnyCallIsMadeGoodByTheNextStart();
    void oneDatedAheadIsNotPreferred();
    void aForgedBackupIsNotRestored();
    void aFreshMachineHasAllOfIt();
    void whereAStoreIsNothingIsRestored();
    void aBackupOfAnotherStationIsRefused();
    void aKeyStoreThatHoldsOtherKeysIsNotWrittenOver();
    void aFreshRestoreThatStopsCanBeMadeAgain();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock;
    RecoveryKey m_key = RecoveryKey::make();
};

void RestoreTest::aDamagedStoreComesBackAndSaysWhatIsLost()
{
    BackupStage stage(m_dir->path());
    VERIFY_OK(stage.open());
    VERIFY_OK(liveAndBreak(stage, m_key.kept(), 5, 4));
    QCOMPARE(Database::open(stage.store()).error().failure, Failure::StoreDamaged);
    const QByteArray broken = [&] {
        QFile file(stage.store());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    const auto restored = restoreDamaged(damagedStore, Backups(stage.plan()), stage.vault, m_clock);
    VERIFY_OK(restored);
    QCOMPARE(restored->until, stage.now);
    QCOMPARE(restored->auditEntries, qint64(5));
    QCOMPARE(restored->auditLost, std::optional<qint64>(4));
    const Fault fault = restored->fault();
    QCOMPARE(fault.failure, Failure::StoreRestored);
    QCOMPARE(fault.number, 4);
    QCOMPARE(fault.until, stage.now);
    // The damaged one lies beside it as it was.
    QFile aside(restored->movedTo);
    QVERIFY(restored->movedTo.startsWith(stage.store() + QStringLiteral(".damaged-")));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), broken);
    // And the next start finds everything in its place: the five, and who restored them.
    const auto entries = lookThrough(stage);
    VERIFY_OK(entries);
    QCOMPARE(*entries, qint64(6));
    QCOMPARE(Receptions(*stage.database, stage.vault).ofDay(sampleDay())->size(), 5);
    AuditLog audit(*stage.database, stage.vault.standing(Vault::Standing::Audit));
    const auto last = audit.entries(6);
    VERIFY_OK(last);
    QCOMPARE(last->first().entry.what, AuditAct::StoreRestored);
    QCOMPARE(last->first().entry.purpose, QStringLiteral("lost-4"));
    QVERIFY(!QFile::exists(stage.store() + QStringLiteral(".restore")));
}

void RestoreTest::theNewestWholeBackupIsTaken()
{
    BackupStage stage(m_dir->path());
    VERIFY_OK(stage.open());
    VERIFY_OK(stage.keep(2));
    const auto early = backupJob(stage.vault, { sampleDay() }, m_key.kept(), stage.now.addDays(-1));
    VERIFY_OK(early);
    VERIFY_OK(Backups(stage.plan()).make(*early));
    VERIFY_OK(liveAndBreak(stage, m_key.kept(), 3, 1));
    const auto all = Backups(stage.plan()).list();
    VERIFY_OK(all);
    QCOMPARE(all->size(), qsizetype(2));
    QFile newest(all->first().file);
    QVERIFY(newest.open(QIODevice::ReadWrite) && newest.seek(newest.size() - 5));
    QByteArray last = newest.peek(1);
    last[0] = static_cast<char>(last.at(0) ^ 1); // another byte, whatever it was
    QVERIFY(newest.write(last) == 1);
    newest.close();
    const auto restored = restoreDamaged(damagedStore, Backups(stage.plan()), stage.vault, m_clock);
    VERIFY_OK(restored);
    QCOMPARE(restored->until, stage.now.addDays(-1));
    QCOMPARE(restored->auditEntries, qint64(2));
}

void RestoreTest::withoutAGoodBackupNothingIsTouched()
{
    BackupStage stage(m_dir->path());
    VERIFY_OK(stage.open());
    VERIFY_OK(liveAndBreak(stage, m_key.kept(), 3, 1));
    const QString backup = stage.medium() + QLatin1Char('/') + stage.onMedium().first();
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
    file.close();
    const QStringList before = stage.besideStore();
    const auto restored = restoreDamaged(damagedStore, Backups(stage.plan()), stage.vault, m_clock);
    QCOMPARE(restored.error(), damagedStore);
    QCOMPARE(stage.besideStore(), before);
    BackupPlan none = stage.plan();
    none.dir.clear();
    QCOMPARE(restoreDamaged(damagedStore, Backups(none), stage.vault, m_clock).error(), damagedStore);
    QCOMPARE(stage.besideStore(), before);
}

void RestoreTest::whatIsNotDamagedIsNotTouched()
{
    BackupStage stage(m_dir->path());
    VERIFY_OK(stage.open());
    VERIFY_OK(liveAndBreak(stage, m_key.kept(), 3, 1));
    const QStringList before = stage.besideStore();
    for (const Failure why : { Failure::StoreBusy, Failure::StoreFull, Failure::StoreReadOnly,
             Failure::StoreUnreachable, Failure::StoreTooNew, Failure::KeyMissing, Failure::SealBroken }) {
        const auto restored = restoreDamaged(Fault{ why }, Backups(stage.plan()), stage.vault, m_clock);
        QCOMPARE(restored.error().failure, why);
        QCOMPARE(stage.besideStore(), before);
    }
}

void RestoreTest::aStopAtAnyCallIsMadeGoodByTheNextStart()
{
    BackupStage stage(m_dir->path());
    VERIFY_OK(stage.open());
    VERIFY_OK(liveAndBreak(stage, m_key.kept(), 5, 4));
    const QString saved = m_dir->filePath(QStringLiteral("broken.db"));
    QVERIFY(QFile::copy(stage.store(), saved));
    bool struck = true;
    int failed = 0;
    for (int nth = 1; struck; ++nth) {
        QVERIFY(nth < 60);
        FailingMedium medium(nth);
        const auto tried = restoreDamaged(damagedStore, Backups(stage.plan()), stage.vault, m_clock, medium);
        struck = medium.struck();
        failed += tried ? 0 : 1;
        // The name is never empty: a start would make a new store there.
        QVERIFY2(QFile::exists(stage.store()), qPrintable(QString::number(nth)));
        const auto next = Database::open(stage.store());
        if (!next) {
            const auto again = restoreDamaged(next.error(), Backups(stage.plan()), stage.vault, m_clock);
            VERIFY_OK(again);
            const auto entries = lookThrough(stage);
            VERIFY_OK(entries);
            QCOMPARE(*entries, qint64(6));
        }
        stage.database.reset();
        // For the next round: broken and anchored as it was.
        QVERIFY(QFile::remove(stage.store()) && QFile::copy(saved, stage.store()));
        m_clock.pass(1000); // another name for the damaged one
    }
    QVERIFY(failed >= 5);
}

void RestoreTest::oneDatedAheadIsNotPreferred()
{
    BackupStage stage(m_dir->path());
    VERIFY_OK(stage.open());
    VERIFY_OK(stage.keep(2));
    const auto ahead = backupJob(stage.vault, { sampleDay() }, m_key.kept(), stage.now.addYears(5));
    VERIFY_OK(ahead);
    VERIFY_OK(Backups(stage.plan()).make(*ahead));
    m_clock.set(stage.now.addSecs(60));
    VERIFY_OK(liveAndBreak(stage, m_key.kept(), 3, 1));
    const auto restored = restoreDamaged(damagedStore, Backups(stage.plan()), stage.vault, m_clock);
    VERIFY_OK(restored);
    QCOMPARE(restored->until, stage.now);
    QCOMPARE(restored->auditEntries, qint64(5));
}

void RestoreTest::aForgedBackupIsNotRestored()
{
    BackupStage other(m_dir->filePath(QStringLiteral("other")));
    VERIFY_OK(other.open());
    // The public key stands in clear in every head; the proof key in none.
    VERIFY_OK(liveAndBreak(other, { m_key.publicKey(), RecoveryKey::make().proofKey() }, 2, 0));
    const QString backup = other.medium() + QLatin1Char('/') + other.onMedium().first();
    BackupStage fresh(m_dir->filePath(QStringLiteral("new")));
    const auto restored = restoreFresh(backup, m_key, fresh.plan(), fresh.keys, m_clock);
    QVERIFY(!restored.ok());
    QCOMPARE(restored.error().failure, Failure::BackupOfOther);
    QCOMPARE(restored.error().code, QStringLiteral("mark"));
    QCOMPARE(fresh.besideStore(), QStringList());
    QVERIFY(!QFile::exists(fresh.folder + QStringLiteral("/keys/station.keys")));
}

void RestoreTest::aFreshMachineHasAllOfIt()
{
    BackupStage old(m_dir->filePath(QStringLiteral("old")));
    VERIFY_OK(old.open());
    VERIFY_OK(liveAndBreak(old, m_key.kept(), 7, 2));
    const QString backup = old.medium() + QLatin1Char('/') + old.onMedium().first();
    // A new machine: no store, no keys.
    BackupStage fresh(m_dir->filePath(QStringLiteral("new")));
    const auto restored = restoreFresh(backup, m_key, fresh.plan(), fresh.keys, m_clock);
    VERIFY_OK(restored);
    QCOMPARE(restored->auditEntries, qint64(7));
    QVERIFY(
        !restored->auditLost); // no anchor came along: what the old machine did after it is not known here
    const auto entries = lookThrough(fresh);
    VERIFY_OK(entries);
    QCOMPARE(*entries, qint64(8));
    QCOMPARE(Receptions(*fresh.database, fresh.vault).ofDay(sampleDay())->size(), 7);
    // It goes on, and makes its own backups.
    VERIFY_OK(fresh.keep(1, 5000));
    const auto job = backupJob(fresh.vault, { sampleDay() }, m_key.kept(), fresh.now.addDays(1));
    VERIFY_OK(job);
    VERIFY_OK(Backups(fresh.plan()).make(*job));
    QCOMPARE(fresh.besideStore().filter(QStringLiteral("restore")), QStringList());
}

void RestoreTest::whereAStoreIsNothingIsRestored()
{
    BackupStage old(m_dir->filePath(QStringLiteral("old")));
    VERIFY_OK(old.open());
    VERIFY_OK(liveAndBreak(old, m_key.kept(), 2, 0));
    const QString backup = old.medium() + QLatin1Char('/') + old.onMedium().first();
    BackupStage fresh(m_dir->filePath(QStringLiteral("new")));
    QVERIFY(QDir().mkpath(QFileInfo(fresh.store()).path()));
    QFile there(fresh.store());
    QVERIFY(there.open(QIODevice::WriteOnly)); // even an empty one
    there.close();
    const auto restored = restoreFresh(backup, m_key, fresh.plan(), fresh.keys, m_clock);
    QCOMPARE(restored.error().failure, Failure::StoreBusy);
    QCOMPARE(restored.error().code, QStringLiteral("store-there"));
    QCOMPARE(fresh.besideStore(), QStringList(QStringLiteral("madoguchi.db")));
    QVERIFY(!QFile::exists(fresh.folder + QStringLiteral("/keys/station.keys")));
}

void RestoreTest::aBackupOfAnotherStationIsRefused()
{
    BackupStage old(m_dir->filePath(QStringLiteral("old")));
    VERIFY_OK(old.open());
    VERIFY_OK(liveAndBreak(old, m_key.kept(), 2, 0));
    const QString backup = old.medium() + QLatin1Char('/') + old.onMedium().first();
    BackupStage fresh(m_dir->filePath(QStringLiteral("new")));
    BackupPlan plan = fresh.plan();
    plan.station = QStringLiteral("DESK-2");
    QCOMPARE(
        restoreFresh(backup, m_key, plan, fresh.keys, m_clock).error().failure, Failure::StationKindChanged);
    plan = fresh.plan();
    plan.institution = QStringLiteral("1310000000");
    QCOMPARE(
        restoreFresh(backup, m_key, plan, fresh.keys, m_clock).error().failure, Failure::StationKindChanged);
    const auto other = restoreFresh(backup, RecoveryKey::make(), fresh.plan(), fresh.keys, m_clock);
    QCOMPARE(other.error().failure, Failure::BackupOfOther);
    QCOMPARE(fresh.besideStore(), QStringList());
}

void RestoreTest::aKeyStoreThatHoldsOtherKeysIsNotWrittenOver()
{
    BackupStage old(m_dir->filePath(QStringLiteral("old")));
    VERIFY_OK(old.open());
    VERIFY_OK(liveAndBreak(old, m_key.kept(), 2, 0));
    const QString backup = old.medium() + QLatin1Char('/') + old.onMedium().first();
    BackupStage fresh(m_dir->filePath(QStringLiteral("new")));
    MemoryKeyStore keys;
    Vault another(keys);
    VERIFY_OK(another.open(false));
    const QByteArray before = keys.bytesOf(QStringLiteral("vault"));
    const auto restored = restoreFresh(backup, m_key, fresh.plan(), keys, m_clock);
    QCOMPARE(restored.error().failure, Failure::BackupOfOther);
    QCOMPARE(keys.bytesOf(QStringLiteral("vault")), before);
    QVERIFY(!QFile::exists(fresh.store()));
    QCOMPARE(fresh.besideStore(), QStringList());
}

void RestoreTest::aFreshRestoreThatStopsCanBeMadeAgain()
{
    BackupStage old(m_dir->filePath(QStringLiteral("old")));
    VERIFY_OK(old.open());
    VERIFY_OK(liveAndBreak(old, m_key.kept(), 3, 0));
    const QString backup = old.medium() + QLatin1Char('/') + old.onMedium().first();
    bool struck = true;
    for (int nth = 1; struck; ++nth) {
        QVERIFY(nth < 60);
        BackupStage fresh(m_dir->filePath(QStringLiteral("new-%1").arg(nth)));
        FailingMedium medium(nth);
        const auto tried = restoreFresh(backup, m_key, fresh.plan(), fresh.keys, m_clock, medium);
        struck = medium.struck();
        if (!tried && !Database::exists(fresh.store()))
            VERIFY_OK(restoreFresh(backup, m_key, fresh.plan(), fresh.keys, m_clock));
        VERIFY_OK(fresh.open());
        QCOMPARE(Receptions(*fresh.database, fresh.vault).ofDay(sampleDay())->size(), 3);
    }
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "restoretest.moc"
