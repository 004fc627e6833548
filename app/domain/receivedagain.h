#pragma once

#include "app/domain/insurance.h"
#include "app/domain/patient.h"

namespace madoguchi {

/// Who stands in one line of a list of the day.
struct ListedPerson
{
    const Patient &patient;
    const Insurance &insurance;
};

/// Whether two lines of the day are of one patient, for the words that lead from the one to the other: birth
/// date, kana and insurance are all told and agree. Stricter than the rule by which consents end, so that
/// nobody is led to another patient's line.
[[nodiscard]] bool isReceivedAgain(const ListedPerson &one, const ListedPerson &other);

} // namespace madoguchi
