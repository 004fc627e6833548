#pragma once

#include "app/domain/failure.h"

#include <QString>

namespace madoguchi {

/// A database file that was copied out of a store.
struct StoreCopy
{
    qint64 size = 0; ///< bytes
    int schema = 0;
};

/// Copies the database `store` as it stands at one moment, by a connection of its own, into the new file
/// `target` (mode 0600), while others read and write. The copy is looked through: a damaged store is not
/// worth keeping. Personal columns are as sealed in it as they are in the store. Faults: StoreDamaged,
/// StoreFull, StoreBusy, the store's. Nothing is left at `target` then.
Outcome<StoreCopy> copyStore(const QString &store, const QString &target);

} // namespace madoguchi
