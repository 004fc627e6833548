#include "app/central/messages/answerkind.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/medicationnames.h"
#include "app/central/messages/superseding.h"
#include "app/domain/unreadablerecords.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

/// What stands in a message for the names, found once: there are thousands of lines.
using Names = SourceNames<const XmlName *>;
using EntryNames = TreatmentNames<const XmlName *>;

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

const XmlName *known(const char *text)
{
    return text ? &medicationElements().at(text) : nullptr;
}

std::optional<bool> readFlag(const Fields &fields, const XmlName *element)
{
    static const QStringList codes{ QStringLiteral("1"), QStringLiteral("2") };
    const QString code = element ? fields.code(*element, codes) : QString();
    if (code.isEmpty())
        return std::nullopt;
    return code == codes.first();
}

/// What all lines of one month's element share.
MedicationLine readMonth(const Fields &month, const Names &names)
{
    MedicationLine line;
    line.source = names.source;
    line.month = month.month(*names.monthValue);
    line.facility = month.display(*names.facility);
    line.facilityCode = month.looseCode(*names.facilityCode);
    line.prescriber = month.display(*names.prescriber);
    line.prescriberCode = month.looseCode(*names.prescriberCode);
    line.ownFacility = readFlag(month, names.own);
    line.ownPrescriber = readFlag(month, names.ownPrescriber);
    line.inpatient = readFlag(month, names.inOut);
    if (names.prescriptionClass)
        line.prescriptionClass = month.looseCode(*names.prescriptionClass);
    return line;
}

QString rowOf(const MedicationLine &line)
{
    const QString day = line.date.isValid() ? line.date.toString(Qt::ISODate) : line.month;
    return (day + QLatin1Char(' ') + (line.drug.isEmpty() ? line.drugCode : line.drug)).trimmed();
}

void readDrug(const Fields &drug, const Names &names, MedicationLine &into)
{
    into.usageClass = drug.looseCode(*names.usageClass);
    into.drugCode = drug.looseCode(*names.drugCode);
    into.drug = drug.display(*names.drugName);
    into.ingredient = drug.display(*names.ingredient);
    into.amount = drug.decimal(*names.amount);
    into.unit = drug.display(*names.unit);
    into.usage = drug.display(*names.usage);
    into.instruction = drug.display(*names.instruction);
    into.times = drug.decimal(*names.times);
    if (into.drug.isEmpty())
        drug.find(*names.drugName, QStringLiteral("is missing"));
}

TreatmentLine readTreatment(const Fields &entry, const EntryNames &names, const MedicationLine &day)
{
    TreatmentLine line;
    line.month = day.month;
    line.date = day.date;
    line.facility = day.facility;
    line.facilityCode = day.facilityCode;
    line.ownFacility = day.ownFacility;
    line.inpatient = day.inpatient;
    line.treatmentClass = entry.looseCode(*names.kind);
    line.code = entry.looseCode(*names.code);
    line.name = entry.display(*names.name);
    line.amount = entry.decimal(*names.amount);
    line.unit = entry.display(*names.unit);
    line.times = entry.decimal(*names.times);
    if (line.name.isEmpty())
        entry.find(*names.name, QStringLiteral("is missing"));
    return line;
}

/// Of drugs alone: what was done is named only where it is consented to, which is not known here.
void readDay(
    const Fields &day, const Names &names, MedicationLine shared, ReadNotes &notes, MedicationRecord &into)
{
    static const EntryNames entryNames = treatmentNames.with(known);
    shared.date = day.date(*names.date);
    shared.prescribed = names.prescribed ? day.date(*names.prescribed) : shared.date;
    day.each(*names.drugs, [&](const Fields &drugs) {
        drugs.each(*names.drug, [&](const Fields &drug) {
            into.lines.append(shared);
            notes.setRow({});
            readDrug(drug, names, into.lines.back());
            if (notes.hasNew())
                notes.setRow(rowOf(into.lines.back()));
        });
    });
    if (names.source != MedicationLine::Source::Claim)
        return;
    day.each(*entryNames.entries, [&](const Fields &entries) {
        entries.each(*entryNames.entry,
            [&](const Fields &entry) { into.treatments.append(readTreatment(entry, entryNames, shared)); });
    });
}

/// Whether a body of which nothing was read holds drugs or treatments all the same: outside their places,
/// with nothing in them that is known, or in a month without days, or in structures that nobody here
/// knows.
bool holdsUnreadable(const XmlElement &body, const std::array<Names, 3> &sources)
{
    static const EntryNames entryNames = treatmentNames.with(known);
    const auto isThere = [&body](const XmlName *element) { return !descendants(body, *element).isEmpty(); };
    const auto hasContent = [&body](const XmlName *element) {
        return std::ranges::any_of(
            descendants(body, *element), [](const XmlElement *one) { return one->holdsElements(); });
    };
    return holdsUnknown(body) || isThere(entryNames.entry) || hasContent(entryNames.entries)
        || std::ranges::any_of(sources, [&](const Names &names) {
               return isThere(names.drug) || hasContent(names.drugs)
                   || (hasContent(names.month) && !isThere(names.day));
           });
}

void readSource(const XmlElement &body, const Names &names, ReadNotes &notes, MedicationRecord &into)
{
    // One or several containers, or none (ruling 34): the months are looked up at any depth.
    for (const XmlElement *element : descendants(body, *names.month)) {
        const Fields month(element, notes);
        const MedicationLine shared = readMonth(month, names);
        const qsizetype before = into.lines.size() + into.treatments.size();
        month.each(*names.days, [&](const Fields &days) {
            days.each(*names.day, [&](const Fields &day) { readDay(day, names, shared, notes, into); });
        });
        if (element->holdsElements() && into.lines.size() + into.treatments.size() == before)
            month.find(*names.month, QStringLiteral("holds neither drugs nor treatments"));
    }
}

Outcome<MedicationRecord> readRecord(const XmlElement &top)
{
    static const std::array<Names, 3> sources{ medicationNames[0].with(known), medicationNames[1].with(known),
        medicationNames[2].with(known) };
    SharedTexts texts;
    ReadNotes notes{ .texts = &texts };
    const Fields root(&top, notes);
    const Fields header = root.group(name("MessageHeader"));
    const Fields person = header.group(name(medicationPerson.group));
    const Fields body = root.group(name("MessageBody"));
    MedicationRecord record;
    record.institution = header.digits(name("MedicalInstitutionCode"), 10, 10);
    record.fileIdentifier = header.text(name("ArbitraryFileIdentifier"));
    record.patient = readPerson(person, medicationPerson);
    if (body.exists()) {
        qsizetype drugs = 0;
        for (const Names &names : sources)
            drugs += descendants(*body.element(), *names.drug).size();
        record.lines.reserve(drugs);
        for (const Names &names : sources)
            readSource(*body.element(), names, notes, record);
    }
    // Ruling 32: no success without the person.
    if (notes.contradictory || !person.exists())
        return Fault{ .failure = Failure::AnswerMalformed };
    markSuperseded(record.lines);
    if (record.lines.isEmpty() && record.treatments.isEmpty()) {
        if (body.exists() && holdsUnreadable(*body.element(), sources))
            return Fault{ .failure = Failure::AnswerMalformed, .code = unreadableRecords };
        record.absence = RecordsAbsence::NoRecord;
    }
    if (body.exists() && holdsWhollyUnknown(*body.element()))
        notes.find(name("MessageBody"), QStringLiteral("holds parts that are not known here"));
    notes.setRow({});
    record.findings = notes.findings;
    record.findingRows = notes.rows;
    return record;
}

} // namespace

Outcome<MedicationRecord> readMedication(const QByteArray &message)
{
    MessageCounts counts;
    return readMedication(message, counts);
}

Outcome<MedicationRecord> readMedication(const QByteArray &message, MessageCounts &counts)
{
    if (answerKind(message) == AnswerKind::Pdf) {
        MedicationRecord document;
        document.pdf = message;
        return document;
    }
    const Outcome<XmlMessage> parsed
        = XmlMessage::parse(message, medicationElements(), XmlMessage::InsideUnknown::Kept);
    if (!parsed)
        return parsed.error();
    counts.unknownElements = parsed->ignoredElements();
    if (const std::optional<Fault> refused = resultFault(parsed->root()))
        return *refused;
    return readRecord(parsed->root());
}

} // namespace madoguchi::messages
