#pragma once

#include "app/domain/failure.h"

#include <QMap>
#include <QPair>
#include <QString>

struct sqlite3;

namespace madoguchi {

/// Tables, indices and triggers: name → (what it is, its SQL).
using SchemaState = QMap<QString, QPair<QString, QString>>;

/// What the numbered files up to `version` make.
Outcome<SchemaState> expectedSchema(int version);
/// What stands in `database`.
Outcome<SchemaState> presentSchema(sqlite3 *database);
/// Makes triggers and indices of `database` anew where they differ from those of `version`, and drops those
/// that are none of ours. In the caller's transaction. StoreDamaged: a table differs.
Outcome<Done> restoreSchema(sqlite3 *database, int version);

} // namespace madoguchi
