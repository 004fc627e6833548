#include "app/domain/insurance.h"

namespace madoguchi {

bool Insurance::isLateElderly() const
{
    return insurerNumber.size() == 8 && insurerNumber.startsWith(QLatin1String("39"));
}

QString paddedInsurerNumber(const QString &number)
{
    return number.rightJustified(8, QLatin1Char(' '));
}

} // namespace madoguchi
