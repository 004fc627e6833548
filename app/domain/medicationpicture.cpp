#include "app/domain/medicationpicture.h"

#include "app/domain/drugidentity.h"
#include "app/domain/medicationrows.h"
#include "app/domain/receptionsearch.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

/// Texts for searching: the same names come again and again.
class Folding
{
public:
    QString operator()(const QStringList &texts)
    {
        QStringList folded;
        for (const QString &text : texts) {
            auto known = m_known.constFind(text);
            if (known == m_known.constEnd())
                known = m_known.insert(text, foldedForSearch(text));
            folded.append(*known);
        }
        return folded.join(u'\n');
    }

private:
    QHash<QString, QString> m_known;
};

QString newestClaim(const MedicationRecord &record)
{
    QString newest;
    for (const MedicationLine &line : record.lines) {
        if (line.source == MedicationLine::Source::Claim)
            newest = std::max(newest, monthOf(line));
    }
    for (const TreatmentLine &line : record.treatments)
        newest = std::max(newest, monthOf(line));
    return newest;
}

} // namespace

MedicationPicture::MedicationPicture(MedicationRecord record, int gapDays)
    : m_record(std::move(record))
    , m_courses(coursesOf(m_record, gapDays))
    , m_overlaps(overlapsOf(m_record, m_courses))
    , m_claimsUpTo(newestClaim(m_record))
    , m_courseOfLine(m_record.lines.size(), -1)
{
    for (int i = 0; i < m_courses.size(); ++i) {
        for (const QList<int> &lines : { m_courses.at(i).lines, m_courses.at(i).superseded }) {
            for (const int line : lines)
                m_courseOfLine[line] = i;
        }
    }
    Folding folding;
    for (const MedicationLine &line : std::as_const(m_record.lines))
        m_lineTexts.append(folding({ line.drug, line.ingredient, line.facility, line.prescriber }));
    for (const TreatmentLine &line : std::as_const(m_record.treatments))
        m_treatmentTexts.append(folding({ line.name, line.facility }));
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

CourseNews MedicationPicture::newsOf(int course, const QDate &since) const
{
    const Course &asked = m_courses.at(course);
    if (!since.isValid() || !asked.first.isValid() || asked.first < since)
        return CourseNews::None;
    const auto ingredient
        = [this](const Course &one) { return ingredientsIn(m_record.lines.at(one.nameLine()).ingredient); };
    const QStringList own = ingredient(asked);
    CourseNews news = CourseNews::New;
    for (const Course &other : m_courses) {
        if (!other.first.isValid() || other.first >= asked.first)
            continue;
        if (other.drug == asked.drug)
            return CourseNews::Again;
        if (news == CourseNews::New && !own.isEmpty() && own == ingredient(other))
            news = CourseNews::OtherStrength;
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
    const Course &asked = m_courses.at(course);
    return since.isValid()
        && ((asked.first.isValid() && asked.first >= since) || !changesSince(course, since).isEmpty());
}

QList<MedicationRow> MedicationPicture::rows(const MedicationQuestion &question) const
{
    return MedicationRows(*this, question).all();
}

} // namespace madoguchi
