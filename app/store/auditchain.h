#pragma once

#include "app/store/auditbase.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace madoguchi {

/// What a look at the chain gave.
struct AuditCheck
{
    qint64 count = 0; ///< entries that were looked at
    std::optional<qint64> firstBad{}; ///< number of the first one that does not fit, or that is missing
    QByteArray badLink{}; ///< what firstBad's link would be, as it stands; empty: it is missing
    qint64 number = 0; ///< of the last good one
    QByteArray head{}; ///< the last good link, 32 bytes; empty: no entries
    bool finished = true; ///< false: there are more behind
    [[nodiscard]] bool whole() const { return !firstBad; }
};

/// Follows the audit's chain row by row: each link is the keyed BLAKE2b of the entry and the link before it
/// (security.md 20). Reads what SQLite has, without a copy: a million entries take little longer than their
/// hashing.
class AuditChain
{
public:
    /// `database` outlives it.
    AuditChain(Database &database, std::shared_ptr<const SealingKey> auditKey);

    /// Looks at every entry from the base on. A base that somebody else wrote: entry 1 is the first bad one.
    /// Faults: the store's.
    Outcome<AuditCheck> verify();
    /// Looks at no more than `most` entries behind `place`, whose link is known to be good.
    Outcome<AuditCheck> verifyAfter(const AuditPlace &place, qint64 most);

private:
    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
