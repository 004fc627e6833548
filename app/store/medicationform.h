#pragma once

#include "app/domain/failure.h"
#include "app/domain/medication.h"

#include <QByteArray>

namespace madoguchi {

/// A record of medication as the bytes that are sealed: CBOR with a version, every field.
QByteArray writeMedication(const MedicationRecord &record);
/// Faults: StoreTooNew for a version that this program does not know, StoreDamaged for anything it did not
/// write.
Outcome<MedicationRecord> readMedication(const QByteArray &bytes);

} // namespace madoguchi
