#include "widgets/consulting/medicationpanel.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/medicationmodel.h"
#include "widgets/consulting/recordstable.h"
#include "widgets/consulting/rowdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace madoguchi {

namespace {

/// How the words that may be broken share what the others leave, by column. 0: as wide as its text, for half
/// a date or half an amount is a wrong one.
constexpr std::array<int, MedicationModel::ColumnCount> shares{ 0, 136, 150, 122, 0, 112, 0, 0, 0 };
constexpr int beside = 7; // left and right of a cell's words: the delegate's, and a pixel for rounding

} // namespace

MedicationPanel::MedicationPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new MedicationModel(this))
    , m_search(new QLineEdit(this))
    , m_count(new PlainLabel(QStringLiteral("medicationCount"), this))
    , m_table(new QTableView(this))
    , m_nothingFound(new PlainLabel(QStringLiteral("medicationNothingFound"), this))
    , m_findings(new PlainLabel(QStringLiteral("medicationFindings"), this))
    , m_legend(new PlainLabel(QStringLiteral("medicationLegend"), this))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, &MedicationPanel::filter);
    m_search->installEventFilter(this);
    Zoom::instance().apply(this, [this] {
        m_search->setMaximumWidth(theme::px(360));
        measure();
        fitRows();
    });
    m_table->viewport()->installEventFilter(this);
    retranslate();
}

void MedicationPanel::build()
{
    m_search->setObjectName(QStringLiteral("medicationSearch"));
    m_search->setClearButtonEnabled(true);
    buildTable();
    m_legend->setLook(theme::smallPoints, false, theme::muted);
    m_findings->setLook(theme::smallPoints, true, theme::attention);
    m_count->setLook(theme::bodyPoints, false, theme::muted);
    m_nothingFound->hide();
    m_findings->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_nothingFound);
    column->addWidget(m_findings);
    column->addWidget(m_legend);
}

void MedicationPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("medicationTable"));
    m_table->setModel(m_model);
    lookLikeRecords(*m_table);
    m_table->setItemDelegate(new RowDelegate(theme::smallPoints, m_table));
}

void MedicationPanel::setRecord(const MedicationRecord &record)
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(QString()); // unlike clear(), leaves nothing to undo
    }
    m_model->setLines(record.lines, record.treatments);
    m_findingCount = record.findings.size();
    retranslate();
    rowsChanged();
    m_table->scrollToTop();
}

void MedicationPanel::clear()
{
    setRecord({});
}

void MedicationPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void MedicationPanel::focusTable()
{
    m_table->setFocus();
}

void MedicationPanel::filter(const QString &words)
{
    m_model->setFilter(words);
    rowsChanged();
}

void MedicationPanel::rowsChanged()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            m_table->setSpan(row, 0, 1, MedicationModel::ColumnCount);
    }
    fitRows();
    m_count->setWords(tr("%n line(s) shown", nullptr, m_model->drugCount()));
    m_nothingFound->setVisible(m_model->drugCount() == 0 && !m_search->text().isEmpty());
}

/// The width of each column's text, of all that can be shown: a search moves no column.
void MedicationPanel::measure()
{
    const QFontMetrics metrics(theme::font(theme::smallPoints));
    for (int column = 0; column < MedicationModel::ColumnCount; ++column) {
        // The section's padding does not grow with the letters.
        int widest = m_table->horizontalHeader()->sectionSizeHint(column) + theme::px(beside) - beside;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->isHeading(row))
                continue;
            const QStringList lines = m_model->index(row, column).data().toString().split(QLatin1Char('\n'));
            for (const QString &line : lines)
                widest = std::max(widest, metrics.horizontalAdvance(line) + 2 * beside);
        }
        m_textWidths.at(static_cast<std::size_t>(column)) = widest;
    }
}

void MedicationPanel::setColumnWidths()
{
    const int width = m_table->viewport()->width();
    const auto textWidth = [&](std::size_t column) { // a unit of many words is broken after all
        return column == MedicationModel::Date ? m_textWidths.at(column)
                                               : std::min(m_textWidths.at(column), width / 5);
    };
    int left = width;
    int all = 0;
    for (std::size_t column = 0; column < shares.size(); ++column) {
        all += shares.at(column);
        if (shares.at(column) == 0)
            left -= textWidth(column);
    }
    // On a very small display the words are broken more often; large letters are scrolled to.
    left = std::max(left, theme::scale() > 1 ? theme::px(all) * 4 / 5 : all / 2);
    for (int column = 0; column < MedicationModel::ColumnCount; ++column) {
        const auto at = static_cast<std::size_t>(column);
        const int share = shares.at(at);
        const int wide = share == 0 ? textWidth(at) : left * share / all;
        left -= share == 0 ? 0 : wide; // the last of them gets what rounding left
        all -= share;
        m_table->setColumnWidth(column, wide);
    }
}

void MedicationPanel::fitRows()
{
    setColumnWidths();
    m_table->resizeRowsToContents();
}

bool MedicationPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitRows();
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_PageDown || key == Qt::Key_Return) {
            m_table->setFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MedicationPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search drug, ingredient or institution (F3)"));
    m_search->setToolTip(m_search->placeholderText());
    m_search->setAccessibleName(tr("Search in the medication"));
    m_table->setAccessibleName(tr("Medication by month, newest first"));
    m_nothingFound->setWords(tr("No line contains these words. Without them the list is not empty."));
    m_legend->setWords(tr(
        "No mark does not mean that it is safe. Claims arrive a month or more after the treatment: what is "
        "not listed may still have been given. Amounts are as received; days stand only where the class "
        "counts days."));
    m_findings->setWords(tr("%n value(s) in the answer could not be read and are left out.", nullptr,
        static_cast<int>(m_findingCount)));
    m_findings->setVisible(m_findingCount > 0);
    m_model->retranslate();
    measure();
    rowsChanged();
}

void MedicationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
