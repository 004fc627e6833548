#pragma once

#include "app/backup/backups.h"
#include "app/backup/keybundle.h"
#include "app/backup/recoverykey.h"
#include "app/backup/restoring.h"
#include "app/security/filekeystore.h"
#include "app/store/auditlog.h"
#include "app/store/database.h"
#include "app/store/ledger.h"
#include "app/store/receptions.h"
#include "tests/support/samplereception.h"

#include <QDir>
#include <QFile>

#include <memory>

namespace madoguchi {

/// A station with its store, its keys in a file and its backup medium, all below one folder, as several
/// processes after each other open it.
struct BackupStage
{
    explicit BackupStage(const QString &below)
        : folder(below)
        , keys(folder + QStringLiteral("/keys/station.keys"), QStringLiteral("DESK-1"))
    {
        QDir().mkpath(medium());
    }

    QString folder;
    FileKeyStore keys;
    Vault vault{ keys };
    std::unique_ptr<Database> database{};
    QDateTime now{ QDate(2026, 11, 20), QTime(17, 30), Qt::UTC }; // 02:30 in Japan, the next day

    [[nodiscard]] QString store() const { return folder + QStringLiteral("/store/madoguchi.db"); }
    [[nodiscard]] QString medium() const { return folder + QStringLiteral("/medium"); }
    [[nodiscard]] BackupPlan plan() const
    {
        return { medium(), 3, QStringLiteral("DESK-1"), QStringLiteral("1319999998"), store() };
    }

    Outcome<Done> open()
    {
        if (const auto opened = vault.open(Database::exists(store())); !opened)
            return opened;
        auto opened = Database::open(store());
        if (!opened)
            return opened.error();
        database = std::move(*opened);
        const auto ledger = Ledger::attach(*database, vault.standing(Vault::Standing::Vault));
        return ledger ? Outcome<Done>(Done{}) : Outcome<Done>(ledger.error());
    }
    void close()
    {
        database.reset();
        vault.close();
    }

    /// So many receptions, each with its audit entry.
    Outcome<Done> keep(int count, int firstSeed = 0)
    {
        Receptions receptions(*database, vault);
        AuditLog audit(*database, vault.standing(Vault::Standing::Audit));
        if (const auto key = vault.forWriting(sampleDay(), !receptions.ofDay(sampleDay())->isEmpty()); !key)
            return key.error();
        for (int seed = firstSeed; seed < firstSeed + count; ++seed) {
            const auto kept = receptions.add(sampleReception(seed));
            if (!kept)
                return kept.error();
            AuditEntry entry;
            entry.time = kept->arrivedAt;
            entry.visit = kept->visit;
            entry.what = AuditAct::ReceptionKept;
            if (const auto logged = audit.append(entry); !logged)
                return logged.error();
        }
        return Done{};
    }

    /// All that a backup of this moment needs.
    Outcome<BackupJob> job(const KeptRecovery &recovery)
    {
        auto exported = vault.exportKeys({ sampleDay() });
        if (!exported)
            return exported.error();
        KeyBundle bundle;
        for (NamedKey &key : *exported) {
            if (const auto taken = bundle.write(key.entry, std::move(key.bytes)); !taken)
                return taken.error();
        }
        return BackupJob{ now, recovery, RecoveryKey::seal(bundle.toBytes().view(), recovery.publicKey),
            vault.standing(Vault::Standing::Vault) };
    }

    [[nodiscard]] QStringList onMedium() const
    {
        return QDir(medium()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] QStringList besideStore() const
    {
        return QDir(folder + QStringLiteral("/store")).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

/// Backups that open whole with the station's own key.
inline int wholeBackups(const BackupStage &stage)
{
    const Backups backups(stage.plan());
    const auto all = backups.list();
    int whole = 0;
    for (const KeptBackup &kept : all ? *all : QList<KeptBackup>()) {
        if (!kept.fault && backups.verify(kept, stage.vault.standing(Vault::Standing::Vault)).ok())
            ++whole;
    }
    return whole;
}

inline QString said(const Fault &fault)
{
    return failureName(fault.failure) + QLatin1Char(' ') + fault.code + QLatin1Char(' ')
        + QString::number(fault.number);
}

} // namespace madoguchi
