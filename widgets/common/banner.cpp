#include "widgets/common/banner.h"

#include "widgets/common/ink.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace madoguchi {

Banner::Banner(QWidget *parent, bool zooms)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("trainingBanner"));
    if (zooms)
        Zoom::instance().apply(this, [this] { setFont(theme::font(theme::bodyPoints, true)); });
    else
        setFont(theme::usualFont(theme::bodyPoints, true));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void Banner::retranslate()
{
    m_text = QStringLiteral("研修 / Training ・ ")
        + tr("Every person here is invented. Nothing reaches a real service.");
    setAccessibleName(m_text);
    update();
}

QSize Banner::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_text) + 2 * theme::gapLarge,
        fontMetrics().height() + theme::gap };
}

QSize Banner::minimumSizeHint() const
{
    return { 0, sizeHint().height() };
}

void Banner::paintEvent(QPaintEvent *)
{
    const Ink ink = inkOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), ink.banner);
    painter.fillRect(QRect(0, height() - 2, width(), 2), ink.onBanner);
    painter.setPen(ink.onBanner);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(m_text, Qt::ElideRight, width() - theme::gap));
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
