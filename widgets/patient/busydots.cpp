#include "widgets/patient/busydots.h"

#include "widgets/common/ink.h"

#include <QPainter>

namespace madoguchi {

namespace {

constexpr int dots = 3;

} // namespace

BusyDots::BusyDots(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BusyDots::showEvent(QShowEvent *)
{
    if (m_timer == 0)
        m_timer = startTimer(400);
}

void BusyDots::hideEvent(QHideEvent *)
{
    if (m_timer != 0)
        killTimer(m_timer);
    m_timer = 0;
}

void BusyDots::timerEvent(QTimerEvent *)
{
    m_dark = (m_dark + 1) % dots;
    update();
}

void BusyDots::paintEvent(QPaintEvent *)
{
    const Ink ink = inkOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < dots; ++i) {
        painter.setBrush(i == m_dark ? ink.accent : ink.hairline);
        painter.drawEllipse(QPointF(width() / 2.0 + (i - 1) * 34, height() / 2.0), 9, 9);
    }
}

} // namespace madoguchi
