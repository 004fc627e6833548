#include "app/domain/overlaps.h"

#include "app/domain/counterparts.h"
#include "app/domain/drugidentity.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>
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

Presence presenceOf(const CourseSpan &span, int gapDays)
{
    const bool tellsDays = span.kind == CourseSpan::Kind::Supply
        || (span.kind == CourseSpan::Kind::Issued && span.from.daysTo(span.to) > 1);
    return { span.from, span.to, tellsDays ? span.to : std::max(span.to, span.from.addDays(gapDays)) };
}

void addMonth(QList<Presence> &presences, const MedicationLine &line)
{
    const QDate first = firstOf(monthOf(line));
    if (first.isValid())
        presences.append({ first, first.addMonths(1), first.addMonths(1), true });
}

/// `uncounted`: lines that are marked as counted in another source, where none is of their drug. They are
/// taken as what is only issued.
QList<Presence> presencesOf(
    const MedicationRecord &record, const Course &course, const QList<int> &uncounted, int gapDays)
{
    QList<Presence> presences;
    for (const CourseSpan &span : course.spans)
        presences.append(presenceOf(span, gapDays));
    for (const int line : uncounted) {
        const QDate from = dayOf(record.lines.at(line));
        const int days = suppliedDays(record.lines.at(line)).value_or(1);
        if (from.isValid())
            presences.append(presenceOf({ CourseSpan::Kind::Issued, from, from.addDays(days) }, gapDays));
        else
            addMonth(presences, record.lines.at(line));
    }
    if (course.first.isValid())
        return presences;
    for (const int line : course.lines)
        addMonth(presences, record.lines.at(line));
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
            ingredients[drug.key()] += readableIngredientsIn(text);
        ingredients[drug.key()].removeDuplicates();
    }
    return ingredients;
}

/// Of each course the lines that are marked as counted in another source and are not: none there is of their
/// drug, nor has an ingredient of it.
QList<QList<int>> uncountedIn(const MedicationRecord &record, const QList<Course> &courses)
{
    QList<int> drugs(record.lines.size(), 0);
    for (const Course &course : courses) {
        for (const QList<int> &lines : { course.lines, course.superseded }) {
            for (const int line : lines)
                drugs[line] = course.drug;
        }
    }
    const QList<Counterpart> counterparts = counterpartsOf(record.lines, drugs);
    QList<QList<int>> uncounted;
    for (const Course &course : courses) {
        QList<int> lines = course.superseded;
        lines.removeIf([&](int line) { return counterparts.at(line).kind != Counterpart::Kind::Unnamed; });
        uncounted.append(lines);
    }
    return uncounted;
}

/// Behind one pharmacy, with nobody told who prescribed, there may be the own and another.
bool areOfOnePrescriber(const Course &a, const Course &b)
{
    return a.facilityCode == b.facilityCode && a.facility == b.facility
        && (a.isPrescriberKnown || a.own == b.own);
}

/// Two pieces of one course, cut by a gap or for want of a day, are no second drug.
bool areOfOneCourse(const Course &a, const Course &b)
{
    return a.drug == b.drug && a.kind == b.kind && areOfOnePrescriber(a, b);
}

bool isNameless(const MedicationRecord &record, const Course &course)
{
    return drugIdentityOf(record.lines.at(course.nameLine())).name.isEmpty();
}

/// Which courses have something in common, and whether that is the drug.
class Sharing
{
public:
    Sharing(const MedicationRecord &record, const QList<Course> &courses, const QList<QList<int>> &uncounted)
        : m_record(record)
        , m_courses(courses)
        , m_ingredients(ingredientsByDrug(record, courses))
    {
        QHash<QString, QList<int>> sharing;
        QHash<QString, QList<int>> named;
        for (int i = 0; i < courses.size(); ++i) {
            m_nameless.append(isNameless(record, courses.at(i)));
            if (courses.at(i).isSuperseded() && uncounted.at(i).isEmpty())
                continue;
            sharing[QStringLiteral("drug ") + QString::number(courses.at(i).drug)].append(i);
            for (const QString &part : m_ingredients.value(courses.at(i).drug))
                sharing[QStringLiteral("part ") + part].append(i);
            for (const QString &mark : namesOf(courses.at(i)))
                named[mark].append(i);
        }
        for (const QList<int> &places : std::as_const(sharing))
            pair(places, false);
        for (const QList<int> &places : std::as_const(named))
            pair(places, true);
    }

    /// The smaller place first.
    [[nodiscard]] const std::map<std::pair<int, int>, bool> &pairs() const { return m_pairs; }

private:
    /// What a drug is called, whatever is said to be in it: an ingredient is spelled in several ways.
    [[nodiscard]] QSet<QString> namesOf(const Course &course) const
    {
        QSet<QString> names;
        for (const QList<int> &lines : { course.lines, course.superseded }) {
            for (const int index : lines) {
                const MedicationLine &line = m_record.lines.at(index);
                if (const QString name = drugIdentityOf(line).name; !name.isEmpty())
                    names.insert(QStringLiteral("name ") + name);
                if (!line.drugCode.isEmpty())
                    names.insert(QStringLiteral("code ") + line.drugCode);
            }
        }
        return names;
    }

    /// `byName`: of two prescribers only. Each line without a name is a course by itself, and a record may
    /// have thousands: of these each goes with a few others.
    void pair(QList<int> places, bool byName)
    {
        constexpr qsizetype mostNameless = 8;
        const auto nameless = std::stable_partition(
            places.begin(), places.end(), [this](int place) { return !m_nameless.at(place); });
        const qsizetype named = nameless - places.begin();
        for (qsizetype i = 0; i < places.size(); ++i) {
            const qsizetype end = i < named ? places.size() : std::min(places.size(), i + 1 + mostNameless);
            for (qsizetype j = i + 1; j < end; ++j)
                add(std::min(places.at(i), places.at(j)), std::max(places.at(i), places.at(j)), byName);
        }
    }

    void add(int first, int second, bool byName)
    {
        const Course &a = m_courses.at(first);
        const Course &b = m_courses.at(second);
        if (byName ? !areOfOnePrescriber(a, b) : !areOfOneCourse(a, b))
            m_pairs[{ first, second }] |= byName || a.drug == b.drug;
    }

    const MedicationRecord &m_record;
    const QList<Course> &m_courses;
    QHash<int, QStringList> m_ingredients;
    QList<bool> m_nameless{};
    std::map<std::pair<int, int>, bool> m_pairs{};
};

} // namespace

QList<Overlap> overlapsOf(const MedicationRecord &record, const QList<Course> &courses, int gapDays)
{
    const QList<QList<int>> uncounted = uncountedIn(record, courses);
    const Sharing sharing(record, courses, uncounted);
    QList<QList<Presence>> presences;
    for (int i = 0; i < courses.size(); ++i)
        presences.append(presencesOf(record, courses.at(i), uncounted.at(i), gapDays));
    QList<Overlap> overlaps;
    for (const auto &[pair, isSameDrug] : sharing.pairs()) {
        if (const auto common = lastCommon(presences.at(pair.first), presences.at(pair.second)))
            overlaps.append({ pair.first, pair.second, ingredientOf(record, courses.at(pair.first)),
                common->from, common->to, isSameDrug, common->by });
    }
    std::stable_sort(
        overlaps.begin(), overlaps.end(), [](const Overlap &a, const Overlap &b) { return a.to > b.to; });
    return overlaps;
}

} // namespace madoguchi
