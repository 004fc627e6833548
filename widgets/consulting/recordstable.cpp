#include "widgets/consulting/recordstable.h"

#include "widgets/common/colours.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

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
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    Zoom::instance().apply(&table, [&table] {
        table.verticalHeader()->setMinimumSectionSize(theme::px(28));
        table.horizontalHeader()->setFont(theme::font(theme::smallPoints));
    });
    Colours::instance().apply(&table, [&table] {
        table.setStyleSheet(QStringLiteral("QTableView { border: 1px solid %1; }").arg(theme::line.name()));
    });
}

} // namespace madoguchi
