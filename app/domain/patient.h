#pragma once

#include "app/domain/pii.h"

#include <QDate>
#include <QString>

#include <optional>

namespace madoguchi {

/// 性別, as the insurance says it (oqs-interface.md: 1 male, 2 female, 3 not stated).
enum class Sex { Male = 1, Female = 2, NotStated = 3 };

/// Who a person is, as the central service tells it. Received text is kept as it came.
struct Patient
{
    Pii<QString> name{}; ///< full width, family and given separated by U+3000
    Pii<QString> kana{}; ///< half-width kana as received
    Pii<QString> otherName{}; ///< 通称; empty: none
    Pii<QString> otherKana{};
    Sex sex = Sex::NotStated; ///< 性別1
    Sex sexToCompare = Sex::NotStated; ///< 性別2, where 性別1 hides it: for comparison only, never shown
    Pii<QDate> birthdate{};
    Pii<QString> address{};
    Pii<QString> postNumber{};
    bool operator==(const Patient &) const = default;
};

/// Whole years on `day`; by law a year of age is reached at the end of the day before the birthday, but desks
/// and insurers count the birthday itself, and so does this. Empty for an invalid date or one after `day`.
std::optional<int> ageOn(const QDate &birthdate, const QDate &day);

/// ● stands for a character that the service could not carry (oqs-interface.md §8).
bool hasBlackDot(const QString &name);

} // namespace madoguchi
