#include "app/store/visitstoforget.h"

#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

VisitsToForget::VisitsToForget(Database &database)
    : m_database(database)
{ }

Outcome<Done> VisitsToForget::add(const VisitToForget &entry)
{
    if (entry.visit.isNull())
        return Fault{ Failure::NotFound, QStringLiteral("visit") };
    const auto added = m_database.run(QStringLiteral("INSERT INTO visits_to_forget (visit, since)"
                                                     " VALUES (?, ?) ON CONFLICT (visit) DO NOTHING"),
        { stored::visit(entry.visit), stored::time(entry.since) });
    if (!added)
        return added.error();
    return Done{};
}

Outcome<QList<VisitToForget>> VisitsToForget::all()
{
    auto rows
        = m_database.run(QStringLiteral("SELECT visit, since FROM visits_to_forget ORDER BY since, visit"));
    if (!rows)
        return rows.error();
    QList<VisitToForget> entries;
    while (rows->next()) {
        const VisitToForget entry{ QUuid::fromString(rows->value(0).toString()),
            stored::timeOf(rows->value(1).toString()) };
        if (entry.visit.isNull() || !entry.since.isValid())
            return Fault{ Failure::StoreDamaged, QStringLiteral("visits_to_forget") };
        entries.append(entry);
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return entries;
}

Outcome<Done> VisitsToForget::remove(const QUuid &visit)
{
    const auto removed = m_database.run(
        QStringLiteral("DELETE FROM visits_to_forget WHERE visit = ?"), { stored::visit(visit) });
    if (!removed)
        return removed.error();
    return Done{};
}

} // namespace madoguchi
