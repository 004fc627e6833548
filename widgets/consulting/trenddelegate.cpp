#include "widgets/consulting/trenddelegate.h"

#include "widgets/common/theme.h"
#include "widgets/consulting/checkupmodel.h"

#include <QPainter>
#include <QPointF>
#include <QPolygonF>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr double dot = 2.5;

/// Days to the right, figures upwards; a figure that never changes runs through the middle.
QPolygonF placed(const QList<QPointF> &points, const QRectF &box)
{
    const auto [left, right] = std::minmax_element(
        points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
    const auto [low, high] = std::minmax_element(
        points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); });
    const double wide = std::max(right->x() - left->x(), 1.0);
    const double tall = high->y() - low->y();
    QPolygonF line;
    for (const QPointF &point : points) {
        const double up = tall > 0.0 ? (point.y() - low->y()) / tall : 0.5;
        line.append(
            { box.left() + box.width() * (point.x() - left->x()) / wide, box.bottom() - box.height() * up });
    }
    return line;
}

} // namespace

void TrendDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    const auto points = index.data(CheckupModel::TrendRole).value<QList<QPointF>>();
    if (points.size() < 2)
        return;
    const int space = theme::px(8);
    const QPolygonF line = placed(points, QRectF(option.rect).adjusted(space, space, -space, -space));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(theme::accent), 1.5));
    painter->drawPolyline(line);
    painter->setBrush(QColor(theme::surface));
    for (const QPointF &point : line)
        painter->drawEllipse(point, dot, dot);
    painter->setBrush(QColor(theme::accent));
    painter->drawEllipse(line.last(), dot + 1.0, dot + 1.0);
    painter->restore();
}

} // namespace madoguchi
