#include "widgets/desk/ladderpanel.h"

#include "app/support/callcentre.h"
#include "app/support/clock.h"
#include "widgets/common/announcer.h"
#include "widgets/common/keyscroll.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/primary.h"
#include "widgets/common/theme.h"
#include "widgets/desk/capturepanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

/// What is wrong with the equipment and keeps a patient waiting; the rest is the health panel's.
bool concernsPatients(HealthLine::Part part)
{
    return part == HealthLine::Part::Reader || part == HealthLine::Part::FaceEngine
        || part == HealthLine::Part::Line || part == HealthLine::Part::Folder;
}

} // namespace

LadderPanel::LadderPanel(Desk &desk, SlipPrinter &printer, QString clinic, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_clinic(std::move(clinic))
    , m_title(new PlainLabel(QStringLiteral("ladderTitle"), this))
    , m_rungs(new QVBoxLayout)
    , m_last(new Notice(QStringLiteral("ladderLast"), this))
    , m_print(new QPushButton(this))
    , m_number(new QPushButton(this))
    , m_capture(new QPushButton(this))
    , m_again(new QPushButton(this))
    , m_shut(new QPushButton(this))
{
    setObjectName(QStringLiteral("ladderPanel"));
    build();
    connect(m_print, &QPushButton::clicked, this, &LadderPanel::print);
    connect(m_number, &QPushButton::clicked, this, &LadderPanel::numberAsked);
    connect(m_capture, &QPushButton::clicked, this, &LadderPanel::captureAsked);
    connect(m_again, &QPushButton::clicked, this, &LadderPanel::askAsked);
    connect(m_shut, &QPushButton::clicked, this, &LadderPanel::shut);
}

void LadderPanel::build()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_rungs->setSpacing(theme::gap);
    auto *shown = new QWidget;
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, theme::gapSmall, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_title);
    column->addLayout(m_rungs);
    column->addWidget(m_last);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("ladderScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(shown);
    scroll->viewport()->setAutoFillBackground(false);
    shown->setAutoFillBackground(false);
    m_print->setObjectName(QStringLiteral("ladderPrint"));
    m_print->setProperty("primary", true);
    m_print->setProperty("tall", true);
    m_number->setObjectName(QStringLiteral("ladderNumber"));
    m_capture->setObjectName(QStringLiteral("ladderCapture"));
    m_again->setObjectName(QStringLiteral("ladderAgain"));
    m_shut->setObjectName(QStringLiteral("ladderShut"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    row->addWidget(m_again, 1);
    row->addWidget(m_shut, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap + 4, theme::gapLarge, theme::gap + 4);
    layout->setSpacing(theme::gap);
    layout->addWidget(scroll, 1);
    for (const Handout handout : allHandouts) {
        auto *button = new QPushButton(theme::icon(QStringLiteral("print")), {}, this);
        button->setObjectName(QStringLiteral("handout%1").arg(m_handouts.size()));
        button->setAutoDefault(true);
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, handout] { printHandout(handout); });
        layout->addWidget(button);
        m_handouts.append(button);
    }
    for (qsizetype i = 0; i < m_handouts.size(); ++i)
        setTabOrder(m_handouts.at(i), m_handouts.value(i + 1, m_print));
    for (QPushButton *button : { m_print, m_number, m_capture })
        layout->addWidget(button);
    layout->addLayout(row);
    auto *keys = new KeyScroll(scroll);
    for (QPushButton *button : { m_print, m_number, m_capture, m_again, m_shut }) {
        button->setAutoDefault(true);
        keys->follow(button);
    }
    for (QPushButton *button : std::as_const(m_handouts))
        keys->follow(button);
}

QList<NextStep> LadderPanel::ownSteps() const
{
    return m_reception.visit.isNull() ? QList<NextStep>() : nextSteps(m_reception, m_desk.now());
}

/// Of the reader and the line, each cause once, and none that the reception's own steps have.
QList<NextStep> LadderPanel::stepsBeside() const
{
    QList<NextStep> steps;
    QList<Fault> faults;
    if (const auto trouble = m_desk.readerTrouble())
        faults.append(*trouble);
    const QList<HealthLine> lines = m_desk.health();
    for (const HealthLine &line : lines) {
        if (line.state == HealthLine::State::Bad && line.fault && concernsPatients(line.part))
            faults.append(*line.fault);
    }
    QList<Failure> told;
    if (m_reception.question && m_reception.question->failure)
        told.append(*m_reception.question->failure);
    for (const Fault &fault : std::as_const(faults)) {
        if (!told.contains(fault.failure))
            steps.append(faultStep(fault));
        told.append(fault.failure);
    }
    return steps;
}

bool LadderPanel::isStatementOfOne() const
{
    const QList<NextStep> own = ownSteps();
    const bool leadsThere
        = std::any_of(own.begin(), own.end(), [](const NextStep &step) { return step.statement; });
    return !isDoubtful() && (leadsThere || (!own.isEmpty() && stepsBeside().isEmpty()));
}

void LadderPanel::open(const std::optional<Reception> &reception)
{
    m_reception = reception.value_or(Reception());
    if (ownSteps().isEmpty() && stepsBeside().isEmpty()) {
        m_reception = {};
        Q_EMIT said(tr("Nothing stands in the way here: there is no step to take."));
        return;
    }
    m_open = true;
    fill();
    Q_EMIT changed();
    (isDoubtful() ? m_shut : m_print)->setFocus();
    Announcer::alert(this);
}

void LadderPanel::follow(const Reception &reception)
{
    m_reception = reception;
    fill();
}

void LadderPanel::shut()
{
    if (!std::exchange(m_open, false))
        return;
    m_reception = {};
    fill();
    Q_EMIT changed();
}

void LadderPanel::fill()
{
    const QList<NextStep> own = m_open ? ownSteps() : QList<NextStep>();
    const QList<NextStep> shown = m_open ? own + stepsBeside() : QList<NextStep>();
    while (m_notices.size() < shown.size()) {
        m_notices.append(new Notice(QStringLiteral("ladderStep%1").arg(m_notices.size()), this));
        m_rungs->addWidget(m_notices.constLast());
    }
    for (qsizetype i = 0; i < m_notices.size(); ++i) {
        const NextStep step = shown.value(i);
        QStringList rungs;
        if (!step.check.isEmpty())
            rungs.append(tr("Check: %1").arg(step.check));
        if (!step.say.isEmpty())
            rungs.append(sayLine(step.say));
        if (!step.text.isEmpty())
            rungs.append(tr("Then: %1").arg(step.text));
        m_notices.at(i)->setVisible(i < shown.size());
        m_notices.at(i)->setLines(step.tone, step.title, rungs);
    }
    const bool isOfOne = !own.isEmpty() && m_reception.number > 0;
    m_title->setWords(!m_open ? QString()
            : isOfOne         ? tr("Number %1: step by step").arg(m_reception.number)
                              : tr("At the reader: step by step"));
    if (m_open && shown.isEmpty())
        m_title->setWords(tr("Nothing stands in the way any more."));
    const QString phone = callcentre::isOpen(m_desk.now())
        ? tr("Call centre: %1, open now by the clock (Mon–Fri 8–18, Sat 8–16).")
        : tr("Call centre: %1, closed now (Mon–Fri 8–18, Sat 8–16).");
    m_last->setLines(Tone::Unknown, tr("If it cannot be confirmed"),
        { tr("Print the 被保険者資格申立書 and have it filled in and signed. The eligibility is asked again "
             "later."),
            phone.arg(callcentre::number()) });
    const bool statement
        = std::any_of(shown.begin(), shown.end(), [](const NextStep &step) { return step.statement; });
    showHandouts(shown);
    showPrint(isOfOne && shown.size() > own.size());
    m_print->setAccessibleName(tr("Print the 被保険者資格申立書"));
    setPrimary(m_print, statement && !isDoubtful());
    setPrimary(m_shut, isDoubtful());
    m_number->setVisible(m_open && isCaptured(m_reception));
    m_number->setText(tr("Give its number (F2)"));
    m_number->setAccessibleName(tr("Give the number of this reception, and have it asked"));
    m_capture->setVisible(m_open && isOutage(m_desk.health()));
    m_capture->setText(tr("Write another patient down (Ctrl+F2)"));
    m_capture->setAccessibleName(tr("Write a patient without a number down, since the service is down"));
    m_again->setText(tr("Ask again (F5)"));
    m_again->setAccessibleName(tr("Ask for the eligibility again"));
    m_again->setEnabled(isOfOne && !(isCaptured(m_reception) && !m_reception.question));
    m_shut->setText(isDoubtful() ? tr("Say who it is (Enter)") : tr("Back (Esc)"));
    m_shut->setAccessibleName(isDoubtful() ? tr("Back to the details, to say whether it is the same person")
                                           : tr("Back to the details"));
    setAccessibleName(m_title->text());
}

/// `isBeside`: somebody else has trouble, too, and is not to be given this one's.
void LadderPanel::showPrint(bool isBeside)
{
    if (isDoubtful())
        m_print->setText(tr("Print 申立書, blank"));
    else if (!isStatementOfOne())
        m_print->setText(tr("Print 申立書, blank (Enter)"));
    else
        m_print->setText(isBeside ? tr("Print 申立書 of number %1 (Enter)").arg(m_reception.number)
                                  : tr("Print 申立書 (Enter)"));
}

void LadderPanel::showHandouts(const QList<NextStep> &steps)
{
    for (qsizetype i = 0; i < m_handouts.size(); ++i) {
        const Handout handout = allHandouts.at(static_cast<std::size_t>(i));
        const QString title = handoutTitle(handout);
        m_handouts.at(i)->setText(title); // beside the picture of a printer
        m_handouts.at(i)->setAccessibleName(tr("Print for the patient: %1").arg(title));
        m_handouts.at(i)->setVisible(std::any_of(
            steps.begin(), steps.end(), [handout](const NextStep &step) { return step.handout == handout; }));
    }
}

void LadderPanel::printHandout(Handout handout)
{
    const Outcome<Done> printed
        = m_printer.print(handoutSheet(handout, toJapanTime(m_desk.now()).date(), m_clinic));
    if (!printed)
        Q_EMIT failed(printed.error());
    else
        Q_EMIT said(tr("Printed: %1").arg(handoutTitle(handout)));
}

/// Nobody gets a paper with the data of perhaps another person: who it is comes first.
bool LadderPanel::isDoubtful() const
{
    return m_open && m_reception.person == PersonCheck::Doubtful;
}

void LadderPanel::act()
{
    if (isDoubtful())
        shut();
    else if (m_open)
        print();
}

void LadderPanel::print()
{
    const bool isBlank = !isStatementOfOne();
    const QUuid visit = isBlank && !isDoubtful() ? QUuid() : m_reception.visit;
    StatementPaper paper = statementOf(visit.isNull() ? Reception() : m_reception, m_clinic);
    if (!paper.day.isValid())
        paper.day = toJapanTime(m_desk.now()).date();
    const Outcome<Done> printed = m_printer.print(paper);
    const Outcome<Done> noted = printed ? m_desk.statementPrinted(visit) : printed;
    if (!noted)
        Q_EMIT failed(noted.error());
    else
        Q_EMIT said(isBlank ? tr("A 被保険者資格申立書 is printed, with nothing filled in.")
                            : tr("The 被保険者資格申立書 of number %1 is printed.").arg(paper.number));
}

void LadderPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
