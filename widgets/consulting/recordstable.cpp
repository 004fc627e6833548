#include "widgets/consulting/recordstable.h"

#include "widgets/common/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace madoguchi {

void lookLikeRecords(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setWordWrap(true);
    table.setShowGrid(false);
    table.setCornerButtonEnabled(false);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(28);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setFont(theme::font(theme::smallPoints));
    table.setStyleSheet(QStringLiteral("QTableView { border: 1px solid %1; }").arg(theme::line.name()));
}

} // namespace madoguchi
