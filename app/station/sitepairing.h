#pragma once

#include "app/domain/failure.h"
#include "app/site/sitecode.h"
#include "app/station/stationcore.h"

#include <QString>

namespace madoguchi {

/// How this station has come by the clinic's pairing code; stands on the audit log.
enum class PairedBy { FirstRunMade, FirstRunTyped, Made, Typed };

/// From here on this station seals and opens the clinic's notices with `code`: kept sealed in the station's
/// record, with its audit entry, or not at all. Whatever was kept before is gone. Faults: the store's.
Outcome<Done> pairWith(StationCore &core, const SiteCode &code, PairedBy by);

/// The number of the code that this station has (SiteCode::numberOf); empty: none.
Outcome<QString> sitePairingNumber(StationCore &core);

} // namespace madoguchi
