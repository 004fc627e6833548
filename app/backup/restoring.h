#pragma once

#include "app/backup/backupheader.h"
#include "app/backup/keybundle.h"
#include "app/backup/medium.h"
#include "app/backup/recoverykey.h"
#include "app/domain/failure.h"
#include "app/security/vault.h"

#include <QString>

namespace madoguchi {

/// A backup that was opened and looked through, its database still under a temporary name.
struct OpenedBackup
{
    BackupHeader header{};
    QString file{}; ///< the database
    qint64 auditEntries = 0;
    qint64 auditNumber = 0; ///< of the last one
};

/// Head of the backup `file`. BackupDamaged, NotFound, BackupFolderUnreachable.
Outcome<BackupHeader> headOf(const QString &file);
/// The keys that `backup` carries, opened by the sheet. BackupOfOther (code: the number of the sheet that
/// opens it; "mark" where the clinic did not make it), BackupDamaged.
Outcome<KeyBundle> keysIn(const QString &backup, const RecoveryKey &key);
/// Unpacks `backup` into the new file `target` (mode 0600) and proves all of it: each byte authenticated, the
/// database sound, its ledger and audit chain whole under `vault`, which is open. Nothing is left at `target`
/// on a fault: BackupDamaged, BackupOfOther, SealBroken, StoreChangedOutside, AuditBroken, StoreFull,
/// StoreTooNew and the store's.
Outcome<OpenedBackup> unpack(const QString &backup, const RecoveryKey &key, Vault &vault,
    const QString &target, Medium &medium = Medium::system());
Outcome<OpenedBackup> unpack(
    const QString &backup, Vault &vault, const QString &target, Medium &medium = Medium::system());
/// Drops an unpacked database and what SQLite left beside it.
void dropUnpacked(const QString &file, Medium &medium = Medium::system());

/// The drill (security.md 30): proves that `backup` opens with the sheet alone, in the new folder's file
/// `target`, and throws the copy away.
Outcome<OpenedBackup> rehearse(const QString &backup, const RecoveryKey &key, const QString &target);

} // namespace madoguchi
