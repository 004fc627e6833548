#pragma once

#include "app/domain/courses.h"

#include <QDate>
#include <QList>
#include <QString>

namespace madoguchi {

/// A hint: two courses of one drug, or with an ingredient in common, are there at one time. That there is
/// none does not mean that two drugs go together, nor that there is no second drug: claims come late, and
/// some are never sent.
struct Overlap
{
    enum class By {
        Days, ///< both are told to be there from `from` to `to`
        Nearness, ///< of one it is not told how long it lasts, and the other came near to it: at `from`
        Month ///< of one only the month of `from` is told
    };
    int first = 0; ///< places of the courses, the smaller first
    int second = 0;
    QString ingredient{}; ///< as received, of the first course
    QDate from{}; ///< of the last time that they have days in common
    QDate to{}; ///< the first day after it, by what was dispensed
    bool sameDrug = false; ///< by its name or code, not only by an ingredient
    By by = By::Days;
    bool operator==(const Overlap &) const = default;
};

/// The newest first. What is used when needed, outside, at home or by injection (whatever tells no days) is
/// no matter of a day: it may be there for `gapDays`, by which two dispensings are one course.
[[nodiscard]] QList<Overlap> overlapsOf(
    const MedicationRecord &record, const QList<Course> &courses, int gapDays);

} // namespace madoguchi
