#pragma once

#include "app/domain/checkup.h"
#include "app/domain/failure.h"

#include <QByteArray>

namespace madoguchi {

/// A record of checkups as the bytes that are sealed: CBOR with a version, every field.
QByteArray writeCheckup(const CheckupRecord &record);
/// Faults: StoreTooNew for a version that this program does not know, StoreDamaged for anything it did not
/// write.
Outcome<CheckupRecord> readCheckup(const QByteArray &bytes);

} // namespace madoguchi
