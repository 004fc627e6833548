#include "widgets/common/pageout.h"

#include <QBuffer>
#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace madoguchi::pageout {

namespace {

Fault faultOf(int error)
{
    if (error == EEXIST || error == ELOOP)
        return Fault{ Failure::StoreReadOnly, QStringLiteral("file-exists") };
    const bool isFull = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return Fault{ isFull ? Failure::StoreFull : Failure::StoreUnreachable,
        QStringLiteral("errno-%1").arg(error) };
}

bool writeAll(int file, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t count
            = ::write(file, content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            done += count;
    }
    return true;
}

constexpr mode_t forAll = 0644;
constexpr mode_t forTheOwner = 0600;

/// `pdf` into the new file `path`, whole or not at all.
Outcome<Done> keepFile(const QString &path, const QByteArray &pdf, mode_t rights)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, rights);
    if (file < 0)
        return faultOf(errno);
    errno = 0;
    const bool whole = writeAll(file, pdf) && ::fsync(file) == 0;
    const int error = errno;
    ::close(file);
    if (whole)
        return Done{};
    ::unlink(name.constData());
    return faultOf(error);
}

/// False: the printer or the writer gave up.
template <typename Device>
bool paintAll(QPainter &painter, Device &device, const QRectF &page, const Pages &pages)
{
    for (int number = 0; number < pages.count; ++number) {
        if (number > 0 && !device.newPage())
            return false;
        pages.paint(painter, page, number);
    }
    return painter.end();
}

} // namespace

Outcome<Done> print(const QString &job, double widest, const Paint &paint)
{
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull())
        return Fault{ Failure::PrinterMissing };
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setDocName(job);
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

Outcome<Done> writePdf(QIODevice &device, const QString &title, const QSizeF &paper, const Paint &paint)
{
    QPdfWriter writer(&device); // writes its end when it dies
    writer.setTitle(title);
    writer.setPageSize(QPageSize(paper, QPageSize::Millimeter));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer))
        return Fault{ Failure::PrintFailed };
    paint(painter, QRectF(0, 0, writer.width(), writer.height()));
    return painter.end() ? Outcome<Done>(Done{}) : Fault{ Failure::PrintFailed };
}

Outcome<Done> savePdf(const QString &path, const QString &title, const QSizeF &paper, const Paint &paint)
{
    // Made whole first: the writer of Qt's does not say how its device did.
    QByteArray pdf;
    QBuffer made(&pdf);
    made.open(QIODevice::WriteOnly);
    if (const auto written = writePdf(made, title, paper, paint); !written)
        return written;
    return keepFile(path, pdf, forAll);
}

Outcome<Done> printPages(const QString &job, const Pages &pages)
{
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull())
        return Fault{ Failure::PrinterMissing };
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setDocName(job);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setFullPage(true); // the pages have margins of their own
    QPainter painter;
    if (!printer.isValid() || !painter.begin(&printer))
        return Fault{ Failure::PrintFailed };
    const QRectF page(QPointF(), printer.pageLayout().fullRectPixels(printer.resolution()).size());
    const bool ended = paintAll(painter, printer, page, pages);
    if (!ended || printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return Fault{ Failure::PrintFailed };
    return Done{};
}

Outcome<Done> writePdf(QIODevice &device, const QString &title, const Pages &pages)
{
    QPdfWriter writer(&device);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer))
        return Fault{ Failure::PrintFailed };
    const QRectF page(0, 0, writer.width(), writer.height());
    return paintAll(painter, writer, page, pages) ? Outcome<Done>(Done{}) : Fault{ Failure::PrintFailed };
}

Outcome<Done> savePdf(const QString &path, const QString &title, const Pages &pages)
{
    QByteArray pdf;
    QBuffer made(&pdf);
    made.open(QIODevice::WriteOnly);
    if (const auto written = writePdf(made, title, pages); !written)
        return written;
    return keepFile(path, pdf, forTheOwner);
}

Outcome<Done> saveDocument(const QString &path, const QByteArray &pdf)
{
    return keepFile(path, pdf, forTheOwner);
}

} // namespace madoguchi::pageout
