#pragma once

#include "app/domain/eligibility.h"
#include "app/explain/jsonvalues.h"

namespace madoguchi::explaining {

/// The members `medium` to `results` of an eligibility or face result, all null: what each explanation of
/// that family has.
QJsonObject emptyEligibility();
/// The members that come from the answer itself. `validity`, `prescription`, `medium`, `results`.
QJsonObject eligibilityJson(const Eligibility &eligibility, const Wishes &wishes);

} // namespace madoguchi::explaining
