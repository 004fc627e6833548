#pragma once

#include "app/backup/backups.h"
#include "app/backup/medium.h"
#include "app/backup/recoverykey.h"
#include "app/security/vault.h"
#include "app/support/clock.h"

#include <QString>

namespace madoguchi {

/// What a restore brought back.
struct RestoredStore
{
    QString backup{}; ///< file it came from
    QDateTime until{}; ///< UTC: the state of that moment
    qint64 auditEntries = 0; ///< that came back
    std::optional<qint64>
        auditLost{}; ///< entries made after it, as far as the anchor says; absent: not known
    QString movedTo{}; ///< where the damaged store lies; empty: there was none
    /// StoreRestored with number (entries lost, -1 not known) and until: for the health line and the notices.
    [[nodiscard]] Fault fault() const;
};

/// Gathers what a backup needs: for Nightly and backUpNow. `days` are those whose keys go along: the kept
/// ones. Faults: the vault's; BackupMissing, code "no-recovery-key", where a part of `recovery` is missing.
Outcome<BackupJob> backupJob(
    Vault &vault, const QList<QDate> &days, const KeptRecovery &recovery, const QDateTime &now);

/// A store that could not be opened because it is damaged comes back from the newest good backup. Call it
/// with the fault that opening gave; anything but StoreDamaged comes back as it is, and nothing is touched.
/// The damaged files stay beside the store as `<store>.damaged-<yyyyMMdd-HHmmss>`, never deleted. `vault` is
/// open. What is lost is written into the restored audit (StoreRestored) and anchored anew. Where no backup
/// is good, `why` stays.
Outcome<RestoredStore> restoreDamaged(const Fault &why, const Backups &backups, Vault &vault,
    const Clock &clock, Medium &medium = Medium::system());

/// A fresh machine and the sheet (security.md 30): keys into `vault` (not open), database into place. Refuses
/// where a store is already there (StoreBusy, code "store-there") and a backup of another station than the
/// plan's (StationKindChanged). Faults: those of unpack and of the key store.
Outcome<RestoredStore> restoreFresh(const QString &backup, const RecoveryKey &key, const BackupPlan &plan,
    KeyStore &keys, const Clock &clock, Medium &medium = Medium::system());

} // namespace madoguchi
