#include "widgets/consulting/findingsline.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/findingwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int listHeight = 96;
constexpr qsizetype mostListed = 500;

} // namespace

FindingsLine::FindingsLine(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_words(new PlainLabel(name, this))
    , m_which(new QPushButton(this))
    , m_list(new QPlainTextEdit(this))
{
    m_words->setLook(theme::smallPoints, true, theme::attention);
    m_which->setObjectName(QStringLiteral("whichFindings"));
    m_which->setCheckable(true);
    m_which->setAutoDefault(true);
    m_list->setObjectName(QStringLiteral("findingsList"));
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    row->addWidget(m_words, 1);
    row->addWidget(m_which);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gapSmall);
    column->addLayout(row);
    column->addWidget(m_list);
    connect(m_which, &QPushButton::toggled, m_list, &QWidget::setVisible);
    Zoom::instance().apply(this, [this] {
        m_list->setFont(theme::font(theme::smallPoints));
        m_list->setFixedHeight(theme::px(listHeight));
    });
    hide();
}

void FindingsLine::setFindings(const QList<Finding> &findings, const QStringList &rows)
{
    m_findings = findings;
    m_rows = rows;
    m_which->setChecked(false);
    retranslate();
    setVisible(!findings.isEmpty());
}

void FindingsLine::retranslate()
{
    m_words->setWords(findingwords::summary(m_findings));
    m_which->setText(tr("Which"));
    m_which->setAccessibleName(tr("Which values those are"));
    m_list->setAccessibleName(tr("Values that are left out or odd"));
    m_list->setPlainText(findingwords::lines(m_findings, m_rows, mostListed).join(QLatin1Char('\n')));
}

void FindingsLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
