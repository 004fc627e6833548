#include "app/domain/overlaps.h"

#include "app/domain/drugidentity.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace madoguchi {

namespace {

/// The last days that both have. Both are sorted by their beginning, and few.
std::optional<std::pair<QDate, QDate>> lastCommon(const QList<CourseSpan> &a, const QList<CourseSpan> &b)
{
    std::optional<std::pair<QDate, QDate>> last;
    for (const CourseSpan &left : a) {
        for (const CourseSpan &right : b) {
            const QDate from = std::max(left.from, right.from);
            const QDate to = std::min(left.to, right.to);
            if (from < to && (!last || to > last->second))
                last = { from, to };
        }
    }
    return last;
}

/// Courses by each of their ingredients.
QHash<QString, QList<int>> byIngredient(const MedicationRecord &record, const QList<Course> &courses)
{
    QHash<QString, QList<int>> places;
    for (int i = 0; i < courses.size(); ++i) {
        if (courses.at(i).isSuperseded())
            continue;
        for (const QString &part : ingredientsIn(record.lines.at(courses.at(i).nameLine()).ingredient))
            places[part].append(i);
    }
    return places;
}

} // namespace

QList<Overlap> overlapsOf(const MedicationRecord &record, const QList<Course> &courses)
{
    std::set<std::pair<int, int>> pairs;
    const QHash<QString, QList<int>> ingredients = byIngredient(record, courses);
    for (const QList<int> &places : ingredients) {
        for (qsizetype i = 0; i < places.size(); ++i) {
            for (qsizetype j = i + 1; j < places.size(); ++j)
                pairs.emplace(places.at(i), places.at(j));
        }
    }
    QList<Overlap> overlaps;
    for (const auto &[first, second] : pairs) {
        const Course &a = courses.at(first);
        const Course &b = courses.at(second);
        if (const auto days = lastCommon(a.spans, b.spans))
            overlaps.append({ first, second, record.lines.at(a.nameLine()).ingredient, days->first,
                days->second, a.drug == b.drug });
    }
    std::stable_sort(
        overlaps.begin(), overlaps.end(), [](const Overlap &a, const Overlap &b) { return a.to > b.to; });
    return overlaps;
}

} // namespace madoguchi
