#include "widgets/common/statechip.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int sidePadding = 7;
constexpr int shapeGap = 5;

int shapeSize(const QFontMetrics &metrics)
{
    return std::max(12, metrics.ascent() - 1);
}

QPen strokeOf(const QColor &colour, double width)
{
    return { colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin };
}

void paintTriangle(QPainter &painter, const QColor &colour)
{
    painter.setPen(strokeOf(colour, 1.6));
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{ QPointF(8, 2.2), QPointF(14.6, 13.8), QPointF(1.4, 13.8) });
    painter.setPen(strokeOf(theme::surface, 1.8));
    painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 12.1));
}

void paintClock(QPainter &painter, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(strokeOf(colour, 1.9));
    painter.drawEllipse(QPointF(8, 8), 6.4, 6.4);
    painter.drawPolyline(QPolygonF{ QPointF(8, 4.2), QPointF(8, 8.2), QPointF(11, 9.8) });
}

} // namespace

void paintShape(QPainter &painter, const QRectF &box, Shape shape, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 16.0, box.height() / 16.0); // the shapes are drawn in a square of 16
    switch (shape) {
    case Shape::Check:
        painter.setPen(strokeOf(colour, 2.6));
        painter.drawPolyline(QPolygonF{ QPointF(2.2, 8.6), QPointF(6.2, 12.6), QPointF(13.8, 3.8) });
        break;
    case Shape::Triangle:
        paintTriangle(painter, colour);
        break;
    case Shape::Cross:
        painter.setPen(strokeOf(colour, 2.6));
        painter.drawLine(QPointF(3.2, 3.2), QPointF(12.8, 12.8));
        painter.drawLine(QPointF(12.8, 3.2), QPointF(3.2, 12.8));
        break;
    case Shape::Dot:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(8, 8), 5.2, 5.2);
        break;
    case Shape::Clock:
        paintClock(painter, colour);
        break;
    }
    painter.restore();
}

int chipWidth(const QFontMetrics &metrics, const QString &word)
{
    return 2 * sidePadding + shapeSize(metrics)
        + (word.isEmpty() ? 0 : shapeGap + metrics.horizontalAdvance(word) + 1);
}

void paintChip(QPainter &painter, const QRectF &box, Look look, const QString &word)
{
    const QFontMetrics metrics(painter.font());
    const double height = std::min<double>(box.height(), metrics.height() + 4);
    const double width = std::min<double>(box.width(), chipWidth(metrics, word));
    const QRectF chip(box.left(), box.center().y() - height / 2, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(toneGround(look.tone)));
    painter.drawRoundedRect(chip, height / 2, height / 2);
    const double size = shapeSize(metrics);
    const QRectF shape(chip.left() + sidePadding, chip.center().y() - size / 2, size, size);
    paintShape(painter, shape, look.shape, toneColour(look.tone));
    const QRectF words(
        shape.right() + shapeGap, chip.top(), chip.right() - shape.right() - shapeGap - 2, height);
    painter.setPen(toneColour(look.tone));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(word, Qt::ElideRight, static_cast<int>(words.width()) + 1));
    painter.restore();
}

StateChip::StateChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateChip::setState(Look look, const QString &word, const QString &prefix)
{
    m_look = look;
    m_word = word;
    m_prefix = prefix;
    setAccessibleName(prefix.isEmpty() ? word : prefix + QStringLiteral(": ") + word);
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int prefix = m_prefix.isEmpty() ? 0 : metrics.horizontalAdvance(m_prefix) + shapeGap;
    return { prefix + chipWidth(metrics, m_word) + 1, metrics.height() + 6 };
}

QSize StateChip::minimumSizeHint() const
{
    return sizeHint();
}

void StateChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    QRectF box = rect();
    if (!m_prefix.isEmpty()) {
        painter.setPen(theme::muted);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_prefix);
        box.setLeft(box.left() + fontMetrics().horizontalAdvance(m_prefix) + shapeGap);
    }
    paintChip(painter, box, m_look, m_word);
}

} // namespace madoguchi
