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

bool samePerson(const CardFront &front, const Eligibility &answer)
{
    const EligibilityResult *main = answer.main();
    if (!main)
        return true;
    const QDate printed = front.birth.reveal();
    const QDate named = main->patient.birthdate.reveal();
    const bool otherBirth = printed.isValid() && named.isValid() && printed != named;
    const Sex sex = main->patient.sex;
    const bool otherSex = front.sex != Sex::NotStated && sex != Sex::NotStated && front.sex != sex;
    return !otherBirth && !otherSex;
}

} // namespace madoguchi
