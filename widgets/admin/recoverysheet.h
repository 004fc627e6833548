#pragma once

#include "app/domain/failure.h"
#include "app/support/recoverysheet.h"

#include <QRectF>
#include <QString>

class QPagedPaintDevice;
class QPainter;

namespace madoguchi {

/// One half of the recovery sheet, painted into `page` (A4 upright, whatever its unit) in the current
/// language: words, QR code, where to keep it, how a station comes back, and a table for the drill.
void paintRecoveryHalf(QPainter &painter, const QRectF &page, const RecoverySheet &sheet, RecoveryHalf half);

/// Two pages of A4, one half each: a printer, or a PDF. PrintFailed.
Outcome<Done> printRecoverySheet(const RecoverySheet &sheet, QPagedPaintDevice &device);

/// On the computer's default printer. PrinterMissing, PrintFailed.
Outcome<Done> printRecoverySheet(const RecoverySheet &sheet);

/// As a PDF into the new file `path` of mode 0600. StoreReadOnly with code "file-exists" where the name is
/// taken, PrintFailed.
Outcome<Done> writeRecoveryPdf(const RecoverySheet &sheet, const QString &path);

} // namespace madoguchi
