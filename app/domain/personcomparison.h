#pragma once

#include "app/domain/personlink.h"
#include "app/domain/reception.h"

#include <array>

namespace madoguchi {

/// What is compared where it is in doubt who somebody is (product.md, Wrong-person guard), one with the
/// other: the birth date, the kana, and the clinic's own number (照会番号).
struct PersonComparison
{
    enum class State {
        Same,
        Different,
        NotTold ///< one of the two does not say it
    };
    Patient answer{}; ///< whom the service names
    QString answersNumber{}; ///< said by the service, else typed for the answer; empty: none
    StoredPerson other{}; ///< who is stored, or was written down

    [[nodiscard]] State birthdate() const;
    [[nodiscard]] State kana() const;
    [[nodiscard]] State number() const;
};

/// The number that a doubtful one is settled by, and so compared by: what was typed for it, else the
/// answer's.
[[nodiscard]] QString settledNumber(const Reception &reception, const EligibilityResult &answer);
/// Nothing: who it is, is not in doubt, or several fit. `other`: see StoredPeople; of one that was written
/// down in an outage that is who is compared, whoever is stored.
[[nodiscard]] std::optional<PersonComparison> comparisonOf(
    const Reception &reception, const StoredPeople &stored);

} // namespace madoguchi
