#include "app/domain/checkuplimits.h"

#include <QList>

#include <algorithm>

namespace madoguchi {

namespace {

using enum CheckupLimit::Side;

const char *const coded = "code";

/// U and IU are one in this field.
QString unitOf(const CheckupItem &item)
{
    const QString unit = foldedUnit(item.unit);
    return unit == QStringLiteral("IU/L") ? QStringLiteral("U/L") : unit;
}

bool reaches(double figure, CheckupLimit::Side side, double limit)
{
    if (side == From)
        return figure >= limit;
    return side == UpTo ? figure <= limit : figure < limit;
}

/// 1 −, 2 ±, 3 + … (OQSCD's urine codes): ordered, so that they are compared like figures.
std::optional<double> codeOf(const CheckupItem &item)
{
    bool isNumber = false;
    const int code = item.value.toInt(&isNumber);
    return isNumber && code >= 1 && code <= 5 ? std::optional<double>(code) : std::nullopt;
}

} // namespace

const QList<CheckupLimit> &checkupLimits()
{
    static const QList<CheckupLimit> limits{
        { "9N0110000", "kg/m2", {}, From, 25.0, {} }, { "9N016160", "cm", Sex::Male, From, 85.0, {} },
        { "9N016160", "cm", Sex::Female, From, 90.0, {} }, { "9A7510000", "mmHg", {}, From, 130.0, 140.0 },
        { "9A7520000", "mmHg", {}, From, 130.0, 140.0 }, { "9A7550000", "mmHg", {}, From, 130.0, 140.0 },
        { "9A7610000", "mmHg", {}, From, 85.0, 90.0 }, { "9A7620000", "mmHg", {}, From, 85.0, 90.0 },
        { "9A7650000", "mmHg", {}, From, 85.0, 90.0 }, { "3F0150000", "mg/dL", {}, From, 150.0, 300.0 },
        { "3F0151299", "mg/dL", {}, From, 175.0, 300.0 }, { "3F0700000", "mg/dL", {}, UpTo, 39.0, 34.0 },
        { "3F0770000", "mg/dL", {}, From, 120.0, 140.0 }, { "3F0690000", "mg/dL", {}, From, 150.0, 170.0 },
        { "3B0350000", "U/L", {}, From, 31.0, 51.0 }, { "3B0450000", "U/L", {}, From, 31.0, 51.0 },
        { "3B0900000", "U/L", {}, From, 51.0, 101.0 },
        { "8A0650000", "mL/min/1.73m2", {}, Below, 60.0, 45.0 },
        { "3D0100000", "mg/dL", {}, From, 100.0, 126.0 }, { "3D0101299", "mg/dL", {}, From, 100.0, 126.0 },
        { "3D0460000", "%", {}, From, 5.6, 6.5 }, { "2A0300000", "g/dL", Sex::Male, UpTo, 13.0, 12.0 },
        { "2A0300000", "g/dL", Sex::Female, UpTo, 12.0, 11.0 },
        { "1A0100000", coded, {}, From, 2.0, 3.0 }, // ± and +
    };
    return limits;
}

std::optional<CheckupLimit> checkupLimitOf(const CheckupItem &item, Sex sex)
{
    const QString key = checkupItemKey(item.code);
    const QString unit = unitOf(item);
    const QList<CheckupLimit> &limits = checkupLimits();
    const auto found = std::find_if(limits.begin(), limits.end(), [&](const CheckupLimit &limit) {
        const bool isCoded = QLatin1String(limit.unit) == QLatin1String(coded);
        return key == QLatin1String(limit.key) && (isCoded || unit == QLatin1String(limit.unit))
            && (!limit.sex || *limit.sex == sex);
    });
    return found == limits.end() ? std::nullopt : std::optional(*found);
}

CheckupMark checkupMark(const CheckupItem &item, Sex sex)
{
    const auto limit = checkupLimitOf(item, sex);
    if (!limit)
        return CheckupMark::None;
    const bool isCoded = QLatin1String(limit->unit) == QLatin1String(coded);
    const auto figure = isCoded ? codeOf(item) : trendValue(item);
    if (!figure)
        return CheckupMark::None;
    const bool isHigh = limit->side == From;
    if (limit->referral && reaches(*figure, limit->side, *limit->referral))
        return isHigh ? CheckupMark::ReferralHigh : CheckupMark::ReferralLow;
    if (reaches(*figure, limit->side, limit->guidance))
        return isHigh ? CheckupMark::GuidanceHigh : CheckupMark::GuidanceLow;
    return CheckupMark::None;
}

} // namespace madoguchi
