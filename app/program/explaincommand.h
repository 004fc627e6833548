#pragma once

#include <QString>

namespace madoguchi {

/// `madoguchi --explain FILE`: prints what a message file says to Madoguchi as one JSON object (config.md).
/// Needs no station and keeps nothing. `now`: yyyyMMddHHmmss in Japan, the moment that consents are open or
/// closed at; empty: the machine's clock. 0: read; 1: read with findings; 2: refused.
int runExplain(const QString &file, const QString &now, bool reveal);

} // namespace madoguchi
