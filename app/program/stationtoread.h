#pragma once

#include "app/security/vault.h"
#include "app/station/stationplan.h"
#include "app/store/database.h"
#include "app/support/stationsettings.h"

#include <memory>
#include <optional>

namespace madoguchi {

/// A station's keys and store for looking at them: nothing is written, and a station that runs meanwhile is
/// not disturbed.
struct StationToRead
{
    std::unique_ptr<KeyStore> keys{};
    std::unique_ptr<Vault> vault{};
    std::unique_ptr<Database> database{};
};

/// StoreUnreachable, code "no-store": there is none. Those of the vault and of Database::openToRead.
Outcome<StationToRead> openToRead(const StationPlan &plan);

/// The settings of --config, or the system's and the user's, with the language set to the station's.
/// Nothing: they cannot be used, which was said on standard error.
std::optional<StationSettings> settingsToRead(const QString &config);
/// Title and remedy of a failure on standard error.
void sayFault(const Fault &fault);

} // namespace madoguchi
