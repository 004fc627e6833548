#pragma once

#include "app/domain/medication.h"

#include <optional>
#include <utility>

namespace madoguchi {

/// What is one prescription by oqs-interface.md ruling 35: the prescriber's code and the day.
using Prescription = std::pair<QString, QDate>;

/// Grouped by prescriber (the code of a medical or dental institution, else the record's own such code, else
/// no grouping) and by the day of prescription (not said: of dispensing).
[[nodiscard]] std::optional<Prescription> prescriptionOf(const MedicationLine &line);

} // namespace madoguchi
