#include "widgets/desk/deskside.h"

#include "app/domain/beforeconfirm.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/desk/bookingspanel.h"
#include "widgets/desk/capturepanel.h"
#include "widgets/desk/cardframe.h"
#include "widgets/desk/ladderpanel.h"
#include "widgets/desk/numberpanel.h"
#include "widgets/desk/receptiondetails.h"
#include "widgets/desk/subsidyline.h"
#include "widgets/desk/subsidypanel.h"
#include "widgets/desk/visualpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

DeskSide::DeskSide(
    Desk &desk, SlipPrinter &printer, const QString &clinic, std::chrono::milliseconds guard, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_stack(new QStackedWidget(this))
    , m_frame(framed(m_stack, this)) // before it is filled: what moves is styled anew
    , m_shown(new QWidget(m_stack))
    , m_scroll(new QScrollArea(m_shown))
    , m_details(new ReceptionDetails(m_scroll->viewport()))
    , m_visual(new VisualPanel(desk, guard, m_stack))
    , m_number([this] { return makeNumber(); })
    , m_capture([this] { return makeCapture(); })
    , m_ladder([this, &printer, clinic] { return makeLadder(printer, clinic); })
    , m_bookings([this] { return makeBookings(); })
    , m_subsidies([this] { return makeSubsidies(); })
    , m_empty(new PlainLabel(QStringLiteral("sideEmpty"), m_stack))
    , m_confirm(new QPushButton(m_shown))
    , m_print(new QPushButton(theme::icon(QStringLiteral("print")), {}, m_shown))
    , m_again(new QPushButton(m_shown))
    , m_steps(new QPushButton(m_shown))
{
    build();
    connectParts();
    retranslate();
}

void DeskSide::build()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(theme::gapLarge);
    m_empty->setLook(12.0, false, theme::muted);
    buildShown();
    m_stack->addWidget(m_shown);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_visual);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
}

void DeskSide::buildShown()
{
    m_scroll->setObjectName(QStringLiteral("detailsScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_confirm->setObjectName(QStringLiteral("confirmButton"));
    m_confirm->setProperty("primary", true);
    m_print->setObjectName(QStringLiteral("printButton"));
    m_again->setObjectName(QStringLiteral("askAgainButton"));
    m_steps->setObjectName(QStringLiteral("stepsButton"));
    for (QPushButton *button : { m_confirm, m_print, m_again, m_steps })
        button->setAutoDefault(true);
    for (QPushButton *button : { m_confirm, m_print })
        button->setProperty("tall", true);
    auto *main = new QHBoxLayout;
    main->addWidget(m_confirm, 1);
    main->addWidget(m_print);
    auto *more = new QHBoxLayout;
    more->addWidget(m_again, 1);
    more->addWidget(m_steps, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->setContentsMargins(theme::gapLarge, theme::gap, theme::gapLarge, theme::gap + 4);
    for (QHBoxLayout *row : { main, more }) {
        row->setSpacing(theme::gap);
        buttons->addLayout(row);
    }
    auto *column = new QVBoxLayout(m_shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    m_scroll->setWidget(m_details);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);
}

void DeskSide::connectParts()
{
    connect(m_confirm, &QPushButton::clicked, this, &DeskSide::confirmAsked);
    connect(m_print, &QPushButton::clicked, this, &DeskSide::printAsked);
    connect(m_again, &QPushButton::clicked, this, &DeskSide::againAsked);
    connect(m_steps, &QPushButton::clicked, this, &DeskSide::toggleLadder);
    connect(m_visual, &VisualPanel::changed, this, &DeskSide::followVisual);
    connect(m_visual, &VisualPanel::said, this, &DeskSide::said);
    connect(m_details, &ReceptionDetails::subsidiesAsked, this, &DeskSide::toggleSubsidies);
}

/// A panel that has just been made: beside the list as if it had been there from the beginning.
template <typename Panel> Panel *DeskSide::added(Panel *panel)
{
    m_stack->addWidget(panel);
    putBehindForTab(m_steps, panel);
    connect(panel, &Panel::said, this, &DeskSide::said);
    return panel;
}

LadderPanel *DeskSide::makeLadder(SlipPrinter &printer, const QString &clinic)
{
    auto *panel = added(new LadderPanel(m_desk, printer, clinic, m_stack));
    connect(panel, &LadderPanel::askAsked, this, &DeskSide::againAsked);
    connect(panel, &LadderPanel::choiceAsked, this, &DeskSide::toCandidates);
    connect(panel, &LadderPanel::numberAsked, this, &DeskSide::beginNumber);
    connect(panel, &LadderPanel::captureAsked, this, &DeskSide::beginCapture);
    connect(panel, &LadderPanel::failed, this, &DeskSide::failed);
    connect(panel, &LadderPanel::changed, this, [this] {
        place();
        if (!m_ladder.isOpen() && m_sits)
            Q_EMIT released();
    });
    return panel;
}

BookingsPanel *DeskSide::makeBookings()
{
    auto *panel = added(new BookingsPanel(m_desk, m_stack));
    panel->setCovered(m_covered);
    connect(panel, &BookingsPanel::changed, this, [this] {
        place();
        if (!m_bookings.isOpen() && m_sits && !isTaken())
            Q_EMIT released();
    });
    return panel;
}

NumberPanel *DeskSide::makeNumber()
{
    auto *panel = new NumberPanel(m_desk, m_stack);
    if (m_sits)
        panel->enter();
    connect(added(panel), &NumberPanel::changed, this, &DeskSide::followForms);
    connect(panel, &NumberPanel::captureAsked, this, &DeskSide::beginCapture);
    connect(panel, &NumberPanel::handedOver, this, &DeskSide::handedOver);
    return panel;
}

CapturePanel *DeskSide::makeCapture()
{
    auto *panel = new CapturePanel(m_desk, m_stack);
    if (m_sits)
        panel->enter();
    connect(added(panel), &CapturePanel::changed, this, &DeskSide::followForms);
    connect(panel, &CapturePanel::handedOver, this, &DeskSide::handedOver);
    return panel;
}

SubsidyPanel *DeskSide::makeSubsidies()
{
    auto *panel = added(new SubsidyPanel(m_desk, m_stack));
    connect(panel, &SubsidyPanel::changed, this, &DeskSide::followForms);
    return panel;
}

bool DeskSide::isTaken() const
{
    return m_visual->isOpen() || m_bookings.isOpen() || isFilling();
}

bool DeskSide::isFilling() const
{
    return m_number.isOpen() || m_capture.isOpen() || m_subsidies.isOpen();
}

void DeskSide::beginNumber()
{
    const bool completes = m_ladder.is(toBeSeen()) && m_ladder->isOf(m_reception.visit)
        && isCaptured(m_reception) && !isFilling();
    m_capture.shut();
    m_subsidies.shut();
    if (completes)
        m_number->complete(Reception(m_reception)); // the ladder is shut below it
    else
        m_number->begin();
}

bool DeskSide::beginNumberOf(const NumberQuery &known)
{
    return m_number->beginWith(known);
}

void DeskSide::beginCapture()
{
    m_number.shut();
    m_subsidies.shut();
    m_capture->begin();
}

void DeskSide::enter(const StaffMember &who)
{
    m_sits = true;
    m_visual->enter(who);
    if (NumberPanel *number = m_number.made())
        number->enter();
    if (CapturePanel *capture = m_capture.made())
        capture->enter();
}

void DeskSide::leave()
{
    m_sits = false;
    m_visual->leave();
    m_number.leave();
    m_capture.leave();
    m_subsidies.leave();
    m_bookings.leave();
    m_ladder.shut();
}

bool DeskSide::takeKeyboard()
{
    if (m_number.isOpen())
        m_number->takeKeyboard();
    else if (m_capture.isOpen())
        m_capture->takeKeyboard();
    else if (m_subsidies.isOpen())
        m_subsidies->takeKeyboard();
    else
        return false;
    return true;
}

SecretBytes DeskSide::takeDraft() const
{
    return m_subsidies.made() ? m_subsidies.made()->takeDraft() : SecretBytes();
}

void DeskSide::giveDraft(const SecretBytes &draft)
{
    m_subsidies->giveDraft(draft, m_reception);
}

void DeskSide::setCovered(bool covered)
{
    m_covered = covered;
    m_details->setCovered(covered);
    if (BookingsPanel *bookings = m_bookings.made())
        bookings->setCovered(covered);
}

void DeskSide::show(const Reception &reception, const OtherReceptions &others)
{
    m_reception = reception;
    m_others = others;
    if (SubsidyPanel *subsidies = m_subsidies.made())
        subsidies->follow(reception);
    place();
    if (m_ladder.isOpen() && !m_ladder->isOf(reception.visit))
        m_ladder.shut();
    else if (m_ladder.isOpen())
        m_ladder->follow(reception);
    m_details->setRegistration(
        reception.visit.isNull() ? Registration() : m_desk.registration(reception.visit));
    m_details->setReception(reception, m_desk.now(), others, m_desk.comparison(reception.visit));
}

void DeskSide::toTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void DeskSide::toCandidates()
{
    toTop();
    m_details->takeKeyboardToCandidates();
}

void DeskSide::place()
{
    m_stack->setCurrentWidget(toBeSeen());
    Q_EMIT placed();
}

QWidget *DeskSide::toBeSeen() const
{
    if (m_visual->isOpen())
        return m_visual;
    if (m_number.isOpen())
        return m_number.made();
    if (m_capture.isOpen())
        return m_capture.made();
    if (m_subsidies.isOpen())
        return m_subsidies.made();
    if (m_bookings.isOpen())
        return m_bookings.made();
    if (m_ladder.isOpen())
        return m_ladder.made();
    return m_stack->widget(m_reception.visit.isNull() ? 1 : 0);
}

bool DeskSide::isShowingDetails() const
{
    return toBeSeen() == m_stack->widget(0);
}

void DeskSide::showButtons(const Reception &reception, bool isShown)
{
    m_isShown = isShown;
    const bool none = reception.visit.isNull();
    const bool open = !none && reception.status == ReceptionStatus::Arrived && !reception.carried;
    const bool isClosed = !none && reception.status == ReceptionStatus::Closed;
    const BeforeConfirm first = beforeConfirm(reception);
    const bool isLeftOver = open && m_others.after > 0;
    const bool mayGoOn = isLeftOver
        ? !isCaptured(reception) && first != BeforeConfirm::SayWhoItIs
        : first == BeforeConfirm::Nothing || first == BeforeConfirm::ChooseCandidate;
    const bool isUnseen
        = !none && !isClosed && reception.unseenAnswer && reception.person != PersonCheck::Doubtful;
    m_confirm->setEnabled(((open && mayGoOn) || isUnseen) && isShown);
    m_confirm->setText(isUnseen ? tr("Answer seen (Enter)")
            : open              ? openWords(reception)
            : none              ? confirmWords(reception)
            : isClosed          ? tr("Closed, received again")
            : reception.carried ? tr("Of an earlier day: F8")
                                : tr("Confirmed already"));
    m_confirm->setAccessibleName(m_confirm->text());
    m_print->setEnabled(!none && !open && !isClosed && !reception.carried);
    m_print->setVisible(m_print->isEnabled()); // before, there is nothing to print again
}

/// What Enter does with one that is open, or what comes before it.
QString DeskSide::openWords(const Reception &reception) const
{
    const BeforeConfirm first = beforeConfirm(reception);
    if (first == BeforeConfirm::SayWhoItIs)
        return tr("Another person? Compare first");
    if (m_others.after > 0)
        return isCaptured(reception) ? tr("Perhaps number %1: compare first").arg(m_others.after)
                                     : tr("Close this one, go to number %1 (Enter)").arg(m_others.after);
    if (first == BeforeConfirm::ChooseCandidate)
        return tr("Choose who it is (Enter)");
    return first == BeforeConfirm::WaitForPatient ? tr("Still at the reader: please wait")
                                                  : confirmWords(reception);
}

QString DeskSide::confirmWords(const Reception &reception) const
{
    if (reception.needsAction() && !reception.visit.isNull())
        return m_printsOnConfirm ? tr("Print slip, unresolved (Enter)") : tr("Confirm, unresolved (Enter)");
    return m_printsOnConfirm ? tr("Confirm and print slip (Enter)") : tr("Confirm (Enter)");
}

void DeskSide::setPrintsOnConfirm(bool prints)
{
    m_printsOnConfirm = prints;
    setSlipsMissing(m_slipsMissing);
    showButtons(m_reception, m_isShown);
}

void DeskSide::setSlipsMissing(bool missing)
{
    m_slipsMissing = missing;
    if (m_printsOnConfirm)
        m_print->setText(m_slipsMissing ? tr("Print again") : tr("Print again (F4)"));
    else
        m_print->setText(m_slipsMissing ? tr("Print slip") : tr("Print slip (F4)"));
}

void DeskSide::showRefusal(ConsentKind kind, const Fault &fault)
{
    m_details->showRefusal(kind, fault);
    QTimer::singleShot(0, this, [this] { // once it has its place
        m_scroll->ensureWidgetVisible(m_details->refusal(), 0, theme::gap);
    });
}

bool DeskSide::takeEnter()
{
    if (m_visual->isOpen())
        m_visual->confirm();
    else if (takeKeyboard()) // what Enter would confirm is not to be seen
        return true;
    else if (m_bookings.isOpen())
        m_bookings->act();
    else if (m_ladder.isOpen())
        m_ladder->act();
    else
        return false;
    return true;
}

bool DeskSide::shutOne()
{
    if (m_visual->isOpen())
        m_visual->giveUp();
    else if (m_number.isOpen())
        m_number.shut();
    else if (m_capture.isOpen())
        m_capture.shut();
    else if (m_subsidies.isOpen())
        m_subsidies->goBack();
    else if (m_bookings.isOpen())
        m_bookings.shut();
    else if (m_ladder.isOpen())
        m_ladder.shut();
    else
        return false;
    return true;
}

bool DeskSide::hasKeyboard() const
{
    const QWidget *opened = toBeSeen();
    const bool isPanel = m_ladder.isOpen() || isTaken();
    const QWidget *keyboard = window()->focusWidget();
    return isPanel && keyboard && (opened == keyboard || opened->isAncestorOf(keyboard));
}

bool DeskSide::openBookings()
{
    if (m_visual->isOpen() || isFilling()) {
        Q_EMIT said(tr("First finish or close what is open here (Esc), then Ctrl+B."));
        return false;
    }
    m_ladder.shut();
    m_bookings->open();
    return true;
}

void DeskSide::shutBookings()
{
    m_bookings.shut();
}

void DeskSide::toggleSubsidies()
{
    if (m_subsidies.isOpen())
        return m_subsidies.shut();
    if (isTaken())
        return Q_EMIT said(tr("First finish or close what is open here (Esc), then Ctrl+R."));
    if (m_reception.visit.isNull())
        return;
    if (!mayNoteSubsidies(m_reception))
        return Q_EMIT said(tr("公費 is written down only where it is sure who it is, and today."));
    m_ladder.shut();
    m_subsidies->open(m_reception);
}

void DeskSide::toggleLadder()
{
    m_bookings.shut();
    if (m_ladder.isOpen())
        m_ladder.shut();
    else if (!isTaken())
        m_ladder->open(m_reception.visit.isNull() ? std::nullopt : std::optional(m_reception));
}

void DeskSide::followVisual()
{
    place();
    if (std::exchange(m_comparing, m_visual->isOpen()) && !m_comparing && m_sits && !takeKeyboard())
        Q_EMIT released();
}

void DeskSide::followForms()
{
    if (isFilling()) {
        m_ladder.shut();
        m_bookings.shut();
    }
    place();
    if (!isTaken() && m_sits)
        Q_EMIT released();
}

void DeskSide::retranslate()
{
    m_empty->setWords(tr("No reception is selected. Select one in the list to see it."));
    m_print->setAccessibleName(m_printsOnConfirm ? tr("Print the slip again") : tr("Print the slip"));
    m_steps->setText(tr("Step by step (F8)"));
    m_steps->setAccessibleName(tr("What to do, step by step"));
    m_again->setText(tr("Ask again (F5)"));
    m_again->setAccessibleName(tr("Ask for the eligibility again"));
    setSlipsMissing(m_slipsMissing);
    showButtons(m_reception, m_isShown);
}

void DeskSide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
