#include "widgets/consulting/checkuppanel.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/checkupmodel.h"
#include "widgets/consulting/checkupwords.h"
#include "widgets/consulting/coursewords.h"
#include "widgets/consulting/findingsline.h"
#include "widgets/consulting/recordstable.h"
#include "widgets/consulting/trenddelegate.h"

#include <QEvent>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int itemShare = 34; ///< percent of the width
constexpr int trendShare = 14;
constexpr int leastDay = 130; ///< where the days have no room beside each other, they are scrolled to
constexpr int leastRest = 320;

} // namespace

CheckupPanel::CheckupPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new CheckupModel(this))
    , m_count(new PlainLabel(QStringLiteral("checkupCount"), this))
    , m_table(new QTableView(this))
    , m_findings(new FindingsLine(QStringLiteral("checkupFindings"), this))
    , m_legend(new PlainLabel(QStringLiteral("checkupLegend"), this))
{
    build();
    m_table->viewport()->installEventFilter(this);
    connect(&Zoom::instance(), &Zoom::changed, this, &CheckupPanel::fit);
    retranslate();
}

void CheckupPanel::build()
{
    m_table->setObjectName(QStringLiteral("checkupTable"));
    m_table->setModel(m_model);
    lookLikeRecords(*m_table);
    m_table->setItemDelegate(new TrendDelegate(theme::smallPoints, m_table));
    m_legend->setLook(theme::smallPoints, false, theme::muted);
    m_count->setLook(theme::bodyPoints, false, theme::muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_count, 0, Qt::AlignRight);
    column->addWidget(m_table, 1);
    column->addWidget(m_findings);
    column->addWidget(m_legend);
}

void CheckupPanel::setRecord(const CheckupRecord &record, const QDate &from, const QDate &to)
{
    m_from = from;
    m_to = to;
    m_model->setRecord(record);
    m_findings->setFindings(record.findings, record.findingRows);
    retranslate();
    m_table->scrollToTop();
}

void CheckupPanel::clear()
{
    setRecord({});
}

void CheckupPanel::focusTable()
{
    m_table->setFocus();
}

void CheckupPanel::fit()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            m_table->setSpan(row, 0, 1, m_model->columnCount());
    }
    const int days = m_model->dayCount();
    const int width = std::max(m_table->viewport()->width(), theme::px(leastRest + days * leastDay));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int dayShare = days == 0 ? 0 : (100 - itemShare - trendShare) / days;
        const int share = column == CheckupModel::itemColumn ? itemShare
            : column == m_model->trendColumn()               ? trendShare
                                                             : dayShare;
        m_table->setColumnWidth(column, width * share / 100);
    }
    m_table->resizeRowsToContents();
}

bool CheckupPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void CheckupPanel::retranslate()
{
    m_table->setAccessibleName(tr("Checkups, the newest day first"));
    QStringList words{ tr("%n item(s) shown", nullptr, m_model->itemCount()) };
    if (m_from.isValid())
        words.prepend(tr("asked about %1 to %2").arg(coursewords::day(m_from), coursewords::day(m_to)));
    m_count->setWords(words.join(QStringLiteral(" · ")));
    m_legend->setWords(QStringList{ checkupwords::notCompared(m_model->picture()),
        tr("Values are as received. Arrows: beyond a limit for guidance or referral, and no diagnosis. "
           "Course: dashed lines are limits. No mark does not mean safe. What was not told may still "
           "have been examined."),
        checkupwords::sources() }
                           .join(QLatin1Char(' '))
                           .trimmed());
    m_model->retranslate();
    fit();
}

void CheckupPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
