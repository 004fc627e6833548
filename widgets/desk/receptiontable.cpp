#include "widgets/desk/receptiontable.h"

#include "widgets/common/largeletters.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/receptiondelegate.h"
#include "widgets/desk/receptionmodel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

constexpr int leastName = 112;
/// What the details say as well: in large letters eligibility and ratio have its room.
constexpr std::array besideIt{ ReceptionModel::Waiting, ReceptionModel::Age, ReceptionModel::SexColumn,
    ReceptionModel::PatientNumber };
constexpr int rowsToFit
    = 60; ///< by whose words the columns are as wide as they are: a long day has thousands

} // namespace

ReceptionTable::ReceptionTable(ReceptionModel *receptions, QWidget *parent)
    : QTableView(parent)
    , m_receptions(receptions)
{
    setObjectName(QStringLiteral("receptionTable"));
    setModel(receptions);
    setColumnHidden(ReceptionModel::Kana, true); // stands below the name
    setItemDelegate(new ReceptionDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the list
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("receptionHeader"));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setResizeContentsPrecision(rowsToFit);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &ReceptionTable::fitColumns);
    connect(receptions, &QAbstractItemModel::dataChanged, this, &ReceptionTable::fitSoon);
    connect(receptions, &QAbstractItemModel::headerDataChanged, this, &ReceptionTable::fitSoon);
    Zoom::instance().apply(this, [this, header] {
        verticalHeader()->setDefaultSectionSize(theme::px(ReceptionDelegate::rowHeight));
        header->setFixedHeight(theme::px(theme::rowHeight));
        for (const int column : besideIt)
            setColumnHidden(column, largeletters::areOn());
        fitColumns();
    });
    retranslate();
}

/// Measured once for all that changes in one turn: sections that fit themselves to their contents are
/// measured anew with each change, and each time that one asks where they are.
void ReceptionTable::fitColumns()
{
    m_fit.stop();
    const QScopedValueRollback fitting(m_fitting, true);
    QHeaderView *header = horizontalHeader();
    int others = 0;
    for (const int column : { ReceptionModel::Diagnosis, ReceptionModel::Operation })
        setColumnHidden(column, !m_receptions->isUsed(column));
    for (int column = 0; column < ReceptionModel::ColumnCount; ++column) {
        if (column == ReceptionModel::Name || header->isSectionHidden(column))
            continue;
        const int width = std::max(sizeHintForColumn(column), header->sectionSizeHint(column));
        header->resizeSection(column, width);
        others += width;
    }
    const auto room = [this, others] { return std::max(theme::px(leastName), viewport()->width() - others); };
    header->resizeSection(ReceptionModel::Name, room());
    header->resizeSection(ReceptionModel::Name, room()); // a scroll bar may have come or gone by it
}

void ReceptionTable::fitSoon()
{
    if (!m_fit.isActive())
        m_fit.start();
}

void ReceptionTable::keyPressEvent(QKeyEvent *event)
{
    QTableView::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().at(0).isPrint())
        event->ignore();
}

void ReceptionTable::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReceptionTable::composeIn(QWidget *field)
{
    m_field = field;
    setAttribute(Qt::WA_InputMethodEnabled);
}

/// The base composes only where a row can be edited.
void ReceptionTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled, m_field != nullptr);
}

void ReceptionTable::inputMethodEvent(QInputMethodEvent *event)
{
    const bool isBlank = event->preeditString().isEmpty() && event->commitString().trimmed().isEmpty();
    if (!m_field || (isBlank && !m_composing))
        return event->ignore();
    m_composing = !event->preeditString().isEmpty();
    QCoreApplication::sendEvent(m_field, event);
    if (!m_composing && !event->commitString().isEmpty())
        m_field->setFocus(Qt::OtherFocusReason);
}

/// Where the input method shows what can be chosen, and what kind of text it is.
QVariant ReceptionTable::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (!m_field || query == Qt::ImEnabled)
        return QTableView::inputMethodQuery(query);
    const QVariant value = m_field->inputMethodQuery(query);
    const bool isPlace = query == Qt::ImCursorRectangle || query == Qt::ImAnchorRectangle;
    if (!isPlace)
        return value;
    const QRect place = value.toRectF().toRect();
    return QRect(mapFromGlobal(m_field->mapToGlobal(place.topLeft())), place.size());
}

void ReceptionTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_fitting)
        fitColumns();
}

void ReceptionTable::retranslate()
{
    setAccessibleName(tr("Receptions of today"));
    horizontalHeader()->setAccessibleName(tr("Columns of the receptions"));
}

void ReceptionTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTableView::changeEvent(event);
}

} // namespace madoguchi
