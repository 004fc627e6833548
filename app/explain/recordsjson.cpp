#include "app/explain/recordsjson.h"

#include "app/domain/checkupitems.h"

#include <QSet>

namespace madoguchi::explaining {

namespace {

QString name(const char *text)
{
    return QLatin1String(text);
}

/// 1 for yes, 2 for no, as such flags stand on the wire.
QJsonValue flagValue(CodeTable table, std::optional<bool> flag)
{
    return flag ? codeValue(table, *flag ? name("1") : name("2")) : QJsonValue();
}

QJsonObject patientJson(const Patient &patient, const Wishes &wishes)
{
    return { { name("name"), personalValue(patient.name, wishes) },
        { name("kana"), personalValue(patient.kana, wishes) },
        { name("birthdate"), personalValue(patient.birthdate, wishes) },
        { name("sex"), codeValue(CodeTable::Sex, QString::number(static_cast<int>(patient.sex))) } };
}

QString sourceWord(MedicationLine::Source source)
{
    switch (source) {
    case MedicationLine::Source::Dispensing:
        return name("dispensing");
    case MedicationLine::Source::Issuing:
        return name("issuing");
    case MedicationLine::Source::Claim:
        break;
    }
    return name("claim");
}

/// Claims say the class of treatment, e-prescriptions the dosage form: two tables (oqs-interface.md 5.2).
CodeTable classTable(MedicationLine::Source source)
{
    return source == MedicationLine::Source::Claim ? CodeTable::ReceiptClass : CodeTable::DosageForm;
}

QJsonObject lineJson(const MedicationLine &line)
{
    return { { name("source"), sourceWord(line.source) }, { name("superseded"), line.superseded },
        { name("month"), textValue(line.month) }, { name("date"), dateValue(line.date) },
        { name("prescribed"), dateValue(line.prescribed) }, { name("facility"), textValue(line.facility) },
        { name("facility_code"), textValue(line.facilityCode) },
        { name("prescriber"), textValue(line.prescriber) },
        { name("prescriber_code"), textValue(line.prescriberCode) },
        { name("own"), flagValue(CodeTable::Origin, line.ownFacility) },
        { name("own_prescriber"), flagValue(CodeTable::Origin, line.ownPrescriber) },
        { name("inpatient"), flagValue(CodeTable::InOut, line.inpatient) },
        { name("prescription_class"), textValue(line.prescriptionClass) },
        { name("code"), textValue(line.drugCode) }, { name("name"), textValue(line.drug) },
        { name("ingredient"), textValue(line.ingredient) },
        { name("class"), codeValue(classTable(line.source), line.usageClass) },
        { name("amount"), textValue(line.amount) }, { name("unit"), textValue(line.unit) },
        { name("usage"), textValue(line.usage) }, { name("instruction"), textValue(line.instruction) },
        { name("times"), textValue(line.times) } };
}

QJsonObject treatmentJson(const TreatmentLine &line)
{
    return { { name("month"), textValue(line.month) }, { name("date"), dateValue(line.date) },
        { name("facility"), textValue(line.facility) },
        { name("facility_code"), textValue(line.facilityCode) },
        { name("own"), flagValue(CodeTable::Origin, line.ownFacility) },
        { name("inpatient"), flagValue(CodeTable::InOut, line.inpatient) },
        { name("class"), codeValue(CodeTable::ReceiptClass, line.treatmentClass) },
        { name("operation"), line.isOperation() }, { name("code"), textValue(line.code) },
        { name("name"), textValue(line.name) }, { name("amount"), textValue(line.amount) },
        { name("unit"), textValue(line.unit) }, { name("times"), textValue(line.times) } };
}

QString typeCode(CheckupItem::Type type)
{
    switch (type) {
    case CheckupItem::Type::Number:
        return name("PQ");
    case CheckupItem::Type::Nominal:
        return name("CD");
    case CheckupItem::Type::Ordinal:
        return name("CO");
    case CheckupItem::Type::Text:
        return name("ST");
    case CheckupItem::Type::Unknown:
        break;
    }
    return {};
}

/// The words of a coded value, by the questionnaire of the checkup's day.
QJsonValue answerValue(const CheckupItem &item, const QDate &day)
{
    const std::optional<CodeTable> table = checkupAnswers(item.code, day);
    return table ? codeValue(*table, item.value) : QJsonValue();
}

QJsonObject itemJson(const CheckupItem &item, const QDate &day, const Wishes &wishes)
{
    // Free text can name a person, the physician who judged at least.
    const bool free = item.type == CheckupItem::Type::Text;
    const auto shown
        = [&](const QString &text) { return free ? personalValue(text, wishes) : textValue(text); };
    return { { name("code"), textValue(item.code) }, { name("item"), textValue(checkupItemKey(item.code)) },
        { name("name"), textValue(item.name) },
        { name("type"), codeValue(CodeTable::ItemType, typeCode(item.type)) },
        { name("value"), shown(item.value) }, { name("unit"), textValue(item.unit) },
        { name("oid"), textValue(item.oid) }, { name("display"), shown(item.display) },
        // Codes in words only where the display is missing (ruling 39).
        { name("words"), item.display.isEmpty() ? answerValue(item, day) : QJsonValue() } };
}

QJsonObject dayJson(const Checkup &checkup, const Wishes &wishes)
{
    QJsonArray items;
    QJsonValue metabolic, guidance;
    for (const CheckupItem &item : checkup.items) {
        items.append(itemJson(item, checkup.date, wishes));
        const std::optional<CodeTable> table = checkupAnswers(item.code, checkup.date);
        if (table == CodeTable::Metabolic)
            metabolic = answerValue(item, checkup.date);
        if (table == CodeTable::Guidance)
            guidance = answerValue(item, checkup.date);
    }
    return { { name("date"), dateValue(checkup.date) }, { name("items"), items },
        { name("metabolic"), metabolic }, { name("guidance"), guidance } };
}

} // namespace

QJsonObject emptyMedication()
{
    return { { name("result_code"), QJsonValue() }, { name("message"), QJsonValue() },
        { name("patient"), QJsonValue() }, { name("lines"), QJsonArray() },
        { name("treatments"), QJsonArray() }, { name("drug_lines"), 0 }, { name("months"), 0 },
        { name("claims_up_to"), QJsonValue() } };
}

QJsonObject medicationJson(const MedicationRecord &record, const Wishes &wishes)
{
    QJsonArray lines, treatments;
    QSet<QString> months;
    QString claimsUpTo;
    for (const MedicationLine &line : record.lines) {
        lines.append(lineJson(line));
        if (!line.month.isEmpty())
            months.insert(line.month);
        if (line.source == MedicationLine::Source::Claim)
            claimsUpTo = qMax(claimsUpTo, line.month);
    }
    for (const TreatmentLine &line : record.treatments) {
        treatments.append(treatmentJson(line));
        claimsUpTo = qMax(claimsUpTo, line.month);
    }
    return { { name("patient"), patientJson(record.patient, wishes) }, { name("lines"), lines },
        { name("treatments"), treatments }, { name("drug_lines"), lines.size() },
        { name("months"), months.size() }, { name("claims_up_to"), textValue(claimsUpTo) } };
}

QJsonObject emptyCheckup()
{
    return { { name("result_code"), QJsonValue() }, { name("message"), QJsonValue() },
        { name("patient"), QJsonValue() }, { name("checkups"), QJsonArray() } };
}

QJsonObject checkupJson(const CheckupRecord &record, const Wishes &wishes)
{
    QJsonArray checkups;
    for (const Checkup &checkup : record.checkups)
        checkups.append(dayJson(checkup, wishes));
    return { { name("patient"), patientJson(record.patient, wishes) }, { name("checkups"), checkups } };
}

} // namespace madoguchi::explaining
