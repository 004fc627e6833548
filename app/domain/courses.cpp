#include "app/domain/courses.h"

#include "app/domain/coursechanges.h"
#include "app/domain/foldedtexts.h"
#include "app/domain/samedrug.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace madoguchi {

namespace {

using Lines = QList<MedicationLine>;

/// Of one drug, one kind of use and one prescriber.
struct Strand
{
    int drug = 0;
    QList<int> counted{}; ///< with a day, oldest first once sorted
    QList<int> undated{};
    QList<int> superseded{};
};

bool namesAPrescriber(const MedicationLine &line)
{
    return !line.prescriber.isEmpty() || !line.prescriberCode.isEmpty();
}

/// By the third digit of its code (oqs-interface.md §5.2), or where it has none by its name.
bool isPharmacy(const QString &code, const QString &name)
{
    if (code.isEmpty())
        return name.contains(QStringLiteral("薬局"));
    return code.size() == 10 && code.at(2) == u'4';
}

QString strandKey(const MedicationLine &line, int drug, FoldedTexts &folded)
{
    const UsageKind kind = usageKindOf(line);
    QString who = prescriberCodeOf(line);
    if (who.isEmpty())
        who = folded(prescriberOf(line));
    if (!isPrescriberKnown(line)) { // then at least who dispensed it
        const std::optional<bool> own = isOwn(line, QString());
        who = QStringLiteral("dispensed by ") + line.facilityCode + folded(line.facility)
            + (own ? QString::number(static_cast<int>(*own)) : QString());
    }
    const QString unknown = kind == UsageKind::Unknown ? line.usageClass : QString();
    return QString::number(drug) + u'|' + QString::number(static_cast<int>(kind)) + u'|' + unknown + u'|'
        + who;
}

QList<Strand> strandsOf(const Lines &lines)
{
    const SameDrug drugs(lines);
    QList<Strand> strands;
    QHash<QString, qsizetype> places;
    FoldedTexts folded;
    for (int i = 0; i < lines.size(); ++i) {
        const QString key = strandKey(lines.at(i), drugs[i], folded);
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            place = places.insert(key, strands.size());
            strands.append(Strand{ .drug = drugs[i] });
        }
        Strand &strand = strands[*place];
        if (lines.at(i).superseded)
            strand.superseded.append(i);
        else if (dayOf(lines.at(i)).isValid())
            strand.counted.append(i);
        else
            strand.undated.append(i);
    }
    const auto isOlder = [&lines](int a, int b) { return dayOf(lines.at(a)) < dayOf(lines.at(b)); };
    for (Strand &strand : strands) {
        std::stable_sort(strand.counted.begin(), strand.counted.end(), isOlder);
        std::stable_sort(strand.superseded.begin(), strand.superseded.end(), isOlder);
    }
    return strands;
}

QDate reachOf(const MedicationLine &line)
{
    return dayOf(line).addDays(suppliedDays(line).value_or(0));
}

/// `indexes`, oldest first, cut where more than `gapDays` are not covered.
QList<QList<int>> cut(const Lines &lines, const QList<int> &indexes, int gapDays)
{
    QList<QList<int>> pieces;
    QDate reach;
    for (const int index : indexes) {
        const QDate day = dayOf(lines.at(index));
        if (pieces.isEmpty() || (day.isValid() && reach.isValid() && reach.daysTo(day) > gapDays))
            pieces.append(QList<int>());
        pieces.last().append(index);
        reach = std::max(reach, reachOf(lines.at(index)));
    }
    return pieces;
}

void addSpan(QList<CourseSpan> &spans, const CourseSpan &span)
{
    if (!spans.isEmpty() && spans.last().kind == span.kind && span.kind != CourseSpan::Kind::Day
        && span.from <= spans.last().to)
        spans.last().to = std::max(spans.last().to, span.to);
    else if (!spans.contains(span))
        spans.append(span);
}

/// About to when what was dispensed lasts: the latest end of what is taken as the newest is, for tablets of
/// another dose are used up otherwise. `dispensed`: oldest first.
QDate supplyTo(const Lines &lines, const QList<int> &dispensed)
{
    QDate begin;
    for (const CourseChange &change : changesWithin(lines, dispensed)) {
        if (change.what != CourseChange::What::Product)
            begin = std::max(begin, change.date);
    }
    FoldedTexts folded;
    QSet<QString> newestDoses;
    QDate end;
    for (const int index : dispensed) {
        const QDate day = dayOf(lines.at(index));
        if (begin.isValid() && day < begin)
            continue;
        // The latest end of all: seven tablets fetched three days after ninety take none of them away. What
        // is left over is not carried into the next, for nobody here knows what is left.
        if (const std::optional<int> days = suppliedDays(lines.at(index)))
            end = std::max(end, day.addDays(*days));
        if (day == dayOf(lines.at(dispensed.last())))
            newestDoses.insert(comparedDose(lines.at(index), folded));
    }
    // Several doses of one day may follow one another. And once the rest is used up it tells nothing.
    const bool isTold = newestDoses.size() == 1 && end.isValid() && end > dayOf(lines.at(dispensed.last()));
    return isTold ? end : QDate();
}

/// `oldestFirst`: with a day each.
void fillDays(Course &course, const Lines &lines, const QList<int> &oldestFirst)
{
    QList<CourseSpan> issued;
    QList<int> dispensed;
    for (const int index : oldestFirst) {
        const MedicationLine &line = lines.at(index);
        const QDate day = dayOf(line);
        const std::optional<int> days = suppliedDays(line);
        if (!course.first.isValid())
            course.first = day;
        course.last = day;
        if (!dispensedOn(line).isValid()) {
            addSpan(issued, { CourseSpan::Kind::Issued, day, day.addDays(days.value_or(1)) });
            continue;
        }
        course.lastDispensed = day;
        dispensed.append(index);
        addSpan(course.spans,
            { days ? CourseSpan::Kind::Supply : CourseSpan::Kind::Day, day, day.addDays(days.value_or(1)) });
    }
    if (!dispensed.isEmpty())
        course.supplyTo = supplyTo(lines, dispensed);
    course.spans += issued;
    std::stable_sort(course.spans.begin(), course.spans.end(),
        [](const CourseSpan &a, const CourseSpan &b) { return a.from < b.from; });
}

QList<int> reversedOf(QList<int> indexes)
{
    std::reverse(indexes.begin(), indexes.end());
    return indexes;
}

/// The newest line names the course and its place.
void nameIt(Course &course, const MedicationRecord &record)
{
    const MedicationLine &line = record.lines.at(course.nameLine());
    course.kind = usageKindOf(line);
    course.isPrescriberKnown = isPrescriberKnown(line);
    course.facility = course.isPrescriberKnown ? prescriberOf(line) : line.facility;
    course.facilityCode = course.isPrescriberKnown ? prescriberCodeOf(line) : line.facilityCode;
    course.own = isOwn(line, record.institution);
}

/// Days between a day and a course; 0: within.
qint64 distance(const MedicationLine &line, const Course &course)
{
    const QDate day = dayOf(line);
    if (!day.isValid() || !course.first.isValid())
        return day.isValid() == course.first.isValid() ? 0 : std::numeric_limits<qint64>::max();
    return std::max<qint64>({ 0, day.daysTo(course.first), course.last.daysTo(day) });
}

class Joining
{
public:
    Joining(const MedicationRecord &record, int gapDays)
        : m_record(record)
        , m_gapDays(gapDays)
    { }

    QList<Course> all()
    {
        for (const Strand &strand : strandsOf(m_record.lines))
            join(strand);
        return std::move(m_courses);
    }

private:
    Course &append(const Strand &strand, const QList<int> &oldestFirst)
    {
        Course course;
        course.drug = strand.drug;
        course.lines = reversedOf(oldestFirst);
        nameIt(course, m_record);
        m_courses.append(course);
        return m_courses.last();
    }

    void join(const Strand &strand)
    {
        const qsizetype own = m_courses.size();
        for (const QList<int> &piece : cut(m_record.lines, strand.counted, m_gapDays)) {
            Course &course = append(strand, piece);
            fillDays(course, m_record.lines, piece);
            course.changes = changesWithin(m_record.lines, piece);
        }
        if (!strand.undated.isEmpty())
            append(strand, strand.undated);
        QList<int> alone;
        for (const int index : strand.superseded) {
            if (Course *course = nearest(index, own))
                course->superseded.prepend(index);
            else
                alone.append(index);
        }
        for (const QList<int> &piece : cut(m_record.lines, alone, m_gapDays))
            appendSuperseded(strand, piece);
    }

    /// The other source has these prescriptions under another drug, or without it.
    void appendSuperseded(const Strand &strand, const QList<int> &oldestFirst)
    {
        Course course;
        course.drug = strand.drug;
        course.superseded = reversedOf(oldestFirst);
        nameIt(course, m_record);
        course.first = dayOf(m_record.lines.at(oldestFirst.first()));
        course.last = dayOf(m_record.lines.at(oldestFirst.last()));
        m_courses.append(course);
    }

    Course *nearest(int line, qsizetype from)
    {
        Course *found = nullptr;
        qint64 best = m_gapDays;
        for (qsizetype i = from; i < m_courses.size(); ++i) {
            const qint64 days = distance(m_record.lines.at(line), m_courses.at(i));
            if (days < best || (days == best && !found)) {
                best = days;
                found = &m_courses[i];
            }
        }
        return found;
    }

    const MedicationRecord &m_record;
    int m_gapDays;
    QList<Course> m_courses;
};

int rankOf(const std::optional<bool> &own)
{
    return !own ? 1 : *own ? 2 : 0;
}

} // namespace

QDate dayOf(const MedicationLine &line)
{
    return line.date.isValid() ? line.date : line.prescribed;
}

QDate dispensedOn(const MedicationLine &line)
{
    return line.source == MedicationLine::Source::Issuing ? QDate() : line.date;
}

QString monthOf(const MedicationLine &line)
{
    const QDate day = dayOf(line);
    return line.month.isEmpty() && day.isValid() ? day.toString(QStringLiteral("yyyyMM")) : line.month;
}

QString monthOf(const TreatmentLine &line)
{
    return line.month.isEmpty() && line.date.isValid() ? line.date.toString(QStringLiteral("yyyyMM"))
                                                       : line.month;
}

bool isPrescriberKnown(const MedicationLine &line)
{
    return namesAPrescriber(line) ? !isPharmacy(line.prescriberCode, line.prescriber)
                                  : !isPharmacy(line.facilityCode, line.facility);
}

QString prescriberOf(const MedicationLine &line)
{
    if (!isPrescriberKnown(line))
        return {};
    return namesAPrescriber(line) ? line.prescriber : line.facility;
}

QString prescriberCodeOf(const MedicationLine &line)
{
    if (!isPrescriberKnown(line))
        return {};
    return namesAPrescriber(line) ? line.prescriberCode : line.facilityCode;
}

std::optional<bool> isOwn(const MedicationLine &line, const QString &institution)
{
    if (!isPrescriberKnown(line)) // of a nameless prescriber the flag may be all that is told
        return namesAPrescriber(line) ? std::nullopt : line.ownPrescriber;
    const std::optional<bool> &said = namesAPrescriber(line) ? line.ownPrescriber : line.ownFacility;
    const QString code = prescriberCodeOf(line);
    if (said || code.isEmpty() || institution.isEmpty())
        return said;
    return code == institution;
}

std::optional<bool> isOwn(const TreatmentLine &line, const QString &institution)
{
    if (line.ownFacility || line.facilityCode.isEmpty() || institution.isEmpty())
        return line.ownFacility;
    return line.facilityCode == institution;
}

QList<Course> coursesOf(const MedicationRecord &record, int gapDays)
{
    QList<Course> courses = Joining(record, gapDays).all();
    const auto name = [&](const Course &course) { return record.lines.at(course.nameLine()).drug; };
    std::stable_sort(courses.begin(), courses.end(), [&](const Course &a, const Course &b) {
        const auto order = [](const Course &one) {
            const qint64 age
                = one.last.isValid() ? -one.last.toJulianDay() : std::numeric_limits<qint64>::max();
            return std::tuple(rankOf(one.own), one.isSuperseded(), age);
        };
        return order(a) != order(b) ? order(a) < order(b) : name(a) < name(b);
    });
    return courses;
}

QList<CourseSpan> spansWithin(const Course &course, const QDate &from, const QDate &to)
{
    QList<CourseSpan> within;
    const QDate end = to.addDays(1);
    for (const CourseSpan &span : course.spans) {
        const CourseSpan part{ span.kind, std::max(span.from, from), std::min(span.to, end) };
        if (part.from < part.to)
            within.append(part);
    }
    return within;
}

} // namespace madoguchi
