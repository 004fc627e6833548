#include "app/domain/numberquery.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int insurerWidth = 8;
constexpr int mostCharacters = 20; ///< of symbol and number
constexpr int branchWidth = 2;
constexpr int mostReference = 50;

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// 8 wide: blanks, then digits.
bool isInsurer(const QString &text)
{
    const auto first
        = std::find_if(text.begin(), text.end(), [](QChar character) { return character != u' '; });
    return text.size() == insurerWidth && first != text.end() && std::all_of(first, text.end(), isDigit);
}

/// One line of text that a message can carry.
bool isText(const QString &text, int most)
{
    return text.size() <= most
        && std::all_of(text.begin(), text.end(), [](QChar character) { return character.isPrint(); });
}

bool isBranch(const QString &text)
{
    return text.isEmpty() || (text.size() == branchWidth && std::all_of(text.begin(), text.end(), isDigit));
}

QString malformedInsurance(
    const QString &insurer, const QString &symbol, const QString &number, const QString &branch)
{
    if (!isInsurer(insurer))
        return QStringLiteral("InsurerNumber");
    if (!isText(symbol, mostCharacters))
        return QStringLiteral("InsuredCardSymbol");
    if (number.trimmed().isEmpty() || !isText(number, mostCharacters))
        return QStringLiteral("InsuredIdentificationNumber");
    return isBranch(branch) ? QString() : QStringLiteral("InsuredBranchNumber");
}

} // namespace

QString malformedItem(const NumberQuery &query, const QDate &today)
{
    const QString item = malformedInsurance(
        query.insurerNumber, query.symbol.reveal(), query.number.reveal(), query.branch.reveal());
    if (!item.isEmpty())
        return item;
    const QDate birthdate = query.birthdate.reveal();
    return birthdate.isValid() && birthdate <= today ? QString() : QStringLiteral("Birthdate");
}

QString malformedItem(const ReferenceRegistration &registration)
{
    const QString reference = registration.referenceNumber.reveal();
    if (reference.trimmed().isEmpty() || !isText(reference, mostReference))
        return QStringLiteral("ReferenceNumber");
    return malformedInsurance(registration.insurerNumber, registration.symbol.reveal(),
        registration.number.reveal(), registration.branch.reveal());
}

} // namespace madoguchi
