#include "app/training/centre/centre.h"

#include "app/training/centre/samenumber.h"

namespace madoguchi {

const Person &Centre::otherThan(const Person &person) const
{
    for (const Person &other : population.people()) {
        if (other.id != person.id && !other.coverages.isEmpty()
            && !(other.patient.birthdate == person.patient.birthdate))
            return other;
    }
    return person;
}

const Person *Centre::insuredAs(const NumberQuery &query) const
{
    for (const Person &person : population.people()) {
        if (isInsuredAs(person, query))
            return &person;
    }
    return nullptr;
}

EligibilityResult Centre::toldTo(const QString &institution, const Coverage &coverage) const
{
    EligibilityResult told = coverage.result;
    if (const auto registered = references.of(institution, coverage.result.insurance))
        told.referenceNumber = *registered;
    return told;
}

QDateTime toSecond(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

void tellLimit(
    EligibilityResult &result, const Coverage &coverage, std::optional<bool> given, const QDateTime &at)
{
    result.limitConsent = given;
    if (!given.value_or(false))
        return;
    result.limitConsentAt = at;
    result.limit = coverage.limit;
}

void tellDiseases(
    EligibilityResult &result, const Coverage &coverage, std::optional<bool> given, const QDateTime &at)
{
    result.diseaseConsent = given;
    if (!given.value_or(false))
        return;
    result.diseaseConsentAt = at;
    result.diseases = coverage.diseases;
}

} // namespace madoguchi
