#pragma once

#include "app/domain/closingsheet.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace madoguchi {

/// 締めの集計: what is kept of a day on paper, so that a log that was made anew shows against it.
struct ClosingPaper
{
    ClosingSheet sheet{};
    QString clinic{}; ///< its name; may be empty
};

/// Paints `paper` into `page`, upright, in the current language; every size follows the page's width, as a
/// slip's.
void paintClosing(QPainter &painter, const QRectF &page, const ClosingPaper &paper);

} // namespace madoguchi
