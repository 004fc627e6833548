#pragma once

#include "app/domain/checkup.h"

#include <optional>

namespace madoguchi {

/// Where a figure stands by the published limits of the checkup, and nothing of what it means for a patient.
enum class CheckupMark {
    None, ///< within them; or there is none for it, or it was not compared (CheckupComparison)
    GuidanceHigh, ///< 保健指導判定値
    GuidanceLow,
    ReferralHigh, ///< 受診勧奨判定値
    ReferralLow
};

/// Whether a value was compared with a limit, and why not: without the reason, no mark would look like a good
/// one.
enum class CheckupComparison {
    Compared,
    NoLimit, ///< none is published for the item
    NoFigure, ///< there is one, and the value is no number, or is displayed as another one
    NoUnit, ///< the value came without a unit: none is guessed
    OtherUnit, ///< than the limit is published in
    NoSex ///< the limit is by sex, and the sex is not stated
};

/// The published limits of an item, in the unit that they are published in.
struct CheckupLimit
{
    const char *key; ///< checkupItemKey
    const char *unit; ///< as foldedUnit gives it
    std::optional<Sex> sex; ///< absent: of both
    enum class Side {
        From, ///< that figure and more
        UpTo, ///< that figure and less
        Below ///< less than that figure
    } side;
    double guidance;
    std::optional<double> referral; ///< absent: none is published
};

/// 標準的な健診・保健指導プログラム（令和6年度版） (厚生労働省),
/// 健診検査項目の保健指導判定値及び受診勧奨判定値; BMI and waist by the stages of 特定保健指導
/// (特定健康診査及び特定保健指導の実施に関する基準). Fasting and casual triglycerides and glucose apart;
/// haemoglobin and waist by sex; HbA1c as NGSP alone. Urine has none there.
[[nodiscard]] const QList<CheckupLimit> &checkupLimits();
/// Nothing: none is published for it, in this unit, for this sex.
[[nodiscard]] std::optional<CheckupLimit> checkupLimitOf(const CheckupItem &item, Sex sex);
/// Of a figure as checkupFigure reads it.
[[nodiscard]] CheckupMark checkupMark(const CheckupItem &item, Sex sex);
[[nodiscard]] CheckupComparison checkupComparison(const CheckupItem &item, Sex sex);

} // namespace madoguchi
