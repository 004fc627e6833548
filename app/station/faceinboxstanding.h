#pragma once

#include "app/domain/failure.h"

#include <optional>

namespace madoguchi {

/// How the folder `face` is, for the health panel.
struct FaceInboxStanding
{
    bool looked = false;
    std::optional<Fault> fault{}; ///< FolderUnreachable, or why a patient's file cannot be kept
    int left = 0; ///< files that are nobody's here, or that cannot be read
    bool cut = false; ///< more lies there than is looked through
    int waiting = 0; ///< files that could not be kept or told of yet: tried again
    bool operator==(const FaceInboxStanding &) const = default;
};

} // namespace madoguchi
