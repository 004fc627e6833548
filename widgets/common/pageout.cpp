#include "widgets/common/pageout.h"

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
    const QByteArray name = QFile::encodeName(path);
    const int made = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (made < 0) {
        const QString code = QStringLiteral("errno-%1").arg(errno);
        if (errno == EEXIST || errno == ELOOP)
            return Fault{ Failure::StoreReadOnly, QStringLiteral("file-exists") };
        return Fault{ errno == ENOSPC ? Failure::StoreFull : Failure::StoreUnreachable, code };
    }
    QFile file;
    file.open(made, QIODevice::WriteOnly, QFile::AutoCloseHandle);
    Outcome<Done> written = writePdf(file, title, paper, paint);
    if (written && (!file.flush() || ::fsync(made) != 0 || file.error() != QFileDevice::NoError))
        written = Fault{ errno == ENOSPC ? Failure::StoreFull : Failure::PrintFailed };
    if (!written)
        ::unlink(name.constData());
    return written;
}

} // namespace madoguchi::pageout
