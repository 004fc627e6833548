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

/// Whether the two are of one prescription by themselves: of a day's many lines only the first is looked up.
bool isAlike(const MedicationLine &a, const MedicationLine &b)
{
    return a.source == b.source && a.date == b.date && a.prescribed == b.prescribed
        && a.prescriberCode == b.prescriberCode && a.facilityCode == b.facilityCode;
}

} // namespace

void markSuperseded(QList<MedicationLine> &lines)
{
    QHash<Prescription, MedicationLine::Source> lowest;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const MedicationLine &line = lines.at(i);
        if (i > 0 && isAlike(lines.at(i - 1), line))
            continue;
        if (const auto prescription = prescriptionOf(line)) {
            const auto found = lowest.constFind(*prescription);
            if (found == lowest.constEnd() || line.source < *found)
                lowest.insert(*prescription, line.source);
        }
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        MedicationLine &line = lines[i];
        if (i > 0 && isAlike(lines.at(i - 1), line)) {
            line.superseded = lines.at(i - 1).superseded;
            continue;
        }
        const auto prescription = prescriptionOf(line);
        line.superseded = prescription && lowest.value(*prescription) < line.source;
    }
}

} // namespace madoguchi::messages
