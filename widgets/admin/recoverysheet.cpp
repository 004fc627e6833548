#include "widgets/admin/recoverysheet.h"

#include "app/support/recoverypage.h"
#include "widgets/admin/qrcode.h"
#include "widgets/common/theme.h"

#include <QFile>
#include <QPageLayout>
#include <QPageSize>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace madoguchi {

namespace {

// Tenths of a millimetre on A4.
constexpr double paperWidth = 2100;
constexpr double margin = 170;
constexpr double inner = paperWidth - 2 * margin;
constexpr int bodySize = 36; // 3.6 mm: 10 points
constexpr int smallSize = 30;
constexpr int titleSize = 76;
constexpr int wordSize = 62;

void useFont(QPainter &painter, int size, bool bold)
{
    QFont font = theme::font(theme::bodyPoints, bold);
    font.setPixelSize(size);
    painter.setFont(font);
    painter.setPen(Qt::black);
}

/// Three columns, read line by line.
void paintWords(QPainter &painter, QByteArrayView all, const QPointF &from)
{
    constexpr double column = 390;
    constexpr double row = 82;
    for (int i = 0; !all.isEmpty(); ++i) {
        const qsizetype end = all.indexOf(' ');
        const QString word = QString::fromUtf8(end < 0 ? all : all.first(end));
        all = end < 0 ? QByteArrayView() : all.sliced(end + 1);
        const QPointF at = from + QPointF((i % 3) * column, (i / 3) * row);
        useFont(painter, smallSize, false);
        painter.drawText(
            QRectF(at, QSizeF(50, row)), Qt::AlignRight | Qt::AlignVCenter, QString::number(i + 1));
        useFont(painter, wordSize, true);
        painter.drawText(
            QRectF(at + QPointF(64, 0), QSizeF(column - 64, row)), Qt::AlignLeft | Qt::AlignVCenter, word);
    }
}

void paintHalf(QPainter &painter, const QRectF &box, const QString &title, const RecoveryHalfText &half)
{
    constexpr double code = 530;
    painter.setPen(QPen(Qt::black, 5));
    painter.drawRect(box);
    useFont(painter, bodySize, true);
    painter.drawText(
        QRectF(box.left() + 30, box.top() + 14, box.width(), 60), Qt::AlignLeft | Qt::AlignVCenter, title);
    paintWords(painter, half.words.view(), box.topLeft() + QPointF(30, 84));
    paintQrCode(painter, QRectF(box.right() - code - 20, box.top() + (box.height() - code) / 2, code, code),
        half.scan);
}

/// Writes a page from its top to its foot.
class SheetPen
{
public:
    explicit SheetPen(QPainter &painter)
        : m_painter(painter)
    { }

    void text(const QString &text, int size, bool bold = false, double indent = 0)
    {
        use(size, bold);
        const QRectF room(margin + indent, m_y, inner - indent, 2970 - m_y);
        QRectF used;
        m_painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        m_y += used.height();
    }
    void item(const QString &mark, const QString &said)
    {
        constexpr double indent = 60;
        use(bodySize, false);
        m_painter.drawText(QPointF(margin, m_y + m_painter.fontMetrics().ascent()), mark);
        text(said, bodySize, false, indent);
        skip(8);
    }
    void skip(double space) { m_y += space; }
    void rule()
    {
        skip(16);
        m_painter.setPen(QPen(Qt::black, 4));
        m_painter.drawLine(QPointF(margin, m_y), QPointF(margin + inner, m_y));
        skip(22);
    }
    void facts(const QList<std::pair<QString, QString>> &facts)
    {
        constexpr double column = inner / 2;
        for (qsizetype i = 0; i < facts.size(); ++i) {
            const double x = margin + (i % 2 == 0 ? 0 : column);
            use(smallSize, false);
            m_painter.drawText(QRectF(x, m_y, 300, 52), Qt::AlignLeft | Qt::AlignVCenter, facts[i].first);
            use(bodySize + 6, true);
            m_painter.drawText(
                QRectF(x + 300, m_y, column - 300, 52), Qt::AlignLeft | Qt::AlignVCenter, facts[i].second);
            if (i % 2 == 1 || i + 1 == facts.size())
                skip(58);
        }
    }
    void half(const QString &title, const RecoveryHalfText &half)
    {
        constexpr double height = 600;
        paintHalf(m_painter, QRectF(margin, m_y, inner, height), title, half);
        skip(height + 20);
    }
    void table(const QStringList &columns)
    {
        constexpr double row = 74;
        constexpr int rows = 4;
        const double width = inner / static_cast<double>(columns.size());
        use(smallSize, false);
        m_painter.setPen(QPen(Qt::black, 3));
        for (int i = 0; i < rows; ++i) {
            for (qsizetype j = 0; j < columns.size(); ++j) {
                const QRectF cell(margin + static_cast<double>(j) * width, m_y, width, i == 0 ? 52 : row);
                m_painter.drawRect(cell);
                if (i == 0)
                    m_painter.drawText(
                        cell.adjusted(14, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, columns[j]);
            }
            skip(i == 0 ? 52 : row);
        }
    }

private:
    void use(int size, bool bold) { useFont(m_painter, size, bold); }

    QPainter &m_painter;
    double m_y = 130;
};

bool printPages(const RecoverySheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const auto page = [&device] { return QRectF(0, 0, device.width(), device.height()); };
    paintRecoveryHalf(painter, page(), sheet, RecoveryHalf::First);
    const bool second = device.newPage();
    if (second)
        paintRecoveryHalf(painter, page(), sheet, RecoveryHalf::Second);
    return painter.end() && second;
}

} // namespace

void paintRecoveryHalf(QPainter &painter, const QRectF &page, const RecoverySheet &sheet, RecoveryHalf half)
{
    const RecoveryPage said = recoveryPageOf(sheet, half);
    painter.save();
    painter.fillRect(page, Qt::white);
    painter.translate(page.topLeft());
    const double scale = page.width() / paperWidth;
    painter.scale(scale, scale);
    painter.setBrush(Qt::NoBrush);
    SheetPen pen(painter);
    pen.text(said.title, titleSize, true);
    pen.rule();
    pen.facts(said.facts);
    pen.skip(10);
    pen.text(said.purpose, bodySize);
    pen.skip(24);
    pen.half(said.wordsTitle, halfOf(sheet, half));
    pen.text(said.typing, smallSize);
    pen.rule();
    for (const QString &rule : said.keeping)
        pen.item(QStringLiteral("●"), rule);
    pen.rule();
    int number = 0;
    for (const QString &step : said.steps)
        pen.item(QStringLiteral("%1.").arg(++number), step);
    pen.rule();
    pen.text(said.drill, bodySize);
    pen.skip(16);
    pen.table(said.drillColumns);
    painter.restore();
}

Outcome<Done> printRecoverySheet(const RecoverySheet &sheet, QPagedPaintDevice &device)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageOrientation(QPageLayout::Portrait);
    device.setPageMargins(QMarginsF());
    return printPages(sheet, device) ? Outcome<Done>(Done{}) : Outcome<Done>(Fault{ Failure::PrintFailed });
}

Outcome<Done> printRecoverySheet(const RecoverySheet &sheet)
{
    if (QPrinterInfo::defaultPrinter().isNull())
        return Fault{ Failure::PrinterMissing };
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("recovery")); // stands in the printer's queue
    printer.setFullPage(true);
    return printRecoverySheet(sheet, printer);
}

Outcome<Done> writeRecoveryPdf(const RecoverySheet &sheet, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int made = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (made < 0)
        return errno == EEXIST || errno == ELOOP
            ? Fault{ Failure::StoreReadOnly, QStringLiteral("file-exists") }
            : Fault{ Failure::PrintFailed, QStringLiteral("errno-%1").arg(errno) };
    QFile file;
    file.open(made, QIODevice::WriteOnly, QFile::AutoCloseHandle);
    Outcome<Done> printed = Fault{ Failure::PrintFailed };
    {
        QPdfWriter writer(&file); // writes its end when it dies
        writer.setTitle(QStringLiteral("recovery"));
        printed = printRecoverySheet(sheet, writer);
    }
    if (printed && (!file.flush() || file.error() != QFileDevice::NoError))
        printed = Fault{ Failure::PrintFailed };
    if (!printed)
        ::unlink(name.constData());
    return printed;
}

} // namespace madoguchi
