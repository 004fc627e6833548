#pragma once

#include "widgets/desk/nextsteps.h"

namespace madoguchi {

/// What is still missing of one that was written down in an outage, and how it comes (isCaptured).
NextStep capturedStep(const Reception &reception);

} // namespace madoguchi
