#pragma once

#include "app/security/sealing.h"
#include "app/store/auditbase.h"
#include "app/store/auditchain.h"
#include "app/store/auditentry.h"
#include "app/store/database.h"

#include <QDateTime>
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

/// Append-only: the schema's triggers refuse change and deletion, and each entry's link (keyed BLAKE2b)
/// covers it and the link before it, so that a changed, missing or swapped entry is found. Cut-off entries at
/// the end leave a good, shorter chain: only a place that was kept elsewhere shows that (AuditAnchor).
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
    /// The same for at most `most` entries behind a place that is known to be good.
    Outcome<AuditCheck> verifyAfter(const AuditPlace &place, qint64 most);
    /// Oldest first, from number `from` on. Faults: the store's; StoreDamaged for a word that is none.
    Outcome<QList<NumberedEntry>> entries(qint64 from = 1);

    /// The newest entry's place, as it stands; the base where there is no entry. Faults: the store's.
    Outcome<AuditPlace> head();
    /// The link of entry `number`; nothing: there is no such entry (any longer).
    Outcome<std::optional<QByteArray>> linkAt(qint64 number);
    /// Where the log begins after: nothing was cut, or number and link of the last entry that was. As
    /// AuditBase::read.
    Outcome<AuditPlace> base();

    /// Deletes the entries of before `time` that stand before all others, but never the newest one
    /// (security.md 21: kept at least a year, which is the caller's). How many went. What goes is verified
    /// first: AuditBroken, with the first bad number, where it does not fit, and then all stay. Faults: the
    /// store's.
    Outcome<qint64> cutBefore(const QDateTime &time);

    [[nodiscard]] Database &database() { return m_database; }

private:
    Outcome<qint64> appendNext(const AuditEntry &entry);
    Outcome<qint64> lastBefore(const QDateTime &time);
    Outcome<qint64> cut(qint64 number);

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
