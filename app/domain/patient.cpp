#include "app/domain/patient.h"

namespace madoguchi {

std::optional<int> ageOn(const QDate &birthdate, const QDate &day)
{
    if (!birthdate.isValid() || !day.isValid() || birthdate > day)
        return std::nullopt;
    int years = day.year() - birthdate.year();
    // Somebody born on 29 February has the birthday on 1 March of a common year.
    const bool reached = day.month() > birthdate.month()
        || (day.month() == birthdate.month() && day.day() >= birthdate.day());
    if (!reached)
        --years;
    return years;
}

bool hasBlackDot(const QString &name)
{
    return name.contains(QChar(0x25CF));
}

} // namespace madoguchi
