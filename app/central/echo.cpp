#include "app/central/echo.h"

#include "app/central/comparison.h"

#include <algorithm>

namespace madoguchi {

namespace {

/// 性別1, or where the insurance hides it the one that is told for comparison (ruling 23).
Sex comparedSex(const Patient &patient)
{
    return patient.sex == Sex::NotStated ? patient.sexToCompare : patient.sex;
}

bool sexFits(const Patient &answer, const Patient &visit)
{
    return answer.sex == visit.sex || comparedSex(visit) == Sex::NotStated
        || comparedSex(answer) == comparedSex(visit);
}

template <typename Record, typename Query>
bool recordsEcho(const Record &answer, const QString &institution, const Query &query)
{
    return sameNumber(answer.institution, institution)
        && sameNumber(answer.fileIdentifier, query.fileIdentifier)
        && samePerson(answer.patient, query.visit.patient) && sexFits(answer.patient, query.visit.patient);
}

/// Whether the result is of the insurance and the person asked about.
bool carries(const EligibilityResult &result, const NumberQuery &asked)
{
    const Insurance &insurance = result.insurance;
    return sameInsurer(insurance.insurerNumber, asked.insurerNumber)
        && sameNumber(insurance.number.reveal(), asked.number.reveal())
        && result.patient.birthdate == asked.birthdate;
}

bool hasBranch(const EligibilityResult &result, const NumberQuery &asked)
{
    return asked.branch.isEmpty() || sameNumber(result.insurance.branch.reveal(), asked.branch.reveal());
}

} // namespace

bool isOfOnePerson(const Eligibility &answer)
{
    if (answer.results.size() < 2 || answer.validity == Validity::Several)
        return true;
    if (answer.results.size() > 2)
        return false;
    const EligibilityResult &first = answer.results[0], &second = answer.results[1];
    const auto isAid = [](const EligibilityResult &result) {
        return result.insurance.classification == QStringLiteral("A1");
    };
    return first.patient.birthdate == second.patient.birthdate && isAid(first) != isAid(second);
}

bool echoes(const Eligibility &answer, const QString &institution, const QUuid &visit)
{
    return sameNumber(answer.institution, institution) && sameNumber(answer.fileIdentifier, visitText(visit))
        && isOfOnePerson(answer);
}

bool echoes(const MedicationRecord &answer, const QString &institution, const MedicationQuery &query)
{
    return recordsEcho(answer, institution, query);
}

bool echoes(const CheckupRecord &answer, const QString &institution, const CheckupQuery &query)
{
    return recordsEcho(answer, institution, query);
}

bool areOf(const NumberQuery &asked, const Eligibility &answer)
{
    const QList<EligibilityResult> &results = answer.results;
    if (answer.validity == Validity::Several)
        return std::all_of(results.begin(), results.end(), [&](const EligibilityResult &result) {
            return carries(result, asked)
                && sameNumber(result.insurance.symbol.reveal(), asked.symbol.reveal());
        });
    const bool carried = results.isEmpty()
        || std::any_of(results.begin(), results.end(),
            [&](const EligibilityResult &r) { return carries(r, asked) && hasBranch(r, asked); });
    return carried && isOfOnePerson(answer);
}

bool sameQuestion(const NumberQuery &echoed, const NumberQuery &asked)
{
    return samePerson(echoed, asked) && sameNumber(echoed.symbol.reveal(), asked.symbol.reveal())
        && sameNumber(echoed.branch.reveal(), asked.branch.reveal());
}

bool samePerson(const Patient &one, const Patient &known)
{
    const bool said = !one.name.isEmpty() && !known.name.isEmpty() && one.birthdate.reveal().isValid();
    const bool kanaFits = known.kana.isEmpty() || sameKana(one.kana.reveal(), known.kana.reveal());
    return said && sameName(one.name.reveal(), known.name.reveal()) && kanaFits
        && one.birthdate == known.birthdate;
}

bool samePerson(const NumberQuery &echoed, const NumberQuery &asked)
{
    return sameInsurer(echoed.insurerNumber, asked.insurerNumber)
        && sameNumber(echoed.number.reveal(), asked.number.reveal()) && echoed.birthdate == asked.birthdate;
}

} // namespace madoguchi
