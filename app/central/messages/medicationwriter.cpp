#include "app/central/messages/medication.h"
#include "app/central/messages/medicationnames.h"

#include <algorithm>

namespace madoguchi::messages {

namespace {

using Lines = QList<MedicationLine>;

QString name(const char *text)
{
    return QString::fromLatin1(text);
}

bool sameMonth(const MedicationLine &a, const MedicationLine &b)
{
    return a.month == b.month && a.facility == b.facility && a.facilityCode == b.facilityCode
        && a.prescriber == b.prescriber && a.prescriberCode == b.prescriberCode
        && a.ownFacility == b.ownFacility && a.ownPrescriber == b.ownPrescriber && a.inpatient == b.inpatient
        && a.prescriptionClass == b.prescriptionClass;
}

bool sameTreatmentDay(const TreatmentLine &a, const TreatmentLine &b)
{
    return a.month == b.month && a.date == b.date && a.facility == b.facility
        && a.facilityCode == b.facilityCode && a.ownFacility == b.ownFacility && a.inpatient == b.inpatient;
}

bool sameDay(const MedicationLine &a, const MedicationLine &b)
{
    return a.date == b.date && a.prescribed == b.prescribed;
}

/// Calls `write` for each run of neighbours that belong together.
template <typename Iterator, typename Same, typename Write>
void inRuns(Iterator begin, Iterator end, Same same, Write write)
{
    while (begin != end) {
        const auto next = std::find_if(begin, end, [&](const auto &line) { return !same(*begin, line); });
        write(begin, next);
        begin = next;
    }
}

QString flag(const std::optional<bool> &value)
{
    if (!value)
        return {};
    return *value ? name("1") : name("2");
}

void writeDrug(MessageWriter &writer, const MedicationNames &names, const MedicationLine &line)
{
    writer.open(name(names.drug));
    writer.optional(name(names.usageClass), line.usageClass);
    writer.optional(name(names.drugCode), line.drugCode);
    writer.optional(name(names.drugName), line.drug);
    writer.optional(name(names.ingredient), line.ingredient);
    writer.optional(name(names.amount), line.amount);
    writer.optional(name(names.unit), line.unit);
    writer.optional(name(names.usage), line.usage);
    writer.optional(name(names.instruction), line.instruction);
    writer.optional(name(names.times), line.times);
    writer.close();
}

void writeDay(MessageWriter &writer, const MedicationNames &names, Lines::const_iterator begin,
    Lines::const_iterator end)
{
    writer.open(name(names.day));
    writer.optional(name(names.date), begin->date);
    if (names.prescribed)
        writer.optional(name(names.prescribed), begin->prescribed);
    writer.open(name(names.drugs));
    std::for_each(begin, end, [&](const MedicationLine &line) { writeDrug(writer, names, line); });
    writer.close();
    writer.close();
}

void writeMonth(MessageWriter &writer, const MedicationNames &names, Lines::const_iterator begin,
    Lines::const_iterator end)
{
    writer.open(name(names.month));
    writer.optional(name(names.own), flag(begin->ownFacility));
    writer.optional(name(names.facilityCode), begin->facilityCode);
    writer.optional(name(names.facility), begin->facility);
    writer.optional(name(names.prescriberCode), begin->prescriberCode);
    writer.optional(name(names.prescriber), begin->prescriber);
    writer.optional(name(names.ownPrescriber), flag(begin->ownPrescriber));
    if (names.prescriptionClass)
        writer.optional(name(names.prescriptionClass), begin->prescriptionClass);
    writer.optional(name(names.monthValue), begin->month);
    if (names.inOut)
        writer.optional(name(names.inOut), flag(begin->inpatient));
    writer.open(name(names.days));
    inRuns(begin, end, sameDay, [&](auto first, auto last) { writeDay(writer, names, first, last); });
    writer.close();
    writer.close();
}

void writeSource(MessageWriter &writer, const MedicationNames &names, const Lines &all)
{
    Lines lines;
    std::copy_if(all.begin(), all.end(), std::back_inserter(lines),
        [&](const MedicationLine &line) { return line.source == names.source; });
    if (lines.isEmpty())
        return;
    if (names.container)
        writer.open(name(names.container));
    inRuns(lines.cbegin(), lines.cend(), sameMonth,
        [&](auto first, auto last) { writeMonth(writer, names, first, last); });
    if (names.container)
        writer.close();
}

/// One month's element for each day and institution: a claim has its treatments beside its drugs, but which
/// belong to one claim is not kept.
void writeTreatmentDay(MessageWriter &writer, const TreatmentLine *begin, const TreatmentLine *end)
{
    const MedicationNames &names = medicationNames.front();
    writer.open(name(names.month));
    writer.optional(name(names.own), flag(begin->ownFacility));
    writer.optional(name(names.facilityCode), begin->facilityCode);
    writer.optional(name(names.facility), begin->facility);
    writer.optional(name(names.monthValue), begin->month);
    writer.optional(name(names.inOut), flag(begin->inpatient));
    writer.open(name(names.days));
    writer.open(name(names.day));
    writer.optional(name(names.date), begin->date);
    writer.open(name(treatmentNames.entries));
    std::for_each(begin, end, [&](const TreatmentLine &line) {
        writer.open(name(treatmentNames.entry));
        writer.optional(name(treatmentNames.name), line.name);
        writer.optional(name(treatmentNames.code), line.code);
        writer.optional(name(treatmentNames.kind), line.treatmentClass);
        writer.optional(name(treatmentNames.amount), line.amount);
        writer.optional(name(treatmentNames.times), line.times);
        writer.optional(name(treatmentNames.unit), line.unit);
        writer.close();
    });
    for (int level = 0; level < 4; ++level)
        writer.close();
}

void writeTreatments(MessageWriter &writer, const QList<TreatmentLine> &lines)
{
    const TreatmentLine *begin = lines.constData();
    inRuns(begin, begin + lines.size(), sameTreatmentDay,
        [&](const auto *first, const auto *last) { writeTreatmentDay(writer, first, last); });
}

} // namespace

QByteArray write(const MedicationRecord &record, MessageEncoding encoding)
{
    MessageWriter writer(encoding);
    openAnswer(writer, record.institution, record.fileIdentifier);
    writePerson(writer, record.patient, medicationPerson);
    writer.close();
    writer.open(name("MessageBody"));
    writer.item(name("ResultCode"), name("1"));
    for (const MedicationNames &names : medicationNames)
        writeSource(writer, names, record.lines);
    writeTreatments(writer, record.treatments);
    return writer.finishAnswer();
}

QByteArray writeMedicationRefusal(const QString &institution, const QString &fileIdentifier,
    const QString &resultCode, const QString &contents, MessageEncoding encoding)
{
    return writeRecordsRefusal(institution, fileIdentifier, resultCode, contents, encoding);
}

} // namespace madoguchi::messages
