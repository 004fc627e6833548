#include "app/central/messages/medication.h"
#include "app/central/messages/medicationnames.h"
#include "app/central/messages/messagewriter.h"

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
        && a.ownFacility == b.ownFacility && a.inpatient == b.inpatient;
}

bool sameDay(const MedicationLine &a, const MedicationLine &b)
{
    return a.date == b.date && a.prescribed == b.prescribed;
}

/// Calls `write` for each run of neighbours that belong together.
template <typename Same, typename Write>
void inRuns(Lines::const_iterator begin, Lines::const_iterator end, Same same, Write write)
{
    while (begin != end) {
        const auto next = std::find_if(begin, end, [&](const MedicationLine &l) { return !same(*begin, l); });
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

void openHeader(MessageWriter &writer, const QString &institution, const QString &fileIdentifier)
{
    writer.open(name("MessageHeader"));
    writer.optional(name("MedicalInstitutionCode"), institution);
    writer.optional(name("ArbitraryFileIdentifier"), fileIdentifier);
}

} // namespace

QByteArray write(const MedicationRecord &record)
{
    MessageWriter writer;
    openHeader(writer, record.institution, record.fileIdentifier);
    writer.open(name("QuaInf"));
    writer.optional(name("Name"), record.patient.name.reveal());
    writer.optional(name("KanaName"), record.patient.kana.reveal());
    writer.optional(name("Birth"), record.patient.birthdate.reveal());
    writer.item(name("AdmGendCode"), QString::number(static_cast<int>(record.patient.sex)));
    writer.close();
    writer.close();
    writer.open(name("MessageBody"));
    writer.item(name("ResultCode"), name("1"));
    for (const MedicationNames &names : medicationNames)
        writeSource(writer, names, record.lines);
    return writer.finish();
}

QByteArray writeMedicationRefusal(const QString &institution, const QString &fileIdentifier,
    const QString &resultCode, const QString &contents)
{
    MessageWriter writer;
    openHeader(writer, institution, fileIdentifier);
    writer.close();
    writer.open(name("MessageBody"));
    writer.optional(name("ResultCode"), resultCode);
    writer.optional(name("MessageContents"), contents);
    return writer.finish();
}

} // namespace madoguchi::messages
