#include "app/training/standin/numberlookup.h"

#include "app/central/messages/eligibility.h"
#include "app/training/standin/samenumber.h"

#include <algorithm>

namespace madoguchi {

namespace {

struct Match
{
    const Person *person = nullptr;
    Coverage coverage{};
};

QList<Match> matches(const Population &population, const messages::EligibilityRequest &request)
{
    QList<Match> found;
    for (const Person &person : population.people()) {
        if (!(person.patient.birthdate == request.person.birthdate))
            continue;
        for (const Coverage &coverage : person.coverages) {
            if (isNamed(coverage.result.insurance, request.person.insurerNumber,
                    request.person.symbol.reveal(), request.person.number.reveal(),
                    request.person.branch.reveal()))
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
        return insurance.classification == u"A1" ? Validity::ValidUnregistered : Validity::Valid;
    const QList<Coverage> current = match.person->currentOn(day);
    const bool newer = std::any_of(current.begin(), current.end(),
        [](const Coverage &coverage) { return coverage.result.insurance.classification != u"A1"; });
    return newer || match.person->newInsuranceExists ? Validity::InvalidNewExists : Validity::Invalid;
}

} // namespace

HttpResponse NumberLookup::answer(const Exchange &exchange)
{
    const QByteArray &body = exchange.request.body;
    const auto request = messages::readEligibilityRequest(body);
    const auto encoding = declaredEncoding(body);
    auto question = readTree(body);
    if (!request || !encoding || !question)
        return problem("message-malformed").response();
    if (request->institution != exchange.caller.institution)
        return problem("facility-mismatch").response();
    QList<Match> found = matches(m_world.population, *request);
    if (exchange.otherPerson && !found.isEmpty()) {
        const Person &other = m_world.otherThan(*found.first().person);
        found = { { &other, other.coverages.first() } };
    }
    Faces::NumberAnswer answer;
    Eligibility &eligibility = answer.eligibility;
    eligibility.processedAt = toSecond(exchange.now);
    eligibility.confirmedFor = request->confirmFor;
    eligibility.institution = request->institution;
    eligibility.fileIdentifier = request->fileIdentifier;
    eligibility.medium = QStringLiteral("2");
    eligibility.validity = Validity::None;
    if (found.size() > 1)
        eligibility.validity = Validity::Several;
    else if (found.size() == 1)
        eligibility.validity = validityOf(found.first(), request->confirmFor);
    if (eligibility.validity == Validity::None)
        found.clear();
    for (const Match &match : std::as_const(found)) {
        EligibilityResult result = match.coverage.result;
        result.limitConsent = request->person.limitConsent;
        eligibility.results.append(result);
        answer.coverages.append(match.coverage);
    }
    if (const XmlTree *search = question->find(u"QualificationConfirmSearchInfo"))
        answer.searchInfo = *search;
    return m_faces.number(answer, *encoding);
}

} // namespace madoguchi
