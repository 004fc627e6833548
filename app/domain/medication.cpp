#include "app/domain/medication.h"

namespace madoguchi {

namespace {

bool isConsented(const TreatmentLine &line, bool diagnosis, bool operation)
{
    const QString &kind = line.treatmentClass;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (kind.size() != 2 || !isDigit(kind[0]) || !isDigit(kind[1]))
        return diagnosis && operation;
    return line.isOperation() ? operation : diagnosis;
}

} // namespace

void keepConsented(MedicationRecord &record, bool diagnosis, bool operation)
{
    const auto removed = record.treatments.removeIf(
        [=](const TreatmentLine &line) { return !isConsented(line, diagnosis, operation); });
    if (removed > 0 && record.lines.isEmpty() && record.treatments.isEmpty())
        record.absence = RecordsAbsence::NoRecord;
}

} // namespace madoguchi
