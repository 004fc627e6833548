#pragma once

#include <QString>

namespace madoguchi {

/// `madoguchi --verify-audit`: looks at every entry of the audit's chain and at its anchor in the key store,
/// also while the station runs, and prints the number of entries and the first bad one. 0: whole; 1: not; 2:
/// it could not be opened.
int runVerifyAudit(const QString &config);

} // namespace madoguchi
