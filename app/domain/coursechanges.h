#pragma once

#include "app/domain/courses.h"
#include "app/domain/foldedtexts.h"

namespace madoguchi {

/// What changed from day to day among lines of one course, `oldestFirst` with a day each. An amount is
/// compared as a number (1 and 1.00000 are one), words in any width. The product is compared only where it
/// was dispensed: a prescription by ingredient (【般】) is no other drug.
[[nodiscard]] QList<CourseChange> changesWithin(
    const QList<MedicationLine> &lines, const QList<int> &oldestFirst);

/// A line's dose as it is compared.
[[nodiscard]] QString comparedDose(const MedicationLine &line, FoldedTexts &folded);

} // namespace madoguchi
