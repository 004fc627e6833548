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

/// Figures upwards, by the row's own scale: what changes little looks little.
double heightOf(double figure, const QList<double> &scale, const QRectF &box)
{
    const double tall = scale.at(1) - scale.at(0);
    return box.bottom() - box.height() * (figure - scale.at(0)) / tall;
}

/// Days to the right.
QPolygonF placed(const QList<QPointF> &points, const QList<double> &scale, const QRectF &box)
{
    const auto [left, right] = std::minmax_element(
        points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); });
    const double wide = std::max(right->x() - left->x(), 1.0);
    QPolygonF line;
    for (const QPointF &point : points)
        line.append(
            { box.left() + box.width() * (point.x() - left->x()) / wide, heightOf(point.y(), scale, box) });
    return line;
}

} // namespace

void TrendDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    const auto points = index.data(CheckupModel::TrendRole).value<QList<QPointF>>();
    const auto scale = index.data(CheckupModel::ScaleRole).value<QList<double>>();
    if (points.size() < 2 || scale.size() < 2)
        return;
    const int space = theme::px(8);
    const QRectF box = QRectF(option.rect).adjusted(space, space, -space, -space);
    const QPolygonF line = placed(points, scale, box);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(theme::attention), 1, Qt::DashLine));
    for (qsizetype i = 2; i < scale.size(); ++i) {
        const double height = heightOf(scale.at(i), scale, box);
        painter->drawLine(QPointF(box.left(), height), QPointF(box.right(), height));
    }
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
