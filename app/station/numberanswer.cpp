#include "app/station/numberanswer.h"

#include "app/central/comparison.h"
#include "app/central/echo.h"
#include "app/domain/beforeconfirm.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

bool sameInsurance(const Insurance &left, const Insurance &right)
{
    return sameInsurer(left.insurerNumber, right.insurerNumber)
        && sameNumber(left.symbol.reveal(), right.symbol.reveal())
        && sameNumber(left.number.reveal(), right.number.reveal());
}

/// Twins share all but the branch and the name.
bool isOfPerson(const EligibilityResult &one, const EligibilityResult &known)
{
    const Pii<QString> &branch = known.insurance.branch;
    const bool sameBranch = !branch.isEmpty() && sameInsurance(one.insurance, known.insurance)
        && sameNumber(one.insurance.branch.reveal(), branch.reveal());
    return sameBranch || samePerson(one.patient, known.patient);
}

/// The service repeats the question's own flag.
void forgetUnasked(EligibilityResult &result)
{
    if (result.limitConsent == false) {
        result.limitConsent.reset();
        result.limitConsentAt = {};
    }
    if (result.diseaseConsent == false) {
        result.diseaseConsent.reset();
        result.diseaseConsentAt = {};
    }
}

/// What the patient agreed to at the reader stays with its insurance, and with nothing else.
void keepAgreed(EligibilityResult &result, const QList<EligibilityResult> &known)
{
    result.consents = Consents();
    const auto before = std::find_if(known.begin(), known.end(), [&result](const EligibilityResult &one) {
        return sameInsurance(one.insurance, result.insurance) && isOfPerson(result, one);
    });
    if (before == known.end())
        return;
    result.consents = before->consents;
    if (!result.limitConsent) {
        result.limitConsent = before->limitConsent;
        result.limitConsentAt = before->limitConsentAt;
        result.limit = before->limit;
    }
    if (!result.diseaseConsent) {
        result.diseaseConsent = before->diseaseConsent;
        result.diseaseConsentAt = before->diseaseConsentAt;
        result.diseases = before->diseases;
    }
}

} // namespace

std::optional<NumberQuery> questionOf(const Reception &reception)
{
    if (reception.question)
        return reception.question->query;
    const EligibilityResult *result = reception.main();
    if (!result || reception.eligibility.validity == Validity::Several)
        return std::nullopt; // nobody is chosen by itself
    return queryOf(*result, reception.day);
}

std::optional<NumberQuery> queryOf(const EligibilityResult &known, const QDate &day)
{
    NumberQuery query;
    query.insurerNumber = paddedInsurerNumber(known.insurance.insurerNumber);
    query.symbol = known.insurance.symbol;
    query.number = known.insurance.number;
    query.branch = known.insurance.branch;
    query.birthdate = known.patient.birthdate;
    return malformedItem(query, day).isEmpty() ? std::optional(query) : std::nullopt;
}

bool isOpenCaptured(const Reception &reception)
{
    return reception.captured && isUnresolved(reception);
}

bool lacksAnswer(const Reception &reception)
{
    if (!reception.main() || !isConfirmed(reception.eligibility.validity))
        return true;
    const BurdenRatio ratio = burdenRatio(reception.eligibility, reception.day);
    return ratio.source == BurdenRatio::Source::Missing || ratio.source == BurdenRatio::Source::Unreadable;
}

bool isCandidate(const Eligibility &eligibility, const QString &branch)
{
    return eligibility.validity == Validity::Several && isToldByBranch(eligibility.results, branch);
}

bool isOfCard(const Reception &reception, const Eligibility &answer)
{
    const QList<EligibilityResult> &known = reception.eligibility.results;
    return reception.method == IdentityMethod::None
        || std::all_of(answer.results.begin(), answer.results.end(), [&known](const EligibilityResult &one) {
               return std::any_of(known.begin(), known.end(),
                   [&one](const EligibilityResult &before) { return isOfPerson(one, before); });
           });
}

void putAnswer(Reception &reception, const NumberAnswer &answer)
{
    Eligibility next = answer.eligibility;
    const Eligibility &known = reception.eligibility;
    for (EligibilityResult &result : next.results) {
        forgetUnasked(result);
        if (reception.method == IdentityMethod::None || next.validity == Validity::Several)
            result.consents = Consents();
        else
            keepAgreed(result, known.results);
    }
    if (next.results.isEmpty())
        next.results = known.results;
    if (reception.method != IdentityMethod::None) {
        next.medium = known.medium;
        next.prescriptionSelect = known.prescriptionSelect;
        if (next.remarkCode.isEmpty()) {
            next.remarkCode = known.remarkCode;
            next.remark = known.remark;
        }
    }
    reception.eligibility = std::move(next);
    reception.receivedMessage = answer.message;
}

} // namespace madoguchi
