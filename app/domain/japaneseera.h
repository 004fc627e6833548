#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace madoguchi {

/// 元号, in their order: the digits 1 to 5 that forms and claims write for them.
enum class Era { Meiji = 1, Taisho = 2, Showa = 3, Heisei = 4, Reiwa = 5 };

/// All of them, oldest first.
inline constexpr std::array allEras{ Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa };
[[nodiscard]] QString eraName(Era era); ///< 昭和
[[nodiscard]] QChar eraLetter(Era era); ///< S

/// A day as ICU's Japanese calendar counts it.
struct EraDay
{
    Era era = Era::Reiwa;
    int year = 0; ///< 1: 元年
    int month = 0;
    int day = 0;
    bool operator==(const EraDay &) const = default;
};

/// The day that is meant, also where its era had ended or not begun (昭和64年1月8日 is 1989-01-08); invalid
/// where there is no such day in any year (4月31日, year 0).
[[nodiscard]] QDate dayOf(const EraDay &counted);
/// The day by its own era. Nothing: before 明治, or invalid.
[[nodiscard]] std::optional<EraDay> eraDayOf(const QDate &day);

} // namespace madoguchi
