#pragma once

#include "app/domain/medication.h"
#include "app/domain/usagekind.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// What became different within a course, from one day of it to the next.
struct CourseChange
{
    enum class What { Dose, Usage, Product };
    What what = What::Dose;
    QDate date{}; ///< of the newer
    QString before{}; ///< as received
    QString after{};
    bool operator==(const CourseChange &) const = default;
};

/// A stretch of a course: half-open, `to` is the first day after it.
struct CourseSpan
{
    enum class Kind {
        Supply, ///< dispensed for so many days
        Day, ///< dispensed on that day; the class tells no days
        Issued ///< prescribed on that day; whether it was dispensed, or when, is not known
    };
    Kind kind = Kind::Day;
    QDate from{};
    QDate to{};
    bool operator==(const CourseSpan &) const = default;
};

/// Continued prescriptions of one drug from one prescriber. Nothing here says that a drug is no longer taken:
/// only when it was dispensed last, and to about when that lasts.
struct Course
{
    int drug = 0; ///< the same number: the same drug, whoever prescribed it and however it is used
    UsageKind kind = UsageKind::Unknown;
    QString facility{}; ///< the prescriber, or where none is told the institution of the record
    QString facilityCode{};
    bool isPrescriberKnown = true; ///< false: that institution is a pharmacy, which prescribes nothing
    std::optional<bool> own{}; ///< whether the prescriber is the institution that looks; nothing: not said
    QList<int> lines{}; ///< of the record that count, newest first
    QList<int> superseded{}; ///< of the same prescriptions in another source, newest first
    QDate first{}; ///< dispensed or issued; invalid: no line tells a day
    QDate last{};
    QDate lastDispensed{}; ///< invalid: only issued, or no line tells a day of dispensing
    QDate supplyTo{}; ///< about, the latest end of what was dispensed and is taken as the newest is; invalid:
                      ///< not told, or over by lastDispensed
    QList<CourseSpan> spans{}; ///< oldest first, touching supplies as one
    QList<CourseChange> changes{}; ///< oldest first
    bool operator==(const Course &) const = default;

    /// Its prescriptions are all counted in another source, under another drug.
    [[nodiscard]] bool isSuperseded() const { return lines.isEmpty(); }
    /// A line to name it by: the newest.
    [[nodiscard]] int nameLine() const { return lines.isEmpty() ? superseded.first() : lines.first(); }
};

/// A line's day: of dispensing, else of prescribing; invalid: only a month is told.
[[nodiscard]] QDate dayOf(const MedicationLine &line);
/// Invalid: it is only issued, or only told when it was prescribed. That day is never one of dispensing.
[[nodiscard]] QDate dispensedOn(const MedicationLine &line);
/// A line's month as yyyyMM; empty: not told.
[[nodiscard]] QString monthOf(const MedicationLine &line);
[[nodiscard]] QString monthOf(const TreatmentLine &line);
/// Whether the prescriber, or where none is told the institution, is the one that asked (`institution`, 10
/// digits, may be empty). Where the prescriber is not known only what the flag says of him.
[[nodiscard]] std::optional<bool> isOwn(const MedicationLine &line, const QString &institution);
[[nodiscard]] std::optional<bool> isOwn(const TreatmentLine &line, const QString &institution);
/// By whom: the prescriber, or where none is told the institution of the record, which dispensed within
/// itself. Empty where that is a pharmacy: then nobody has said who prescribed.
[[nodiscard]] QString prescriberOf(const MedicationLine &line);
[[nodiscard]] QString prescriberCodeOf(const MedicationLine &line);
[[nodiscard]] bool isPrescriberKnown(const MedicationLine &line);

/// Joins the lines of a record to courses: same drug, same kind of use, same prescriber, and no more than
/// `gapDays` between the end of what was dispensed and the next day. Other institutions first, then what does
/// not say, then the own; in each the newest first.
[[nodiscard]] QList<Course> coursesOf(const MedicationRecord &record, int gapDays);

/// What of a course's spans lies from `from` to `to`, both included.
[[nodiscard]] QList<CourseSpan> spansWithin(const Course &course, const QDate &from, const QDate &to);

} // namespace madoguchi
