#pragma once

#include "app/domain/failure.h"

#include <QString>

class QPagedPaintDevice;

namespace madoguchi::proofprint {

/// `proof` as plain text on the default printer, A4. PrinterMissing, PrintFailed.
Outcome<Done> print(const QString &proof);
/// The same on any device.
void draw(const QString &proof, QPagedPaintDevice &device);

} // namespace madoguchi::proofprint
