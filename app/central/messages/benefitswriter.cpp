#include "app/central/messages/benefits.h"

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

void writeElderly(MessageWriter &writer, const ElderlyCertificate &elderly)
{
    writer.open(name("ElderlyRecipientCertificateInfo"));
    writer.optional(name("ElderlyRecipientCertificateDate"), elderly.issued);
    writer.optional(name("ElderlyRecipientValidStartDate"), elderly.validFrom);
    writer.optional(name("ElderlyRecipientValidEndDate"), elderly.validTo);
    writer.optional(name("ElderlyRecipientContributionRatio"), elderly.ratio);
    writer.close();
}

void writeFlag(MessageWriter &writer, const char *element, bool given)
{
    writer.item(name(element), given ? name("1") : name("0"));
}

void writeLimit(MessageWriter &writer, const LimitInformation &limit)
{
    writer.open(name("LimitApplicationCertificateRelatedInfo"));
    writer.optional(name("LimitApplicationCertificateClassification"), limit.certificate);
    writer.optional(name("LimitApplicationCertificateClassificationFlag"), limit.limitClass);
    writer.optional(name("LimitApplicationCertificateDate"), limit.issued);
    writer.optional(name("LimitApplicationCertificateValidStartDate"), limit.validFrom);
    writer.optional(name("LimitApplicationCertificateValidEndDate"), limit.validTo);
    writer.optional(name("LimitApplicationCertificateLongTermDate"), limit.longTermFrom);
    writer.close();
}

void writeDiseases(MessageWriter &writer, const QList<SpecificDisease> &diseases)
{
    writer.open(name("SpecificDiseasesCertificateList"));
    for (const SpecificDisease &disease : diseases) {
        writer.open(name("SpecificDiseasesCertificateInfo"));
        writer.optional(name("SpecificDiseasesDiseaseCategory"), disease.category);
        writer.optional(name("SpecificDiseasesCertificateDate"), disease.issued);
        writer.optional(name("SpecificDiseasesValidStartDate"), disease.validFrom);
        writer.optional(name("SpecificDiseasesValidEndDate"), disease.validTo);
        writer.optional(name("SpecificDiseasesSelfPay"), disease.selfPay);
        writer.close();
    }
    writer.close();
}

void writeConsented(MessageWriter &writer, const EligibilityResult &result)
{
    if (result.limitConsent) {
        writeFlag(writer, "LimitApplicationCertificateRelatedConsFlg", *result.limitConsent);
        writer.optional(name("LimitApplicationCertificateRelatedConsTime"), result.limitConsentAt);
    }
    if (result.limitConsent == true && result.limit)
        writeLimit(writer, *result.limit);
    writer.optional(name("LimitApplicationCertificateChanged"), result.limitChanged);
    if (result.diseaseConsent) {
        writeFlag(writer, "SpecificDiseasesCertificateRelatedConsFlg", *result.diseaseConsent);
        writer.optional(name("SpecificDiseasesCertificateRelatedConsTime"), result.diseaseConsentAt);
    }
    if (result.diseaseConsent == true && !result.diseases.isEmpty())
        writeDiseases(writer, result.diseases);
}

void writeNumbered(MessageWriter &writer, const char *stem, const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i)
        writer.optional(name(stem) + QString::number(i + 1), texts[i]);
}

void writeTicket(MessageWriter &writer, const MedicalTicket &ticket)
{
    writer.open(name("MedicalTicketInfo"));
    writer.optional(name("TicketType"), ticket.type);
    writer.optional(name("MedicalTicketValidDate"), ticket.validFrom);
    writer.optional(name("MedicalTicketExpirationDate"), ticket.validTo);
    writer.optional(name("IssueNumber"), ticket.issueNumber);
    writer.optional(name("MedicalTreatmentMonth"), ticket.month);
    writer.optional(name("DesignatedMedicalInstitutionCode"), ticket.designatedCode);
    writer.optional(name("DesignatedMedicalInstitutionFlag"), ticket.designatedFlag);
    writer.optional(name("DesignatedMedicalInstitutionName"), ticket.designatedName);
    writer.optional(name("PrescriptionIssuerMedicalInstitutionCode"), ticket.prescriberCode);
    writer.optional(name("PrescriptionIssuerMedicalInstitutionName"), ticket.prescriberName);
    writeNumbered(writer, "InjuryName", ticket.injuries);
    writer.optional(name("MedicalTreatmentType"), ticket.treatment);
    writer.optional(name("SelfPayAmount"), ticket.selfPay);
    writer.optional(name("DistrictContactName"), ticket.districtContact);
    writer.optional(name("HandlingContactName"), ticket.handlingContact);
    writer.optional(name("SingleOrCombinedUse"), ticket.use);
    writer.optional(name("StatusOfSocialInsurance"), ticket.socialInsurance);
    writer.optional(name("ConsistencyFlag"), ticket.inconsistent);
    writer.optional(name("StatusOfInfecton"), ticket.infection);
    writer.optional(name("StatusOfElderlyMedicalCare"), ticket.elderlyCare);
    writer.optional(name("StatusOfPrefecturalExpenses"), ticket.prefecturalExpenses);
    writeNumbered(writer, "Remarks", ticket.remarks);
    writer.close();
}

} // namespace

void writeBenefits(MessageWriter &writer, const EligibilityResult &result)
{
    if (result.elderly)
        writeElderly(writer, *result.elderly);
    writeConsented(writer, result);
    if (result.tickets.isEmpty())
        return;
    writer.open(name("PublicExpenseResultList"));
    for (const MedicalTicket &ticket : result.tickets)
        writeTicket(writer, ticket);
    writer.close();
}

} // namespace madoguchi::messages
