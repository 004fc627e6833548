#pragma once

#include "app/domain/courses.h"

#include <QDate>
#include <QList>
#include <QString>

namespace madoguchi {

/// A hint: two courses with an ingredient in common have days in common. That there is none does not mean
/// that two drugs go together, nor that there is no second drug: claims come late, and some are never sent.
struct Overlap
{
    int first = 0; ///< places of the courses, the smaller first
    int second = 0;
    QString ingredient{}; ///< as received, of the first course
    QDate from{}; ///< of the last time that they have days in common
    QDate to{}; ///< the first day after it, by what was dispensed
    bool sameDrug = false; ///< not only the ingredient
    bool operator==(const Overlap &) const = default;
};

/// The newest first.
[[nodiscard]] QList<Overlap> overlapsOf(const MedicationRecord &record, const QList<Course> &courses);

} // namespace madoguchi
