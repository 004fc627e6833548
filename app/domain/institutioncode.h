#pragma once

#include <QString>

#include <optional>

namespace madoguchi {

/// 医療機関コード as the service knows a clinic: prefecture (2 digits, 01–47), 点数表 (1 digit: product.md,
/// Stations), and the clinic's own seven.
enum class InstitutionProblem {
    NotTenDigits,
    NoPrefecture, ///< the first two digits are none of 01–47
    OtherFacility ///< the third digit is not that of the type of facility
};

/// Nothing: the code can be of a facility of that type. `facility`: clinic | hospital | dental | pharmacy.
std::optional<InstitutionProblem> problemOfInstitution(const QString &code, const QString &facility);
/// 1 to 47; nothing: the code does not begin with a prefecture.
std::optional<int> prefectureOf(const QString &code);
/// What the third digit is for that type of facility.
QChar facilityDigit(const QString &facility);

/// 東京都, or "Tokyo". `number`: 1 to 47.
QString prefectureName(int number, bool japanese);

} // namespace madoguchi
