#pragma once

#include "app/desk.h"
#include "app/support/failuretext.h"

#include <QString>

namespace madoguchi {

/// What a line of the health panel that is not good says, in the current language: what it is, and what to do
/// (`patient` is empty). Both are empty for a good one, and neither for any other.
FailureText healthWords(const HealthLine &line);

/// What else is known of it in words, e.g. how far the clock is off; empty: nothing.
QString healthDetail(const HealthLine &line);

} // namespace madoguchi
