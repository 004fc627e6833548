#pragma once

#include <QStringList>

namespace madoguchi {

/// The numbered schema files that are built into the program, `:/schema/001_….sql` on without gaps.
/// The highest number.
int newestSchema();
/// The statements of file `version`, in order, ready to be run one at a time. Empty: no such file.
QStringList schemaStatements(int version);
/// Splits SQL text at the ends of its statements; a trigger's body stays in one piece.
QStringList sqlStatements(const QString &sql);

} // namespace madoguchi
