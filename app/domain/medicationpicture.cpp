#include "app/domain/medicationpicture.h"

#include "app/domain/drugidentity.h"
#include "app/domain/foldedtexts.h"
#include "app/domain/medicationrows.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

QString monthText(const QDate &day)
{
    return day.toString(QStringLiteral("yyyyMM"));
}

QString newestClaim(const MedicationRecord &record)
{
    QString newest;
    for (const MedicationLine &line : record.lines) {
        if (line.source == MedicationLine::Source::Claim)
            newest = std::max(newest, monthOf(line));
    }
    return newest;
}

} // namespace

MedicationPicture::MedicationPicture(MedicationRecord record, int gapDays)
    : m_record(std::move(record))
    , m_courses(coursesOf(m_record, gapDays))
    , m_overlaps(overlapsOf(m_record, m_courses, gapDays))
    , m_claimsUpTo(newestClaim(m_record))
    , m_courseOfLine(m_record.lines.size(), -1)
{
    knowCourses();
    FoldedTexts folded;
    for (const MedicationLine &line : std::as_const(m_record.lines))
        m_lineTexts.append(folded(line.drug) + u'\n' + folded(line.ingredient) + u'\n' + folded(line.facility)
            + u'\n' + folded(line.prescriber));
    for (const TreatmentLine &line : std::as_const(m_record.treatments))
        m_treatmentTexts.append(folded(line.name) + u'\n' + folded(line.facility));
}

void MedicationPicture::knowCourses()
{
    QList<int> drugs(m_record.lines.size(), 0);
    for (int i = 0; i < m_courses.size(); ++i) {
        QStringList &ingredients = m_ingredients.emplace_back();
        for (const QList<int> &lines : { m_courses.at(i).lines, m_courses.at(i).superseded }) {
            for (const int line : lines) {
                if (ingredients.isEmpty()) // the newest that gives one
                    ingredients = ingredientsIn(m_record.lines.at(line).ingredient);
                m_courseOfLine[line] = i;
                drugs[line] = m_courses.at(i).drug;
            }
        }
    }
    m_counterparts = counterpartsOf(m_record.lines, drugs);
}

QList<int> MedicationPicture::overlapsWith(int course) const
{
    QList<int> found;
    for (int i = 0; i < m_overlaps.size(); ++i) {
        if (m_overlaps.at(i).first == course || m_overlaps.at(i).second == course)
            found.append(i);
    }
    return found;
}

bool MedicationPicture::isSince(const QDate &since, const QDate &day, const QString &month)
{
    return day.isValid() ? day >= since : month.isEmpty() || month >= monthText(since);
}

QString MedicationPicture::newestMonthOf(const Course &course) const
{
    QString newest;
    for (const int line : course.isSuperseded() ? course.superseded : course.lines)
        newest = std::max(newest, monthOf(m_record.lines.at(line)));
    return newest;
}

bool MedicationPicture::beganBefore(const Course &course, const QDate &day) const
{
    if (course.first.isValid())
        return course.first < day;
    const QString month = newestMonthOf(course);
    return !month.isEmpty() && month < monthText(day);
}

CourseNews MedicationPicture::newsOf(int course, const QDate &since) const
{
    const Course &asked = m_courses.at(course);
    if (!since.isValid() || !isSince(since, asked.first, newestMonthOf(asked)))
        return CourseNews::None;
    if (!asked.first.isValid())
        return CourseNews::DayNotTold;
    const QStringList &own = m_ingredients.at(course);
    CourseNews news = CourseNews::New;
    for (int i = 0; i < m_courses.size(); ++i) {
        const Course &other = m_courses.at(i);
        if (!beganBefore(other, asked.first))
            continue;
        if (other.drug == asked.drug)
            return CourseNews::Again;
        if (news == CourseNews::New && !own.isEmpty() && own == m_ingredients.at(i))
            news = CourseNews::OtherProduct;
    }
    return news;
}

QList<CourseChange> MedicationPicture::changesSince(int course, const QDate &since) const
{
    QList<CourseChange> changes = since.isValid() ? m_courses.at(course).changes : QList<CourseChange>();
    changes.removeIf([&since](const CourseChange &change) { return change.date < since; });
    return changes;
}

bool MedicationPicture::isNewOrChanged(int course, const QDate &since) const
{
    return newsOf(course, since) != CourseNews::None || !changesSince(course, since).isEmpty();
}

QList<MedicationRow> MedicationPicture::rows(const MedicationQuestion &question) const
{
    return MedicationRows(*this, question).all();
}

} // namespace madoguchi
