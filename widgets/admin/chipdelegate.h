#pragma once

#include "widgets/common/state.h"

#include <QStyledItemDelegate>

namespace madoguchi {

/// A row of an administrator's table: plain cells on one line, a hairline below, and a chip (shape, word,
/// colour) where the model gives a look.
class ChipDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Holds packed(look); without it a cell is plain text.
    static constexpr int lookRole = Qt::UserRole + 1;
    static int packed(Look look) { return static_cast<int>(look.shape) * 16 + static_cast<int>(look.tone); }

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace madoguchi
