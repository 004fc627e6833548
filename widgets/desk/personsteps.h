#pragma once

#include "widgets/desk/nextsteps.h"

#include <QList>

namespace madoguchi {

/// What speaks against the answer being about the stored patient, and how that is settled. Empty: nothing.
QList<NextStep> personSteps(const Reception &reception);

/// Characters of the name that a claim or a paper does not take: ●, and those of JIS level 3 or 4. Empty:
/// none, or the clinic writes the name in another way.
QList<NextStep> nameSteps(const Reception &reception);

} // namespace madoguchi
