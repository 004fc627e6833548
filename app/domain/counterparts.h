#pragma once

#include "app/domain/medication.h"

#include <QList>

namespace madoguchi {

/// What became of a line in the lower source that supersedes it (oqs-interface.md ruling 35 marks by the
/// prescription, not by the drug).
struct Counterpart
{
    enum class Kind {
        None, ///< the line is not superseded
        Drug, ///< the drug stands in a line that counts
        Ingredient, ///< one with an ingredient of it does: another product was dispensed, or claimed
        Unnamed ///< no line that counts has it
    };
    Kind kind = Kind::None;
    MedicationLine::Source source = MedicationLine::Source::Claim; ///< the superseding one
    bool operator==(const Counterpart &) const = default;
};

/// One for each of the lines. `drugs`: the number of each line's drug.
[[nodiscard]] QList<Counterpart> counterpartsOf(const QList<MedicationLine> &lines, const QList<int> &drugs);

} // namespace madoguchi
