#pragma once

#include "app/domain/failure.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <functional>

class QIODevice;
class QPainter;

/// Where a painted page goes: to the computer's default printer without a dialog, or into a PDF. The same
/// painting serves both, and the picture on a screen.
namespace madoguchi::pageout {

/// Paints into `page`, in whatever unit the painter has.
using Paint = std::function<void(QPainter &painter, const QRectF &page)>;

inline constexpr QSizeF a4{ 210, 297 }; ///< millimetres
inline constexpr QSizeF a5{ 148, 210 };

/// On the paper that the printer has, not wider than `widest` millimetres. `job`: what the print queue shows
/// to everybody: no name, no number. PrinterMissing, PrintFailed.
Outcome<Done> print(const QString &job, double widest, const Paint &paint);
/// One page of `paper` (millimetres) as a PDF. PrintFailed.
Outcome<Done> writePdf(QIODevice &device, const QString &title, const QSizeF &paper, const Paint &paint);
/// Into the new file `path`. StoreReadOnly with code "file-exists" where the name is taken; StoreFull,
/// StoreUnreachable, PrintFailed; what was begun is gone then.
Outcome<Done> savePdf(const QString &path, const QString &title, const QSizeF &paper, const Paint &paint);

} // namespace madoguchi::pageout
