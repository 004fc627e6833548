#pragma once

#include <QStyledItemDelegate>

namespace madoguchi {

/// Paints a row of the day's list: chips, the name in bold, handled rows quieter, and a bar at the selected
/// one, so that the selection is not told by colour alone.
class ReceptionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int rowHeight = 44; ///< two lines: name and kana

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace madoguchi
