#pragma once

#include "app/domain/codes.h"

#include <QString>

namespace madoguchi::words {

/// A code of the interface in the current language; one that its table does not have as it came.
QString code(CodeTable table, const QString &code);
/// Yen as they came: digits get their unit, anything else stays as it is. Empty: not said.
QString yen(const QString &digits);

} // namespace madoguchi::words
