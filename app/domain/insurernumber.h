#pragma once

#include "app/domain/entryproblem.h"

#include <QString>

#include <optional>

namespace madoguchi {

/// What was typed as 保険者番号. 6 digits: 国民健康保険; 8: all others. 8 that begin with two zeros are 6 to
/// which somebody added them, as there is no 法別番号 00.
struct InsurerEntry
{
    QString number{}; ///< 8 wide, padded with blanks; empty where there is a problem
    std::optional<EntryProblem> problem{};
    bool operator==(const InsurerEntry &) const = default;
};

[[nodiscard]] InsurerEntry readInsurerNumber(const QString &typed);

/// 検証番号: the last digit is what the others make it, weighted 2, 1, 2 … from the right, digits of products
/// summed, filled up to the next ten (昭和51年8月7日 保発第45号, 別添). `digits`: at least 2.
[[nodiscard]] bool hasRightCheckDigit(const QString &digits);

} // namespace madoguchi
