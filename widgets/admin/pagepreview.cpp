#include "widgets/admin/pagepreview.h"

#include "widgets/common/theme.h"

#include <QImage>
#include <QPainter>

#include <utility>

namespace madoguchi {

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pagePreview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setPaint(pageout::Paint paint)
{
    m_paint = std::move(paint);
    update();
}

QSize PagePreview::sizeHint() const
{
    return { 380, 537 };
}

QSize PagePreview::minimumSizeHint() const
{
    return { 240, 340 };
}

/// Painted as finely as the screen is, with the page's own millimetres: letters break where they will on
/// paper.
void PagePreview::paintEvent(QPaintEvent *)
{
    if (!m_paint)
        return;
    const QSizeF room = QSizeF(size()) * devicePixelRatioF();
    const QSizeF drawn = pageout::a4.scaled(room - QSizeF(2, 2), Qt::KeepAspectRatio);
    QImage page(drawn.toSize(), QImage::Format_RGB32);
    const double dotsPerMetre = drawn.width() / pageout::a4.width() * 1000;
    page.setDotsPerMeterX(qRound(dotsPerMetre));
    page.setDotsPerMeterY(qRound(dotsPerMetre));
    QPainter onPage(&page);
    m_paint(onPage, QRectF(page.rect()));
    onPage.end();
    page.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(this);
    const QRectF place(QPointF(1, 1), drawn / devicePixelRatioF());
    painter.drawImage(place, page);
    painter.setPen(theme::line);
    painter.drawRect(place);
}

} // namespace madoguchi
