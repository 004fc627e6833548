#pragma once

#include <QLatin1String>

/// Codes of faults of a station that have words of their own (failureText).
namespace madoguchi::stationcode {

/// Of StoreBusy: no store is open yet; another program has the assistant open on these settings.
inline constexpr QLatin1String setUpElsewhere{ "set-up" };

} // namespace madoguchi::stationcode
