#include "app/store/auditbase.h"

#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

AuditBase::AuditBase(Database &database, std::shared_ptr<const SealingKey> auditKey)
    : m_database(database)
    , m_key(std::move(auditKey))
{ }

Outcome<AuditPlace> AuditBase::read()
{
    // A store of the first version has no such table, and is verified as it is where nothing may be written.
    constexpr int first = 2;
    if (m_database.schema() < first)
        return AuditPlace{};
    auto row = m_database.run(QStringLiteral("SELECT number, link, seal FROM audit_base"));
    if (!row)
        return row.error();
    if (!row->next()) {
        if (row->lastError().isValid())
            return storeFault(row->lastError());
        return Fault{ Failure::AuditBroken, QStringLiteral("base") };
    }
    const AuditPlace place{ row->value(0).toLongLong(), row->value(1).toByteArray() };
    const QByteArray seal = row->value(2).toByteArray();
    const bool uncut = place.number == 0 && place.link.isEmpty() && seal.isEmpty();
    if (!uncut && seal != sealOf(place))
        return Fault{ Failure::AuditBroken, QStringLiteral("base") };
    return place;
}

Outcome<Done> AuditBase::move(const AuditPlace &place)
{
    auto moved = m_database.run(QStringLiteral("UPDATE audit_base SET number = ?, link = ?, seal = ?"),
        { place.number, place.link, sealOf(place) });
    if (!moved)
        return moved.error();
    if (moved->numRowsAffected() != 1)
        return Fault{ Failure::AuditBroken, QStringLiteral("base") };
    return Done{};
}

QByteArray AuditBase::sealOf(const AuditPlace &place) const
{
    return m_key->keyedHash("audit base 1", { QByteArray::number(place.number), place.link });
}

} // namespace madoguchi
