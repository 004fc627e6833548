#pragma once

#include "app/domain/medication.h"

namespace madoguchi::messages {

/// Marks the lines whose prescription stands in a lower source too (ruling 35): grouped by prescriber (the
/// code of a medical or dental institution, else the record's own such code, else no grouping) and by the day
/// of prescription (not said: of dispensing). Within one source nothing supersedes anything.
///
/// A dispensing is marked by claims only where it can be what they claim, for what is marked counts no more.
/// Two that the ruling's key takes for one are not: what was dispensed later than what its month's claims
/// have of it (リフィル処方箋, 分割調剤: one prescription's day, several dispensings), and what a pharmacy
/// dispensed by a prescription of whose day only the clinic has claimed yet, say an injection: neither the
/// drug nor its code or pharmacy is among the claims, nor its ingredient used in the same way. What was
/// issued is marked by the ruling alone: it is no dispensing that could be lost.
void markSuperseded(QList<MedicationLine> &lines);

} // namespace madoguchi::messages
