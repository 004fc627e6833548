#pragma once

#include "app/domain/entryproblem.h"

#include <QDate>
#include <QString>

#include <optional>

namespace madoguchi {

/// A birth date as a person types it: S30.4.1, 昭和30年4月1日, 令和元年5月1日, R6/1/2, S300401, 3300401 (the
/// form's digit for the era), 19550401, 1955-04-01, 1955年4月1日; in any width.
struct BirthdateEntry
{
    QDate date{}; ///< invalid where there is a problem
    std::optional<EntryProblem> problem{};
    QDate meant{}; ///< BirthdateOutsideEra: the day it would be, by the era that it is in
    bool isFull = false; ///< nothing that is typed after it can belong to it, or mend it
    bool operator==(const BirthdateEntry &) const = default;
};

/// Any day that is typed like that, however far off: until when something is valid.
[[nodiscard]] BirthdateEntry readDay(const QString &typed);
/// `today`: nobody is born after it, nor 130 years before it.
[[nodiscard]] BirthdateEntry readBirthdate(const QString &typed, const QDate &today);

} // namespace madoguchi
