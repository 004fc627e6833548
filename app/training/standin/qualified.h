#pragma once

#include "app/training/standin/world.h"

#include <optional>

namespace madoguchi {

/// Requests for records, views and the list name a qualified person in their headers.
std::optional<Problem> staffProblem(const Exchange &exchange);
/// The same, and the station certificate is a consulting room's: records and the list.
std::optional<Problem> consultingProblem(const Exchange &exchange);

} // namespace madoguchi
