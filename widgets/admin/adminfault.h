#pragma once

#include "app/support/failuretext.h"

namespace madoguchi {

/// The words for a failure of an administrator's call: for what was typed into a form of these pages more
/// precise ones than failureText has, else the same.
FailureText adminFault(const Fault &fault);

} // namespace madoguchi
