#include "app/store/schemastate.h"

#include "app/store/schemafiles.h"
#include "app/store/statement.h"
#include "app/store/storefault.h"

#include <QHash>
#include <QMutex>

#include <sqlite3.h>

#include <memory>

namespace madoguchi {

namespace {

struct Closed
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

Outcome<Done> execute(sqlite3 *database, const QString &sql)
{
    const int code = sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Outcome<Done>(Done{}) : storeFault(code);
}

QString textOf(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)));
}

QString quoted(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

/// What the numbered files make of an empty store.
Outcome<SchemaState> makeSchema(int version)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open(":memory:", &opened);
    const std::unique_ptr<sqlite3, Closed> database(opened);
    if (code != SQLITE_OK)
        return storeFault(code);
    for (int number = 1; number <= version; ++number) {
        const QStringList statements = schemaStatements(number);
        for (const QString &statement : statements) {
            if (const auto done = execute(database.get(), statement); !done)
                return done.error();
        }
    }
    return presentSchema(database.get());
}

} // namespace

Outcome<SchemaState> expectedSchema(int version)
{
    // The files are the program's own and never change while it runs; making them takes longer than the rest
    // of a check.
    static QMutex mutex;
    static QHash<int, SchemaState> made;
    const QMutexLocker locker(&mutex);
    const auto known = made.constFind(version);
    if (known != made.constEnd())
        return *known;
    const auto state = makeSchema(version);
    if (state)
        made.insert(version, *state);
    return state;
}

Outcome<SchemaState> presentSchema(sqlite3 *database)
{
    sqlite3_stmt *prepared = nullptr;
    int code = sqlite3_prepare_v2(
        database, "SELECT name, type, coalesce(sql, '') FROM sqlite_schema", -1, &prepared, nullptr);
    const Statement rows(prepared);
    if (code != SQLITE_OK)
        return storeFault(code);
    SchemaState state;
    while ((code = sqlite3_step(rows.get())) == SQLITE_ROW)
        state.insert(textOf(rows.get(), 0), { textOf(rows.get(), 1), textOf(rows.get(), 2) });
    return code == SQLITE_DONE ? Outcome<SchemaState>(state) : storeFault(code);
}

Outcome<Done> restoreSchema(sqlite3 *database, int version)
{
    const auto expected = expectedSchema(version);
    const auto present = presentSchema(database);
    if (!expected || !present)
        return expected ? present.error() : expected.error();
    QStringList statements;
    for (auto it = present->begin(); it != present->end(); ++it) {
        if (expected->value(it.key()) == it.value())
            continue;
        if (it.value().first == QStringLiteral("table"))
            return Fault{ Failure::StoreDamaged, QStringLiteral("schema") };
        statements.append(QStringLiteral("DROP %1 %2").arg(it.value().first, quoted(it.key())));
    }
    for (auto it = expected->begin(); it != expected->end(); ++it) {
        if (present->value(it.key()) == it.value())
            continue;
        if (it.value().first == QStringLiteral("table"))
            return Fault{ Failure::StoreDamaged, QStringLiteral("schema") };
        statements.append(it.value().second);
    }
    for (const QString &statement : std::as_const(statements)) {
        if (const auto done = execute(database, statement); !done)
            return done;
    }
    return Done{};
}

} // namespace madoguchi
