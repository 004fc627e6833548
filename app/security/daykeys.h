#pragma once

#include "app/domain/failure.h"

#include <QDate>

#include <memory>

namespace madoguchi {

class SealingKey;

/// Where the store gets the keys of its days from (security.md 14). The vault is one.
class DayKeys
{
public:
    using Key = std::shared_ptr<const SealingKey>;

    virtual ~DayKeys() = default;
    /// The key of a day that has rows. Never made here. Faults: KeyMissing, KeyStoreUnavailable,
    /// KeyFileOpenToOthers.
    virtual Outcome<Key> ofDay(const QDate &day) = 0;
    /// The key to write a row of `day` with. Made where there is none, but never for a day that has rows
    /// already: those were sealed with a key that cannot be seen now, which is KeyMissing.
    virtual Outcome<Key> forWriting(const QDate &day, bool dayHasRows) = 0;
    /// Destroys the key. What was sealed with it is noise from then on.
    virtual Outcome<Done> forget(const QDate &day) = 0;
};

} // namespace madoguchi
