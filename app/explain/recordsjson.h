#pragma once

#include "app/domain/checkup.h"
#include "app/domain/medication.h"
#include "app/explain/jsonvalues.h"

namespace madoguchi::explaining {

/// What each explanation of medication has, and none of it said.
QJsonObject emptyMedication();
/// `patient`, `lines`, `treatments`, `drug_lines`, `months`, `claims_up_to`.
QJsonObject medicationJson(const MedicationRecord &record, const Wishes &wishes);

/// What each explanation of checkups has, and none of it said.
QJsonObject emptyCheckup();
/// `patient`, `checkups`.
QJsonObject checkupJson(const CheckupRecord &record, const Wishes &wishes);

} // namespace madoguchi::explaining
