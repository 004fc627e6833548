#pragma once

#include <QStyledItemDelegate>

namespace madoguchi {

/// A table cell on as many lines as it needs, nothing elided: the first line as it is, what follows a line
/// feed smaller below it. A hairline under every row.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `points`: size of the first line.
    RowDelegate(double points, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Height for the width in `option.rect`.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QFont fontOf(const QModelIndex &index) const;

    double m_points;
};

} // namespace madoguchi
