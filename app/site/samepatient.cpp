#include "app/site/samepatient.h"

#include "app/central/comparison.h"

#include <algorithm>

namespace madoguchi {

namespace {

bool sameInsurance(const EligibilityResult &left, const EligibilityResult &right)
{
    const Insurance &one = left.insurance;
    const Insurance &other = right.insurance;
    if (one.number.isEmpty() || !sameNumber(one.number.reveal(), other.number.reveal()))
        return false;
    if (!sameInsurer(one.insurerNumber, other.insurerNumber)
        || !sameNumber(one.symbol.reveal(), other.symbol.reveal()))
        return false;
    if (!one.branch.isEmpty() && !other.branch.isEmpty())
        return sameNumber(one.branch.reveal(), other.branch.reveal());
    return sameKana(left.patient.kana.reveal(), right.patient.kana.reveal());
}

bool sameResult(const EligibilityResult &left, const EligibilityResult &right)
{
    const QDate born = left.patient.birthdate.reveal(), other = right.patient.birthdate.reveal();
    if (born.isValid() && other.isValid() && born != other)
        return false;
    if (!left.referenceNumber.isEmpty() && sameNumber(left.referenceNumber, right.referenceNumber))
        return true;
    return sameInsurance(left, right);
}

} // namespace

bool samePatient(const Eligibility &left, const Eligibility &right)
{
    return std::any_of(left.results.begin(), left.results.end(), [&](const EligibilityResult &one) {
        return std::any_of(right.results.begin(), right.results.end(),
            [&](const EligibilityResult &other) { return sameResult(one, other); });
    });
}

bool isNewer(const FaceResultAge &left, const FaceResultAge &right)
{
    if (left.processedAt.isValid() != right.processedAt.isValid())
        return left.processedAt.isValid();
    if (left.processedAt.isValid() && left.processedAt != right.processedAt)
        return left.processedAt > right.processedAt;
    if (left.faceFile != right.faceFile)
        return left.faceFile > right.faceFile;
    return right.visit < left.visit;
}

void endConsents(Eligibility &eligibility)
{
    for (EligibilityResult &result : eligibility.results)
        result.consents = Consents();
}

} // namespace madoguchi
