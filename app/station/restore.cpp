#include "app/station/restore.h"

#include "app/backup/restoring.h"
#include "app/station/auditanchor.h"
#include "app/store/auditlog.h"
#include "app/store/database.h"
#include "app/store/databasefile.h"
#include "app/store/folderexchanges.h"
#include "app/store/ledger.h"
#include "app/store/storefault.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

namespace madoguchi {

namespace {

QString restoreFile(const QString &store)
{
    return store + QStringLiteral(".restore");
}

/// What was unpacked and has found no place goes, whichever way a restore ends.
class UnpackedGuard
{
public:
    UnpackedGuard(QString file, Medium &medium)
        : m_file(std::move(file))
        , m_medium(medium)
    { }
    ~UnpackedGuard() { dropUnpacked(m_file, m_medium); }
    UnpackedGuard(const UnpackedGuard &) = delete;
    UnpackedGuard &operator=(const UnpackedGuard &) = delete;

private:
    QString m_file;
    Medium &m_medium;
};

QByteArray folderOf(const QString &file)
{
    return QFile::encodeName(QFileInfo(file).absolutePath());
}

/// How many entries the anchor knows of; nothing: there is no anchor that can be read.
std::optional<qint64> anchored(Vault &vault)
{
    const auto kept = vault.anchor();
    if (!kept || !kept->has_value())
        return std::nullopt;
    const auto place = AuditAnchor::read(**kept);
    return place ? std::optional<qint64>(place->number) : std::nullopt;
}

/// Writes down in the restored audit that it was restored, and anchors it anew.
Outcome<Done> begin(const RestoredStore &restored, const BackupPlan &plan, Vault &vault, const Clock &clock)
{
    auto database = Database::open(plan.storeFile);
    if (!database)
        return database.error();
    auto ledger = Ledger::attach(**database, vault.standing(Vault::Standing::Vault));
    if (!ledger)
        return ledger.error();
    AuditLog audit(**database, vault.standing(Vault::Standing::Audit));
    AuditEntry entry;
    entry.time = clock.now();
    entry.station = plan.station;
    entry.what = AuditAct::StoreRestored;
    entry.purpose = restored.auditLost ? QStringLiteral("lost-%1").arg(*restored.auditLost)
                                       : QStringLiteral("lost-unknown");
    if (const auto written = audit.append(entry); !written)
        return written.error();
    AuditAnchor anchor(audit, vault);
    return anchor.accept();
}

/// Puts the damaged files out of the way without ever leaving the store's name empty: a start in between
/// would make a new store there. The log goes first, so that it is never taken for the new file's own.
Outcome<QString> moveAside(const QString &store, const QDateTime &now, Medium &medium)
{
    const QString aside
        = store + QStringLiteral(".damaged-") + now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (const QString &end :
        { QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal") }) {
        if (medium.rename(QFile::encodeName(store + end), QFile::encodeName(aside + end)) != 0
            && errno != ENOENT)
            return storeFaultOfErrno(errno);
    }
    const bool linked = medium.link(QFile::encodeName(store), QFile::encodeName(aside)) == 0;
    // A file system without second names: there is no other way than a moment without the store.
    if (!linked && medium.rename(QFile::encodeName(store), QFile::encodeName(aside)) != 0)
        return storeFaultOfErrno(errno);
    return aside;
}

/// The newest backup that opens and is whole, unpacked beside the store.
std::optional<std::pair<KeptBackup, OpenedBackup>> newestWhole(
    const Backups &backups, Vault &vault, const QDateTime &now, const QString &target, Medium &medium)
{
    const auto all = backups.list(now);
    if (!all)
        return std::nullopt;
    for (const KeptBackup &kept : *all) {
        if (kept.fault)
            continue;
        if (auto opened = unpack(kept.file, vault, target, medium))
            return std::pair(kept, std::move(*opened));
    }
    return std::nullopt;
}

/// Whether there is a store is asked by the file system itself, in the same breath in which the name is
/// taken.
Outcome<Done> putInPlace(const QString &from, const QString &store, Medium &medium)
{
    const int linked = medium.link(QFile::encodeName(from), QFile::encodeName(store));
    if (linked != 0 && errno == EEXIST)
        return Fault{ Failure::StoreBusy, QStringLiteral("store-there") };
    if (linked == 0)
        medium.unlink(QFile::encodeName(from));
    else if (medium.rename(QFile::encodeName(from), QFile::encodeName(store)) != 0)
        return storeFaultOfErrno(errno);
    return medium.syncFolder(folderOf(store)) == 0 ? Outcome<Done>(Done{})
                                                   : Outcome<Done>(storeFaultOfErrno(errno));
}

Outcome<Done> importInto(KeyStore &keys, const KeyBundle &bundle)
{
    std::vector<NamedKey> entries;
    for (const auto &entry : bundle.entries())
        entries.push_back({ entry.first, entry.second.duplicate() });
    Vault vault(keys);
    return vault.importKeys(entries);
}

Outcome<Done> checkTarget(const QString &backup, const BackupPlan &plan)
{
    if (Database::exists(plan.storeFile))
        return Fault{ Failure::StoreBusy, QStringLiteral("store-there") };
    const auto head = headOf(backup);
    if (!head)
        return head.error();
    if (head->station != plan.station || head->institution != plan.institution)
        return Fault{ Failure::StationKindChanged, head->station };
    // Makes the folder where it is missing; the file gives way to the unpacked one.
    return prepareDatabaseFile(restoreFile(plan.storeFile));
}

} // namespace

Fault RestoredStore::fault() const
{
    return { Failure::StoreRestored, QFileInfo(backup).fileName(),
        auditLost ? static_cast<int>(*auditLost) : -1, until };
}

Outcome<BackupJob> backupJob(
    Vault &vault, const QList<QDate> &days, const KeptRecovery &recovery, const QDateTime &now)
{
    if (!recovery.isWhole())
        return Fault{ Failure::BackupMissing, QStringLiteral("no-recovery-key") };
    auto keys = vault.exportKeys(days);
    if (!keys)
        return keys.error();
    KeyBundle bundle;
    for (NamedKey &key : *keys) {
        if (const auto taken = bundle.write(key.entry, std::move(key.bytes)); !taken)
            return taken.error();
    }
    BackupJob job;
    job.made = now.toUTC();
    job.recovery = recovery;
    job.sealedKeys = RecoveryKey::seal(bundle.toBytes().view(), recovery.publicKey);
    job.vaultKey = vault.standing(Vault::Standing::Vault);
    return job;
}

Outcome<RestoredStore> restoreDamaged(
    const Fault &why, const Backups &backups, Vault &vault, const Clock &clock, Medium &medium)
{
    const BackupPlan &plan = backups.plan();
    if (why.failure != Failure::StoreDamaged)
        return why;
    const QString unpacked = restoreFile(plan.storeFile);
    const UnpackedGuard guard(unpacked, medium);
    const auto found = newestWhole(backups, vault, clock.now(), unpacked, medium);
    if (!found)
        return why;
    RestoredStore restored;
    restored.backup = found->first.file;
    restored.until = found->first.made;
    restored.auditEntries = found->second.auditEntries;
    if (const auto known = anchored(vault))
        restored.auditLost = std::max<qint64>(0, *known - found->second.auditNumber);
    const auto aside = moveAside(plan.storeFile, clock.now(), medium);
    if (!aside)
        return aside.error();
    restored.movedTo = *aside;
    if (medium.rename(QFile::encodeName(unpacked), QFile::encodeName(plan.storeFile)) != 0)
        return storeFaultOfErrno(errno);
    if (medium.syncFolder(folderOf(plan.storeFile)) != 0)
        return storeFaultOfErrno(errno);
    if (const auto begun = begin(restored, plan, vault, clock); !begun)
        return begun.error();
    return restored;
}

Outcome<RestoredStore> restoreFresh(const QString &backup, const RecoveryKey &key, const BackupPlan &plan,
    KeyStore &keys, const Clock &clock, Medium &medium)
{
    if (const auto fits = checkTarget(backup, plan); !fits)
        return fits.error();
    const UnpackedGuard guard(restoreFile(plan.storeFile), medium);
    auto bundle = keysIn(backup, key);
    if (!bundle)
        return bundle.error();
    Vault carried(*bundle);
    if (const auto opened = carried.open(true); !opened)
        return opened.error();
    const auto unpacked = unpack(backup, key, carried, restoreFile(plan.storeFile), medium);
    if (!unpacked)
        return unpacked.error();
    // Only what was proved to be whole gets keys and a place.
    if (const auto imported = importInto(keys, *bundle); !imported)
        return imported.error();
    Vault vault(keys);
    if (const auto opened = vault.open(true); !opened)
        return opened.error();
    // Before the store is there: what was asked by folder after the backup must not be asked under its names.
    const QString counter = FolderExchanges::counterFileOf(plan.storeFile);
    if (const auto used = FolderExchanges::useUp(counter, toJapanTime(clock.now()).date()); !used)
        return used.error();
    if (const auto placed = putInPlace(unpacked->file, plan.storeFile, medium); !placed)
        return placed.error();
    RestoredStore restored;
    restored.backup = backup;
    restored.until = unpacked->header.made;
    restored.auditEntries = unpacked->auditEntries;
    if (const auto begun = begin(restored, plan, vault, clock); !begun)
        return begun.error();
    return restored;
}

} // namespace madoguchi
