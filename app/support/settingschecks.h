#pragma once

#include "app/support/settings.h"

#include <QHash>

namespace madoguchi {

/// Where a value was said.
struct SettingsPlace
{
    QString file{};
    int line = 0;
};

/// "section/key" → where.
using SettingsPlaces = QHash<QString, SettingsPlace>;

/// What config.md says about keys together: what is needed for a mode, and what does not go with what. `file`
/// is named for what was never said.
QList<SettingsProblem> settingsChecks(
    const StationSettings &settings, const SettingsPlaces &places, const QString &file);

/// What is asked of a station that is to be set up, and of no other: a station that has worked so far goes
/// on. The institution code is one of this type of facility (product.md, Stations).
QList<SettingsProblem> firstRunChecks(
    const StationSettings &settings, const SettingsPlaces &places, const QString &file);

} // namespace madoguchi
