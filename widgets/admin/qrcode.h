#pragma once

#include "reader/secretbytes.h"

#include <QRectF>

class QPainter;

namespace madoguchi {

/// Paints `ascii` as a QR code (error correction M) into the square `place`, its quiet zone inside. False:
/// too much for one code, and nothing was painted.
bool paintQrCode(QPainter &painter, const QRectF &place, const SecretBytes &ascii);

} // namespace madoguchi
