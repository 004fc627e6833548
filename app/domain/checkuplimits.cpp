#include "app/domain/checkuplimits.h"

#include <QList>

#include <algorithm>

namespace madoguchi {

namespace {

using enum CheckupLimit::Side;

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

QList<CheckupLimit> limitsOf(const CheckupItem &item)
{
    const QString key = checkupItemKey(item.code);
    QList<CheckupLimit> found;
    for (const CheckupLimit &limit : checkupLimits()) {
        if (key == QLatin1String(limit.key))
            found.append(limit);
    }
    return found;
}

bool fits(const CheckupLimit &limit, Sex sex)
{
    return !limit.sex || *limit.sex == sex;
}

} // namespace

const QList<CheckupLimit> &checkupLimits()
{
    static const QList<CheckupLimit> limits{
        { "9N0110000", "kg/m2", {}, From, 25.0, {} },
        { "9N016160", "cm", Sex::Male, From, 85.0, {} },
        { "9N016160", "cm", Sex::Female, From, 90.0, {} },
        { "9A7510000", "mmHg", {}, From, 130.0, 140.0 },
        { "9A7520000", "mmHg", {}, From, 130.0, 140.0 },
        { "9A7550000", "mmHg", {}, From, 130.0, 140.0 },
        { "9A7610000", "mmHg", {}, From, 85.0, 90.0 },
        { "9A7620000", "mmHg", {}, From, 85.0, 90.0 },
        { "9A7650000", "mmHg", {}, From, 85.0, 90.0 },
        { "3F0150000", "mg/dL", {}, From, 150.0, 300.0 },
        { "3F0151299", "mg/dL", {}, From, 175.0, 300.0 },
        { "3F0700000", "mg/dL", {}, Below, 40.0, 35.0 },
        { "3F0770000", "mg/dL", {}, From, 120.0, 140.0 },
        { "3F0690000", "mg/dL", {}, From, 150.0, 170.0 },
        { "3B0350000", "U/L", {}, From, 31.0, 51.0 },
        { "3B0450000", "U/L", {}, From, 31.0, 51.0 },
        { "3B0900000", "U/L", {}, From, 51.0, 101.0 },
        { "8A0650000", "mL/min/1.73m2", {}, Below, 60.0, 45.0 },
        { "3D0100000", "mg/dL", {}, From, 100.0, 126.0 },
        { "3D0101299", "mg/dL", {}, From, 100.0, 126.0 },
        { "3D0460000", "%", {}, From, 5.6, 6.5 },
        { "2A0300000", "g/dL", Sex::Male, UpTo, 13.0, 12.0 },
        { "2A0300000", "g/dL", Sex::Female, UpTo, 12.0, 11.0 },
    };
    return limits;
}

std::optional<CheckupLimit> checkupLimitOf(const CheckupItem &item, Sex sex)
{
    const QString unit = unitOf(item);
    const QList<CheckupLimit> limits = limitsOf(item);
    const auto found = std::find_if(limits.begin(), limits.end(),
        [&](const CheckupLimit &limit) { return unit == QLatin1String(limit.unit) && fits(limit, sex); });
    return found == limits.end() ? std::nullopt : std::optional(*found);
}

CheckupComparison checkupComparison(const CheckupItem &item, Sex sex)
{
    const QList<CheckupLimit> limits = limitsOf(item);
    if (limits.isEmpty())
        return CheckupComparison::NoLimit;
    if (!checkupFigure(item))
        return CheckupComparison::NoFigure;
    if (item.unit.isEmpty())
        return CheckupComparison::NoUnit;
    const QString unit = unitOf(item);
    if (unit != QLatin1String(limits.first().unit)) // an item's limits are all in one
        return CheckupComparison::OtherUnit;
    const bool fitsOne = std::any_of(
        limits.begin(), limits.end(), [sex](const CheckupLimit &limit) { return fits(limit, sex); });
    return fitsOne ? CheckupComparison::Compared : CheckupComparison::NoSex;
}

CheckupMark checkupMark(const CheckupItem &item, Sex sex)
{
    const auto limit = checkupLimitOf(item, sex);
    const auto figure = checkupFigure(item);
    if (!limit || !figure)
        return CheckupMark::None;
    const bool isHigh = limit->side == From;
    if (limit->referral && reaches(*figure, limit->side, *limit->referral))
        return isHigh ? CheckupMark::ReferralHigh : CheckupMark::ReferralLow;
    if (reaches(*figure, limit->side, limit->guidance))
        return isHigh ? CheckupMark::GuidanceHigh : CheckupMark::GuidanceLow;
    return CheckupMark::None;
}

} // namespace madoguchi
