#include "widgets/desk/closingpanel.h"

#include "widgets/common/announcer.h"
#include "widgets/common/calendar.h"
#include "widgets/common/factsheet.h"
#include "widgets/common/largeletters.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/closingwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

ClosingPanel::ClosingPanel(Desk &desk, SlipPrinter &printer, QString clinic, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_title(new PlainLabel(QStringLiteral("closingTitle"), this))
    , m_counts(new FactSheet(this))
    , m_times(new FactSheet(this))
    , m_people(new FactSheet(this))
    , m_print(new QPushButton(this))
    , m_shut(new QPushButton(this))
{
    m_paper.clinic = std::move(clinic);
    setObjectName(QStringLiteral("closingPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_print->setObjectName(QStringLiteral("closingPrint"));
    m_print->setProperty("primary", true);
    m_shut->setObjectName(QStringLiteral("closingShut"));
    auto *top = new QHBoxLayout;
    top->setSpacing(theme::gap);
    top->addWidget(m_title, 1);
    for (QPushButton *button : { m_print, m_shut }) {
        button->setAutoDefault(true);
        top->addWidget(button);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gapLarge * 2);
    row->addWidget(m_counts, 1, Qt::AlignTop);
    row->addWidget(m_times, 1, Qt::AlignTop);
    row->addWidget(m_people, 1, Qt::AlignTop);
    largeletters::stack(this, row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap);
    column->setSpacing(theme::gapSmall);
    column->addLayout(top);
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(m_print, &QPushButton::clicked, this, &ClosingPanel::print);
    connect(m_shut, &QPushButton::clicked, this, &ClosingPanel::shut);
    hide();
}

void ClosingPanel::open()
{
    const Outcome<ClosingSheet> sheet = m_desk.closingSheet();
    if (!sheet) {
        Q_EMIT failed(sheet.error());
        return;
    }
    m_paper.sheet = *sheet;
    m_open = true;
    fill();
    show();
    m_print->setFocus();
    Announcer::alert(this);
}

void ClosingPanel::shut()
{
    m_open = false;
    m_paper.sheet = {};
    hide();
    fill();
}

void ClosingPanel::fill()
{
    m_title->setWords(m_open ? tr("Closing sheet of %1").arg(words::date(m_paper.sheet.day)) : QString());
    m_counts->setFacts(tr("The day"), m_open ? counts() : QList<Fact>());
    m_times->setFacts(
        closingwords::timesTitle(), m_open ? closingwords::times(m_paper.sheet) : QList<Fact>());
    m_people->setFacts(tr("On the audit log"), m_open ? closingwords::people(m_paper.sheet) : QList<Fact>());
    m_print->setText(tr("Print (Enter)"));
    m_shut->setText(tr("Close (Esc)"));
    m_print->setAccessibleName(tr("Print the closing sheet"));
    m_shut->setAccessibleName(tr("Close the closing sheet"));
    setAccessibleName(m_title->text());
}

void ClosingPanel::setCardNow(const std::optional<CardLeft> &card, const QString &name)
{
    if (card == m_card && name == m_cardOf)
        return;
    m_card = card;
    m_cardOf = card ? name : QString();
    if (m_open)
        fill();
}

/// Beside what the paper says, which is of the day, what is to be done now.
QList<Fact> ClosingPanel::counts() const
{
    QList<Fact> facts = closingwords::counts(m_paper.sheet);
    if (!m_paper.sheet.knowsCards)
        return facts;
    const QString since = m_card ? words::time(m_card->since) : QString();
    QString now = tr("－ no card");
    if (m_card)
        now = m_cardOf.isEmpty() ? tr("a card, since %1").arg(since)
                                 : tr("%1, since %2").arg(m_cardOf, since);
    facts.append({ tr("On the reader now"), now });
    return facts;
}

void ClosingPanel::print()
{
    if (const Outcome<Done> printed = m_printer.print(m_paper); !printed)
        Q_EMIT failed(printed.error());
    else
        Q_EMIT said(tr("The closing sheet is printed."));
}

void ClosingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QFrame::changeEvent(event);
}

} // namespace madoguchi
