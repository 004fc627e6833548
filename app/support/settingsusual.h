#pragma once

#include "app/domain/staff.h"

#include <QString>

namespace madoguchi {

/// What config.md says a key is where no file says it, as it would be written; empty: nothing. A test holds
/// this to the defaults of StationSettings.
QString usualSetting(const QString &section, const QString &key, StationKind kind);

/// Whether a station of that kind does anything with the key.
bool isUsedBy(StationKind kind, const QString &section, const QString &key);

/// False: the contract has the key, and this version does nothing with it yet. Said beside it.
bool isFollowedSetting(const QString &section, const QString &key);

/// What is fixed while a station has a store: it names the store, its keys, or what the store was made for.
/// Changed in the file alone, and with what config.md and the README say about it.
bool isSealedSetting(const QString &section, const QString &key);

} // namespace madoguchi
