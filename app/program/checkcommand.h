#pragma once

#include <QString>

namespace madoguchi {

/// `madoguchi --check`: opens the station without a window, looks at reader, line and clock for up to five
/// seconds, and prints the health panel to standard output. Returns the exit status of config.md: 0, 1 or 2.
int runCheck(const QString &config);

} // namespace madoguchi
