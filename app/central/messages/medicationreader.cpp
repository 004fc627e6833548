#include "app/central/messages/fields.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/medicationnames.h"
#include "app/central/messages/superseding.h"

namespace madoguchi::messages {

namespace {

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

/// ResultCode, whose place in the body is not fixed (oqs-interface.md 5.2): success is exactly one value, 1.
std::optional<Fault> resultFault(const XmlElement &root)
{
    QStringList codes;
    for (const XmlElement *element : descendants(root, name("ResultCode"))) {
        if (!element->text.isEmpty() && !codes.contains(element->text))
            codes.append(element->text);
    }
    if (codes == QStringList{ name("1") })
        return std::nullopt;
    Fault refused{ .failure = Failure::RecordsRefused };
    if (codes.size() == 1) {
        // Reads the code once more for its form: what does not look like a code is not passed on.
        ReadNotes notes;
        const XmlElement holder{ {}, {}, true,
            { XmlElement{ name("ResultCode"), codes.first(), false, {} } } };
        refused.code = Fields(&holder, notes).opaqueCode(name("ResultCode"));
    }
    return refused;
}

Patient readPatient(const Fields &fields)
{
    Patient patient;
    patient.name = Pii(fields.display(name("Name")));
    patient.kana = Pii(fields.display(name("KanaName")));
    patient.birthdate = Pii(fields.date(name("Birth")));
    const QString sex = fields.code(name("AdmGendCode"), { name("1"), name("2"), name("3") });
    patient.sex = sex.isEmpty() ? Sex::NotStated : static_cast<Sex>(sex.toInt());
    return patient;
}

std::optional<bool> readFlag(const Fields &fields, const char *element)
{
    if (!element)
        return std::nullopt;
    const QString code = fields.code(name(element), { name("1"), name("2") });
    if (code.isEmpty())
        return std::nullopt;
    return code == name("1");
}

/// What all lines of one month's element share.
MedicationLine readMonth(const Fields &month, const MedicationNames &names)
{
    MedicationLine line;
    line.source = names.source;
    line.month = month.month(name(names.monthValue));
    line.facility = month.display(name(names.facility));
    line.facilityCode = month.text(name(names.facilityCode));
    line.prescriber = month.display(name(names.prescriber));
    line.prescriberCode = month.text(name(names.prescriberCode));
    line.ownFacility = readFlag(month, names.own);
    line.inpatient = readFlag(month, names.inOut);
    return line;
}

MedicationLine readDrug(const Fields &drug, const MedicationNames &names, MedicationLine line)
{
    line.usageClass = drug.text(name(names.usageClass));
    line.drugCode = drug.text(name(names.drugCode));
    line.drug = drug.display(name(names.drugName));
    line.ingredient = drug.display(name(names.ingredient));
    line.amount = drug.text(name(names.amount));
    line.unit = drug.text(name(names.unit));
    line.usage = drug.display(name(names.usage));
    line.instruction = drug.display(name(names.instruction));
    line.times = drug.text(name(names.times));
    if (line.drug.isEmpty())
        drug.find(name(names.drugName), QStringLiteral("is missing"));
    return line;
}

void readSource(
    const XmlElement &body, const MedicationNames &names, ReadNotes &notes, QList<MedicationLine> &into)
{
    // One or several containers, or none (ruling 34): the months are looked up at any depth.
    for (const XmlElement *element : descendants(body, name(names.month))) {
        const Fields month(element, notes);
        const MedicationLine shared = readMonth(month, names);
        for (const Fields &days : month.all(name(names.days))) {
            for (const Fields &day : days.all(name(names.day))) {
                MedicationLine line = shared;
                line.date = day.date(name(names.date));
                line.prescribed = names.prescribed ? day.date(name(names.prescribed)) : line.date;
                for (const Fields &drugs : day.all(name(names.drugs))) {
                    for (const Fields &drug : drugs.all(name(names.drug)))
                        into.append(readDrug(drug, names, line));
                }
            }
        }
    }
}

} // namespace

Outcome<MedicationRecord> readMedication(const QByteArray &message)
{
    MessageCounts counts;
    return readMedication(message, counts);
}

Outcome<MedicationRecord> readMedication(const QByteArray &message, MessageCounts &counts)
{
    const Outcome<XmlMessage> parsed = XmlMessage::parse(message, medicationElements());
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();
    if (const std::optional<Fault> refused = resultFault(parsed->root()))
        return *refused;

    ReadNotes notes;
    const Fields root(&parsed->root(), notes);
    const Fields header = root.group(name("MessageHeader"));
    const Fields person = header.group(name("QuaInf"));
    const Fields body = root.group(name("MessageBody"));
    MedicationRecord record;
    record.institution = header.digits(name("MedicalInstitutionCode"), 10, 10);
    record.fileIdentifier = header.text(name("ArbitraryFileIdentifier"));
    record.patient = readPatient(person);
    if (body.exists()) {
        for (const MedicationNames &names : medicationNames)
            readSource(*body.element(), names, notes, record.lines);
    }
    if (notes.contradictory || !person.exists()) // ruling 32: no success without the person
        return Fault{ .failure = Failure::AnswerMalformed };
    markSuperseded(record.lines);
    record.absence = record.lines.isEmpty() ? RecordsAbsence::NoRecord : RecordsAbsence::None;
    record.findings = notes.findings;
    return record;
}

} // namespace madoguchi::messages
