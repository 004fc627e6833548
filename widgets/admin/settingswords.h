#pragma once

#include "app/support/settings.h"
#include "app/support/settingsrules.h"

#include <QString>

/// What an administrator's pages say of the keys of config.md, in the current language.
namespace madoguchi::settingswords {

/// "[store]": what its keys are about. The section itself where it has no words.
QString section(const QString &section);
/// What a key is, for people.
QString caption(const QString &section, const QString &key);
/// Why one would change it: one sentence. Of a sealed key: what changing it means.
QString reason(const QString &section, const QString &key);
/// Where a key has a unit: "days". Empty: none.
QString unit(const QString &section, const QString &key);
/// What the rule lets it be.
QString allowed(const SettingsRule &rule);
/// A known word of the contract, with what it means where that is not the word itself: "desk (reception)".
QString word(const QString &section, const QString &key, const QString &word);
/// What is wrong, in one line.
QString problem(const SettingsProblem &problem);

} // namespace madoguchi::settingswords
