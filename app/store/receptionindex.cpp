#include "app/store/receptionindex.h"

#include "app/store/storedtext.h"
#include "app/store/storefault.h"

#include <QSet>
#include <QSqlError>

#include <utility>

namespace madoguchi {

namespace {

/// CROSS JOIN, and + before a day, have SQLite begin with the few that are unmarked, not with a long day's
/// rows. The trigger that is made last comes last.
constexpr auto madeOf = {
    "CREATE TEMP TABLE reception_marks (mark BLOB NOT NULL, visit TEXT NOT NULL)",
    "CREATE INDEX temp.reception_marks_by_mark ON reception_marks (mark)",
    "CREATE INDEX temp.reception_marks_by_visit ON reception_marks (visit)",
    "CREATE TEMP TABLE reception_unmarked (visit TEXT NOT NULL PRIMARY KEY)",
    "CREATE TEMP TABLE reception_index (version INTEGER NOT NULL)",
    "CREATE TEMP TRIGGER reception_index_insert AFTER INSERT ON main.receptions BEGIN"
    " DELETE FROM reception_unmarked WHERE visit = NEW.visit;"
    " INSERT INTO reception_unmarked VALUES (NEW.visit); END",
    "CREATE TEMP TRIGGER reception_index_delete AFTER DELETE ON main.receptions BEGIN"
    " DELETE FROM reception_marks WHERE visit = OLD.visit;"
    " DELETE FROM reception_unmarked WHERE visit = OLD.visit; END",
    "CREATE TEMP TRIGGER reception_index_update AFTER UPDATE ON main.receptions BEGIN"
    " DELETE FROM reception_marks WHERE visit IN (OLD.visit, NEW.visit);"
    " DELETE FROM reception_unmarked WHERE visit IN (OLD.visit, NEW.visit);"
    " INSERT INTO reception_unmarked VALUES (NEW.visit); END",
};

/// From so many unmarked rows of one day on, the whole day is opened at once.
constexpr qsizetype many = 16;

} // namespace

ReceptionIndex::ReceptionIndex(Database &database, Receptions &receptions, MarksOf marksOf)
    : m_database(database)
    , m_receptions(receptions)
    , m_marksOf(std::move(marksOf))
{ }

Outcome<QList<Reception>> ReceptionIndex::find(
    const QList<QByteArray> &marks, const QDate &from, const QDate &to)
{
    if (const auto filled = fill(from, to); !filled)
        return filled.error();
    QVariantList values{ stored::day(from), stored::day(to) };
    QStringList places;
    for (const QByteArray &mark : marks) {
        values.append(mark);
        places.append(QStringLiteral("?"));
    }
    // By mark, not by day: the plus keeps SQLite from going through the days' rows.
    const auto found = visits(
        QStringLiteral("SELECT visit FROM receptions WHERE +day BETWEEN ? AND ? AND visit IN"
                       " (SELECT visit FROM reception_marks WHERE mark IN (%1)) ORDER BY +day DESC, number")
            .arg(places.join(u',')),
        values);
    if (!found)
        return found.error();
    QList<Reception> receptions;
    for (const QUuid &visit : *found) {
        auto reception = opened(visit);
        if (!reception)
            return reception.error();
        if (*reception)
            receptions.append(std::move(**reception));
    }
    return receptions;
}

Outcome<Done> ReceptionIndex::fill(const QDate &from, const QDate &to)
{
    return m_database.transact([&]() -> Outcome<Done> {
        if (const auto ready = prepare(); !ready)
            return ready;
        auto days = m_database.run(QStringLiteral("SELECT DISTINCT day FROM reception_unmarked CROSS"
                                                  " JOIN receptions USING (visit) WHERE day BETWEEN ? AND ?"),
            { stored::day(from), stored::day(to) });
        if (!days)
            return days.error();
        QList<QDate> unmarked;
        while (days->next())
            unmarked.append(stored::dayOf(days->value(0).toString()));
        if (days->lastError().isValid())
            return storeFault(days->lastError());
        for (const QDate &day : std::as_const(unmarked)) {
            const auto receptions = unmarkedOf(day);
            if (!receptions)
                return receptions.error();
            if (const auto marked = mark(*receptions, day); !marked)
                return marked;
        }
        return Done{};
    });
}

Outcome<Done> ReceptionIndex::prepare()
{
    const auto made = number(
        QStringLiteral("SELECT count(*) FROM temp.sqlite_schema WHERE name = 'reception_index_update'"));
    if (!made)
        return made.error();
    if (*made == 0) {
        if (const auto tables = make(); !tables)
            return tables;
    }
    // Changes by the commits of other connections, and by nothing else.
    const auto version = number(QStringLiteral("PRAGMA main.data_version"));
    if (!version)
        return version.error();
    const auto known = number(QStringLiteral("SELECT coalesce(max(version), -1) FROM reception_index"));
    if (!known)
        return known.error();
    return *known == *version ? Outcome<Done>(Done{}) : forgetAll(*version);
}

Outcome<Done> ReceptionIndex::make()
{
    for (const char *statement : madeOf) {
        if (const auto made = m_database.run(QString::fromLatin1(statement)); !made)
            return made.error();
    }
    return Done{};
}

Outcome<Done> ReceptionIndex::forgetAll(int version)
{
    for (const char *statement : { "DELETE FROM reception_marks", "DELETE FROM reception_unmarked",
             "DELETE FROM reception_index", "INSERT INTO reception_unmarked SELECT visit FROM receptions" }) {
        if (const auto done = m_database.run(QString::fromLatin1(statement)); !done)
            return done.error();
    }
    const auto noted = m_database.run(QStringLiteral("INSERT INTO reception_index VALUES (?)"), { version });
    return noted ? Outcome<Done>(Done{}) : noted.error();
}

Outcome<int> ReceptionIndex::number(const QString &sql)
{
    auto row = m_database.run(sql);
    if (!row)
        return row.error();
    if (!row->next())
        return storeFault(row->lastError());
    return row->value(0).toInt();
}

Outcome<QList<QUuid>> ReceptionIndex::visits(const QString &sql, const QVariantList &values)
{
    auto rows = m_database.run(sql, values);
    if (!rows)
        return rows.error();
    QList<QUuid> found;
    while (rows->next())
        found.append(QUuid(rows->value(0).toString()));
    if (rows->lastError().isValid())
        return storeFault(rows->lastError());
    return found;
}

Outcome<QList<Reception>> ReceptionIndex::unmarkedOf(const QDate &day)
{
    const auto unmarked = visits(QStringLiteral("SELECT visit FROM reception_unmarked CROSS JOIN receptions"
                                                " USING (visit) WHERE day = ?"),
        { stored::day(day) });
    if (!unmarked)
        return unmarked.error();
    QList<Reception> receptions;
    if (unmarked->size() >= many) {
        auto whole = m_receptions.ofDay(day);
        if (!whole)
            return whole.error();
        const QSet<QUuid> wanted(unmarked->begin(), unmarked->end());
        whole->removeIf([&](const Reception &one) { return !wanted.contains(one.visit); });
        return whole;
    }
    for (const QUuid &visit : *unmarked) {
        auto reception = opened(visit);
        if (!reception)
            return reception.error();
        if (*reception)
            receptions.append(std::move(**reception));
    }
    return receptions;
}

Outcome<Done> ReceptionIndex::mark(const QList<Reception> &receptions, const QDate &day)
{
    for (const Reception &reception : receptions) {
        const QList<QByteArray> marks = m_marksOf(reception);
        for (const QByteArray &mark : marks) {
            const auto kept = m_database.run(QStringLiteral("INSERT INTO reception_marks VALUES (?, ?)"),
                { mark, stored::visit(reception.visit) });
            if (!kept)
                return kept.error();
        }
    }
    // Those that did not open too: they are found again when somebody writes them.
    const auto done = m_database.run(
        QStringLiteral("DELETE FROM reception_unmarked WHERE EXISTS (SELECT 1 FROM"
                       " receptions AS r WHERE r.visit = reception_unmarked.visit AND +r.day = ?)"),
        { stored::day(day) });
    return done ? Outcome<Done>(Done{}) : done.error();
}

Outcome<std::optional<Reception>> ReceptionIndex::opened(const QUuid &visit)
{
    auto reception = m_receptions.find(visit);
    if (!reception && reception.error().failure == Failure::SealBroken)
        return std::optional<Reception>{};
    return reception;
}

} // namespace madoguchi
