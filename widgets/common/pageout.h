#pragma once

#include "app/domain/failure.h"

#include <QByteArray>
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

/// A paper of several pages: the same for whatever it is painted on.
struct Pages
{
    int count = 1;
    std::function<void(QPainter &painter, const QRectF &page, int number)> paint{}; ///< number: from 0
};

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

/// On A4, as print.
Outcome<Done> printPages(const QString &job, const Pages &pages);
/// A4, as writePdf.
Outcome<Done> writePdf(QIODevice &device, const QString &title, const Pages &pages);
/// A4, as savePdf, in a file that nobody else of the computer's users may read.
Outcome<Done> savePdf(const QString &path, const QString &title, const Pages &pages);

/// A PDF that somebody else has made, as it is; else as the last.
Outcome<Done> saveDocument(const QString &path, const QByteArray &pdf);

} // namespace madoguchi::pageout
