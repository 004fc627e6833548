#pragma once

#include "app/domain/medication.h"

namespace madoguchi::messages {

/// Marks the lines whose prescription stands in a lower source too (ruling 35): grouped by prescriber (the
/// code of a medical or dental institution, else the record's own such code, else no grouping) and by the day
/// of prescription (not said: of dispensing). Within one source nothing supersedes anything.
void markSuperseded(QList<MedicationLine> &lines);

} // namespace madoguchi::messages
