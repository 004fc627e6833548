#include "widgets/common/sheet.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <memory>

namespace madoguchi {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double pointsPerInch = 72.0;

/// Sizes of one paper: letters in points, lengths in millimetres.
struct Measures
{
    double margin;
    double body;
    double title;
};

/// A roll is read in the hand, A4 on a table and by older eyes.
Measures measuresFor(double width)
{
    if (width < 100)
        return { 4, 9.5, 13 };
    if (width < 180)
        return { 12, 11, 17 };
    return { 20, 13, 22 };
}

/// A sheet as a document of Qt's: it breaks lines by Unicode's rules, Japanese ones included.
class Composition
{
public:
    /// Lengths in the device's pixels from here on; `scale` makes the letters smaller than usual.
    Composition(const Sheet &sheet, QPaintDevice *device, double width, double scale)
        : m_dots(device->logicalDpiX() / millimetresPerInch)
        , m_measures(measuresFor(width / m_dots))
        , m_scale(scale)
    {
        m_document.documentLayout()->setPaintDevice(device);
        m_document.setDocumentMargin(0);
        m_document.setDefaultFont(font(m_measures.body, false));
        m_document.setTextWidth(width - 2 * margin());
        QTextCursor cursor(&m_document);
        block(cursor, sheet.title, m_measures.title, true, Qt::AlignHCenter);
        for (const SheetPart &part : sheet.parts)
            write(cursor, part);
        for (const QString &line : sheet.foot) {
            next(cursor, line == sheet.foot.first() ? 4 : 0);
            block(cursor, line, m_measures.body, false, Qt::AlignRight);
        }
    }

    [[nodiscard]] double margin() const { return m_measures.margin * m_dots; }
    /// Of the whole sheet, margins included.
    [[nodiscard]] double height() const { return m_document.size().height() + 2 * margin(); }
    void draw(QPainter &painter) { m_document.drawContents(&painter); }

private:
    [[nodiscard]] QFont font(double points, bool bold) const
    {
        QFont made = theme::usualFont(theme::bodyPoints, bold);
        made.setPixelSize(
            std::max(1, static_cast<int>(points * m_scale * m_dots * millimetresPerInch / pointsPerInch)));
        return made;
    }

    /// `number`: of a step, before the text, which stands apart from it in all its lines.
    void block(QTextCursor &cursor, const QString &text, double points, bool bold, Qt::Alignment side,
        const QString &number = {})
    {
        QTextBlockFormat format;
        const double indent = QFontMetricsF(font(points, bold), m_document.documentLayout()->paintDevice())
                                  .horizontalAdvance(number);
        format.setLeftMargin(indent);
        format.setTextIndent(-indent);
        format.setAlignment(side);
        format.setTopMargin(m_gap);
        format.setLineHeight(m_lineHeight, QTextBlockFormat::ProportionalHeight);
        QTextCharFormat letters;
        letters.setFont(font(points, bold));
        letters.setForeground(Qt::black); // a thermal printer has nothing between
        cursor.setBlockFormat(format);
        cursor.setCharFormat(letters);
        cursor.insertText(number + harmless(text));
    }

    /// A new block, `millimetres` below the last.
    void next(QTextCursor &cursor, double millimetres)
    {
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        m_gap = millimetres * m_dots * m_scale;
    }

    void write(QTextCursor &cursor, const SheetPart &part)
    {
        if (!part.heading.isEmpty()) {
            next(cursor, 4);
            block(cursor, part.heading, m_measures.body * 1.1, true, Qt::AlignLeft);
        }
        for (qsizetype i = 0; i < part.paragraphs.size(); ++i) {
            next(cursor, 1.5);
            const QString number = part.isNumbered ? QStringLiteral("%1. ").arg(i + 1) : QString();
            block(cursor, part.paragraphs.at(i), m_measures.body, false, Qt::AlignLeft, number);
        }
        writeFacts(cursor, part.facts);
    }

    void writeFacts(QTextCursor &cursor, const QList<Fact> &facts)
    {
        QList<Fact> said = facts;
        said.removeIf([](const Fact &fact) { return fact.value.isEmpty(); });
        if (said.isEmpty())
            return;
        next(cursor, 1);
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(0.3 * m_dots);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({ QTextLength(QTextLength::PercentageLength, 36),
            QTextLength(QTextLength::PercentageLength, 64) });
        QTextTable *table = cursor.insertTable(static_cast<int>(said.size()), 2, format);
        m_gap = 0;
        m_lineHeight = 100;
        for (int row = 0; row < static_cast<int>(said.size()); ++row) {
            QTextCursor caption = table->cellAt(row, 0).firstCursorPosition();
            block(caption, said.at(row).caption, m_measures.body * 0.9, false, Qt::AlignLeft);
            QTextCursor value = table->cellAt(row, 1).firstCursorPosition();
            block(value, said.at(row).value, m_measures.body, true, Qt::AlignLeft);
        }
        m_lineHeight = 120;
        cursor.movePosition(QTextCursor::End);
    }

    QTextDocument m_document{};
    double m_dots; ///< pixels a millimetre
    Measures m_measures;
    double m_scale;
    double m_gap = 0; ///< above the next block
    double m_lineHeight = 120; ///< per cent of the font's own
};

} // namespace

void paintSheet(QPainter &painter, const QRectF &page, const Sheet &sheet)
{
    painter.save();
    painter.fillRect(page, Qt::white);
    double scale = 1;
    auto composed = std::make_unique<Composition>(sheet, painter.device(), page.width(), scale);
    while (composed->height() > page.height() && scale > 0.4) {
        scale *= 0.95;
        composed = std::make_unique<Composition>(sheet, painter.device(), page.width(), scale);
    }
    painter.translate(page.left() + composed->margin(), page.top() + composed->margin());
    composed->draw(painter);
    painter.restore();
}

double heightOf(const Sheet &sheet, double width)
{
    QImage paper(1, 1, QImage::Format_RGB32); // as fine as a thermal printer: 8 dots a millimetre
    paper.setDotsPerMeterX(8000);
    paper.setDotsPerMeterY(8000);
    const double dots = paper.logicalDpiX() / millimetresPerInch;
    return Composition(sheet, &paper, width * dots, 1).height() / dots;
}

} // namespace madoguchi
