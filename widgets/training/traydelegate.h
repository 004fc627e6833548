#pragma once

#include <QStyledItemDelegate>

namespace madoguchi {

/// Paints one person of the tray as a card: name, age and PIN, what is special, and whether it lies on the
/// reader.
class TrayDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace madoguchi
