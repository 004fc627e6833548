#include "app/central/messages/eligibilitynames.h"
#include "app/central/messages/eligibilityresults.h"

namespace madoguchi::messages {

namespace {

constexpr const char *names[] = { "MessageHeader", "ProcessExecutionTime", "QualificationConfirmationDate",
    "MedicalInstitutionCode", "ArbitraryFileIdentifier", "ReferenceClassification", "SegmentOfResult",
    "ErrorCode", "ErrorMessage", "CharacterCodeIdentifier", "MessageBody", "QualificationConfirmSearchInfo",
    "PrescriptionIssueSelect", "ProcessingResultStatus", "ProcessingResultCode", "ProcessingResultMessage",
    "QualificationValidity", "QualificationConfirmationKey", "ResultList",
    "ResultOfQualificationConfirmation", "InsuredCardClassification", "InsurerNumber", "InsuredCardSymbol",
    "InsuredIdentificationNumber", "InsuredBranchNumber", "PersonalFamilyClassification", "InsuredName",
    "Name", "NameOfOther", "NameKana", "NameOfOtherKana", "Sex1", "Sex2", "Birthdate", "Address",
    "PostNumber", "QualificationDate", "DisqualificationDate", "InsuredCertificateIssuanceDate",
    "InsuredCardValidDate", "InsuredCardExpirationDate", "InsuredPartialContributionRatio",
    "PreschoolClassification", "ReasonOfLoss", "InsurerName", "PublicExpenseNumber", "BeneficiaryNumber",
    "WelfareOfficeName", "ElderlyRecipientCertificateInfo", "ElderlyRecipientCertificateDate",
    "ElderlyRecipientValidStartDate", "ElderlyRecipientValidEndDate", "ElderlyRecipientContributionRatio",
    "LimitApplicationCertificateRelatedConsFlg", "LimitApplicationCertificateRelatedConsTime",
    "LimitApplicationCertificateRelatedInfo", "LimitApplicationCertificateClassification",
    "LimitApplicationCertificateClassificationFlag", "LimitApplicationCertificateDate",
    "LimitApplicationCertificateValidStartDate", "LimitApplicationCertificateValidEndDate",
    "LimitApplicationCertificateLongTermDate", "LimitApplicationCertificateChanged",
    "SpecificDiseasesCertificateRelatedConsFlg", "SpecificDiseasesCertificateRelatedConsTime",
    "SpecificDiseasesCertificateList", "SpecificDiseasesCertificateInfo", "SpecificDiseasesDiseaseCategory",
    "SpecificDiseasesCertificateDate", "SpecificDiseasesValidStartDate", "SpecificDiseasesValidEndDate",
    "SpecificDiseasesSelfPay", "PublicExpenseResultList", "MedicalTicketInfo", "TicketType",
    "MedicalTicketValidDate", "MedicalTicketExpirationDate", "IssueNumber", "MedicalTreatmentMonth",
    "DesignatedMedicalInstitutionCode", "DesignatedMedicalInstitutionFlag",
    "DesignatedMedicalInstitutionName", "PrescriptionIssuerMedicalInstitutionCode",
    "PrescriptionIssuerMedicalInstitutionName", "InjuryName1", "InjuryName2", "InjuryName3",
    "MedicalTreatmentType", "SelfPayAmount", "DistrictContactName", "HandlingContactName",
    "SingleOrCombinedUse", "StatusOfSocialInsurance", "ConsistencyFlag", "StatusOfInfecton",
    "StatusOfInfection", "StatusOfElderlyMedicalCare", "StatusOfPrefecturalExpenses", "Remarks1", "Remarks2",
    "Remarks3", "ReferenceNumber", "ArbitraryIdentifier" };

} // namespace

const QSet<QString> &eligibilityElements()
{
    static const QSet<QString> known = [] {
        QSet<QString> all;
        for (const char *name : names)
            all.insert(QString::fromLatin1(name));
        for (const char *part : { "ConsFlg", "ConsTime", "AvailableTime" }) {
            for (const ConsentStem &stem : consentStems)
                all.insert(stem.element(part));
            for (const char *stem : laterConsentStems)
                all.insert(QLatin1String(stem) + QLatin1String(part));
        }
        return all;
    }();
    return known;
}

} // namespace madoguchi::messages
