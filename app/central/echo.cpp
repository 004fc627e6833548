#include "app/central/echo.h"

#include "app/central/comparison.h"

#include <algorithm>

namespace madoguchi {

namespace {

/// Several candidates (validity 5) differ by what makes them candidates: only a settled answer must be of one
/// person.
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

bool samePerson(const Patient &answer, const Patient &visit)
{
    const bool kanaFits = visit.kana.isEmpty() || sameKana(answer.kana.reveal(), visit.kana.reveal());
    const bool sexFits = visit.sex == Sex::NotStated || answer.sex == visit.sex;
    return sameName(answer.name.reveal(), visit.name.reveal()) && kanaFits
        && answer.birthdate == visit.birthdate && sexFits;
}

} // namespace

bool echoes(const Eligibility &answer, const QString &institution, const QUuid &visit)
{
    return answer.institution == institution && sameNumber(answer.fileIdentifier, visitText(visit))
        && isOfOnePerson(answer);
}

bool echoes(const MedicationRecord &answer, const QString &institution, const MedicationQuery &query)
{
    return answer.institution == institution && sameNumber(answer.fileIdentifier, query.fileIdentifier)
        && samePerson(answer.patient, query.visit.patient);
}

} // namespace madoguchi
