#pragma once

#include "widgets/common/helppanel.h"

namespace madoguchi::stationhelp {

/// Help in front of the administration, and of one's own entries: what each part is for, what the audit log
/// can and cannot show (security.md 20), and the drills.
[[nodiscard]] HelpText administration();
/// What to do when a station has no network for a day, loses its power, or is stolen (security.md 31).
[[nodiscard]] QList<Fact> drills();

} // namespace madoguchi::stationhelp
