#include "app/training/centre/samenumber.h"

#include "app/central/comparison.h"

#include <algorithm>

namespace madoguchi {

bool isNamed(const Insurance &insurance, const NumberQuery &query)
{
    return sameInsurer(insurance.insurerNumber, query.insurerNumber)
        && sameNumber(insurance.symbol.reveal(), query.symbol.reveal())
        && sameNumber(insurance.number.reveal(), query.number.reveal())
        && (query.branch.reveal().isEmpty() || insurance.branch == query.branch);
}

bool isInsuredAs(const Person &person, const NumberQuery &query)
{
    return std::any_of(person.coverages.begin(), person.coverages.end(),
        [&](const Coverage &coverage) { return isNamed(coverage.result.insurance, query); });
}

} // namespace madoguchi
