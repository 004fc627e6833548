#pragma once

#include "app/support/settingsrules.h"
#include "app/support/stationsettings.h"

#include <QList>

#include <functional>

namespace madoguchi {

/// One key of config.md: where it stands, what it may be, and where its value goes.
struct SettingsKey
{
    QString section{};
    QString key{};
    SettingsRule rule{};
    /// Takes a value that fits the rule, paths made absolute.
    std::function<void(StationSettings &settings, const QString &value)> take{};
};

/// Every key of the contract, in its order. The defaults are those of StationSettings.
const QList<SettingsKey> &settingsTable();
/// Null: no such key.
const SettingsKey *settingsKey(const QString &section, const QString &key);

} // namespace madoguchi
