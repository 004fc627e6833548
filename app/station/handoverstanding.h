#pragma once

#include "app/domain/failure.h"

#include <optional>

namespace madoguchi {

/// How the folder of the レセコン is, for the health panel.
struct HandOverStanding
{
    bool configured = false;
    std::optional<Fault> fault{}; ///< why what waits cannot be written
    int uncollected = 0; ///< files that have lain there for a day
    bool operator==(const HandOverStanding &) const = default;
};

} // namespace madoguchi
