#pragma once

#include "app/domain/failure.h"
#include "app/domain/rights.h"
#include "app/security/vault.h"
#include "app/store/database.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// What is disposed of.
struct DisposalPlan
{
    QString storeFile{}; ///< absolute
    QString station{}; ///< "DESK-1"
    QString institution{}; ///< 10 digits
    QString keyFile{}; ///< [keys] file; empty: the system's key store
};

/// What is gone, for paper (security.md 16).
struct DisposalProof
{
    DisposalPlan plan{};
    QString by{}; ///< staff id
    QDateTime at{};
    QStringList keys{}; ///< entries of the key store that are gone
    QStringList files{}; ///< names in the store's folder that were overwritten and removed
    QStringList others{}; ///< names in that folder that are not ours, and stand untouched

    /// In the language of the windows, lines of at most 100 characters; nothing of it says who a patient is.
    [[nodiscard]] QString text() const;
};

/// Puts an end to a station: its keys first, then its files. The program has to end after it: `database` is
/// closed for good. May be called again after a fault: what is gone already is no fault. `today`: the
/// clinic's day. Faults: the key store's; StoreUnreachable, StoreReadOnly with the name of the file that
/// cannot be removed.
Outcome<DisposalProof> disposeOf(Granted<Right::ChangeSettings> by, const DisposalPlan &plan, Vault &vault,
    Database &database, const QDate &today, const QDateTime &now);

} // namespace madoguchi
