#include "app/domain/checkuppicture.h"

#include "app/domain/checkupitems.h"
#include "app/domain/patient.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <tuple>

namespace madoguchi {

namespace {

constexpr int lateElderly = 75;

struct GroupOf
{
    const char *prefix;
    CheckupGroup group;
};

/// The longest prefix that fits comes first.
constexpr GroupOf groups[]{
    { "9N001", CheckupGroup::Body },
    { "9N006", CheckupGroup::Body },
    { "9N011", CheckupGroup::Body },
    { "9N016", CheckupGroup::Body },
    { "9N021", CheckupGroup::Body },
    { "9A75", CheckupGroup::Pressure },
    { "9A76", CheckupGroup::Pressure },
    { "9A11", CheckupGroup::Electrocardiogram },
    { "9N141", CheckupGroup::Blood },
    { "9N056", CheckupGroup::Findings },
    { "9N061", CheckupGroup::Findings },
    { "9N066", CheckupGroup::Findings },
    { "9N511", CheckupGroup::Findings },
    { "9N516", CheckupGroup::Findings },
    { "9N501", CheckupGroup::Metabolic },
    { "9N506", CheckupGroup::Metabolic },
    { "9N7", CheckupGroup::Questionnaire },
    { "9N8", CheckupGroup::Questionnaire },
    { "9E", CheckupGroup::Fundus },
    { "1A", CheckupGroup::Urine },
    { "2A", CheckupGroup::Blood },
    { "3B", CheckupGroup::Blood },
    { "3C", CheckupGroup::Blood },
    { "3D", CheckupGroup::Blood },
    { "3F", CheckupGroup::Blood },
    { "8A", CheckupGroup::Blood },
};

/// Waist, the judgement by it, and the questionnaire of 特定健診: people of 75 and over are asked others.
bool isNotPartAt75(const CheckupLine &line)
{
    return line.group == CheckupGroup::Metabolic || line.group == CheckupGroup::Questionnaire
        || line.key == checkupItemKey(QStringLiteral("9N0161601"));
}

/// Where an item stands on a result sheet; those that are not known after all others.
int placeOf(const QString &key)
{
    static const QHash<QString, int> places = [] {
        QHash<QString, int> all;
        const QStringList known = knownCheckupItems();
        for (const QString &one : known) {
            if (!all.contains(checkupItemKey(one)))
                all.insert(checkupItemKey(one), static_cast<int>(all.size()));
        }
        return all;
    }();
    return places.value(key, static_cast<int>(places.size()));
}

int gravity(CheckupMark mark)
{
    if (mark == CheckupMark::ReferralHigh || mark == CheckupMark::ReferralLow)
        return 2;
    return mark == CheckupMark::None ? 0 : 1;
}

CheckupCell cellOf(const CheckupLine &line, const Checkup &checkup, const Patient &patient)
{
    CheckupCell cell;
    for (const CheckupItem &item : checkup.items) {
        if (checkupItemKey(item.code) != line.key)
            continue;
        cell.state = CheckupCell::State::Told;
        cell.items.append(item);
        const CheckupMark mark = checkupMark(item, patient.sex);
        if (gravity(mark) > gravity(cell.mark))
            cell.mark = mark;
    }
    const auto age = ageOn(patient.birthdate.reveal(), checkup.date);
    if (cell.state == CheckupCell::State::NotTold && age && *age >= lateElderly && isNotPartAt75(line))
        cell.state = CheckupCell::State::NotPartAt75;
    return cell;
}

/// Of each day the first figure in the newest's unit.
QList<CheckupPoint> trendOf(const CheckupLine &line, const QList<QDate> &days)
{
    QList<CheckupPoint> trend;
    for (qsizetype i = days.size() - 1; i >= 0; --i) {
        for (const CheckupItem &item : line.cells.at(i).items) {
            const auto figure = trendValue(item);
            if (!figure || !days.at(i).isValid() || foldedUnit(item.unit) != line.unit)
                continue;
            trend.append({ days.at(i), *figure });
            break;
        }
    }
    return trend.size() < 2 ? QList<CheckupPoint>() : trend;
}

QString newestUnit(const CheckupLine &line)
{
    for (const CheckupCell &cell : line.cells) {
        if (!cell.items.isEmpty())
            return foldedUnit(cell.items.first().unit);
    }
    return {};
}

} // namespace

CheckupGroup checkupGroup(const QString &itemCode)
{
    for (const GroupOf &one : groups) {
        if (itemCode.startsWith(QLatin1String(one.prefix)))
            return one.group;
    }
    return CheckupGroup::Other;
}

CheckupPicture checkupPicture(const CheckupRecord &record)
{
    QList<Checkup> checkups = record.checkups;
    std::stable_sort(checkups.begin(), checkups.end(),
        [](const Checkup &left, const Checkup &right) { return left.date > right.date; });
    CheckupPicture picture;
    QSet<QString> seen;
    for (const Checkup &checkup : checkups) {
        picture.days.append(checkup.date);
        for (const CheckupItem &item : checkup.items) {
            const QString key = checkupItemKey(item.code);
            if (seen.contains(key))
                continue;
            seen.insert(key);
            CheckupLine line;
            line.key = key;
            line.group = checkupGroup(key);
            picture.lines.append(line);
        }
    }
    std::stable_sort(
        picture.lines.begin(), picture.lines.end(), [](const CheckupLine &left, const CheckupLine &right) {
            return std::tuple(left.group, placeOf(left.key)) < std::tuple(right.group, placeOf(right.key));
        });
    for (CheckupLine &line : picture.lines) {
        for (const Checkup &checkup : std::as_const(checkups))
            line.cells.append(cellOf(line, checkup, record.patient));
        line.unit = newestUnit(line);
        line.trend = trendOf(line, picture.days);
    }
    return picture;
}

} // namespace madoguchi
