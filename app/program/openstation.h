#pragma once

#include "app/security/passwords.h"
#include "app/station/consulting.h"
#include "app/station/deskstation.h"
#include "app/station/stationcore.h"
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
    std::unique_ptr<StationCore> core{};
    std::unique_ptr<DeskStation> desk{};
    std::unique_ptr<Consulting> consulting{};
    QString patientDisplay{};
};

/// What opening a station gave: the station, or every reason why there is none.
struct StationOpening
{
    std::unique_ptr<OpenStation> station{};
    QList<StartTrouble::Entry> troubles{};
    QString language{ QStringLiteral("ja") };
};

/// `config`: the file of --config; empty: the system's settings, overlaid by the user's. Opens the log beside
/// the store.
StationOpening openStation(const QString &config);

} // namespace madoguchi
