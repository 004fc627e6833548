#include "app/domain/overlaps.h"

#include "app/domain/drugidentity.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace madoguchi {

namespace {

using By = Overlap::By;

/// When a course may be there: told to `told`, and by how it is used perhaps to `to`.
struct Presence
{
    QDate from{};
    QDate told{};
    QDate to{};
    bool isMonth = false;
};

struct Common
{
    QDate from{};
    QDate to{};
    By by = By::Days;
};

QDate firstOf(const QString &month)
{
    return QDate::fromString(month + QStringLiteral("01"), QStringLiteral("yyyyMMdd"));
}

QList<Presence> presencesOf(const MedicationRecord &record, const Course &course, int gapDays)
{
    QList<Presence> presences;
    for (const CourseSpan &span : course.spans) {
        const bool tellsDays = span.kind == CourseSpan::Kind::Supply
            || (span.kind == CourseSpan::Kind::Issued && span.from.daysTo(span.to) > 1);
        presences.append(
            { span.from, span.to, tellsDays ? span.to : std::max(span.to, span.from.addDays(gapDays)) });
    }
    if (course.first.isValid())
        return presences;
    for (const int line : course.lines) {
        const QDate first = firstOf(monthOf(record.lines.at(line)));
        if (first.isValid())
            presences.append({ first, first.addMonths(1), first.addMonths(1), true });
    }
    return presences;
}

std::optional<Common> commonOf(const Presence &a, const Presence &b)
{
    const QDate from = std::max(a.from, b.from);
    if (a.isMonth || b.isMonth) {
        const Presence &month = a.isMonth ? a : b;
        return from < std::min(a.to, b.to) ? std::optional<Common>({ month.from, month.to, By::Month })
                                           : std::nullopt;
    }
    const QDate told = std::min(a.told, b.told);
    if (from < told)
        return Common{ from, told, By::Days };
    return from < std::min(a.to, b.to) ? std::optional<Common>({ from, from.addDays(1), By::Nearness })
                                       : std::nullopt;
}

/// The last time that both are there. Both are few.
std::optional<Common> lastCommon(const QList<Presence> &a, const QList<Presence> &b)
{
    std::optional<Common> last;
    for (const Presence &left : a) {
        for (const Presence &right : b) {
            const std::optional<Common> common = commonOf(left, right);
            if (common
                && (!last || common->to > last->to || (common->to == last->to && common->by < last->by)))
                last = common;
        }
    }
    return last;
}

/// As received, of the newest line that gives one: the newest may be a claim that left it out.
QString ingredientOf(const MedicationRecord &record, const Course &course)
{
    for (const QList<int> &lines : { course.lines, course.superseded }) {
        for (const int line : lines) {
            if (!record.lines.at(line).ingredient.isEmpty())
                return record.lines.at(line).ingredient;
        }
    }
    return {};
}

/// Of each drug those that any of its lines gives, whoever prescribed it.
QHash<int, QStringList> ingredientsByDrug(const MedicationRecord &record, const QList<Course> &courses)
{
    QHash<int, QSet<QString>> texts;
    for (const Course &course : courses) {
        for (const QList<int> &lines : { course.lines, course.superseded }) {
            for (const int line : lines)
                texts[course.drug].insert(record.lines.at(line).ingredient);
        }
    }
    QHash<int, QStringList> ingredients;
    for (auto drug = texts.cbegin(); drug != texts.cend(); ++drug) {
        for (const QString &text : drug.value())
            ingredients[drug.key()] += ingredientsIn(text);
        ingredients[drug.key()].removeDuplicates();
    }
    return ingredients;
}

/// Two pieces of one course, cut by a gap or for want of a day, are no second drug.
bool areOfOneCourse(const Course &a, const Course &b)
{
    return a.drug == b.drug && a.kind == b.kind && a.facilityCode == b.facilityCode
        && a.facility == b.facility;
}

/// Courses by what they may have in common: the drug, and each ingredient that any line of the drug gives.
QHash<QString, QList<int>> byWhatTheyHave(const MedicationRecord &record, const QList<Course> &courses)
{
    const QHash<int, QStringList> ingredients = ingredientsByDrug(record, courses);
    QHash<QString, QList<int>> places;
    for (int i = 0; i < courses.size(); ++i) {
        if (courses.at(i).isSuperseded())
            continue;
        places[QStringLiteral("drug ") + QString::number(courses.at(i).drug)].append(i);
        for (const QString &part : ingredients.value(courses.at(i).drug))
            places[QStringLiteral("part ") + part].append(i);
    }
    return places;
}

} // namespace

QList<Overlap> overlapsOf(const MedicationRecord &record, const QList<Course> &courses, int gapDays)
{
    std::set<std::pair<int, int>> pairs;
    const QHash<QString, QList<int>> having = byWhatTheyHave(record, courses);
    for (const QList<int> &places : having) {
        for (qsizetype i = 0; i < places.size(); ++i) {
            for (qsizetype j = i + 1; j < places.size(); ++j)
                pairs.emplace(places.at(i), places.at(j));
        }
    }
    QList<QList<Presence>> presences;
    for (const Course &course : courses)
        presences.append(presencesOf(record, course, gapDays));
    QList<Overlap> overlaps;
    for (const auto &[first, second] : pairs) {
        const Course &a = courses.at(first);
        if (areOfOneCourse(a, courses.at(second)))
            continue;
        if (const auto common = lastCommon(presences.at(first), presences.at(second)))
            overlaps.append({ first, second, ingredientOf(record, a), common->from, common->to,
                a.drug == courses.at(second).drug, common->by });
    }
    std::stable_sort(
        overlaps.begin(), overlaps.end(), [](const Overlap &a, const Overlap &b) { return a.to > b.to; });
    return overlaps;
}

} // namespace madoguchi
