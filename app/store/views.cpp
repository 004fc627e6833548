#include "app/store/views.h"

#include "app/store/storedtext.h"
#include "app/store/storedwords.h"
#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

namespace {

std::optional<View> viewOf(const QSqlQuery &row)
{
    View view;
    view.number = row.value(0).toLongLong();
    view.visit = QUuid::fromString(row.value(1).toString());
    const auto kind = consentKindFromContract(row.value(2).toString());
    view.time = stored::timeOf(row.value(3).toString());
    view.staffId = row.value(4).toString();
    const auto qualification = qualificationFromContract(row.value(5).toString());
    view.auditEntry = row.value(6).toLongLong();
    view.reported = row.value(7).toInt() != 0;
    view.key = QUuid::fromString(row.value(8).toString());
    const QString refused = row.value(9).toString();
    view.refused = stored::failureOf(refused);
    const bool refusalReadable = refused.isEmpty() || view.refused;
    if (!kind || !qualification || view.visit.isNull() || view.key.isNull() || !view.time.isValid()
        || !refusalReadable)
        return std::nullopt;
    view.kind = *kind;
    view.qualification = *qualification;
    return view;
}

} // namespace

Views::Views(Database &database)
    : m_database(database)
{ }

Outcome<View> Views::add(View view)
{
    if (view.key.isNull())
        view.key = QUuid::createUuid();
    const auto added = m_database.run(
        QStringLiteral(
            "INSERT INTO views (visit, kind, time, staff, qualification, audit_entry, reported, key, refused)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        { stored::visit(view.visit), contractWord(view.kind), stored::time(view.time), view.staffId,
            contractWord(view.qualification), view.auditEntry, view.reported ? 1 : 0, stored::visit(view.key),
            view.refused ? failureName(*view.refused) : QStringLiteral("") });
    if (!added)
        return added.error();
    view.number = added->lastInsertId().toLongLong();
    return view;
}

Outcome<QList<View>> Views::toReport()
{
    return select(QStringLiteral("WHERE reported = 0 AND refused = '' ORDER BY number"), {});
}

Outcome<Done> Views::markReported(qint64 number)
{
    return mark(QStringLiteral("reported = 1, refused = ''"), { number });
}

Outcome<Done> Views::markRefused(qint64 number, Failure why)
{
    return mark(
        QStringLiteral("refused = CASE reported WHEN 0 THEN ? ELSE '' END"), { failureName(why), number });
}

Outcome<QUuid> Views::renewKey(qint64 number)
{
    const QUuid key = QUuid::createUuid();
    const auto marked = mark(QStringLiteral("key = ?"), { stored::visit(key), number });
    return marked ? Outcome<QUuid>(key) : marked.error();
}

Outcome<Done> Views::mark(const QString &change, const QVariantList &values)
{
    const auto marked
        = m_database.run(QStringLiteral("UPDATE views SET %1 WHERE number = ?").arg(change), values);
    if (!marked)
        return marked.error();
    if (marked->numRowsAffected() != 1)
        return Fault{ Failure::NotFound, QStringLiteral("view") };
    return Done{};
}

Outcome<ViewCounts> Views::counts(const QDateTime &refusedSince)
{
    auto row = m_database.run(
        QStringLiteral("SELECT coalesce(sum(reported = 0 AND refused = ''), 0), "
                       "coalesce(sum(refused NOT IN ('', ?) AND time >= ?), 0), "
                       "coalesce(min(CASE WHEN reported = 0 AND refused = '' THEN time END), '') FROM views"),
        { failureName(Failure::NotOnThisWay), stored::time(refusedSince) });
    if (!row)
        return row.error();
    if (!row->next())
        return storeFault(row->lastError());
    return ViewCounts{ row->value(0).toInt(), row->value(1).toInt(),
        stored::timeOf(row->value(2).toString()) };
}

Outcome<QList<View>> Views::since(const QDateTime &from)
{
    return select(QStringLiteral("WHERE time >= ? ORDER BY number"), { stored::time(from) });
}

Outcome<int> Views::forgetBefore(const QDateTime &time)
{
    const auto forgotten = m_database.run(
        QStringLiteral(
            "DELETE FROM views WHERE time < ? AND (reported <> 0 OR refused <> '') AND NOT EXISTS ("
            "SELECT 1 FROM views AS waiting WHERE waiting.reported = 0 AND waiting.refused = ''"
            " AND waiting.visit = views.visit AND waiting.kind = views.kind)"),
        { stored::time(time) });
    return forgotten ? Outcome<int>(forgotten->numRowsAffected()) : forgotten.error();
}

Outcome<QList<View>> Views::select(const QString &where, const QVariantList &values)
{
    auto rows = m_database.run(
        QStringLiteral(
            "SELECT number, visit, kind, time, staff, qualification, audit_entry, reported, key, refused"
            " FROM views ")
            + where,
        values);
    if (!rows)
        return rows.error();
    QList<View> views;
    while (rows->next()) {
        const auto view = viewOf(*rows);
        if (!view)
            return Fault{ Failure::StoreDamaged, QStringLiteral("views") };
        views.append(*view);
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return views;
}

} // namespace madoguchi
