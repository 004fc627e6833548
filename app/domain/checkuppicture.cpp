#include "app/domain/checkuppicture.h"

#include "app/domain/checkupitems.h"
#include "app/domain/patient.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace madoguchi {

namespace {

constexpr int lateElderly = 75;
constexpr double smallestSpan = 1e-6; ///< of a figure that is 0 and stays so

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

bool isLateElderly(const Patient &patient, const QDate &day)
{
    const auto age = ageOn(patient.birthdate.reveal(), day);
    return age && *age >= lateElderly;
}

CheckupLine lineOf(const QString &key)
{
    CheckupLine line;
    line.key = key;
    line.group = key == wholeQuestionnaire ? CheckupGroup::Questionnaire : checkupGroup(key);
    return line;
}

/// The rows that a checkup at 75 and over says "not part of this" in, whatever was told.
void addWhatTheOldLack(QList<CheckupLine> &lines)
{
    const auto has = [&lines](auto isIt) { return std::any_of(lines.begin(), lines.end(), isIt); };
    for (const char *code : { "9N0161601", "9N5010000", "9N5060000" }) {
        const QString key = checkupItemKey(QString::fromLatin1(code));
        if (!has([&key](const CheckupLine &line) { return line.key == key; }))
            lines.append(lineOf(key));
    }
    if (!has([](const CheckupLine &line) { return line.group == CheckupGroup::Questionnaire; }))
        lines.append(lineOf(wholeQuestionnaire));
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
        const CheckupComparison comparison = checkupComparison(item, patient.sex);
        if (comparison != CheckupComparison::Compared && comparison != CheckupComparison::NoLimit)
            cell.notCompared.append(comparison);
    }
    if (cell.state == CheckupCell::State::NotTold && isLateElderly(patient, checkup.date)
        && isNotPartAt75(line))
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

/// Of what the trend is made of.
std::optional<CheckupLimit> limitOf(const CheckupLine &line, Sex sex)
{
    for (const CheckupCell &cell : line.cells) {
        for (const CheckupItem &item : cell.items) {
            if (trendValue(item) && foldedUnit(item.unit) == line.unit)
                return checkupLimitOf(item, sex);
        }
    }
    return std::nullopt;
}

CheckupScale scaleOf(const CheckupLine &line, Sex sex)
{
    const auto [low, high] = std::minmax_element(line.trend.begin(), line.trend.end(),
        [](const CheckupPoint &a, const CheckupPoint &b) { return a.figure < b.figure; });
    const std::optional<CheckupLimit> limit = limitOf(line, sex);
    double least = std::abs(line.trend.last().figure) / 5;
    if (limit && limit->referral)
        least = 2 * std::abs(*limit->referral - limit->guidance);
    const double span = std::max({ high->figure - low->figure, least, smallestSpan });
    CheckupScale scale;
    scale.low = (low->figure + high->figure - span) / 2;
    scale.high = scale.low + span;
    const auto add = [&scale](double edge) {
        if (edge >= scale.low && edge <= scale.high)
            scale.limits.append(edge);
    };
    if (limit)
        add(limit->guidance);
    if (limit && limit->referral)
        add(*limit->referral);
    return scale;
}

/// By what it says it is, or by what is known of the item.
bool isCoded(const CheckupItem &item)
{
    const bool hasTable = checkupAnswers(item.code, QDate(2024, 4, 1)).has_value(); // any day does
    return hasTable || item.type == CheckupItem::Type::Nominal || item.type == CheckupItem::Type::Ordinal;
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
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

bool lacksUnit(const CheckupItem &item)
{
    const bool mayBeFigure = item.type != CheckupItem::Type::Text && !isCoded(item);
    return item.unit.isEmpty() && mayBeFigure && hasDigit(item.display.isEmpty() ? item.value : item.display);
}

bool showsUnit(const CheckupItem &item)
{
    return !item.unit.isEmpty() && hasDigit(item.display.isEmpty() ? item.value : item.display);
}

bool isBareCode(const CheckupItem &item, const QDate &day)
{
    if (!item.display.isEmpty() || item.value.isEmpty())
        return false;
    const std::optional<CodeTable> table = checkupAnswers(item.code, day);
    return isCoded(item) && !(table && codeWords(*table, item.value));
}

int CheckupPicture::notCompared() const
{
    qsizetype count = 0;
    for (const CheckupLine &line : lines) {
        for (const CheckupCell &cell : line.cells)
            count += cell.notCompared.size();
    }
    return static_cast<int>(count);
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
            picture.lines.append(lineOf(key));
        }
    }
    if (std::any_of(checkups.begin(), checkups.end(),
            [&](const Checkup &checkup) { return isLateElderly(record.patient, checkup.date); }))
        addWhatTheOldLack(picture.lines);
    std::stable_sort(
        picture.lines.begin(), picture.lines.end(), [](const CheckupLine &left, const CheckupLine &right) {
            return std::tuple(left.group, placeOf(left.key)) < std::tuple(right.group, placeOf(right.key));
        });
    for (CheckupLine &line : picture.lines) {
        for (const Checkup &checkup : std::as_const(checkups))
            line.cells.append(cellOf(line, checkup, record.patient));
        line.unit = newestUnit(line);
        line.trend = trendOf(line, picture.days);
        if (!line.trend.isEmpty())
            line.scale = scaleOf(line, record.patient.sex);
    }
    return picture;
}

} // namespace madoguchi
