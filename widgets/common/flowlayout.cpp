#include "widgets/common/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace madoguchi {

FlowLayout::FlowLayout(QWidget *parent, int gap, Side side)
    : QLayout(parent)
    , m_gap(gap)
    , m_side(side)
{ }

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(static_cast<std::size_t>(index)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = m_items.begin() + index;
    QLayoutItem *taken = at->release();
    m_items.erase(at);
    return taken;
}

/// What is hidden takes no room.
QList<QList<QLayoutItem *>> FlowLayout::rows(int width) const
{
    QList<QList<QLayoutItem *>> rows;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        if (rows.isEmpty() || widthOf(rows.last()) + m_gap + item->sizeHint().width() > width)
            rows.append(QList<QLayoutItem *>());
        rows.last().append(item.get());
    }
    return rows;
}

int FlowLayout::heightOf(const QList<QLayoutItem *> &row)
{
    int height = 0;
    for (const QLayoutItem *item : row)
        height = std::max(height, item->sizeHint().height());
    return height;
}

int FlowLayout::widthOf(const QList<QLayoutItem *> &row) const
{
    int width = -m_gap;
    for (const QLayoutItem *item : row)
        width += m_gap + item->sizeHint().width();
    return width;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    const QList<QList<QLayoutItem *>> all = rows(width - margins.left() - margins.right());
    for (const QList<QLayoutItem *> &row : all)
        height += heightOf(row) + (height > 0 ? m_gap / 2 : 0);
    return height + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

/// All in one row.
QSize FlowLayout::sizeHint() const
{
    QSize size;
    const QList<QList<QLayoutItem *>> all = rows(QWIDGETSIZE_MAX);
    if (!all.isEmpty())
        size = QSize(widthOf(all.first()), heightOf(all.first()));
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    int top = room.top();
    const QList<QList<QLayoutItem *>> all = rows(room.width());
    for (const QList<QLayoutItem *> &row : all) {
        const int height = heightOf(row);
        int left
            = m_side == Side::Left ? room.left() : std::max(room.left(), room.right() + 1 - widthOf(row));
        for (QLayoutItem *item : row) {
            const QSize size(std::min(item->sizeHint().width(), room.width()), item->sizeHint().height());
            item->setGeometry(QRect(QPoint(left, top + (height - size.height()) / 2), size));
            left += size.width() + m_gap;
        }
        top += height + m_gap / 2;
    }
}

} // namespace madoguchi
