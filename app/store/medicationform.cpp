#include "app/store/medicationform.h"

#include "app/store/cborform.h"
#include "app/store/formparts.h"

namespace madoguchi {

namespace {

/// The newest form. Read: every one up to this.
constexpr int formVersion = 3;

using form::key;

constexpr auto describeLine = [](auto &a, auto &line) {
    using Source = MedicationLine::Source;
    a.choice(key("source"), line.source, { Source::Claim, Source::Dispensing, Source::Issuing });
    a.field(key("superseded"), line.superseded);
    a.field(key("month"), line.month);
    a.field(key("date"), line.date);
    a.field(key("prescribed"), line.prescribed);
    a.field(key("facility"), line.facility);
    a.field(key("facilityCode"), line.facilityCode);
    a.field(key("prescriber"), line.prescriber);
    a.field(key("prescriberCode"), line.prescriberCode);
    a.field(key("ownFacility"), line.ownFacility);
    a.field(key("inpatient"), line.inpatient);
    a.field(key("drugCode"), line.drugCode);
    a.field(key("drug"), line.drug);
    a.field(key("ingredient"), line.ingredient);
    a.field(key("usageClass"), line.usageClass);
    a.field(key("amount"), line.amount);
    a.field(key("unit"), line.unit);
    a.field(key("usage"), line.usage);
    a.field(key("instruction"), line.instruction);
    a.field(key("times"), line.times);
    if (a.since(2)) {
        a.field(key("ownPrescriber"), line.ownPrescriber);
        a.field(key("prescriptionClass"), line.prescriptionClass);
    }
};

constexpr auto describeTreatment = [](auto &a, auto &line) {
    a.field(key("month"), line.month);
    a.field(key("date"), line.date);
    a.field(key("facility"), line.facility);
    a.field(key("facilityCode"), line.facilityCode);
    a.field(key("ownFacility"), line.ownFacility);
    a.field(key("inpatient"), line.inpatient);
    a.field(key("treatmentClass"), line.treatmentClass);
    a.field(key("code"), line.code);
    a.field(key("name"), line.name);
    a.field(key("amount"), line.amount);
    a.field(key("unit"), line.unit);
    a.field(key("times"), line.times);
};

constexpr auto describeRow = [](auto &a, auto &row) { a.field(key("row"), row); };

constexpr auto describeRecord = [](auto &a, auto &record) {
    a.part(key("patient"), record.patient, form::describePatient);
    a.field(key("institution"), record.institution);
    a.field(key("fileIdentifier"), record.fileIdentifier);
    a.list(key("lines"), record.lines, describeLine);
    a.choice(key("absence"), record.absence,
        { RecordsAbsence::None, RecordsAbsence::NoRecord, RecordsAbsence::InsurerNotRegistered,
            RecordsAbsence::UnderForty, RecordsAbsence::InsuranceKind });
    a.field(key("absenceYear"), record.absenceYear);
    a.list(key("findings"), record.findings, form::describeFinding);
    if (a.since(2)) {
        a.list(key("treatments"), record.treatments, describeTreatment);
        a.field(key("pdf"), record.pdf);
    }
    if (a.since(3))
        a.list(key("findingRows"), record.findingRows, describeRow);
};

} // namespace

QByteArray writeMedication(const MedicationRecord &record)
{
    return writeForm(formVersion, record, describeRecord);
}

Outcome<MedicationRecord> readMedication(const QByteArray &bytes)
{
    return readForm<MedicationRecord>(bytes, formVersion, QStringLiteral("medication-form"), describeRecord);
}

} // namespace madoguchi
