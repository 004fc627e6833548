#include "widgets/patient/cameraview.h"

#include "widgets/common/ink.h"

#include <QPainter>
#include <QPainterPath>

namespace madoguchi {

using flow::FaceHint;

namespace {

constexpr QColor dark{ 0x12, 0x1c, 0x26 };
constexpr QColor light{ 0xff, 0xff, 0xff };
constexpr QColor amber{ 0xff, 0xc4, 0x4d };
constexpr QColor green{ 0x7c, 0xe3, 0x9b };

/// An arrowhead at `tip`, pointing along `way` (a unit vector).
void arrow(QPainter &painter, QPointF tip, QPointF way, qreal size)
{
    const QPointF across(-way.y(), way.x());
    const QPointF neck = tip - way * size;
    QPainterPath path(tip);
    path.lineTo(neck + across * size);
    path.lineTo(neck + across * size * 0.4);
    path.lineTo(neck + across * size * 0.4 - way * size);
    path.lineTo(neck - across * size * 0.4 - way * size);
    path.lineTo(neck - across * size * 0.4);
    path.lineTo(neck - across * size);
    path.closeSubpath();
    painter.drawPath(path);
}

} // namespace

CameraView::CameraView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("camera"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CameraView::setFrame(const CameraFrame &frame)
{
    const qsizetype needed = qsizetype(3) * frame.width * frame.height;
    if (frame.isEmpty() || frame.height <= 0 || frame.rgb.size() < needed) {
        clear();
        return;
    }
    // As in a mirror: whoever moves to the left sees themselves move to the left.
    m_image = QImage(reinterpret_cast<const uchar *>(frame.rgb.constData()), frame.width, frame.height,
        3 * frame.width, QImage::Format_RGB888)
                  .mirrored(true, false);
    update();
}

void CameraView::setHint(FaceHint hint, const QString &words)
{
    m_hint = hint;
    setAccessibleName(words);
    update();
}

void CameraView::clear()
{
    if (!m_image.isNull())
        m_image.fill(Qt::black);
    m_image = {};
    update();
}

QRectF CameraView::pane() const
{
    QSizeF size(4, 3);
    size.scale(QSizeF(width() - 8, height() - 8), Qt::KeepAspectRatio);
    QRectF box(QPointF(), size);
    box.moveCenter(QRectF(rect()).center());
    return box;
}

/// Of a face: three quarters of the height, upright.
QRectF CameraView::oval() const
{
    const QRectF box = pane();
    QRectF face(0, 0, box.height() * 0.55, box.height() * 0.74);
    face.moveCenter(box.center());
    return face;
}

void CameraView::paintArrows(QPainter &painter) const
{
    const QRectF face = oval();
    const qreal size = face.width() * 0.13;
    const qreal off = size * 0.7;
    painter.setPen(QPen(dark, 2));
    painter.setBrush(amber);
    const QPointF centre = face.center();
    const qreal side = face.width() / 2;
    const qreal top = face.height() / 2;
    if (m_hint == FaceHint::Nearer) { // the face is to grow: outwards
        arrow(painter, centre + QPointF(side + off + size * 2, 0), { 1, 0 }, size);
        arrow(painter, centre - QPointF(side + off + size * 2, 0), { -1, 0 }, size);
    } else if (m_hint == FaceHint::Further) { // it is to shrink: inwards, within the frame
        arrow(painter, centre + QPointF(side - off - size * 2, 0), { -1, 0 }, size);
        arrow(painter, centre - QPointF(side - off - size * 2, 0), { 1, 0 }, size);
    } else if (m_hint == FaceHint::Centre) { // from all sides to the middle
        arrow(painter, centre + QPointF(side + off, 0), { -1, 0 }, size);
        arrow(painter, centre - QPointF(side + off, 0), { 1, 0 }, size);
        arrow(painter, centre + QPointF(0, top - off), { 0, -1 }, size);
        arrow(painter, centre - QPointF(0, top - off), { 0, 1 }, size);
    }
}

void CameraView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box = pane();
    const QRectF face = oval();
    QPainterPath whole;
    whole.addRoundedRect(box, 18, 18);
    painter.fillPath(whole, dark);
    if (!m_image.isNull()) { // as much of it as fills the pane
        painter.save();
        painter.setClipPath(whole);
        QRectF part(QPointF(), box.size().scaled(m_image.size(), Qt::KeepAspectRatio));
        part.moveCenter(QRectF(m_image.rect()).center());
        painter.drawImage(box, m_image, part);
        painter.restore();
    }
    QPainterPath outside = whole;
    outside.addEllipse(face);
    painter.fillPath(outside, QColor(dark.red(), dark.green(), dark.blue(), 150));
    const bool comparing = m_hint == FaceHint::Comparing;
    QPen edge(comparing ? green : light, comparing ? 7 : 4);
    if (m_hint == FaceHint::Searching)
        edge.setDashPattern({ 4, 3 });
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(face);
    paintArrows(painter);
    const Ink ink = inkOf(*this);
    painter.setPen(QPen(ink.line, ink.strong ? 3 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(whole);
}

} // namespace madoguchi
