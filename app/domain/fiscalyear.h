#pragma once

#include <QDate>

namespace madoguchi {

/// The fiscal year (April to March, named after its April) that `day` belongs to. 0: `day` is invalid.
[[nodiscard]] inline int fiscalYear(const QDate &day)
{
    constexpr int april = 4;
    if (!day.isValid())
        return 0;
    return day.month() < april ? day.year() - 1 : day.year();
}

} // namespace madoguchi
