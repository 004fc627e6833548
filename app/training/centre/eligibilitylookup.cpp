#include "app/training/centre/eligibilitylookup.h"

#include "app/support/clock.h"
#include "app/training/centre/samenumber.h"

#include <algorithm>

namespace madoguchi {

namespace {

struct Match
{
    const Person *person = nullptr;
    Coverage coverage{};
};

bool isAid(const Coverage &coverage)
{
    return coverage.result.insurance.classification == u"A1";
}

QList<Match> matches(const Population &population, const NumberQuery &query)
{
    QList<Match> found;
    for (const Person &person : population.people()) {
        if (!(person.patient.birthdate == query.birthdate))
            continue;
        for (const Coverage &coverage : person.coverages) {
            if (isNamed(coverage.result.insurance, query))
                found.append({ &person, coverage });
        }
    }
    return found;
}

/// As of the day asked for (oqs-interface.md ruling 42): before the start there is nothing; 医療扶助 is not
/// another insurance for "invalid, a new one exists".
Validity validityOf(const Match &match, const QDate &day)
{
    const Insurance &insurance = match.coverage.result.insurance;
    if (insurance.validFrom.isValid() && day < insurance.validFrom)
        return Validity::None;
    if (isCurrent(match.coverage, day))
        return isAid(match.coverage) ? Validity::ValidUnregistered : Validity::Valid;
    const QList<Coverage> current = match.person->currentOn(day);
    const bool newer = std::any_of(
        current.begin(), current.end(), [](const Coverage &coverage) { return !isAid(coverage); });
    return newer || match.person->newInsuranceExists ? Validity::InvalidNewExists : Validity::Invalid;
}

void setRemark(Eligibility &eligibility, const CardShown &shown)
{
    if (shown.inGrace) {
        eligibility.remarkCode = QString::fromLatin1(remarkInGrace);
        eligibility.remark
            = QStringLiteral("【合成】電子証明書の有効期限が切れているため、資格情報のみ提供します。");
    } else if (shown.person->card.certificate == CardCertificate::NearExpiry) {
        eligibility.remarkCode = QString::fromLatin1(remarkNearExpiry);
        eligibility.remark = QStringLiteral("【合成】電子証明書の有効期限が３か月以内に切れます。");
    }
}

} // namespace

Eligibility lookUp(const Centre &centre, const NumberAsked &asked)
{
    QList<Match> found = matches(centre.population, asked.person);
    if (asked.otherPerson && !found.isEmpty()) {
        const Person &other = centre.otherThan(*found.first().person);
        found = { { &other, other.coverages.first() } };
    }
    Eligibility eligibility;
    eligibility.processedAt = toSecond(asked.at);
    eligibility.confirmedFor = asked.confirmFor;
    eligibility.institution = asked.institution;
    eligibility.fileIdentifier = asked.fileIdentifier;
    eligibility.medium = QStringLiteral("2");
    eligibility.validity = Validity::None;
    if (found.size() > 1)
        eligibility.validity = Validity::Several;
    else if (found.size() == 1)
        eligibility.validity = validityOf(found.first(), asked.confirmFor);
    if (eligibility.validity == Validity::None)
        found.clear();
    for (const Match &match : std::as_const(found)) {
        EligibilityResult result = centre.toldTo(asked.institution, match.coverage);
        tellLimit(result, match.coverage, asked.person.limitConsent, eligibility.processedAt);
        eligibility.results.append(result);
    }
    return eligibility;
}

Eligibility lookUp(const Centre &centre, const CardShown &shown)
{
    const Person &about = shown.answeredAbout ? *shown.answeredAbout : *shown.person;
    const QDate today = toJapanTime(shown.at).date();
    const QList<Coverage> coverages = about.answeredOn(today);
    Eligibility eligibility;
    eligibility.processedAt = toSecond(shown.at);
    eligibility.confirmedFor = today;
    eligibility.institution = shown.institution;
    eligibility.fileIdentifier = shown.fileIdentifier;
    eligibility.medium = QStringLiteral("1");
    eligibility.validity = about.validityOn(today);
    setRemark(eligibility, shown);
    for (const Coverage &coverage : coverages) {
        EligibilityResult result = centre.toldTo(shown.institution, coverage);
        // A triple belongs to the insurance of its own result: 医療扶助 beside an insurance has none.
        const bool beside = coverages.size() > 1 && isAid(coverage);
        if (shown.withConsents && !beside) {
            result.consents = shown.consents;
            tellLimit(result, coverage, shown.limit, eligibility.processedAt);
            tellDiseases(result, coverage, shown.limit, eligibility.processedAt);
        }
        eligibility.results.append(result);
    }
    return eligibility;
}

} // namespace madoguchi
