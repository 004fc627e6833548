#pragma once

#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>

namespace madoguchi {

/// What the clinic's stations seal their notices to each other with; from the code that they are paired by.
struct SiteKey
{
    QByteArray bytes{}; ///< 32
    bool operator==(const SiteKey &) const = default;
};

/// Which station a store was made for: sealed, so that neither a changed setting nor a changed file makes a
/// consulting room of a desk.
struct StationRecord
{
    StationKind kind = StationKind::Desk;
    QString id{}; ///< "DESK-1"
    QString institution{}; ///< 10 digits
    QByteArray recoveryPublicKey{}; ///< what backups are sealed to; empty: no recovery sheet was made yet
    QByteArray
        recoveryProof{}; ///< what backups are marked with, so that the sheet knows its own; with the key
    QDateTime created{}; ///< UTC
    bool qualificationGranted = false; ///< once: from then on two persons are needed, whatever rows are left
    QDate lastMeasured{}; ///< newest clinic day on which the service's clock agreed with ours; invalid: none
                          ///< yet
    std::optional<SiteKey> site{}; ///< absent: not paired; records of before there was any have none
    bool operator==(const StationRecord &) const = default;
};

/// The table of that one record. Faults of all: the store's, SealBroken.
class StationRecords
{
public:
    /// `database` outlives it. `vaultKey`: the vault's.
    StationRecords(Database &database, std::shared_ptr<const SealingKey> vaultKey);

    /// Nothing: none was kept yet.
    Outcome<std::optional<StationRecord>> find();
    /// Keeps it in place of the one before.
    Outcome<Done> keep(const StationRecord &record);
    /// Somebody was qualified here: from now on that needs two persons. Again, or without a record: nothing.
    Outcome<Done> noteGranted();

private:
    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
