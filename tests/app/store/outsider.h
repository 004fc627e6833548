#pragma once

#include "app/store/schemastate.h"

#include <QStringList>

#include <sqlite3.h>

#include <algorithm>

namespace madoguchi {

/// Another program: the same SQLite, neither our key nor our functions, and no respect for triggers.
struct Outsider
{
    explicit Outsider(const QString &path) { sqlite3_open(path.toUtf8().constData(), &database); }
    ~Outsider() { sqlite3_close(database); }
    Outsider(const Outsider &) = delete;
    Outsider &operator=(const Outsider &) = delete;

    [[nodiscard]] bool run(const QString &sql) const
    {
        return sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    /// Runs `sql` with every trigger away, and puts them back: nothing in the schema tells of it.
    [[nodiscard]] bool force(const QString &sql) const
    {
        const auto schema = presentSchema(database);
        if (!schema.ok())
            return false;
        QStringList statements{ QStringLiteral("BEGIN") };
        for (auto it = schema->begin(); it != schema->end(); ++it) {
            if (it.value().first == QStringLiteral("trigger"))
                statements.append(QStringLiteral("DROP TRIGGER ") + it.key());
        }
        statements.append(sql);
        for (auto it = schema->begin(); it != schema->end(); ++it) {
            if (it.value().first == QStringLiteral("trigger"))
                statements.append(it.value().second);
        }
        statements.append(QStringLiteral("COMMIT"));
        return std::all_of(
            statements.begin(), statements.end(), [this](const QString &one) { return run(one); });
    }

    sqlite3 *database = nullptr;
};

} // namespace madoguchi
