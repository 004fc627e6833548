#include "app/program/stationtoread.h"

#include "app/station/stationcore.h"
#include "app/support/failuretext.h"
#include "app/support/settings.h"
#include "widgets/common/language.h"

#include <QTextStream>

namespace madoguchi {

Outcome<StationToRead> openToRead(const StationPlan &plan)
{
    // Without a store the vault would take the station for a new one.
    if (!Database::exists(plan.storeFile))
        return Fault{ Failure::StoreUnreachable, QStringLiteral("no-store") };
    StationToRead station;
    station.keys = StationCore::keyStoreOf(plan);
    station.vault = std::make_unique<Vault>(*station.keys);
    if (const auto opened = station.vault->open(true); !opened)
        return opened.error();
    auto database = Database::openToRead(plan.storeFile);
    if (!database)
        return database.error();
    station.database = std::move(*database);
    return station;
}

std::optional<StationSettings> settingsToRead(const QString &config)
{
    const SettingsReading reading
        = config.isEmpty() ? readSettings(systemSettingsFile(), userSettingsFile()) : readSettings(config);
    Language::instance().set(reading.settings.station.language);
    if (reading.problems.isEmpty())
        return reading.settings;
    QTextStream err(stderr);
    for (const SettingsProblem &problem : reading.problems)
        err << "madoguchi: " << problem.text() << '\n';
    return std::nullopt;
}

void sayFault(const Fault &fault)
{
    const FailureText words = failureText(fault);
    QTextStream err(stderr);
    err << "madoguchi: " << words.title << '\n' << "  " << words.remedy << '\n';
    if (!fault.code.isEmpty())
        err << "  " << fault.code << '\n';
}

} // namespace madoguchi
