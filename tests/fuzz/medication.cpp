#include "app/central/messages/medication.h"

#include "tests/fuzz/fuzztarget.h"

using namespace madoguchi;
using namespace madoguchi::messages;

/// YZKsiquc01, each way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto record = readMedication(bytes)) {
        for (const MedicationLine &line : record->lines)
            fuzz::require(!line.superseded || line.source != MedicationLine::Source::Claim);
        const bool nothing = record->lines.isEmpty() && record->treatments.isEmpty() && record->pdf.isEmpty();
        fuzz::require(!nothing || record->absence == RecordsAbsence::NoRecord);
    }
    fuzz::requireSameAgain(&readMedicationRequest, bytes);
    return 0;
}
