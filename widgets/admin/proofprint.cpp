#include "widgets/admin/proofprint.h"

#include "widgets/common/theme.h"

#include <QPageSize>
#include <QPrinter>
#include <QPrinterInfo>
#include <QTextDocument>

namespace madoguchi::proofprint {

Outcome<Done> print(const QString &proof)
{
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull())
        return Fault{ Failure::PrinterMissing };
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    draw(proof, printer);
    if (printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return Fault{ Failure::PrintFailed };
    return Done{};
}

void draw(const QString &proof, QPagedPaintDevice &device)
{
    QTextDocument document;
    document.setDefaultFont(theme::font(theme::bodyPoints));
    document.setPlainText(proof);
    document.print(&device);
}

} // namespace madoguchi::proofprint
