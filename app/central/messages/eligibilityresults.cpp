#include "app/central/messages/eligibilityresults.h"

#include "app/central/messages/benefits.h"
#include "app/central/messages/eligibilitynames.h"
#include "app/central/messages/requestrules.h"

namespace madoguchi::messages {

namespace {

/// Of one face (oqs-interface.md ruling 24). One more is read, by which whoever takes such results sees that
/// there are more.
constexpr qsizetype mostCandidates = 20;

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

/// A consent is given only by a flag of exactly 1 with both times readable and in order (ruling 26); whatever
/// does not fit is a finding and gives nothing.
Consent readConsent(const Fields &fields, const ConsentStem &stem)
{
    const QString flagName = stem.element("ConsFlg");
    const std::optional<QString> flag = fields.consentText(flagName);
    const std::optional<QString> at = fields.consentText(stem.element("ConsTime"));
    const std::optional<QString> until = fields.consentText(stem.element("AvailableTime"));
    const Consent no{ .state = Consent::State::No };
    if (!flag)
        return no;
    if (flag->isEmpty())
        return {};
    if (*flag != QStringLiteral("1")) {
        if (*flag != QStringLiteral("0"))
            fields.find(flagName, QStringLiteral("is neither 0 nor 1 and gives nothing"));
        return no;
    }
    Consent given{ .state = Consent::State::Yes,
        .at = messageTime(at.value_or(QString())),
        .until = messageTime(until.value_or(QString())) };
    if (!given.at.isValid() || !given.until.isValid() || given.until < given.at) {
        fields.find(flagName, QStringLiteral("is given without times that can be read"));
        return no;
    }
    return given;
}

void readConsents(const Fields &fields, bool face, EligibilityResult &into, MessageCounts &counts)
{
    for (const ConsentStem &stem : consentStems) {
        if (face)
            into.consents.set(stem.kind, readConsent(fields, stem));
        else if (fields.has(stem.element("ConsFlg")))
            ++counts.ignoredConsents;
    }
    for (const char *stem : laterConsentStems) {
        if (fields.has(QLatin1String(stem) + QStringLiteral("ConsFlg")))
            ++counts.laterConsents;
    }
}

Sex readSex(const Fields &fields, const char *element)
{
    const QString code = fields.code(name(element), { name("1"), name("2"), name("3") });
    return code.isEmpty() ? Sex::NotStated : static_cast<Sex>(code.toInt());
}

Patient readPatient(const Fields &fields)
{
    Patient patient;
    patient.name = Pii(fields.display(name("Name")));
    patient.kana = Pii(fields.display(name("NameKana")));
    patient.otherName = Pii(fields.display(name("NameOfOther")));
    patient.otherKana = Pii(fields.display(name("NameOfOtherKana")));
    patient.sex = readSex(fields, "Sex1");
    patient.sexToCompare = readSex(fields, "Sex2");
    patient.birthdate = Pii(fields.date(name("Birthdate")));
    patient.address = Pii(fields.display(name("Address")));
    patient.postNumber = Pii(fields.display(name("PostNumber")));
    return patient;
}

/// 医療扶助 results may name office, number and beneficiary by words of their own (oqs-interface.md 2.7).
QString eitherText(const Fields &fields, const char *usual, const char *welfare)
{
    const QString value = fields.display(name(usual));
    return value.isEmpty() ? fields.display(name(welfare)) : value;
}

Insurance readInsurance(const Fields &fields)
{
    static const QStringList classifications{ name("01"), name("02"), name("03"), name("04"), name("05"),
        name("06"), name("07"), name("A1") };
    Insurance insurance;
    insurance.classification = fields.code(name("InsuredCardClassification"), classifications);
    insurance.insurerNumber = eitherText(fields, "InsurerNumber", "PublicExpenseNumber");
    if (!insurance.insurerNumber.isEmpty() && !isInsurerNumber(insurance.insurerNumber))
        fields.find(name("InsurerNumber"), QStringLiteral("is not 8 characters of blanks and digits"));
    insurance.insurerName = fields.display(name("InsurerName"));
    if (insurance.insurerName.isEmpty())
        insurance.insurerName = fields.display(name("WelfareOfficeName"));
    insurance.symbol = Pii(fields.display(name("InsuredCardSymbol")));
    insurance.number = Pii(eitherText(fields, "InsuredIdentificationNumber", "BeneficiaryNumber"));
    insurance.branch = Pii(fields.digits(name("InsuredBranchNumber"), 2, 2));
    const QString family = fields.code(name("PersonalFamilyClassification"), { name("1"), name("2") });
    insurance.family = static_cast<FamilyClass>(family.toInt()); // empty: 0, Unknown
    insurance.holderName = Pii(fields.display(name("InsuredName")));
    insurance.issued = fields.date(name("InsuredCertificateIssuanceDate"));
    insurance.validFrom = fields.date(name("InsuredCardValidDate"));
    insurance.lastDay = fields.date(name("InsuredCardExpirationDate"));
    insurance.qualifiedOn = fields.date(name("QualificationDate"));
    insurance.lostOn = fields.date(name("DisqualificationDate"));
    insurance.reasonOfLoss
        = fields.code(name("ReasonOfLoss"), { name("01"), name("02"), name("03"), name("99") });
    return insurance;
}

void findMissing(const Fields &fields, const EligibilityResult &result)
{
    findMissing(fields, { "InsuredCardClassification", "Name", "Sex1", "Birthdate" });
    if (result.insurance.insurerName.isEmpty())
        fields.find(name("InsurerName"), QStringLiteral("is missing"));
}

} // namespace

Eligibility eligibilityStartedWith(const MessageHeader &header)
{
    Eligibility eligibility;
    eligibility.processedAt = header.processedAt;
    eligibility.confirmedFor = header.confirmedFor;
    eligibility.institution = header.institution;
    eligibility.fileIdentifier = header.fileIdentifier;
    eligibility.medium = header.medium;
    return eligibility;
}

void readOutcome(const Fields &fields, bool face, Eligibility &into, MessageCounts &counts)
{
    const QString validity = fields.code(
        name("QualificationValidity"), { name("1"), name("2"), name("3"), name("4"), name("5"), name("6") });
    into.validity = static_cast<Validity>(validity.toInt()); // empty: 0, Unknown
    into.prescriptionSelect = fields.code(name("PrescriptionIssueSelect"), { name("1"), name("2") });
    const Fields list = fields.group(name("ResultList"));
    const QList<Fields> results
        = (list.exists() ? list : fields).all(name("ResultOfQualificationConfirmation"));
    for (const Fields &result : results) {
        if (face && into.results.size() > mostCandidates) {
            fields.find(name("ResultOfQualificationConfirmation"),
                QStringLiteral("is there more often than a face result can have it; the rest is not read"));
            break;
        }
        into.results.append(readResult(result, face, counts));
    }
    if (isConfirmed(into.validity) && into.results.isEmpty())
        fields.find(name("ResultOfQualificationConfirmation"), QStringLiteral("is missing"));
}

EligibilityResult readResult(const Fields &fields, bool face, MessageCounts &counts)
{
    EligibilityResult result;
    result.patient = readPatient(fields);
    result.insurance = readInsurance(fields);
    result.preschool = fields.code(name("PreschoolClassification"), { name("1") }) == name("1");
    result.lateElderlyRatio = readRatio(fields, "InsuredPartialContributionRatio");
    readBenefits(fields, result);
    readConsents(fields, face, result, counts);
    result.referenceNumber = fields.display(name("ReferenceNumber"));
    findMissing(fields, result);
    return result;
}

} // namespace madoguchi::messages
