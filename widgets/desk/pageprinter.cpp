#include "widgets/desk/pageprinter.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr double slipWidth = 105; // on a sheet as wide as A6; a roll of 80 mm takes it whole
constexpr double sheetWidth = 210; // A4

} // namespace

Outcome<Done> PagePrinter::print(const Slip &slip)
{
    // The queue shows the name to everybody: no name, no number.
    return write(QStringLiteral("slip"), slipWidth,
        [&slip](QPainter &painter, const QRectF &page) { paintSlip(painter, page, slip); });
}

Outcome<Done> PagePrinter::print(const ClosingPaper &paper)
{
    return write(QStringLiteral("closing"), slipWidth,
        [&paper](QPainter &painter, const QRectF &page) { paintClosing(painter, page, paper); });
}

/// The whole sheet, A4 or A5: there is much to write on it.
Outcome<Done> PagePrinter::print(const StatementPaper &paper)
{
    return write(QStringLiteral("statement"), sheetWidth,
        [&paper](QPainter &painter, const QRectF &page) { paintStatement(painter, page, paper); });
}

Outcome<Done> PagePrinter::print(const Sheet &sheet)
{
    return write(sheet.job, sheetWidth,
        [&sheet](QPainter &painter, const QRectF &page) { paintSheet(painter, page, sheet); });
}

Outcome<Done> PagePrinter::write(const QString &name, double widest, const Paint &paint)
{
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull())
        return Fault{ Failure::PrinterMissing };
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setDocName(name);
    QPainter painter;
    if (!printer.isValid() || !painter.begin(&printer))
        return Fault{ Failure::PrintFailed };
    QRectF page = printer.pageRect(QPrinter::DevicePixel);
    page.moveTopLeft({ 0, 0 });
    page.setWidth(std::min(page.width(), printer.resolution() * widest / 25.4));
    paint(painter, page);
    const bool ended = painter.end();
    if (!ended || printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return Fault{ Failure::PrintFailed };
    return Done{};
}

} // namespace madoguchi
