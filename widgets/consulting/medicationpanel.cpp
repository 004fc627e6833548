#include "widgets/consulting/medicationpanel.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/consulting/findingsline.h"
#include "widgets/consulting/medicationbar.h"
#include "widgets/consulting/medicationtables.h"

#include <QEvent>
#include <QVBoxLayout>

namespace madoguchi {

MedicationPanel::MedicationPanel(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MedicationBar(this))
    , m_tables(new MedicationTables(this))
    , m_nothingFound(new PlainLabel(QStringLiteral("medicationNothingFound"), this))
    , m_findings(new FindingsLine(QStringLiteral("medicationFindings"), this))
    , m_legend(new PlainLabel(QStringLiteral("medicationLegend"), this))
{
    build();
    connect(m_bar, &MedicationBar::asked, this, &MedicationPanel::ask);
    connect(m_bar, &MedicationBar::tableAsked, m_tables, &MedicationTables::focusTable);
    retranslate();
}

void MedicationPanel::build()
{
    m_legend->setLook(theme::smallPoints, false, theme::muted);
    m_nothingFound->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_bar);
    column->addWidget(m_tables, 1);
    column->addWidget(m_nothingFound);
    column->addWidget(m_findings);
    column->addWidget(m_legend);
}

void MedicationPanel::setPicture(const MedicationPicture &picture, const QDate &from, const QDate &today)
{
    m_findings->setFindings(picture.record().findings, picture.record().findingRows);
    m_hints = static_cast<int>(picture.overlaps().size());
    m_claimsUpTo = picture.claimsUpTo();
    m_bar->reset(today);
    m_bar->setPeriod(from, today);
    m_tables->setPicture(picture, from, today);
    ask();
    retranslate();
}

void MedicationPanel::clear()
{
    setPicture({}, {}, {});
}

void MedicationPanel::focusSearch()
{
    m_bar->focusSearch();
}

bool MedicationPanel::isSearching() const
{
    return !m_bar->question().words.trimmed().isEmpty();
}

void MedicationPanel::focusTable()
{
    m_tables->focusTable();
}

void MedicationPanel::ask()
{
    const MedicationQuestion question = m_bar->question();
    m_tables->ask(question);
    m_bar->setCount(m_tables->entryCount(), m_hints, m_claimsUpTo);
    m_nothingFound->setVisible(
        m_tables->entryCount() == 0 && (!question.words.trimmed().isEmpty() || question.newSince.isValid()));
}

void MedicationPanel::retranslate()
{
    m_nothingFound->setWords(
        tr("Nothing here has these words or is new since that day. Without them the list is not empty."));
    m_legend->setWords(
        tr("▲ hints at one ingredient in two drugs; no mark does not mean that it is safe. Claims arrive a "
           "month "
           "or more late: what is not listed may still have been given. Amounts are as received, days only "
           "where "
           "the class counts days. Timeline: bar supply, mark dispensed, frame issued only, dashes today."));
    m_tables->retranslate();
}

void MedicationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
