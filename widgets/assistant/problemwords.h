#pragma once

#include "app/support/settings.h"

#include <QString>

namespace madoguchi {

/// What is wrong with a setting, in the current language: where it stands ("station.ini, line 3"), what is
/// wrong, and what is allowed. Never the value.
QString problemWords(const SettingsProblem &problem);
/// The same with the name of the setting, where no caption stands above it.
QString problemWordsWithName(const SettingsProblem &problem);

} // namespace madoguchi
