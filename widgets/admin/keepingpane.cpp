#include "widgets/admin/keepingpane.h"

#include "widgets/admin/adminfault.h"
#include "widgets/admin/admintable.h"
#include "widgets/admin/keepingmodel.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace madoguchi {

KeepingPane::KeepingPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_model(new KeepingModel(this))
    , m_heading(new PlainLabel(QStringLiteral("keepingHeading"), this))
    , m_about(new PlainLabel(QStringLiteral("keepingAbout"), this))
    , m_fault(new Notice(QStringLiteral("keepingFault"), this))
    , m_table(new AdminTable(QStringLiteral("keepingTable"), this))
    , m_rest(new PlainLabel(QStringLiteral("keepingRest"), this))
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_about->setLook(theme::bodyPoints, false, theme::text);
    m_rest->setLook(theme::bodyPoints, false, theme::muted);
    m_about->setWordWrap(true);
    m_rest->setWordWrap(true);
    m_table->setModel(m_model);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_heading, m_about, m_fault })
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    column->addWidget(m_rest);
    retranslate();
}

void KeepingPane::refresh()
{
    const auto report = m_administration.kept();
    m_model->setReport(report ? std::optional(*report) : std::nullopt);
    m_table->fitColumns();
    m_fault->setVisible(!report.ok());
    if (!report) {
        const FailureText words = adminFault(report.error());
        m_fault->setContent(Tone::Bad, words.title, words.remedy);
    }
}

void KeepingPane::clear()
{
    m_fault->hide();
    m_model->setReport(std::nullopt);
}

void KeepingPane::retranslate()
{
    m_heading->setWords(tr("What is kept"));
    m_about->setWords(
        tr("Counted now, at this station. What is over goes by itself, at the start and at each turn of "
           "the day. How long it is kept is set under Settings, Store and retention."));
    m_rest->setWords(
        tr("Records that a doctor has read end with their consent; receipts of consents are kept for five "
           "years. What goes is gone for good once the last backup from before has gone, too."));
    m_table->setAccessibleName(tr("What is kept at this station"));
    m_model->retranslate();
    m_table->fitColumns();
}

void KeepingPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
