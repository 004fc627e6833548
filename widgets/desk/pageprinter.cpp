#include "widgets/desk/pageprinter.h"

#include "widgets/common/pageout.h"

#include <QPainter>

namespace madoguchi {

namespace {

constexpr double slipWidth = 105; // on a sheet as wide as A6; a roll of 80 mm takes it whole
constexpr double sheetWidth = 210; // A4

} // namespace

Outcome<Done> PagePrinter::print(const Slip &slip)
{
    // The queue shows the name to everybody: no name, no number.
    return pageout::print(QStringLiteral("slip"), slipWidth,
        [&slip](QPainter &painter, const QRectF &page) { paintSlip(painter, page, slip); });
}

Outcome<Done> PagePrinter::print(const ClosingPaper &paper)
{
    return pageout::print(QStringLiteral("closing"), slipWidth,
        [&paper](QPainter &painter, const QRectF &page) { paintClosing(painter, page, paper); });
}

/// The whole sheet, A4 or A5: there is much to write on it.
Outcome<Done> PagePrinter::print(const StatementPaper &paper)
{
    return pageout::print(QStringLiteral("statement"), sheetWidth,
        [&paper](QPainter &painter, const QRectF &page) { paintStatement(painter, page, paper); });
}

Outcome<Done> PagePrinter::print(const Sheet &sheet)
{
    return pageout::print(sheet.job, sheetWidth,
        [&sheet](QPainter &painter, const QRectF &page) { paintSheet(painter, page, sheet); });
}

} // namespace madoguchi
