#include "app/store/openreceptions.h"

#include "app/store/receptionform.h"
#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSqlError>

namespace madoguchi {

namespace {

const QString columns = QStringLiteral("visit, day, number, since, schema, content, message");

SealedPlace placeOf(const QString &visit, const QDate &day, int schema, const QByteArray &column)
{
    return { QByteArrayLiteral("open_receptions"), visit.toLatin1(), column, day, schema };
}

QByteArray content()
{
    return QByteArrayLiteral("content");
}

QByteArray message()
{
    return QByteArrayLiteral("message");
}

} // namespace

OpenReceptions::OpenReceptions(Database &database, std::shared_ptr<const SealingKey> openKey)
    : m_database(database)
    , m_key(std::move(openKey))
{ }

Outcome<Done> OpenReceptions::keep(const Reception &reception, const QDateTime &since)
{
    if (reception.visit.isNull() || !reception.day.isValid())
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    const QString visit = stored::visit(reception.visit);
    const int schema = m_database.schema();
    const auto kept = m_database.run(
        QStringLiteral("INSERT INTO open_receptions (%1) VALUES (?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (visit) DO UPDATE SET day = excluded.day, number = excluded.number, "
                       "schema = excluded.schema, content = excluded.content, message = excluded.message")
            .arg(columns),
        { visit, stored::day(reception.day), reception.number, stored::time(since), schema,
            m_key->seal(writeReception(reception), placeOf(visit, reception.day, schema, content())),
            m_key->seal(reception.receivedMessage, placeOf(visit, reception.day, schema, message())) });
    return kept ? Outcome<Done>(Done{}) : kept.error();
}

Outcome<QList<OpenReception>> OpenReceptions::all(int *broken)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT %1 FROM open_receptions ORDER BY day, number, visit").arg(columns));
    if (!rows)
        return rows.error();
    QList<OpenReception> receptions;
    int unread = 0;
    while (rows->next()) {
        auto reception = read(*rows);
        if (reception)
            receptions.append(std::move(*reception));
        else if (broken)
            ++unread;
        else
            return reception.error();
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    if (broken)
        *broken = unread;
    return receptions;
}

Outcome<std::optional<OpenReception>> OpenReceptions::find(const QUuid &visit)
{
    auto rows = m_database.run(QStringLiteral("SELECT %1 FROM open_receptions WHERE visit = ?").arg(columns),
        { stored::visit(visit) });
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (rows->lastError().isValid())
            return storeFault(rows->lastError());
        return std::optional<OpenReception>{};
    }
    auto reception = read(*rows);
    if (!reception)
        return reception.error();
    return std::optional<OpenReception>(std::move(*reception));
}

Outcome<Done> OpenReceptions::resolve(const QUuid &visit)
{
    const auto removed = m_database.run(
        QStringLiteral("DELETE FROM open_receptions WHERE visit = ?"), { stored::visit(visit) });
    return removed ? Outcome<Done>(Done{}) : removed.error();
}

Outcome<int> OpenReceptions::forgetBefore(const QDate &day)
{
    const auto forgotten
        = m_database.run(QStringLiteral("DELETE FROM open_receptions WHERE day < ?"), { stored::day(day) });
    return forgotten ? Outcome<int>(forgotten->numRowsAffected()) : forgotten.error();
}

/// Of the row the query stands on.
Outcome<OpenReception> OpenReceptions::read(const QSqlQuery &row) const
{
    const QString visit = row.value(0).toString();
    const QDate day = stored::dayOf(row.value(1).toString());
    const int schema = row.value(4).toInt();
    const auto plain = m_key->open(row.value(5).toByteArray(), placeOf(visit, day, schema, content()));
    if (!plain)
        return plain.error();
    auto received = m_key->open(row.value(6).toByteArray(), placeOf(visit, day, schema, message()));
    if (!received)
        return received.error();
    auto reception = readReception(*plain);
    if (!reception)
        return reception.error();
    // The columns in clear repeat what is sealed. Where they differ, somebody has changed them.
    if (stored::visit(reception->visit) != visit || reception->day != day
        || reception->number != row.value(2).toInt())
        return Fault{ Failure::SealBroken, QStringLiteral("open-reception") };
    reception->receivedMessage = std::move(*received);
    return OpenReception{ std::move(*reception), stored::timeOf(row.value(3).toString()) };
}

} // namespace madoguchi
