#include "widgets/desk/closingpaper.h"

#include "widgets/common/calendar.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/closingwords.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace madoguchi {

namespace {

/// Captions at the left, values at the right, below each other.
class LedgerPen
{
public:
    LedgerPen(QPainter &painter, const QRectF &page)
        : m_painter(painter)
        , m_page(page.adjusted(page.width() * 0.06, page.width() * 0.06, -page.width() * 0.06, 0))
        , m_y(m_page.top())
    { }

    void title(const QString &text, double size)
    {
        m_y += draw(text, size, true, Qt::AlignHCenter, m_page.width());
    }

    /// A value that has no room beside its caption stands below it.
    void row(const QString &caption, const QString &value)
    {
        const double line = draw(caption, bodySize, false, Qt::AlignLeft, m_page.width());
        if (widthOf(caption, bodySize, false) + gap() + widthOf(value, bodySize, true) > m_page.width())
            m_y += line;
        draw(value, bodySize, true, Qt::AlignRight, m_page.width());
        m_y += line * 1.1;
    }

    void rule()
    {
        m_y += gap();
        m_painter.setPen(QPen(Qt::black, m_page.width() * 0.003));
        m_painter.drawLine(QPointF(m_page.left(), m_y), QPointF(m_page.right(), m_y));
        m_y += gap();
    }

    void skip(double size) { m_y += size * m_page.width(); }

private:
    static constexpr double bodySize = 0.045;

    [[nodiscard]] double gap() const { return m_page.width() * 0.03; }

    [[nodiscard]] QFont fontOf(double size, bool bold) const
    {
        QFont font = theme::font(theme::bodyPoints, bold);
        font.setPixelSize(std::max(1, static_cast<int>(size * m_page.width())));
        return font;
    }

    [[nodiscard]] double widthOf(const QString &text, double size, bool bold) const
    {
        return QFontMetricsF(fontOf(size, bold), m_painter.device()).horizontalAdvance(text);
    }

    /// One line, set smaller until it fits into `room`, never cut; its height.
    double draw(const QString &text, double size, bool bold, int side, double room)
    {
        const double width = widthOf(text, size, bold);
        const QFont font = fontOf(width > room ? size * room / width : size, bold);
        m_painter.setFont(font);
        const double height = QFontMetricsF(font, m_painter.device()).height();
        m_painter.drawText(QRectF(m_page.left(), m_y, m_page.width(), height),
            side | int(Qt::AlignTop) | int(Qt::TextSingleLine), text);
        return height;
    }

    QPainter &m_painter;
    QRectF m_page;
    double m_y;
};

} // namespace

void paintClosing(QPainter &painter, const QRectF &page, const ClosingPaper &paper)
{
    painter.save();
    painter.fillRect(page, Qt::white);
    painter.setPen(Qt::black);
    LedgerPen pen(painter, page);
    pen.title(QCoreApplication::translate("Closing", "Closing sheet"), 0.075);
    pen.title(words::date(paper.sheet.day), 0.06);
    if (!paper.clinic.isEmpty())
        pen.title(harmless(paper.clinic), 0.045);
    pen.rule();
    for (const Fact &fact : closingwords::counts(paper.sheet))
        pen.row(fact.caption, fact.value);
    pen.rule();
    pen.title(closingwords::timesTitle(), 0.045);
    for (const Fact &fact : closingwords::times(paper.sheet))
        pen.row(fact.caption, fact.value);
    pen.rule();
    for (const Fact &fact : closingwords::people(paper.sheet))
        pen.row(harmless(fact.caption), fact.value);
    pen.rule();
    pen.row(QCoreApplication::translate("Closing", "Made at"), words::dayAndTime(paper.sheet.made));
    pen.skip(0.05);
    pen.row(QCoreApplication::translate("Closing", "Checked by"), QStringLiteral("＿＿＿＿＿＿＿＿"));
    painter.restore();
}

} // namespace madoguchi
