#include "widgets/desk/photoview.h"

#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QPainter>

namespace madoguchi {

PhotoView::PhotoView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("cardPhoto"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    Zoom::instance().apply(this, [this] { updateGeometry(); });
}

QSize PhotoView::minimumSizeHint() const
{
    const int least = theme::px(120);
    return { least, least };
}

void PhotoView::setPhoto(const CardPhoto &photo, const QString &words)
{
    clear();
    const qsizetype needed = qsizetype(3) * photo.width * photo.height;
    if (!photo.isEmpty() && photo.height > 0 && photo.rgb.size() >= needed)
        m_image = QImage(reinterpret_cast<const uchar *>(photo.rgb.constData()), photo.width, photo.height,
            3 * photo.width, QImage::Format_RGB888)
                      .copy(); // of its own, so that it can be wiped
    m_words = words;
    setAccessibleName(words);
    update();
}

void PhotoView::clear()
{
    if (!m_image.isNull())
        m_image.fill(Qt::black);
    m_image = {};
    m_words.clear();
    setAccessibleName({});
    update();
}

void PhotoView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_image.isNull()) {
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(theme::line);
        painter.setBrush(QColor(theme::page));
        painter.drawRoundedRect(box, theme::radius, theme::radius);
        painter.setPen(theme::text);
        const int inset = theme::gapLarge;
        painter.drawText(
            box.adjusted(inset, inset, -inset, -inset), Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    QRectF box(QPointF(), QSizeF(m_image.size()).scaled(size(), Qt::KeepAspectRatio));
    box.moveCenter(QRectF(rect()).center());
    painter.drawImage(box, m_image);
    painter.setPen(theme::line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace madoguchi
