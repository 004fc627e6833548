#include "widgets/consulting/medicationtables.h"

#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/coursedelegate.h"
#include "widgets/consulting/coursemodel.h"
#include "widgets/consulting/medicationmodel.h"
#include "widgets/consulting/recordstable.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace madoguchi {

namespace {

/// How the words that may be broken share what the others leave, by column. 0: as wide as its text, for half
/// a date or half an amount is a wrong one.
constexpr std::array<int, MedicationModel::ColumnCount> shares{ 0, 136, 150, 122, 0, 112, 0, 0, 0 };
constexpr int beside = 7; // left and right of a cell's words: the delegate's, and a pixel for rounding
/// Of a table of courses, in hundredths, and what it needs at least.
constexpr std::array<int, CourseModel::ColumnCount> courseShares{ 31, 20, 17, 17, 15 };
constexpr int leastCourses = 640;

} // namespace

MedicationTables::MedicationTables(QWidget *parent)
    : QStackedWidget(parent)
    , m_courses(new CourseModel(this))
    , m_months(new MedicationModel(this))
    , m_courseTable(new QTableView(this))
    , m_monthTable(new QTableView(this))
{
    build();
    Zoom::instance().apply(this, [this] {
        m_isMeasured = false;
        fit();
    });
}

void MedicationTables::build()
{
    m_courseTable->setObjectName(QStringLiteral("courseTable"));
    m_courseTable->setModel(m_courses);
    m_monthTable->setObjectName(QStringLiteral("medicationTable"));
    m_monthTable->setModel(m_months);
    for (QTableView *table : { m_courseTable, m_monthTable }) {
        lookLikeRecords(*table);
        table->viewport()->installEventFilter(this);
        addWidget(table);
    }
    m_courseTable->setItemDelegate(new CourseDelegate(theme::smallPoints, *m_courses, m_courseTable));
    m_monthTable->setItemDelegate(new RowDelegate(theme::smallPoints, m_monthTable));
}

bool MedicationTables::isByMonth() const
{
    return currentWidget() == m_monthTable;
}

QTableView *MedicationTables::shown() const
{
    return isByMonth() ? m_monthTable : m_courseTable;
}

void MedicationTables::setPicture(const MedicationPicture &picture, const QDate &from, const QDate &to)
{
    m_courses->setPicture(picture, from, to);
    m_months->setPicture(picture);
    m_isMeasured = false;
}

void MedicationTables::ask(const MedicationQuestion &question)
{
    const bool hadFocus = shown()->hasFocus();
    m_courses->ask(question);
    m_months->ask(question);
    m_isByFacility = question.grouping == MedicationGrouping::Facility;
    nameThem();
    setCurrentWidget(question.grouping == MedicationGrouping::Month ? m_monthTable : m_courseTable);
    if (hadFocus)
        focusTable();
    fit();
    shown()->scrollToTop();
}

int MedicationTables::entryCount() const
{
    return isByMonth() ? m_months->drugCount() : m_courses->entryCount();
}

void MedicationTables::focusTable()
{
    shown()->setFocus();
}

void MedicationTables::fit()
{
    spanHeadings();
    if (isByMonth())
        fitMonths();
    else
        fitCourses();
    shown()->resizeRowsToContents();
}

void MedicationTables::spanHeadings()
{
    QTableView *table = shown();
    table->clearSpans();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data(MedicationModel::HeadingRole).toBool())
            table->setSpan(row, 0, 1, table->model()->columnCount());
    }
}

void MedicationTables::fitCourses()
{
    const int width
        = std::max(m_courseTable->viewport()->width(), theme::px(leastCourses)); // then it is scrolled
    int left = width;
    for (int column = 0; column < CourseModel::ColumnCount; ++column) {
        const int share = width * courseShares.at(static_cast<std::size_t>(column)) / 100;
        const int wide = column + 1 == CourseModel::ColumnCount ? left : share; // the last gets what is left
        m_courseTable->setColumnWidth(column, wide);
        left -= wide;
    }
}

/// The width of each column's text, of all that can be shown: a search moves no column.
void MedicationTables::measureMonths()
{
    m_isMeasured = true;
    const QFontMetrics metrics(theme::font(theme::smallPoints));
    for (int column = 0; column < MedicationModel::ColumnCount; ++column) {
        // The section's padding does not grow with the letters.
        int widest = m_monthTable->horizontalHeader()->sectionSizeHint(column) + theme::px(beside) - beside;
        for (int row = 0; row < m_months->rowCount(); ++row) {
            if (m_months->isHeading(row))
                continue;
            const QStringList lines = m_months->index(row, column).data().toString().split(QLatin1Char('\n'));
            for (const QString &line : lines)
                widest = std::max(widest, metrics.horizontalAdvance(line) + 2 * beside);
        }
        m_textWidths.at(static_cast<std::size_t>(column)) = widest;
    }
}

void MedicationTables::fitMonths()
{
    if (!m_isMeasured)
        measureMonths();
    const int width = m_monthTable->viewport()->width();
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
        m_monthTable->setColumnWidth(column, wide);
    }
}

bool MedicationTables::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == shown()->viewport() && event->type() == QEvent::Resize)
        fit();
    return QStackedWidget::eventFilter(watched, event);
}

void MedicationTables::nameThem()
{
    m_courseTable->setAccessibleName(m_isByFacility ? tr("Medication by institution, others first")
                                                    : tr("Medication by drug, other institutions first"));
    m_monthTable->setAccessibleName(tr("Medication by month, newest first"));
}

void MedicationTables::retranslate()
{
    nameThem();
    m_courses->retranslate();
    m_months->retranslate();
    m_isMeasured = false;
    fit();
}

} // namespace madoguchi
