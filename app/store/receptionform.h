#pragma once

#include "app/domain/failure.h"
#include "app/domain/reception.h"

#include <QByteArray>

namespace madoguchi {

/// A reception as the bytes that are sealed: CBOR with a version, every field but `receivedMessage` (a column
/// of its own), `cardOnReader` and `carried` (not stored).
QByteArray writeReception(const Reception &reception);
/// Faults: StoreTooNew for a version that this program does not know, StoreDamaged for anything it did not
/// write.
Outcome<Reception> readReception(const QByteArray &bytes);

} // namespace madoguchi
