#pragma once

#include "reader/secretbytes.h"

#include <QImage>

namespace madoguchi {

/// `text` (ASCII) as a QR code, black on white with its quiet zone of four modules, in whole pixels a module
/// and at most `side` pixels wide. Null where it has no room or cannot be made.
QImage qrCode(const SecretBytes &text, int side);

} // namespace madoguchi
