#pragma once

#include "app/domain/insurance.h"
#include "app/domain/numberquery.h"
#include "app/training/population.h"

namespace madoguchi {

/// Does a question name this insurance? The branch counts only where it was given.
bool isNamed(const Insurance &insurance, const NumberQuery &query);
/// Is, or was, the person insured so?
bool isInsuredAs(const Person &person, const NumberQuery &query);

} // namespace madoguchi
