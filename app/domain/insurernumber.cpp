#include "app/domain/insurernumber.h"

#include "app/domain/insurance.h"
#include "app/domain/typedtext.h"

namespace madoguchi {

namespace {

constexpr int shortWidth = 6;
constexpr int fullWidth = 8;

std::optional<EntryProblem> problemOf(const QString &digits)
{
    if (digits.isEmpty())
        return EntryProblem::InsurerMissing;
    if (!isDigits(digits))
        return EntryProblem::InsurerNotDigits;
    if (digits.size() > fullWidth)
        return EntryProblem::InsurerTooLong;
    if (digits.size() != shortWidth && digits.size() != fullWidth)
        return EntryProblem::InsurerTooShort;
    return hasRightCheckDigit(digits) ? std::nullopt : std::optional(EntryProblem::InsurerCheckDigit);
}

} // namespace

InsurerEntry readInsurerNumber(const QString &typed)
{
    QString digits = typedDigits(typed);
    const auto problem = problemOf(digits);
    if (problem)
        return { {}, problem };
    if (digits.size() == fullWidth && digits.startsWith(QLatin1String("00")))
        digits.remove(0, fullWidth - shortWidth);
    return { paddedInsurerNumber(digits), {} };
}

bool hasRightCheckDigit(const QString &digits)
{
    int sum = 0;
    int weight = 2;
    for (qsizetype at = digits.size() - 2; at >= 0; --at) {
        const int product = digits.at(at).digitValue() * weight;
        sum += product / 10 + product % 10;
        weight = 3 - weight;
    }
    return digits.back().digitValue() == (10 - sum % 10) % 10;
}

} // namespace madoguchi
