#include "widgets/patient/picture.h"

#include "widgets/common/ink.h"

#include <QPainter>

namespace madoguchi {

Picture::Picture(QWidget *parent)
    : QWidget(parent)
{
    m_renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Picture::setPicture(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    // A profile of the clinic's own has a file of its own.
    m_renderer.load(name.startsWith(u'/') ? name : QStringLiteral(":/patient/%1.svg").arg(name));
    m_renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    update();
}

void Picture::setInsistent(bool insistent)
{
    if (insistent == (m_timer != 0))
        return;
    if (insistent) {
        m_timer = startTimer(700); // under three flashes a second: WCAG 2.1, 2.3.1
    } else {
        killTimer(m_timer);
        m_timer = 0;
    }
    m_frame = insistent;
    update();
}

QSize Picture::sizeHint() const
{
    return { 440, 330 };
}

void Picture::timerEvent(QTimerEvent *)
{
    m_frame = !m_frame;
    update();
}

void Picture::paintEvent(QPaintEvent *)
{
    const Ink ink = inkOf(*this);
    if (!m_renderer.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF drawn
        = QSizeF(m_renderer.defaultSize()).scaled(QSizeF(size()) - QSizeF(16, 16), Qt::KeepAspectRatio);
    QRectF box(QPointF(0, 0), drawn);
    box.moveCenter(QRectF(rect()).center());
    if (ink.strong) { // the drawings are made for a light ground
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0xff, 0xff, 0xff));
        painter.drawRoundedRect(box.adjusted(-6, -6, 6, 6), 18, 18);
    }
    m_renderer.render(&painter, box);
    if (m_frame) {
        painter.setPen(QPen(ink.ring, 6));
        painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 18, 18);
    }
}

} // namespace madoguchi
