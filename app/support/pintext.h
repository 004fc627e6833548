#pragma once

#include "app/support/failuretext.h"

#include <optional>

namespace madoguchi {

/// The words for a PIN that was locked here and now (cardcode::pinLockedNow), apart from those for a card
/// that has none or was locked before; nothing: it is another fault.
[[nodiscard]] std::optional<FailureText> lockedPinText(const Fault &fault);

} // namespace madoguchi
