#pragma once

#include "app/domain/proof.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QDate>
#include <QDateTime>
#include <QUuid>

#include <memory>
#include <optional>

namespace madoguchi {

/// What the card signed when its owner answered: proof of the consents, years later and without the service.
struct ConsentReceipt
{
    QUuid visit{};
    QDate day{}; ///< the clinic's day
    QDateTime time{}; ///< when the service took it
    Proof proof{};
};

/// The table of consent receipts, under the vault key, kept for five years (security.md, At rest). Faults of
/// all: the store's; SealBroken where a row does not open in its place.
class ConsentReceipts
{
public:
    static constexpr int keptYears = 5;

    /// `database` outlives it. `vaultKey`: Vault::Standing::Vault.
    ConsentReceipts(Database &database, std::shared_ptr<const SealingKey> vaultKey);

    /// Belongs into the transaction that keeps the consents. A visit's newest receipt stands for it.
    /// NotFound: without visit or day.
    Outcome<Done> keep(const ConsentReceipt &receipt);
    Outcome<std::optional<ConsentReceipt>> find(const QUuid &visit);
    /// Those of days before `day`; their number.
    Outcome<int> forgetBefore(const QDate &day);

private:
    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
