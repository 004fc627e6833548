#include "widgets/desk/fileprinter.h"

#include "widgets/common/pageout.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

namespace madoguchi {

namespace {

constexpr QSizeF roll{ 80, 120 }; // millimetres: thermal paper of 80 mm
constexpr int dotsPerMillimetre = 8; // of a thermal printer

using Paint = std::function<void(QPainter &painter, const QRectF &page)>;

bool writePdf(const QString &file, const QString &title, const QSizeF &paper, const Paint &paint)
{
    QFile written(file);
    return written.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && pageout::writePdf(written, title, paper, paint);
}

bool writePng(const QString &file, const QSizeF &paper, const Paint &paint)
{
    QImage image((paper * dotsPerMillimetre).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(dotsPerMillimetre * 1000);
    image.setDotsPerMeterY(dotsPerMillimetre * 1000);
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()));
    return painter.end() && image.save(file);
}

} // namespace

FilePrinter::FilePrinter(QString folder, QSizeF sheetPaper)
    : m_folder(std::move(folder))
    , m_sheetPaper(sheetPaper)
{ }

Outcome<Done> FilePrinter::print(const Slip &slip)
{
    return write(QStringLiteral("slip-%1").arg(slip.number, 3, 10, QLatin1Char('0')), roll,
        [&slip](QPainter &painter, const QRectF &page) { paintSlip(painter, page, slip); });
}

Outcome<Done> FilePrinter::print(const ClosingPaper &sheet)
{
    return write(QStringLiteral("closing-%1").arg(sheet.sheet.day.toString(Qt::ISODate)), roll,
        [&sheet](QPainter &painter, const QRectF &page) { paintClosing(painter, page, sheet); });
}

Outcome<Done> FilePrinter::print(const StatementPaper &paper)
{
    return write(QStringLiteral("statement-%1").arg(paper.number, 3, 10, QLatin1Char('0')), pageout::a4,
        [&paper](QPainter &painter, const QRectF &page) { paintStatement(painter, page, paper); });
}

Outcome<Done> FilePrinter::print(const Sheet &sheet)
{
    const bool isRoll = m_sheetPaper.height() <= 0;
    const QSizeF paper
        = isRoll ? QSizeF(m_sheetPaper.width(), heightOf(sheet, m_sheetPaper.width())) : m_sheetPaper;
    return write(sheet.job, paper,
        [&sheet](QPainter &painter, const QRectF &page) { paintSheet(painter, page, sheet); });
}

Outcome<Done> FilePrinter::write(const QString &name, const QSizeF &paper, const Paint &paint)
{
    if (!QDir().mkpath(m_folder))
        return Fault{ Failure::PrintFailed };
    const QString base = QDir(m_folder).filePath(name);
    const QString title = name.section(QLatin1Char('-'), 0, 0);
    if (!writePdf(base + QStringLiteral(".pdf"), title, paper, paint)
        || !writePng(base + QStringLiteral(".png"), paper, paint))
        return Fault{ Failure::PrintFailed };
    m_lastFile = base + QStringLiteral(".png");
    return Done{};
}

} // namespace madoguchi
