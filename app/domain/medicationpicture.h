#pragma once

#include "app/domain/counterparts.h"
#include "app/domain/courses.h"
#include "app/domain/overlaps.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi {

/// By what the lines of a record are put together. Each shows the same lines of the same record.
enum class MedicationGrouping { Course, Month, Facility };

/// What is looked for in a picture.
struct MedicationQuestion
{
    MedicationGrouping grouping = MedicationGrouping::Course;
    QString words{}; ///< in drug, ingredient, institution or treatment; several must all be found
    QDate newSince{}; ///< only what is new or changed from that day; invalid: everything
    bool operator==(const MedicationQuestion &) const = default;
};

/// Why a course is new since a day.
enum class CourseNews {
    None, ///< it began before
    New,
    OtherProduct, ///< the ingredient was there before, in another product, strength or form
    Again, ///< the same drug was there before: longer ago, from another prescriber or used otherwise
    DayNotTold ///< only a month is, and that is not before, or not even a month: it may be new
};

struct MedicationRow
{
    enum class Kind { Heading, Course, Line, Treatment };
    /// Of a heading: what its rows have in common.
    enum class Heading {
        Elsewhere,
        NotSaid,
        Here,
        Month,
        Facility,
        Treatments,
        Dispenser ///< a pharmacy, with nobody told who prescribed
    };
    Kind kind = Kind::Heading;
    Heading heading = Heading::Month;
    QString title{}; ///< of a heading: yyyyMM or the institution's name; empty: not told
    std::optional<bool> own{}; ///< of an institution's heading
    int count = 0; ///< of a heading: how many rows follow
    int index = -1; ///< of the others: the course, or the record's line or treatment
    bool operator==(const MedicationRow &) const = default;
};

/// What a patient takes, at a glance: a record, its lines joined to courses, and what can be hinted at.
class MedicationPicture
{
public:
    MedicationPicture() = default;
    MedicationPicture(MedicationRecord record, int gapDays);

    [[nodiscard]] const MedicationRecord &record() const { return m_record; }
    [[nodiscard]] const QList<Course> &courses() const { return m_courses; }
    [[nodiscard]] const QList<Overlap> &overlaps() const { return m_overlaps; }
    /// The newest month of which a drug is claimed, yyyyMM; empty: none. Treatments alone tell nothing of it.
    [[nodiscard]] const QString &claimsUpTo() const { return m_claimsUpTo; }
    /// Places in `overlaps` of those that a course is part of.
    [[nodiscard]] QList<int> overlapsWith(int course) const;
    /// The course of a line of the record.
    [[nodiscard]] int courseOf(int line) const { return m_courseOfLine.value(line, -1); }
    /// What became of a superseded line.
    [[nodiscard]] const Counterpart &counterpartOf(int line) const { return m_counterparts.at(line); }

    /// Drug, ingredient and institution of a line, or name and institution of a treatment, folded.
    [[nodiscard]] const QString &lineText(int line) const { return m_lineTexts.at(line); }
    [[nodiscard]] const QString &treatmentText(int treatment) const { return m_treatmentTexts.at(treatment); }

    [[nodiscard]] CourseNews newsOf(int course, const QDate &since) const;
    [[nodiscard]] QList<CourseChange> changesSince(int course, const QDate &since) const;
    [[nodiscard]] bool isNewOrChanged(int course, const QDate &since) const;

    /// Whether what has that day, or without a day that month (yyyyMM, may be empty), is to be shown among
    /// what is new since a day: what tells neither may be.
    [[nodiscard]] static bool isSince(const QDate &since, const QDate &day, const QString &month);

    [[nodiscard]] QList<MedicationRow> rows(const MedicationQuestion &question) const;

private:
    void knowCourses();
    [[nodiscard]] QString newestMonthOf(const Course &course) const;
    [[nodiscard]] bool beganBefore(const Course &course, const QDate &day) const;

    MedicationRecord m_record{};
    QList<Course> m_courses{};
    QList<Overlap> m_overlaps{};
    QString m_claimsUpTo{};
    QList<int> m_courseOfLine{};
    QList<Counterpart> m_counterparts{};
    QList<QStringList> m_ingredients{}; ///< by course
    QStringList m_lineTexts{};
    QStringList m_treatmentTexts{};
};

} // namespace madoguchi
