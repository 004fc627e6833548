#include "widgets/common/outlinedstyle.h"

#include "widgets/common/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace madoguchi {

namespace {

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

/// The square that an indicator is drawn in.
QRectF squareOf(const QStyleOption &option)
{
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option.rect).center());
    return square;
}

void prepare(const QStyleOption &option, QPainter &painter)
{
    const bool isUnderMouse = isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isUnderMouse ? QColor(theme::accent) : QColor(theme::line), 1.2));
    painter.setBrush(QColor(isEnabled(option) ? theme::surface : theme::page));
}

QColor markOf(const QStyleOption &option)
{
    return isEnabled(option) ? theme::accent : theme::muted;
}

void paintTick(const QStyleOption &option, QPainter &painter)
{
    const QRectF square = squareOf(option);
    painter.save();
    prepare(option, painter);
    painter.drawRoundedRect(square, 2, 2);
    const auto at = [&square](double x, double y) {
        return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
    };
    painter.setPen(QPen(markOf(option), square.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF{ at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28) });
    else if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

void paintChoice(const QStyleOption &option, QPainter &painter)
{
    const QRectF circle = squareOf(option);
    painter.save();
    prepare(option, painter);
    painter.drawEllipse(circle);
    if (option.state.testFlag(QStyle::State_On)) {
        const double edge = circle.width() / 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(markOf(option));
        painter.drawEllipse(circle.adjusted(edge, edge, -edge, -edge));
    }
    painter.restore();
}

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{ }

void OutlinedStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
        paintTick(*option, *painter);
        break;
    case PE_IndicatorRadioButton:
        paintChoice(*option, *painter);
        break;
    case PE_Frame: {
        const bool isControl = widget && widget->focusPolicy() != Qt::NoFocus;
        painter->save();
        painter->setPen(isControl ? theme::line : theme::hairline);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        break;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace madoguchi
