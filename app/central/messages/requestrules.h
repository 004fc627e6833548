#pragma once

#include <QString>

#include <algorithm>

namespace madoguchi::messages {

/// Longest symbol and number of an insurance (oqs-interface.md 2.1).
inline constexpr qsizetype longestNumber = 20;

/// 8 characters: blanks on the left, then at least one ASCII digit.
inline bool isInsurerNumber(const QString &number)
{
    if (number.size() != 8 || number.endsWith(u' '))
        return false;
    const auto firstDigit = std::find_if(number.begin(), number.end(), [](QChar c) { return c != u' '; });
    return std::all_of(firstDigit, number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace madoguchi::messages
