#include "app/domain/receivedagain.h"

namespace madoguchi {

bool isReceivedAgain(const ListedPerson &one, const ListedPerson &other)
{
    const bool isTold = one.patient.birthdate.reveal().isValid() && !one.patient.kana.isEmpty()
        && !one.insurance.insurerNumber.isEmpty() && !one.insurance.number.isEmpty();
    return isTold && one.patient.birthdate == other.patient.birthdate
        && one.patient.kana == other.patient.kana
        && one.insurance.insurerNumber == other.insurance.insurerNumber
        && one.insurance.symbol == other.insurance.symbol && one.insurance.number == other.insurance.number
        && one.insurance.branch == other.insurance.branch;
}

} // namespace madoguchi
