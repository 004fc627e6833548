#pragma once

#include "app/central/central.h"

namespace madoguchi {

/// Whether a face result answers for this institution and this visit, and its results for one person
/// (central-https.md, Echo; oqs-interface.md ruling 24): several insurances of one person share the birth
/// date, and one of two is 医療扶助.
bool echoes(const Eligibility &answer, const QString &institution, const QUuid &visit);

/// Whether a medication record answers for this institution, this request and the person of the visit: name,
/// kana, birth date and sex as there, where the visit states them.
bool echoes(const MedicationRecord &answer, const QString &institution, const MedicationQuery &query);

} // namespace madoguchi
