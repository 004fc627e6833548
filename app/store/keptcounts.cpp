#include "app/store/keptcounts.h"

#include "app/store/database.h"
#include "app/store/storedtext.h"

#include <QSqlQuery>
#include <QVariant>

namespace madoguchi::keptcounts {

namespace {

Outcome<KeptCount> count(Database &database, const QString &table, const QString &column)
{
    auto rows = database.run(QStringLiteral("SELECT count(*), min(%1) FROM %2").arg(column, table));
    if (!rows)
        return rows.error();
    KeptCount kept;
    if (!rows->next())
        return kept;
    kept.rows = rows->value(0).toLongLong();
    kept.oldest = stored::dayOf(rows->value(1).toString());
    return kept;
}

} // namespace

Outcome<KeptCount> receptions(Database &database)
{
    return count(database, QStringLiteral("receptions"), QStringLiteral("day"));
}

Outcome<KeptCount> openReceptions(Database &database)
{
    return count(database, QStringLiteral("open_receptions"), QStringLiteral("day"));
}

Outcome<KeptCount> patients(Database &database)
{
    return count(database, QStringLiteral("patients"), QStringLiteral("last_seen"));
}

Outcome<KeptCount> audit(Database &database)
{
    // Kept in UTC; the clinic's days are Japan's, nine hours ahead.
    return count(database, QStringLiteral("audit"), QStringLiteral("date(time, '+9 hours')"));
}

} // namespace madoguchi::keptcounts
