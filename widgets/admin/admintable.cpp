#include "widgets/admin/admintable.h"

#include "widgets/admin/chipdelegate.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace madoguchi {

namespace {

constexpr int widestColumn = 260; // a long name is elided before it pushes the others out

} // namespace

AdminTable::AdminTable(const QString &objectName, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(objectName);
    setItemDelegate(new ChipDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT entered(); });
    Zoom::instance().apply(this, [this] {
        setFont(theme::font(theme::listPoints));
        verticalHeader()->setDefaultSectionSize(theme::px(theme::rowHeight));
        fitColumns();
    });
}

void AdminTable::fitColumns()
{
    if (!model())
        return;
    const int columns = model()->columnCount();
    for (int column = 0; column < columns; ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        horizontalHeader()->resizeSection(column, std::min(wanted + theme::gap, theme::px(widestColumn)));
    }
}

int AdminTable::chosenRow() const
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return -1;
    return selectionModel()->selectedRows().value(0).row();
}

void AdminTable::choose(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
}

void AdminTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosenRow() >= 0) {
        Q_EMIT entered();
        return;
    }
    QTableView::keyPressEvent(event);
}

void AdminTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosen();
}

} // namespace madoguchi
