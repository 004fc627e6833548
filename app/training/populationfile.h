#pragma once

#include "app/training/population.h"

namespace madoguchi {

struct PopulationFile
{
    QList<Person> people{};
    QList<InsurerStanding> insurers{};
};

/// Reads resources/training/population.json. Times in it are relative to `today`, so that nobody grows old:
///  - a birth is {age, month, day}: the year in which that person has exactly this age today;
///  - other dates are "-36m", "+8m" or "-10d"; with "^" the first, with "$" the last day of that month
///  ("+8m$").
/// Fault StoreDamaged, with the person and item in `code`, for anything missing, unknown or contradictory.
Outcome<PopulationFile> readPopulationFile(const QByteArray &json, const QDate &today);

/// One relative date; invalid when `text` has another form.
QDate relativeDate(const QString &text, const QDate &today);
/// The birth date in the given month and day of somebody who is `age` today.
QDate birthOf(int age, int month, int day, const QDate &today);

} // namespace madoguchi
