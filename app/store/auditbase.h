#pragma once

#include "app/security/sealing.h"
#include "app/store/database.h"

#include <QByteArray>

#include <memory>

namespace madoguchi {

/// A place in the audit: an entry's number and its link. Number 0 with an empty link: before the first one.
struct AuditPlace
{
    qint64 number = 0;
    QByteArray link{}; ///< 32 bytes
    bool operator==(const AuditPlace &) const = default;
};

/// Where the audit begins after its oldest entries were kept long enough (security.md 21): the number and
/// link of the last one that is gone. Under the audit key, so that nobody else can cut the chain at its
/// start.
class AuditBase
{
public:
    /// `database` outlives it.
    AuditBase(Database &database, std::shared_ptr<const SealingKey> auditKey);

    /// Nothing was cut yet: number 0. Faults: the store's; AuditBroken where somebody without the key wrote
    /// it.
    Outcome<AuditPlace> read();
    /// Puts it further on. Inside the transaction that deletes what is before it.
    Outcome<Done> move(const AuditPlace &place);

private:
    [[nodiscard]] QByteArray sealOf(const AuditPlace &place) const;

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
};

} // namespace madoguchi
