#include "app/explain/requestjson.h"

#include "app/central/messages/fields.h"

namespace madoguchi::explaining {

using messages::XmlElement;

namespace {

QString name(const char *text)
{
    return QLatin1String(text);
}

QString itemText(const XmlElement &element, const char *item)
{
    for (const XmlElement &child : element.children()) {
        if (child.name() == QLatin1String(item) && !child.text().isEmpty())
            return child.text();
    }
    return {};
}

/// The insurance as the four items name it, which each family of requests spells in its own way.
QJsonObject insuranceJson(const XmlElement &element, const char *symbol, const char *number,
    const char *branch, const Wishes &wishes)
{
    return { { name("insurer"), textValue(itemText(element, "InsurerNumber")) },
        { name("symbol"), personalValue(itemText(element, symbol), wishes) },
        { name("number"), personalValue(itemText(element, number), wishes) },
        { name("branch"), personalValue(itemText(element, branch), wishes) } };
}

QJsonObject oqsInsuranceJson(const XmlElement &element, const Wishes &wishes)
{
    return insuranceJson(
        element, "InsuredCardSymbol", "InsuredIdentificationNumber", "InsuredBranchNumber", wishes);
}

/// Home visits, online care and 医療扶助 are asked for by period (oqs-interface.md 3.3).
QJsonObject periodJson(const XmlElement &search)
{
    return { { name("consent_from"), textValue(itemText(search, "ConsentDateFrom")) },
        { name("consent_to"), textValue(itemText(search, "ConsentDateTo")) },
        { name("examination_from"), textValue(itemText(search, "ExaminationDateFrom")) },
        { name("examination_to"), textValue(itemText(search, "ExaminationDateTo")) },
        { name("month"), textValue(itemText(search, "MedicalTreatmentMonth")) },
        { name("regime"), codeValue(CodeTable::Regime, itemText(search, "MedicalTreatmentFlag")) } };
}

QJsonObject registrationJson(const XmlElement &registration, const Wishes &wishes)
{
    QJsonObject json = oqsInsuranceJson(registration, wishes);
    json.insert(name("reference_number"), personalValue(itemText(registration, "ReferenceNumber"), wishes));
    return json;
}

QJsonObject recordsRequestJson(const XmlElement &header, const XmlElement &body, const Wishes &wishes)
{
    QJsonObject json = insuranceJson(
        header, "InsuranceCardSymbol", "InsuredPersonIdentificationNumber", "BranchNumber", wishes);
    const QString start = itemText(body, "StartDate");
    json.insert(name("from"), textValue(start));
    json.insert(name("to"), textValue(itemText(body, "EndDate")));
    json.insert(name("file"),
        codeValue(start.isEmpty() ? CodeTable::CheckupFile : CodeTable::MedicationFile,
            itemText(body, "FileCategory")));
    json.insert(name("with_prescriptions"),
        codeValue(CodeTable::WithPrescriptions, itemText(body, "PrDiInfClassification")));
    json.insert(name("regime"), codeValue(CodeTable::Regime, itemText(body, "MedicalTreatmentFlag")));
    return json;
}

} // namespace

QJsonObject searchJson(const XmlElement &search, const Wishes &wishes)
{
    if (itemText(search, "InsurerNumber").isEmpty() && itemText(search, "Birthdate").isEmpty())
        return periodJson(search);
    QJsonObject json = oqsInsuranceJson(search, wishes);
    json.insert(name("birthdate"), personalValue(itemText(search, "Birthdate"), wishes));
    json.insert(name("limit_consent"),
        codeValue(CodeTable::LimitConsent, itemText(search, "LimitApplicationCertificateRelatedConsFlg")));
    // What the sender makes of it: a running number or the like. It is what an answer is matched by.
    json.insert(name("identifier"), textValue(itemText(search, "ArbitraryIdentifier")));
    return json;
}

QJsonValue askedJson(const XmlElement &root, const Wishes &wishes)
{
    QJsonArray asked;
    for (const XmlElement *search :
        messages::descendants(root, QStringLiteral("QualificationConfirmSearchInfo")))
        asked.append(searchJson(*search, wishes));
    for (const XmlElement *registration :
        messages::descendants(root, QStringLiteral("ReferenceNumberRegistrationInfo")))
        asked.append(registrationJson(*registration, wishes));
    const auto headers = messages::descendants(root, QStringLiteral("MessageHeader"));
    const auto bodies = messages::descendants(root, QStringLiteral("MessageBody"));
    if (!headers.isEmpty() && !bodies.isEmpty() && !itemText(*bodies.first(), "FileCategory").isEmpty())
        asked.append(recordsRequestJson(*headers.first(), *bodies.first(), wishes));
    return asked.isEmpty() ? QJsonValue() : QJsonValue(asked);
}

} // namespace madoguchi::explaining
