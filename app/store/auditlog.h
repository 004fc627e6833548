#pragma once

#include "app/security/sealing.h"
#include "app/store/auditentry.h"
#include "app/store/database.h"

#include <QList>

#include <memory>
#include <optional>

namespace madoguchi {

/// An entry as it stands in the log.
struct NumberedEntry
{
    qint64 number = 0; ///< from 1, without gaps
    AuditEntry entry{};
};

/// What a look at the whole chain gave.
struct AuditCheck
{
    qint64 count = 0; ///< entries that were looked at
    std::optional<qint64> firstBad{}; ///< number of the first one that does not fit; absent: all do
    QByteArray head{}; ///< the last good link, 32 bytes; empty: no entries
    [[nodiscard]] bool whole() const { return !firstBad; }
};

/// Append-only: the schema's triggers refuse change and deletion, and each entry's link (keyed BLAKE2b)
/// covers it and the link before it, so that a changed, missing or swapped entry is found. Cut-off entries at
/// the end leave a good, shorter chain: only a count and head that were kept elsewhere show that.
class AuditLog
{
public:
    /// `auditKey`: the vault's. `database` outlives the log.
    AuditLog(Database &database, std::shared_ptr<const SealingKey> auditKey);

    /// The entry's number, once it is on the disk. AuditNotWritten, with the store's failure as code: what
    /// was to be logged must not happen then (security.md 22).
    Outcome<qint64> append(const AuditEntry &entry);
    /// Looks at every entry. Faults: the store's.
    Outcome<AuditCheck> verify();
    /// Oldest first, from number `from` on. Faults: the store's; StoreDamaged for a word that is none.
    Outcome<QList<NumberedEntry>> entries(qint64 from = 1);

private:
    Outcome<qint64> appendNext(const AuditEntry &entry);
    [[nodiscard]] QByteArray linkOf(
        const QByteArray &before, qint64 number, const QVariantList &values) const;

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
