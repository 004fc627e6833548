#pragma once

#include "app/support/failuretext.h"

#include <optional>

namespace madoguchi {

/// What can be wrong with the folder of the レセコン (config.md, [handover]).
enum class HandOverTrouble {
    NoFolder, ///< none is set
    Unreachable,
    Full,
    Uncollected ///< files have lain there for a day (number)
};

/// A fault whose code says it: failureText has words of their own for it.
[[nodiscard]] Fault handOverFault(HandOverTrouble trouble);
/// Nothing: it is another fault.
[[nodiscard]] std::optional<FailureText> handOverText(const Fault &fault);

} // namespace madoguchi
