#include "app/visit/sameperson.h"

#include "app/central/comparison.h"

namespace madoguchi {

bool samePerson(const Eligibility &left, const Eligibility &right)
{
    const EligibilityResult *one = left.main();
    const EligibilityResult *other = right.main();
    if (!one || !other)
        return one == other;
    return one->patient.birthdate == other->patient.birthdate
        && sameName(one->patient.name.reveal(), other->patient.name.reveal())
        && sameKana(one->patient.kana.reveal(), other->patient.kana.reveal())
        && sameInsurer(one->insurance.insurerNumber, other->insurance.insurerNumber)
        && sameNumber(one->insurance.number.reveal(), other->insurance.number.reveal());
}

} // namespace madoguchi
