#include "widgets/desk/ladderpanel.h"

#include "app/domain/beforeconfirm.h"
#include "app/support/callcentre.h"
#include "app/support/clock.h"
#include "widgets/common/announcer.h"
#include "widgets/common/keyscroll.h"
#include "widgets/common/largeletters.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/primary.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
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
    , m_papers(new QVBoxLayout)
    , m_buttons(new QVBoxLayout)
    , m_last(new Notice(QStringLiteral("ladderLast"), this))
    , m_print(new QPushButton(this))
    , m_number(new QPushButton(this))
    , m_capture(new QPushButton(this))
    , m_again(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_closeNow(new QPushButton(this))
    , m_shut(new QPushButton(this))
{
    setObjectName(QStringLiteral("ladderPanel"));
    build();
    connect(m_print, &QPushButton::clicked, this, &LadderPanel::print);
    connect(m_number, &QPushButton::clicked, this, &LadderPanel::numberAsked);
    connect(m_capture, &QPushButton::clicked, this, &LadderPanel::captureAsked);
    connect(m_again, &QPushButton::clicked, this, &LadderPanel::askAsked);
    connect(m_close, &QPushButton::clicked, this, [this] { askClose(true); });
    connect(m_closeNow, &QPushButton::clicked, this, &LadderPanel::closeLeftOpen);
    connect(m_shut, &QPushButton::clicked, this, &LadderPanel::goBack);
}

void LadderPanel::build()
{
    auto *shown = new QWidget;
    shown->setLayout(buildSteps());
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
    m_number->setObjectName(QStringLiteral("ladderNumber"));
    m_capture->setObjectName(QStringLiteral("ladderCapture"));
    m_again->setObjectName(QStringLiteral("ladderAgain"));
    m_close->setObjectName(QStringLiteral("ladderClose"));
    m_closeNow->setObjectName(QStringLiteral("ladderCloseNow"));
    m_shut->setObjectName(QStringLiteral("ladderShut"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    row->addWidget(m_again, 1);
    row->addWidget(m_shut, 1);
    m_buttons->setSpacing(theme::gap);
    for (QPushButton *button : { m_number, m_print, m_capture, m_close, m_closeNow })
        m_buttons->addWidget(button);
    m_buttons->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::gapLarge, theme::gap + 4, theme::gapLarge, theme::gap + 4);
    layout->setSpacing(theme::gap);
    layout->addWidget(scroll, 1);
    layout->addLayout(m_buttons);
    auto *keys = new KeyScroll(scroll);
    for (QPushButton *button : { m_print, m_number, m_capture, m_close, m_closeNow, m_again, m_shut }) {
        button->setAutoDefault(true);
        keys->follow(button);
    }
    for (QPushButton *button : std::as_const(m_handouts))
        keys->follow(button);
    Zoom::instance().apply(this, [this] { placeHandouts(); });
}

QVBoxLayout *LadderPanel::buildSteps()
{
    m_title->setLook(theme::titlePoints, true, theme::text);
    m_rungs->setSpacing(theme::gap);
    m_papers->setSpacing(theme::gap);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, theme::gapSmall, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_title);
    column->addLayout(m_rungs);
    column->addLayout(m_papers);
    column->addWidget(m_last);
    column->addStretch(1);
    for (const Handout handout : allHandouts) {
        auto *button = new QPushButton(theme::icon(QStringLiteral("print")), {}, this);
        button->setObjectName(QStringLiteral("handout%1").arg(m_handouts.size()));
        button->setAutoDefault(true);
        button->hide();
        connect(button, &QPushButton::clicked, this, [this, handout] { printHandout(handout); });
        m_handouts.append(button);
    }
    return column;
}

/// In large letters the steps would have no room beside all of the buttons.
void LadderPanel::placeHandouts()
{
    for (qsizetype i = 0; i < m_handouts.size(); ++i) {
        QPushButton *button = m_handouts.at(i);
        m_papers->removeWidget(button);
        m_buttons->removeWidget(button);
        if (largeletters::areOn())
            m_papers->addWidget(button);
        else
            m_buttons->insertWidget(static_cast<int>(i), button);
        setTabOrder(button, m_handouts.value(i + 1, m_number));
    }
    setTabOrder(m_number, m_print);
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
    m_asksClose = false;
    fill();
    Q_EMIT changed();
    mainButton()->setFocus();
    Announcer::alert(this);
}

void LadderPanel::follow(const Reception &reception)
{
    if (reception.eligibility != m_reception.eligibility)
        m_asksClose = false; // it was asked about what is not known any more
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

/// The first step that leads to something here: another proof comes before the statement.
LadderPanel::Main LadderPanel::mainOf(const QList<NextStep> &steps) const
{
    if (isDoubtful())
        return Main::SayWho;
    if (awaitsChoice(m_reception))
        return Main::Choose;
    for (const NextStep &step : steps) {
        if (step.otherProof)
            return Main::ByNumber;
        if (step.statement)
            return Main::Statement;
    }
    const bool isPaper = std::any_of(
        steps.begin(), steps.end(), [](const NextStep &step) { return step.handout.has_value(); });
    return isPaper ? Main::Paper : Main::Back;
}

QPushButton *LadderPanel::firstPaper() const
{
    const auto shown = std::find_if(
        m_handouts.begin(), m_handouts.end(), [](const QPushButton *button) { return !button->isHidden(); });
    return shown == m_handouts.end() ? m_shut : *shown;
}

QPushButton *LadderPanel::mainButton() const
{
    switch (m_main) {
    case Main::ByNumber:
        return m_number;
    case Main::Statement:
        return m_print;
    case Main::Paper:
        return firstPaper();
    case Main::Back:
    case Main::SayWho:
    case Main::Choose:
        break;
    }
    return m_shut;
}

void LadderPanel::fill()
{
    const QList<NextStep> own = m_open ? ownSteps() : QList<NextStep>();
    const QList<NextStep> shown = m_open ? own + stepsBeside() : QList<NextStep>();
    m_main = mainOf(shown);
    m_isOfOne = !own.isEmpty() && m_reception.number > 0;
    m_isBeside = m_isOfOne && shown.size() > own.size();
    fillSteps(shown);
    fillLast();
    showHandouts(shown);
    fillButtons(shown);
    setAccessibleName(m_title->text());
}

void LadderPanel::fillSteps(const QList<NextStep> &shown)
{
    while (m_notices.size() < shown.size()) {
        m_notices.append(new Notice(QStringLiteral("ladderStep%1").arg(m_notices.size()), this));
        m_rungs->addWidget(m_notices.constLast());
    }
    bool isCharged = false; // said once
    for (qsizetype i = 0; i < m_notices.size(); ++i) {
        const NextStep step = shown.value(i);
        QStringList rungs;
        if (!step.check.isEmpty())
            rungs.append(tr("Check: %1").arg(step.check));
        if (!step.say.isEmpty())
            rungs.append(sayLine(step.say));
        if (!step.text.isEmpty())
            rungs.append(tr("Then: %1").arg(step.text));
        if (!std::exchange(isCharged, isCharged || !step.charge.isEmpty()))
            rungs.append(step.charge);
        m_notices.at(i)->setVisible(i < shown.size());
        m_notices.at(i)->setLines(step.tone, step.title, rungs);
    }
    m_title->setWords(!m_open ? QString()
            : shown.isEmpty() ? tr("Nothing stands in the way any more.")
            : m_isOfOne       ? tr("Number %1: step by step").arg(m_reception.number)
                              : tr("At the reader: step by step"));
}

void LadderPanel::fillLast()
{
    const QString phone = callcentre::isOpen(m_desk.now())
        ? tr("Call centre: %1, open now by the clock (Mon–Fri 8–18, Sat 8–16).")
        : tr("Call centre: %1, closed now (Mon–Fri 8–18, Sat 8–16).");
    const QString print = m_main == Main::ByNumber
        ? tr("Print the 被保険者資格申立書 (Tab, Enter) and have it filled in and signed. The eligibility is "
             "asked again later.")
        : tr("Print the 被保険者資格申立書 and have it filled in and signed. The eligibility is asked again "
             "later.");
    m_last->setLines(
        Tone::Unknown, tr("If it cannot be confirmed"), { print, phone.arg(callcentre::number()) });
}

/// Only the one that Enter presses says so.
void LadderPanel::fillButtons(const QList<NextStep> &shown)
{
    const bool captured = m_open && isCaptured(m_reception);
    const bool isByNumber
        = std::any_of(shown.begin(), shown.end(), [](const NextStep &step) { return step.otherProof; });
    showPrint();
    m_print->setAccessibleName(tr("Print the 被保険者資格申立書"));
    m_number->setVisible(m_open && !isDoubtful() && (captured || isByNumber));
    m_number->setText(captured         ? tr("Give its number (F2)")
            : m_main == Main::ByNumber ? tr("By number, with another proof (Enter)")
                                       : tr("By number, with another proof (F2)"));
    m_number->setAccessibleName(captured ? tr("Give the number of this reception, and have it asked")
                                         : tr("Receive the patient by number, with another proof"));
    m_capture->setVisible(m_open && isOutage(m_desk.health()));
    m_capture->setText(tr("Write another patient down (Ctrl+F2)"));
    m_capture->setAccessibleName(tr("Write a patient without a number down, since the service is down"));
    m_again->setText(tr("Ask again (F5)"));
    m_again->setAccessibleName(tr("Ask for the eligibility again"));
    m_again->setEnabled(m_isOfOne && !(captured && !m_reception.question));
    fillClose();
    fillShut();
    for (QPushButton *button : QList<QPushButton *>{ m_print, m_number, m_shut } + m_handouts)
        setPrimary(button, m_open && button == mainButton());
    if (m_main == Main::Paper)
        firstPaper()->setText(tr("%1 (Enter)", "a paper to print").arg(firstPaper()->text()));
    const bool printsFirst = m_main == Main::Statement; // the one that comes next stands above
    QPushButton *above = printsFirst ? m_print : m_number;
    QPushButton *below = printsFirst ? m_number : m_print;
    if (m_buttons->indexOf(above) > m_buttons->indexOf(below)) {
        m_buttons->removeWidget(above);
        m_buttons->insertWidget(m_buttons->indexOf(below), above);
    }
}

/// Asked in place, with the way back in hand: neither a second click nor a key that is held closes it.
void LadderPanel::fillClose()
{
    const bool isLeft = m_open && m_reception.carried && isLeftOpen(m_reception);
    m_close->setVisible(isLeft && !m_asksClose);
    m_close->setText(tr("Settled on paper: close …"));
    m_close->setAccessibleName(m_close->text());
    m_closeNow->setVisible(isLeft && m_asksClose);
    m_closeNow->setText(tr("Yes, number %1 is settled on paper: close it").arg(m_reception.number));
    m_closeNow->setAccessibleName(m_closeNow->text());
}

void LadderPanel::askClose(bool asks)
{
    m_asksClose = asks;
    fillClose();
    m_shut->setFocus();
    Announcer::alert(m_closeNow);
}

void LadderPanel::closeLeftOpen()
{
    const int number = m_reception.number;
    if (const Outcome<Done> closed = m_desk.closeLeftOpen(m_reception.visit); !closed)
        return Q_EMIT failed(closed.error());
    shut();
    Q_EMIT said(tr("Number %1 is closed, and asked about no more.").arg(number));
}

void LadderPanel::fillShut()
{
    const bool isMain = mainButton() == m_shut;
    m_shut->setText(m_main == Main::SayWho ? tr("Say who it is (Enter)")
            : m_main == Main::Choose       ? tr("Choose who it is (Enter)")
            : isMain                       ? tr("Back (Enter)")
                                           : tr("Back (Esc)"));
    m_shut->setAccessibleName(m_main == Main::SayWho
            ? tr("Back to the details, to say whether it is the same person")
            : m_main == Main::Choose ? tr("Back to the details, to choose who it is")
                                     : tr("Back to the details"));
}

/// Where somebody else has trouble, too, that one is not to be given this one's.
void LadderPanel::showPrint()
{
    const bool isMain = m_main == Main::Statement;
    if (!isStatementOfOne())
        m_print->setText(tr("Print 申立書, blank"));
    else if (m_isBeside)
        m_print->setText((isMain ? tr("Print 申立書 of number %1 (Enter)") : tr("Print 申立書 of number %1"))
                             .arg(m_reception.number));
    else
        m_print->setText(isMain ? tr("Print 申立書 (Enter)") : tr("Print 申立書"));
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
    if (!m_open)
        return;
    if (m_main == Main::ByNumber)
        Q_EMIT numberAsked();
    else if (m_main == Main::Statement)
        print();
    else if (m_main == Main::Paper)
        firstPaper()->click();
    else
        goBack();
}

void LadderPanel::goBack()
{
    const bool chooses = m_main == Main::Choose;
    shut();
    if (chooses)
        Q_EMIT choiceAsked();
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
