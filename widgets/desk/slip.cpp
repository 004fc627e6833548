#include "widgets/desk/slip.h"

#include "widgets/common/calendar.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace madoguchi {

namespace {

/// Writes lines below each other, centred.
class SlipPen
{
public:
    SlipPen(QPainter &painter, const QRectF &page)
        : m_painter(painter)
        , m_page(page)
        , m_y(page.top() + page.width() * 0.06)
    { }

    /// `size` is the height of the letters in parts of the page's width; text that is too wide is set smaller
    /// until it fits, never cut.
    void write(const QString &text, double size, bool bold)
    {
        QFont font = theme::font(theme::bodyPoints, bold);
        double pixels = size * m_page.width();
        const double room = m_page.width() * 0.9;
        font.setPixelSize(std::max(1, static_cast<int>(pixels)));
        const double width = QFontMetricsF(font, m_painter.device()).horizontalAdvance(text);
        if (width > room) {
            pixels *= room / width;
            font.setPixelSize(std::max(1, static_cast<int>(pixels)));
        }
        m_painter.setFont(font);
        const double height = QFontMetricsF(font, m_painter.device()).height();
        m_painter.drawText(QRectF(m_page.left(), m_y, m_page.width(), height),
            Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine, text);
        m_y += height;
    }

    void rule()
    {
        m_y += m_page.width() * 0.02;
        const double inset = m_page.width() * 0.06;
        m_painter.setPen(QPen(Qt::black, m_page.width() * 0.003));
        m_painter.drawLine(QPointF(m_page.left() + inset, m_y), QPointF(m_page.right() - inset, m_y));
        m_y += m_page.width() * 0.03;
    }

    void skip(double size) { m_y += size * m_page.width(); }

private:
    QPainter &m_painter;
    QRectF m_page;
    double m_y;
};

} // namespace

Slip slipOf(const Reception &reception, const QString &clinic)
{
    return { reception.number, reception.arrivedAt, reception.shownName(), clinic };
}

void paintSlip(QPainter &painter, const QRectF &page, const Slip &slip)
{
    painter.save();
    painter.fillRect(page, Qt::white);
    painter.setPen(Qt::black);
    SlipPen pen(painter, page);
    pen.write(QCoreApplication::translate("Slip", "Reception slip"), 0.075, true);
    pen.rule();
    pen.write(QCoreApplication::translate("Slip", "Number"), 0.05, false);
    pen.write(QString::number(slip.number), 0.26, true);
    pen.write(words::dayAndTime(slip.time), 0.06, false);
    pen.skip(0.03);
    if (!slip.name.isEmpty()) // of several candidates nobody is called
        pen.write(
            QCoreApplication::translate("Slip", "%1 (Mr/Ms)").arg(harmless(slip.name.reveal())), 0.085, true);
    pen.rule();
    pen.write(QCoreApplication::translate("Slip", "Please take your card with you"), 0.065, true);
    pen.write(QCoreApplication::translate("Slip", "and wait until your number is called."), 0.05, false);
    if (!slip.clinic.isEmpty()) {
        pen.skip(0.04);
        pen.write(harmless(slip.clinic), 0.05, false);
    }
    painter.restore();
}

} // namespace madoguchi
