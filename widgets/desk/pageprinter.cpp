#include "widgets/desk/pageprinter.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>

namespace madoguchi {

Outcome<Done> PagePrinter::print(const Slip &slip)
{
    // The queue shows the name to everybody: no name, no number.
    return write(QStringLiteral("slip"),
        [&slip](QPainter &painter, const QRectF &page) { paintSlip(painter, page, slip); });
}

Outcome<Done> PagePrinter::print(const ClosingPaper &paper)
{
    return write(QStringLiteral("closing"),
        [&paper](QPainter &painter, const QRectF &page) { paintClosing(painter, page, paper); });
}

Outcome<Done> PagePrinter::write(const QString &name, const Paint &paint)
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
    // On a sheet the slip is as wide as A6 (105 mm); a roll of 80 mm takes it whole.
    page.setWidth(std::min(page.width(), printer.resolution() * 105 / 25.4));
    paint(painter, page);
    const bool ended = painter.end();
    if (!ended || printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return Fault{ Failure::PrintFailed };
    return Done{};
}

} // namespace madoguchi
