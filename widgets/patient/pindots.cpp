#include "widgets/patient/pindots.h"

#include "widgets/common/ink.h"

#include <QPainter>

namespace madoguchi {

PinDots::PinDots(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PinDots::setFilled(int filled, const QString &description)
{
    m_filled = filled;
    setAccessibleName(description);
    update();
}

void PinDots::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PinDots::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void PinDots::paintEvent(QPaintEvent *)
{
    const Ink ink = inkOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(4, 3, -4, -3);
    painter.setPen(QPen(ink.line, 1.5));
    painter.setBrush(ink.surface);
    painter.drawRoundedRect(box, 12, 12);
    if (hasFocus()) {
        painter.setPen(QPen(ink.ring, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 14, 14);
    }
    const qreal step = std::min<qreal>(64, box.width() / (places + 1));
    const qreal radius = std::min<qreal>(11, box.height() / 5);
    for (int i = 0; i < places; ++i) {
        const QPointF centre(box.center().x() + (i - (places - 1) / 2.0) * step, box.center().y());
        const bool isFilled = i < m_filled;
        painter.setPen(QPen(isFilled ? ink.accent : ink.line, 2));
        painter.setBrush(isFilled ? QBrush(ink.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(centre, radius, radius);
    }
}

} // namespace madoguchi
