#pragma once

#include "app/backup/backupheader.h"
#include "app/backup/keptrecovery.h"
#include "app/backup/medium.h"
#include "app/domain/failure.h"
#include "app/security/sealing.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace madoguchi {

/// Which station's backups, and where.
struct BackupPlan
{
    QString dir{}; ///< [backup] dir; empty: none is set
    int generations = 3;
    QString station{};
    QString institution{};
    QString storeFile{};
};

/// A file of this station's name in the backup folder.
struct KeptBackup
{
    QString file{}; ///< absolute
    QDateTime made{}; ///< UTC, of its name where the head is damaged
    qint64 bytes = 0;
    std::optional<BackupHeader> header{};
    std::optional<Fault> fault{}; ///< BackupDamaged, BackupFolderUnreachable; absent: head and size are good
};

/// How the backups stand, for the health line.
struct BackupStanding
{
    std::optional<Fault> fault{}; ///< BackupMissing, BackupFolderUnreachable, BackupOld (days), BackupDamaged
    QDateTime newestGood{}; ///< UTC; invalid: there is none
    bool sameDevice = false; ///< the folder lies on the store's own disk: dies with it
    bool operator==(const BackupStanding &) const = default;
};

/// All that making a backup needs, gathered on the thread that owns the keys. The rest is done by
/// Backups::make on any thread.
struct BackupJob
{
    QDateTime made{}; ///< UTC
    KeptRecovery recovery{};
    QByteArray sealedKeys{}; ///< KeyBundle, sealed to its public half
    std::shared_ptr<const SealingKey> vaultKey{};
};

/// The backups of one station on their medium: `madoguchi-<station>-<yyyyMMdd-HHmmss>.backup`, time in UTC.
/// Never deletes one before a newer one was read back whole, and nothing that does not prove to be of this
/// store. Holds nothing open between calls: its calls may be made on any thread, one at a time.
class Backups
{
public:
    static constexpr int oldAfterDays = 7; // config.md, [backup] dir

    explicit Backups(BackupPlan plan, Medium &medium = Medium::system());

    [[nodiscard]] const BackupPlan &plan() const { return m_plan; }
    /// Newest first, behind them those dated more than a day after `now` (where it is valid): a date can be
    /// forged. Heads and sizes are looked at, contents not (see verify). Faults: BackupMissing,
    /// BackupFolderUnreachable.
    [[nodiscard]] Outcome<QList<KeptBackup>> list(const QDateTime &now = {}) const;
    [[nodiscard]] BackupStanding standing(const QDateTime &now) const;
    /// Copies the store as it stands at one moment, seals it, writes it under a temporary name, reads it back
    /// whole, and only then gives it its name and drops generations that are too many. The store may be in
    /// use. Faults: BackupMissing (code "no-recovery-key" where no sheet was made),
    /// BackupFolderUnreachable, StoreFull (no room for the copy beside the store), StoreDamaged (is never
    /// backed up over good ones), the store's.
    Outcome<KeptBackup> make(const BackupJob &job) const;
    /// Reads all of it with the station's own key. BackupDamaged, BackupOfOther (another store's),
    /// BackupFolderUnreachable.
    [[nodiscard]] Outcome<Done> verify(
        const KeptBackup &backup, const std::shared_ptr<const SealingKey> &vaultKey) const;

    /// What tells stores apart in a backup's head.
    static QByteArray storeMark(const SealingKey &vaultKey);

private:
    [[nodiscard]] Outcome<Done> reach() const;
    [[nodiscard]] QString nameFor(QDateTime &made) const;
    void clearLeftovers() const;
    void dropOld(const QString &newest, const BackupHeader &made) const;

    BackupPlan m_plan;
    Medium &m_medium;
};

} // namespace madoguchi
