#include "app/central/messages/benefits.h"
#include "app/central/messages/eligibilitynames.h"
#include "app/central/messages/eligibilityresults.h"

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

/// The code of an enumeration whose 0 is "not said".
template <typename Enumeration> QString codeOf(Enumeration value)
{
    const int code = static_cast<int>(value);
    return code == 0 ? QString() : QString::number(code);
}

void writeInsurance(MessageWriter &writer, const Insurance &insurance)
{
    writer.optional(name("InsuredCardClassification"), insurance.classification);
    if (!insurance.insurerNumber.isEmpty())
        writer.item(name("InsurerNumber"), paddedInsurerNumber(insurance.insurerNumber));
    writer.optional(name("InsuredCardSymbol"), insurance.symbol.reveal());
    writer.optional(name("InsuredIdentificationNumber"), insurance.number.reveal());
    writer.optional(name("InsuredBranchNumber"), insurance.branch.reveal());
    writer.optional(name("PersonalFamilyClassification"), codeOf(insurance.family));
    writer.optional(name("InsuredName"), insurance.holderName.reveal());
}

void writePatient(MessageWriter &writer, const Patient &patient)
{
    writer.optional(name("Name"), patient.name.reveal());
    writer.optional(name("NameOfOther"), patient.otherName.reveal());
    writer.optional(name("NameKana"), patient.kana.reveal());
    writer.optional(name("NameOfOtherKana"), patient.otherKana.reveal());
    writer.optional(name("Sex1"), codeOf(patient.sex));
    if (patient.sexToCompare != Sex::NotStated)
        writer.item(name("Sex2"), codeOf(patient.sexToCompare));
    writer.optional(name("Birthdate"), patient.birthdate.reveal());
    writer.optional(name("Address"), patient.address.reveal());
    writer.optional(name("PostNumber"), patient.postNumber.reveal());
}

void writePeriods(MessageWriter &writer, const EligibilityResult &result)
{
    writer.optional(name("QualificationDate"), result.insurance.qualifiedOn);
    writer.optional(name("DisqualificationDate"), result.insurance.lostOn);
    writer.optional(name("InsuredCertificateIssuanceDate"), result.insurance.issued);
    writer.optional(name("InsuredCardValidDate"), result.insurance.validFrom);
    writer.optional(name("InsuredCardExpirationDate"), result.insurance.lastDay);
    writer.optional(name("InsuredPartialContributionRatio"), result.lateElderlyRatio);
    if (result.preschool)
        writer.item(name("PreschoolClassification"), name("1"));
    writer.optional(name("ReasonOfLoss"), result.insurance.reasonOfLoss);
    writer.optional(name("InsurerName"), result.insurance.insurerName);
}

void writeConsents(MessageWriter &writer, const Consents &consents)
{
    for (const ConsentStem &stem : consentStems) {
        const Consent &consent = consents.of(stem.kind);
        if (consent.state == Consent::State::Unasked)
            continue;
        const bool given = consent.state == Consent::State::Yes;
        writer.item(stem.element("ConsFlg"), given ? name("1") : name("0"));
        if (given) {
            writer.optional(stem.element("ConsTime"), consent.at);
            writer.optional(stem.element("AvailableTime"), consent.until);
        }
    }
}

} // namespace

void writeValidity(MessageWriter &writer, Validity validity)
{
    writer.optional(name("QualificationValidity"), codeOf(validity));
}

void writeResult(MessageWriter &writer, const EligibilityResult &result, ResultPlace place)
{
    writer.open(name("ResultOfQualificationConfirmation"));
    writeInsurance(writer, result.insurance);
    writePatient(writer, result.patient);
    writePeriods(writer, result);
    writeBenefits(writer, result);
    if (place == ResultPlace::Face)
        writeConsents(writer, result.consents);
    if (place != ResultPlace::Bulk)
        writer.optional(name("ReferenceNumber"), result.referenceNumber);
    writer.close();
}

} // namespace madoguchi::messages
