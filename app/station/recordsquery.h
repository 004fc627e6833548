#pragma once

#include "app/central/central.h"

#include <QDate>
#include <QString>

namespace madoguchi {

inline constexpr int checkupYears = 5; ///< back from today

/// The months that are asked about, "yyyyMM-yyyyMM", both included.
[[nodiscard]] QString askedMonths(const QDate &today, int years);
/// Each with an identifier of its own. `months`: as askedMonths gives them.
[[nodiscard]] MedicationQuery medicationQuery(
    const ListedVisit &visit, const QString &months, bool withTreatments);
[[nodiscard]] CheckupQuery checkupQuery(const ListedVisit &visit);

} // namespace madoguchi
