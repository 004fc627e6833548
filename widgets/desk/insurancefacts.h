#pragma once

#include "app/domain/reception.h"
#include "widgets/common/factsheet.h"

#include <QList>

namespace madoguchi {

/// The insurance of a reception's answer: what is typed into the accounting program. Of several candidates
/// what they share; empty without a result.
QList<Fact> insuranceFacts(const Reception &reception);

} // namespace madoguchi
