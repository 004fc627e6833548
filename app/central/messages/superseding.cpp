#include "app/central/messages/superseding.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace madoguchi::messages {

namespace {

using Prescription = std::pair<QString, QDate>;

/// 10 digits, the third being 1 (medical) or 3 (dental).
bool isPrescriberCode(const QString &code)
{
    return code.size() == 10 && (code.at(2) == u'1' || code.at(2) == u'3');
}

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

} // namespace

void markSuperseded(QList<MedicationLine> &lines)
{
    QHash<Prescription, MedicationLine::Source> lowest;
    for (const MedicationLine &line : std::as_const(lines)) {
        if (const auto prescription = prescriptionOf(line)) {
            const auto found = lowest.constFind(*prescription);
            if (found == lowest.constEnd() || line.source < *found)
                lowest.insert(*prescription, line.source);
        }
    }
    for (MedicationLine &line : lines) {
        const auto prescription = prescriptionOf(line);
        line.superseded = prescription && lowest.value(*prescription) < line.source;
    }
}

} // namespace madoguchi::messages
