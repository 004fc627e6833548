#include "app/domain/prescription.h"

namespace madoguchi {

namespace {

/// 10 digits, the third being 1 (medical) or 3 (dental).
bool isPrescriberCode(const QString &code)
{
    return code.size() == 10 && (code.at(2) == u'1' || code.at(2) == u'3');
}

} // namespace

std::optional<Prescription> prescriptionOf(const MedicationLine &line)
{
    const QDate day = line.prescribed.isValid() ? line.prescribed : line.date;
    if (!day.isValid())
        return std::nullopt;
    if (isPrescriberCode(line.prescriberCode))
        return Prescription{ line.prescriberCode, day };
    if (isPrescriberCode(line.facilityCode))
        return Prescription{ line.facilityCode, day };
    return std::nullopt;
}

} // namespace madoguchi
