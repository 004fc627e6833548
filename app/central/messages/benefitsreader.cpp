#include "app/central/messages/benefits.h"
#include "app/domain/codes.h"

#include <QRegularExpression>

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

QString codeFrom(const Fields &fields, const char *element, CodeTable table)
{
    return fields.has(name(element)) ? fields.code(name(element), codesOf(table)) : QString();
}

/// Yen, digits as received.
QString yenFrom(const Fields &fields, const char *element)
{
    return fields.digits(name(element), 1, 9);
}

std::optional<ElderlyCertificate> readElderly(const Fields &result)
{
    const Fields fields = result.group(name("ElderlyRecipientCertificateInfo"));
    if (!fields.exists())
        return std::nullopt;
    ElderlyCertificate elderly;
    elderly.issued = fields.date(name("ElderlyRecipientCertificateDate"));
    elderly.validFrom = fields.date(name("ElderlyRecipientValidStartDate"));
    elderly.validTo = fields.date(name("ElderlyRecipientValidEndDate"));
    elderly.ratio = readRatio(fields, "ElderlyRecipientContributionRatio");
    return elderly;
}

/// Consent to know one thing: no AvailableTime, and no record behind it.
struct KnowingConsent
{
    std::optional<bool> given{}; ///< absent: not asked
    QDateTime at{};
};

/// Only a flag of exactly 1 is a yes. A flag or a time that stands twice and differs is a no (ruling 3).
KnowingConsent readConsent(const Fields &fields, const char *flagElement, const char *timeElement)
{
    const std::optional<QString> flag = fields.consentText(name(flagElement));
    const std::optional<QString> time = fields.consentText(name(timeElement));
    if (flag && flag->isEmpty())
        return {};
    if (!flag || !time)
        return { false, {} };
    KnowingConsent consent{ *flag == name("1"), messageTime(*time) };
    if (*flag != name("0") && *flag != name("1"))
        fields.find(name(flagElement), QStringLiteral("is neither 0 nor 1 and gives nothing"));
    if (!time->isEmpty() && !consent.at.isValid())
        fields.find(name(timeElement), QStringLiteral("is not a time"));
    return consent;
}

std::optional<LimitInformation> readLimit(const Fields &fields)
{
    LimitInformation limit;
    limit.certificate
        = codeFrom(fields, "LimitApplicationCertificateClassification", CodeTable::LimitCertificate);
    limit.limitClass
        = codeFrom(fields, "LimitApplicationCertificateClassificationFlag", CodeTable::LimitClass);
    limit.issued = fields.date(name("LimitApplicationCertificateDate"));
    limit.validFrom = fields.date(name("LimitApplicationCertificateValidStartDate"));
    limit.validTo = fields.date(name("LimitApplicationCertificateValidEndDate"));
    limit.longTermFrom = fields.date(name("LimitApplicationCertificateLongTermDate"));
    return limit == LimitInformation() ? std::nullopt : std::optional(limit);
}

SpecificDisease readDisease(const Fields &fields)
{
    SpecificDisease disease;
    disease.category = codeFrom(fields, "SpecificDiseasesDiseaseCategory", CodeTable::Disease);
    disease.issued = fields.date(name("SpecificDiseasesCertificateDate"));
    disease.validFrom = fields.date(name("SpecificDiseasesValidStartDate"));
    disease.validTo = fields.date(name("SpecificDiseasesValidEndDate"));
    disease.selfPay = yenFrom(fields, "SpecificDiseasesSelfPay");
    return disease;
}

void readConsented(const Fields &result, EligibilityResult &into)
{
    const KnowingConsent limit = readConsent(
        result, "LimitApplicationCertificateRelatedConsFlg", "LimitApplicationCertificateRelatedConsTime");
    into.limitConsent = limit.given;
    into.limitConsentAt = limit.at;
    const QString limitGroup = name("LimitApplicationCertificateRelatedInfo");
    if (const Fields fields = result.group(limitGroup); fields.exists()) {
        if (limit.given == true)
            into.limit = readLimit(fields);
        else
            result.find(limitGroup, QStringLiteral("is there without consent and is left out"));
    }
    into.limitChanged = codeFrom(result, "LimitApplicationCertificateChanged", CodeTable::LimitChanged);

    const KnowingConsent disease = readConsent(
        result, "SpecificDiseasesCertificateRelatedConsFlg", "SpecificDiseasesCertificateRelatedConsTime");
    into.diseaseConsent = disease.given;
    into.diseaseConsentAt = disease.at;
    const QString diseaseGroup = name("SpecificDiseasesCertificateList");
    const QList<Fields> diseases = result.group(diseaseGroup).all(name("SpecificDiseasesCertificateInfo"));
    if (disease.given != true && !diseases.isEmpty()) {
        result.find(diseaseGroup, QStringLiteral("is there without consent and is left out"));
        return;
    }
    for (const Fields &fields : diseases) {
        if (const SpecificDisease read = readDisease(fields); read != SpecificDisease())
            into.diseases.append(read);
    }
}

/// The numbered items of one name that are there, in their order.
QStringList readNumbered(const Fields &fields, const char *stem)
{
    QStringList found;
    for (int number = 1; number <= 3; ++number) {
        const QString text = fields.display(name(stem) + QString::number(number));
        if (!text.isEmpty())
            found.append(text);
    }
    return found;
}

/// The misspelt name is the layout's; the right one is read too (ruling 25). Two that differ say nothing.
QString readInfection(const Fields &fields)
{
    const QString misspelt = codeFrom(fields, "StatusOfInfecton", CodeTable::Infection);
    const QString right = codeFrom(fields, "StatusOfInfection", CodeTable::Infection);
    if (misspelt.isEmpty() || right.isEmpty() || misspelt == right)
        return misspelt.isEmpty() ? right : misspelt;
    fields.find(name("StatusOfInfection"), QStringLiteral("differs from StatusOfInfecton"));
    return {};
}

MedicalTicket readTicket(const Fields &fields)
{
    MedicalTicket ticket;
    ticket.type = codeFrom(fields, "TicketType", CodeTable::Ticket);
    ticket.validFrom = fields.date(name("MedicalTicketValidDate"));
    ticket.validTo = fields.date(name("MedicalTicketExpirationDate"));
    ticket.issueNumber = fields.display(name("IssueNumber"));
    ticket.month = fields.month(name("MedicalTreatmentMonth"));
    ticket.designatedCode = fields.digits(name("DesignatedMedicalInstitutionCode"), 7, 10);
    ticket.designatedFlag = fields.display(name("DesignatedMedicalInstitutionFlag"));
    ticket.designatedName = fields.display(name("DesignatedMedicalInstitutionName"));
    ticket.prescriberCode = fields.digits(name("PrescriptionIssuerMedicalInstitutionCode"), 7, 10);
    ticket.prescriberName = fields.display(name("PrescriptionIssuerMedicalInstitutionName"));
    ticket.injuries = readNumbered(fields, "InjuryName");
    ticket.treatment = codeFrom(fields, "MedicalTreatmentType", CodeTable::TicketTreatment);
    ticket.selfPay = yenFrom(fields, "SelfPayAmount");
    ticket.districtContact = fields.display(name("DistrictContactName"));
    ticket.handlingContact = fields.display(name("HandlingContactName"));
    ticket.use = codeFrom(fields, "SingleOrCombinedUse", CodeTable::TicketUse);
    ticket.socialInsurance = codeFrom(fields, "StatusOfSocialInsurance", CodeTable::SocialInsurance);
    ticket.inconsistent = codeFrom(fields, "ConsistencyFlag", CodeTable::Inconsistent);
    ticket.infection = readInfection(fields);
    ticket.elderlyCare = codeFrom(fields, "StatusOfElderlyMedicalCare", CodeTable::ElderlyCare);
    ticket.prefecturalExpenses
        = codeFrom(fields, "StatusOfPrefecturalExpenses", CodeTable::PrefecturalExpenses);
    ticket.remarks = readNumbered(fields, "Remarks");
    return ticket;
}

} // namespace

QString readRatio(const Fields &fields, const char *element)
{
    static const QRegularExpression form(QStringLiteral("\\A0?(10|20|30)\\z"));
    const QString ratio = fields.text(name(element));
    if (!ratio.isEmpty() && !form.match(ratio).hasMatch())
        fields.find(name(element), QStringLiteral("is not a ratio"));
    return ratio;
}

void readBenefits(const Fields &result, EligibilityResult &into)
{
    into.elderly = readElderly(result);
    readConsented(result, into);
    const QList<Fields> tickets
        = result.group(name("PublicExpenseResultList")).all(name("MedicalTicketInfo"));
    for (const Fields &fields : tickets)
        into.tickets.append(readTicket(fields));
}

} // namespace madoguchi::messages
