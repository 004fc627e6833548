#include "app/store/receptions.h"

#include "app/store/receptionform.h"
#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSqlError>

#include <algorithm>

namespace madoguchi {

namespace {

const QString columns = QStringLiteral("visit, day, number, status, schema, content, message");

SealedPlace placeOf(const QString &visit, const QDate &day, int schema, const QByteArray &column)
{
    return { QByteArrayLiteral("receptions"), visit.toLatin1(), column, day, schema };
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

Receptions::Receptions(Database &database, DayKeys &keys)
    : m_database(database)
    , m_keys(keys)
{ }

Outcome<Reception> Receptions::add(Reception reception, const ReceptionNumbers &numbers, int told)
{
    const auto standing = dayOf(reception.visit);
    if (!standing)
        return standing.error();
    if (*standing)
        reception.day = **standing;
    // The key first: the key store may turn the event loop, which no transaction should wait for.
    const auto key = keyForWriting(reception.day);
    if (!key)
        return key.error();
    return m_database.transact([&]() -> Outcome<Reception> {
        const auto old = find(reception.visit);
        if (!old)
            return old.error();
        if (*old) {
            reception.number = (*old)->number;
            reception.status = std::max(reception.status, (*old)->status);
            const auto replaced = replace(*key, reception);
            return replaced ? Outcome<Reception>(reception) : replaced.error();
        }
        const auto taken = numbersOf(reception.day);
        if (!taken)
            return taken.error();
        const bool isFree = told > 0 && told <= ReceptionNumbers::most && !taken->contains(told);
        reception.number = isFree ? told : numbers.next(*taken);
        const auto inserted = insert(*key, reception);
        return inserted ? Outcome<Reception>(reception) : inserted.error();
    });
}

Outcome<Reception> Receptions::update(const Reception &reception)
{
    const auto old = find(reception.visit);
    if (!old)
        return old.error();
    if (!*old)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    Reception changed = reception;
    changed.number = (*old)->number;
    changed.day = (*old)->day;
    const auto key = m_keys.ofDay(changed.day);
    if (!key)
        return key.error();
    const auto replaced = replace(*key, changed);
    return replaced ? Outcome<Reception>(changed) : replaced.error();
}

Outcome<Reception> Receptions::move(const QUuid &from, Reception reception)
{
    const auto old = find(from);
    if (!old)
        return old.error();
    if (!*old)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    reception.number = (*old)->number;
    reception.day = (*old)->day;
    reception.status = (*old)->status;
    const auto key = m_keys.ofDay(reception.day);
    if (!key)
        return key.error();
    // The seal is bound to the row's visit, so the row is written anew rather than renamed.
    return m_database.transact([&]() -> Outcome<Reception> {
        const auto deleted = m_database.run(
            QStringLiteral("DELETE FROM receptions WHERE visit = ?"), { stored::visit(from) });
        if (!deleted)
            return deleted.error();
        const auto inserted = insert(*key, reception);
        return inserted ? Outcome<Reception>(reception) : inserted.error();
    });
}

Outcome<QList<Reception>> Receptions::ofDay(const QDate &day, int *broken)
{
    constexpr int noLimit = -1;
    auto whole = pieceOfDay(day, 0, noLimit);
    if (!whole)
        return whole.error();
    if (broken)
        *broken = whole->broken;
    return std::move(whole->receptions);
}

Outcome<DayPiece> Receptions::pieceOfDay(const QDate &day, int after, int most)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT %1 FROM receptions WHERE day = ? AND number > ? ORDER BY number LIMIT ?")
            .arg(columns),
        { stored::day(day), after, most });
    if (!rows)
        return rows.error();
    DayPiece piece;
    Key key;
    while (rows->next()) {
        if (!key) {
            const auto found = m_keys.ofDay(day);
            if (!found)
                return found.error();
            key = *found;
        }
        ++piece.rows;
        piece.last = rows->value(2).toInt();
        auto reception = read(*rows, key);
        if (reception)
            piece.receptions.append(std::move(*reception));
        else
            ++piece.broken;
    }
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return piece;
}

Outcome<std::optional<Reception>> Receptions::find(const QUuid &visit)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT %1 FROM receptions WHERE visit = ?").arg(columns), { stored::visit(visit) });
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        if (rows->lastError().isValid())
            return storeFault(rows->lastError());
        return std::optional<Reception>{};
    }
    const auto key = m_keys.ofDay(stored::dayOf(rows->value(1).toString()));
    if (!key)
        return key.error();
    auto reception = read(*rows, *key);
    if (!reception)
        return reception.error();
    return std::optional<Reception>(std::move(*reception));
}

Outcome<QList<QDate>> Receptions::days()
{
    auto rows = m_database.run(QStringLiteral("SELECT DISTINCT day FROM receptions ORDER BY day"));
    if (!rows)
        return rows.error();
    QList<QDate> found;
    while (rows->next())
        found.append(stored::dayOf(rows->value(0).toString()));
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return found;
}

Outcome<bool> Receptions::hasRows(const QDate &day)
{
    auto row = m_database.run(
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM receptions WHERE day = ?)"), { stored::day(day) });
    if (!row)
        return row.error();
    if (!row->next())
        return storeFault(row->lastError());
    return row->value(0).toBool();
}

Outcome<Done> Receptions::forgetDay(const QDate &day, const std::function<Outcome<Done>()> &along)
{
    // In this order: a crash in between leaves noise that the next call clears, never readable rows without
    // an end.
    if (const auto forgotten = m_keys.forget(day); !forgotten)
        return forgotten;
    const auto deleted = m_database.transact([&]() -> Outcome<Done> {
        const auto rows
            = m_database.run(QStringLiteral("DELETE FROM receptions WHERE day = ?"), { stored::day(day) });
        if (!rows)
            return rows.error();
        return along ? along() : Outcome<Done>(Done{});
    });
    if (!deleted)
        return deleted;
    return m_database.checkpoint();
}

Outcome<Receptions::Key> Receptions::keyForWriting(const QDate &day)
{
    if (!day.isValid())
        return Fault{ Failure::NotFound, QStringLiteral("day") };
    const auto stands = hasRows(day);
    if (!stands)
        return stands.error();
    return m_keys.forWriting(day, *stands);
}

Outcome<Done> Receptions::insert(const Key &key, const Reception &reception)
{
    const QString visit = stored::visit(reception.visit);
    const int schema = m_database.schema();
    const auto inserted = m_database.run(
        QStringLiteral("INSERT INTO receptions (%1) VALUES (?, ?, ?, ?, ?, ?, ?)").arg(columns),
        { visit, stored::day(reception.day), reception.number, static_cast<int>(reception.status), schema,
            key->seal(writeReception(reception), placeOf(visit, reception.day, schema, content())),
            key->seal(reception.receivedMessage, placeOf(visit, reception.day, schema, message())) });
    return inserted ? Outcome<Done>(Done{}) : inserted.error();
}

Outcome<Done> Receptions::replace(const Key &key, const Reception &reception)
{
    const QString visit = stored::visit(reception.visit);
    const int schema = m_database.schema();
    const auto replaced = m_database.run(
        QStringLiteral(
            "UPDATE receptions SET status = ?, schema = ?, content = ?, message = ? WHERE visit = ?"),
        { static_cast<int>(reception.status), schema,
            key->seal(writeReception(reception), placeOf(visit, reception.day, schema, content())),
            key->seal(reception.receivedMessage, placeOf(visit, reception.day, schema, message())), visit });
    if (!replaced)
        return replaced.error();
    if (replaced->numRowsAffected() != 1)
        return Fault{ Failure::NotFound, QStringLiteral("reception") };
    return Done{};
}

Outcome<std::optional<QDate>> Receptions::dayOf(const QUuid &visit)
{
    auto rows = m_database.run(
        QStringLiteral("SELECT day FROM receptions WHERE visit = ?"), { stored::visit(visit) });
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional<QDate>(stored::dayOf(rows->value(0).toString()));
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return std::optional<QDate>{};
}

Outcome<QList<int>> Receptions::numbersOf(const QDate &day)
{
    auto rows
        = m_database.run(QStringLiteral("SELECT number FROM receptions WHERE day = ?"), { stored::day(day) });
    if (!rows)
        return rows.error();
    QList<int> numbers;
    while (rows->next())
        numbers.append(rows->value(0).toInt());
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return numbers;
}

Outcome<Reception> Receptions::read(const QSqlQuery &row, const Key &key)
{
    const QString visit = row.value(0).toString();
    const QDate day = stored::dayOf(row.value(1).toString());
    const int schema = row.value(4).toInt();
    const auto plain = key->open(row.value(5).toByteArray(), placeOf(visit, day, schema, content()));
    if (!plain)
        return plain.error();
    auto received = key->open(row.value(6).toByteArray(), placeOf(visit, day, schema, message()));
    if (!received)
        return received.error();
    auto reception = readReception(*plain);
    if (!reception)
        return reception;
    // The columns in clear repeat what is sealed. Where they differ, somebody has changed them.
    if (stored::visit(reception->visit) != visit || reception->day != day
        || reception->number != row.value(2).toInt()
        || static_cast<int>(reception->status) != row.value(3).toInt())
        return Fault{ Failure::SealBroken, QStringLiteral("reception") };
    reception->receivedMessage = std::move(*received);
    return reception;
}

} // namespace madoguchi
