#pragma once

#include "app/support/failuretext.h"

#include <optional>

namespace madoguchi {

/// The words for AnswerForOther with a code of personcodes.h; nothing: it is another fault.
[[nodiscard]] std::optional<FailureText> personText(const Fault &fault);

} // namespace madoguchi
