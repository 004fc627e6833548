#include "app/training/standin/samenumber.h"

#include "app/central/comparison.h"

namespace madoguchi {

bool isNamed(const Insurance &insurance, const QString &insurerNumber, const QString &symbol,
    const QString &number, const QString &branch)
{
    return sameInsurer(insurance.insurerNumber, insurerNumber)
        && sameNumber(insurance.symbol.reveal(), symbol) && sameNumber(insurance.number.reveal(), number)
        && (branch.isEmpty() || insurance.branch.reveal() == branch);
}

} // namespace madoguchi
