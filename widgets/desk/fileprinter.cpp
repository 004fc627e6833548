#include "widgets/desk/fileprinter.h"

#include <QDir>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace madoguchi {

namespace {

constexpr QSizeF paper{ 80, 120 }; // millimetres: thermal paper of 80 mm
constexpr int dotsPerMillimetre = 8; // of a thermal printer

bool writePdf(const QString &file, const Slip &slip)
{
    QPdfWriter writer(file);
    writer.setTitle(QStringLiteral("slip"));
    writer.setPageSize(QPageSize(paper, QPageSize::Millimeter));
    writer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    paintSlip(painter, QRectF(0, 0, writer.width(), writer.height()), slip);
    return painter.end();
}

bool writePng(const QString &file, const Slip &slip)
{
    QImage image((paper * dotsPerMillimetre).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(dotsPerMillimetre * 1000);
    image.setDotsPerMeterY(dotsPerMillimetre * 1000);
    QPainter painter(&image);
    paintSlip(painter, QRectF(image.rect()), slip);
    return painter.end() && image.save(file);
}

} // namespace

FilePrinter::FilePrinter(QString folder)
    : m_folder(std::move(folder))
{ }

Outcome<Done> FilePrinter::print(const Slip &slip)
{
    if (!QDir().mkpath(m_folder))
        return Fault{ Failure::PrintFailed };
    const QString base
        = QDir(m_folder).filePath(QStringLiteral("slip-%1").arg(slip.number, 3, 10, QLatin1Char('0')));
    if (!writePdf(base + QStringLiteral(".pdf"), slip) || !writePng(base + QStringLiteral(".png"), slip))
        return Fault{ Failure::PrintFailed };
    m_lastFile = base + QStringLiteral(".png");
    return Done{};
}

} // namespace madoguchi
