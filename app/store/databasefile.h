#pragma once

#include "app/domain/failure.h"

#include <QString>

namespace madoguchi {

/// Makes sure that there is a regular file of mode 0600 at `path` that may be written, and that its folder
/// may be written too (SQLite keeps the write-ahead log beside the file). Missing folders are made with mode
/// 0700. Faults: StoreUnreachable, StoreReadOnly, StoreFull.
Outcome<Done> prepareDatabaseFile(const QString &path);

} // namespace madoguchi
