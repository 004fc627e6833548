#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/numberquery.h"
#include "app/domain/sincelast.h"
#include "app/domain/subsidy.h"

#include <QLatin1String>

#include <type_traits>
#include <utility>

/// How the values that several tables keep look as CBOR. Each describe… names all fields of one type once,
/// for both directions: T is const when written. A field that is added here stands behind `a.since(n)`, and
/// every form that uses the part becomes form n with it: so these forms (reception, patient, medication,
/// checkup) have their numbers together.
namespace madoguchi::form {

/// The field's name in the form, for `a.field(key("name"), …)`.
template <std::size_t N> constexpr QLatin1String key(const char (&name)[N])
{
    return QLatin1String(name, static_cast<qsizetype>(N - 1));
}

inline constexpr auto describeValidity = [](auto &a, auto &validity) {
    a.choice(key("validity"), validity,
        { Validity::Unknown, Validity::Valid, Validity::Invalid, Validity::InvalidNewExists, Validity::None,
            Validity::Several, Validity::ValidUnregistered });
};

inline constexpr auto describePatient = [](auto &a, auto &patient) {
    a.field(key("name"), patient.name);
    a.field(key("kana"), patient.kana);
    a.field(key("otherName"), patient.otherName);
    a.field(key("otherKana"), patient.otherKana);
    a.choice(key("sex"), patient.sex, { Sex::Male, Sex::Female, Sex::NotStated });
    a.field(key("birthdate"), patient.birthdate);
    a.field(key("address"), patient.address);
    a.field(key("postNumber"), patient.postNumber);
    if (a.since(2))
        a.choice(key("sexToCompare"), patient.sexToCompare, { Sex::Male, Sex::Female, Sex::NotStated });
};

inline constexpr auto describeInsurance = [](auto &a, auto &insurance) {
    a.field(key("classification"), insurance.classification);
    a.field(key("insurerNumber"), insurance.insurerNumber);
    a.field(key("insurerName"), insurance.insurerName);
    a.field(key("symbol"), insurance.symbol);
    a.field(key("number"), insurance.number);
    a.field(key("branch"), insurance.branch);
    a.choice(key("family"), insurance.family,
        { FamilyClass::Unknown, FamilyClass::Insured, FamilyClass::Dependant });
    a.field(key("holderName"), insurance.holderName);
    a.field(key("issued"), insurance.issued);
    a.field(key("validFrom"), insurance.validFrom);
    a.field(key("lastDay"), insurance.lastDay);
    a.field(key("qualifiedOn"), insurance.qualifiedOn);
    a.field(key("lostOn"), insurance.lostOn);
    a.field(key("reasonOfLoss"), insurance.reasonOfLoss);
};

inline constexpr auto describeElderly = [](auto &a, auto &elderly) {
    a.field(key("issued"), elderly.issued);
    a.field(key("validFrom"), elderly.validFrom);
    a.field(key("validTo"), elderly.validTo);
    a.field(key("ratio"), elderly.ratio);
};

inline constexpr auto describeConsent = [](auto &a, auto &consent) {
    a.choice(
        key("state"), consent.state, { Consent::State::Unasked, Consent::State::No, Consent::State::Yes });
    a.field(key("at"), consent.at);
    a.field(key("until"), consent.until);
};

inline constexpr auto describeConsents = [](auto &a, auto &consents) {
    constexpr std::pair<ConsentKind, QLatin1String> kinds[]{ { ConsentKind::Medication, key("medication") },
        { ConsentKind::Checkup, key("checkup") }, { ConsentKind::Diagnosis, key("diagnosis") },
        { ConsentKind::Operation, key("operation") }, { ConsentKind::Limit, key("limit") } };
    for (const auto &[kind, name] : kinds) {
        Consent consent = consents.of(kind);
        a.part(name, consent, describeConsent);
        if constexpr (std::remove_reference_t<decltype(a)>::reads)
            consents.set(kind, consent);
    }
};

inline constexpr auto describeLimit = [](auto &a, auto &limit) {
    a.field(key("certificate"), limit.certificate);
    a.field(key("limitClass"), limit.limitClass);
    a.field(key("issued"), limit.issued);
    a.field(key("validFrom"), limit.validFrom);
    a.field(key("validTo"), limit.validTo);
    a.field(key("longTermFrom"), limit.longTermFrom);
};

inline constexpr auto describeDisease = [](auto &a, auto &disease) {
    a.field(key("category"), disease.category);
    a.field(key("issued"), disease.issued);
    a.field(key("validFrom"), disease.validFrom);
    a.field(key("validTo"), disease.validTo);
    a.field(key("selfPay"), disease.selfPay);
};

inline constexpr auto describeText = [](auto &a, auto &text) { a.field(key("text"), text); };

inline constexpr auto describeTicket = [](auto &a, auto &ticket) {
    a.field(key("type"), ticket.type);
    a.field(key("validFrom"), ticket.validFrom);
    a.field(key("validTo"), ticket.validTo);
    a.field(key("issueNumber"), ticket.issueNumber);
    a.field(key("month"), ticket.month);
    a.field(key("designatedCode"), ticket.designatedCode);
    a.field(key("designatedFlag"), ticket.designatedFlag);
    a.field(key("designatedName"), ticket.designatedName);
    a.field(key("prescriberCode"), ticket.prescriberCode);
    a.field(key("prescriberName"), ticket.prescriberName);
    a.list(key("injuries"), ticket.injuries, describeText);
    a.field(key("treatment"), ticket.treatment);
    a.field(key("selfPay"), ticket.selfPay);
    a.field(key("districtContact"), ticket.districtContact);
    a.field(key("handlingContact"), ticket.handlingContact);
    a.field(key("use"), ticket.use);
    a.field(key("socialInsurance"), ticket.socialInsurance);
    a.field(key("inconsistent"), ticket.inconsistent);
    a.field(key("infection"), ticket.infection);
    a.field(key("elderlyCare"), ticket.elderlyCare);
    a.field(key("prefecturalExpenses"), ticket.prefecturalExpenses);
    a.list(key("remarks"), ticket.remarks, describeText);
};

/// From form 2 on: what an insurance pays for besides, with the consents to know it.
inline constexpr auto describeBenefits = [](auto &a, auto &result) {
    a.field(key("limitConsentAt"), result.limitConsentAt);
    a.maybe(key("limit"), result.limit, describeLimit);
    a.field(key("limitChanged"), result.limitChanged);
    a.field(key("diseaseConsent"), result.diseaseConsent);
    a.field(key("diseaseConsentAt"), result.diseaseConsentAt);
    a.list(key("diseases"), result.diseases, describeDisease);
    a.list(key("tickets"), result.tickets, describeTicket);
};

inline constexpr auto describeResult = [](auto &a, auto &result) {
    a.part(key("patient"), result.patient, describePatient);
    a.part(key("insurance"), result.insurance, describeInsurance);
    a.field(key("preschool"), result.preschool);
    a.field(key("lateElderlyRatio"), result.lateElderlyRatio);
    a.maybe(key("elderly"), result.elderly, describeElderly);
    a.part(key("consents"), result.consents, describeConsents);
    a.field(key("limitConsent"), result.limitConsent);
    a.field(key("referenceNumber"), result.referenceNumber);
    if (a.since(2))
        describeBenefits(a, result);
};

inline constexpr auto describeLast = [](auto &a, auto &last) {
    a.field(key("on"), last.on);
    describeValidity(a, last.validity);
    a.part(key("result"), last.result, describeResult);
};

inline constexpr auto describeSubsidy = [](auto &a, auto &subsidy) {
    a.field(key("payer"), subsidy.payer);
    a.field(key("recipient"), subsidy.recipient);
    a.field(key("from"), subsidy.from);
    a.field(key("until"), subsidy.until);
    a.choice(key("source"), subsidy.source, { SubsidySource::Paper, SubsidySource::Terminal });
    a.field(key("confirmedOn"), subsidy.confirmedOn);
};

inline constexpr auto describeSubsidies = [](auto &a, auto &subsidies) {
    a.choice(key("state"), subsidies.state,
        { SubsidyState::NotAsked, SubsidyState::Present, SubsidyState::NotConsentedOrLost,
            SubsidyState::NotConnected });
    a.list(key("all"), subsidies.all, describeSubsidy);
    a.field(key("ofReceptionOnly"), subsidies.ofReceptionOnly);
};

inline constexpr auto describeNumberQuery = [](auto &a, auto &query) {
    a.field(key("insurerNumber"), query.insurerNumber);
    a.field(key("symbol"), query.symbol);
    a.field(key("number"), query.number);
    a.field(key("branch"), query.branch);
    a.field(key("birthdate"), query.birthdate);
    a.field(key("limitConsent"), query.limitConsent);
};

inline constexpr auto describeFinding = [](auto &a, auto &finding) {
    a.field(key("element"), finding.element);
    a.field(key("why"), finding.why);
};

inline constexpr auto describeEligibility = [](auto &a, auto &eligibility) {
    a.field(key("processedAt"), eligibility.processedAt);
    a.field(key("confirmedFor"), eligibility.confirmedFor);
    a.field(key("institution"), eligibility.institution);
    a.field(key("fileIdentifier"), eligibility.fileIdentifier);
    a.field(key("medium"), eligibility.medium);
    describeValidity(a, eligibility.validity);
    a.field(key("remarkCode"), eligibility.remarkCode);
    a.field(key("remark"), eligibility.remark);
    a.field(key("prescriptionSelect"), eligibility.prescriptionSelect);
    a.list(key("results"), eligibility.results, describeResult);
    a.list(key("findings"), eligibility.findings, describeFinding);
};

} // namespace madoguchi::form
