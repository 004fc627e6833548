#pragma once

#include "widgets/consulting/rowdelegate.h"

namespace madoguchi {

/// A cell of figures through the years as a line with a dot each, the newest filled; every other cell as
/// RowDelegate has it. By CheckupModel::TrendRole.
class TrendDelegate : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace madoguchi
