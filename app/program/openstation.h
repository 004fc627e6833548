#pragma once

#include "app/program/summons.h"
#include "app/security/passwords.h"
#include "app/station/consulting.h"
#include "app/station/deskstation.h"
#include "app/station/stationcore.h"
#include "app/support/settingsbook.h"
#include "app/support/stationsettings.h"
#include "widgets/start/starttrouble.h"

#include <QLockFile>

#include <memory>

namespace madoguchi {

/// One station as the settings describe it, open: a desk or a consulting room.
struct OpenStation
{
    SystemClock clock{};
    Passwords passwords{};
    std::unique_ptr<QLockFile> lock{}; ///< one program a store
    std::unique_ptr<Summons> summons{}; ///< a second one calls this one to the front; null: cannot be called
    std::unique_ptr<StationCore> core{};
    std::unique_ptr<DeskStation> desk{};
    std::unique_ptr<Consulting> consulting{};
    SettingsFiles settingsFiles{};
    QString patientDisplay{};
    QString scannerPrefix{}; ///< at the desk
    bool printsOnConfirm = true; ///< at the desk
    QStringList patientLanguages{};
};

/// Whether the assistant can help a station that does not open.
enum class AssistantHelp {
    None,
    FirstRun, ///< nobody could sign in: it is to be set up
    Repair ///< it is set up, and its settings cannot be followed
};

/// What opening a station gave: the station, or every reason why there is none.
struct StationOpening
{
    std::unique_ptr<OpenStation> station{};
    QList<StartTrouble::Entry> troubles{};
    QString language{ QStringLiteral("ja") };
    QString facility{ QStringLiteral("clinic") };
    QString heldStore{}; ///< the store's file, where another program has it open
    AssistantHelp help = AssistantHelp::None;
    SettingsFiles settingsFiles{};
};

/// `config`: the file of --config; empty: the system's settings, overlaid by the user's. Opens the log beside
/// the store.
StationOpening openStation(const QString &config);

/// Keys, store and line of the station that `settings` describe, without anybody who could sign in: as far as
/// a station that is to be set up can be opened. StoreBusy: another program has the store.
Outcome<Done> openCore(OpenStation &station, const StationSettings &settings);

/// Where that station's store is, or would be.
QString storeFileOf(const StationSettings &settings);

} // namespace madoguchi
