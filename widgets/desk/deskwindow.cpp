#include "widgets/desk/deskwindow.h"

#include "app/support/clock.h"
#include "widgets/common/announcer.h"
#include "widgets/common/banner.h"
#include "widgets/common/colours.h"
#include "widgets/common/composewatch.h"
#include "widgets/common/healthbar.h"
#include "widgets/common/helppanel.h"
#include "widgets/common/idlewatch.h"
#include "widgets/common/largeletters.h"
#include "widgets/common/loudnessbox.h"
#include "widgets/common/roomscroll.h"
#include "widgets/common/seatbuttons.h"
#include "widgets/common/seatpanel.h"
#include "widgets/common/seatstack.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/desk/cardchip.h"
#include "widgets/desk/closingpanel.h"
#include "widgets/desk/deskheader.h"
#include "widgets/desk/deskpage.h"
#include "widgets/desk/deskside.h"
#include "widgets/desk/eligibilityprint.h"
#include "widgets/desk/noticeboard.h"
#include "widgets/desk/readerline.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/scanwatch.h"
#include "widgets/desk/slipqueue.h"
#include "widgets/desk/takebackbutton.h"
#include "widgets/desk/visualpanel.h"
#include "widgets/desk/visualwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

namespace {

constexpr int leastScrolled = 120;
constexpr int leastInLarge = 188; // what is between the letters does not grow with them
constexpr int leastList = 206; // the head of the list, and two rows of buttons beside it

} // namespace

DeskWindow::DeskWindow(Desk &desk, SlipPrinter &printer, DeskOptions options, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_compose(new ComposeWatch(this))
    , m_scan(new ScanWatch(this, options.scannerPause, options.scannerPrefix))
    , m_room(new RoomScroll(new QWidget, this)) // before it is filled: what moves is styled anew
    , m_header(new DeskHeader(options.clinic, m_room->widget()))
    , m_board(new NoticeBoard(m_room->widget()))
    , m_help(new HelpPanel(m_room->widget()))
    , m_closing(new ClosingPanel(desk, printer, options.clinic, m_room->widget()))
    , m_stack(new SeatStack(desk.seat(), StationKind::Desk, m_room->widget()))
    , m_page(new DeskPage(desk, printer, options.clinic, options.guard, m_stack))
    , m_eligibility(new EligibilityPrint(desk, printer, options.clinic, this))
    , m_announcer(new Announcer(this))
    , m_reader(new ReaderLine(this))
    , m_takeBack(new TakeBackButton(this))
    , m_card(new CardChip(this))
    , m_number(new QPushButton(this))
    , m_visual(new QPushButton(this))
    , m_health(new HealthBar(m_room->widget()))
{
    setObjectName(QStringLiteral("deskWindow"));
    m_stack->setWork(m_page);
    m_page->setPrintsOnConfirm(options.printsOnConfirm);
    setWindowIcon(QIcon(QStringLiteral(":/icons/madoguchi.svg")));
    resize(1366, 768);
    build(options);
    connectParts();
    connectDesk();
    retranslate();
    m_minute.setInterval(std::chrono::seconds(10));
    connect(&m_minute, &QTimer::timeout, this, &DeskWindow::tick);
    m_minute.start();
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &DeskWindow::showVisual);
    m_header->setNow(m_desk.now());
    showHealth();
    showReaderTrouble();
    showSeat();
}

void DeskWindow::build(const DeskOptions &options)
{
    setCentralWidget(m_room);
    QWidget *central = m_room->widget();
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [column](QWidget *widget, int stretch = 0) {
        column->addWidget(widget, stretch);
        widget->raise(); // behind what stands above it, for whoever is read to
    };
    if (options.training)
        add(new Banner(central));
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_header, m_help, m_closing, m_board })
        add(widget);
    if (options.training)
        m_stack->panel().setAccounts(options.accounts);
    // Notices and the health panel take from the list, never from the screen.
    Zoom::instance().apply(this, [this] {
        fitStack();
        m_announcer->setMinimumHeight(m_announcer->fontMetrics().height() + theme::gapSmall);
    });
    add(m_stack, 1);
    add(buildFoot());
    add(m_health);
    m_help->hide();
    Colours::instance().follow(this);
    Zoom::instance().follow(this);
}

/// What scrolls by itself, the administration, needs less than the list.
void DeskWindow::fitStack()
{
    const int work = largeletters::areOn() ? leastInLarge : leastList;
    m_stack->setMinimumHeight(theme::px(m_stack->isAdministration() ? leastScrolled : work));
}

/// What just happened, and what lies at the reader: always as high, so that the list above stays where it is.
QWidget *DeskWindow::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(theme::gapLarge, 0, theme::gapLarge, theme::gapSmall);
    row->setSpacing(theme::gapLarge);
    auto *said = new QVBoxLayout;
    said->setSpacing(0);
    said->addWidget(m_announcer);
    said->addWidget(m_reader);
    row->addLayout(said, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gapLarge);
    buttons->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_takeBack, m_visual, m_number, m_card })
        buttons->addWidget(widget);
    row->addLayout(buttons);
    largeletters::stack(this, row); // what is said has a line of its own
    auto *loudness = new LoudnessBox(foot);
    connect(loudness, &LoudnessBox::chosen, this, [this] { m_tones.cardLeft(); });
    connect(m_card, &CardChip::sounded, this, [this] { m_tones.cardLeft(); });
    loudness->setSizePolicy(
        QSizePolicy::Fixed, QSizePolicy::Fixed); // else it gives way to what is said of a card
    buttons->addWidget(loudness);
    m_number->setObjectName(QStringLiteral("numberButton"));
    m_visual->setObjectName(QStringLiteral("visualButton"));
    for (QPushButton *button : { m_number, m_visual }) {
        button->setAutoDefault(true);
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
        button->hide();
    }
    return foot;
}

void DeskWindow::setAdministration(WorkPage *page)
{
    m_stack->setAdministration(page);
    m_header->seat().setHasEntries(true);
    connect(page, &WorkPage::said, m_announcer, &Announcer::say);
}

void DeskWindow::connectParts()
{
    connect(m_stack, &SeatStack::changed, this, &DeskWindow::showSeat);
    const SeatButtons *seat = &m_header->seat();
    connect(seat, &SeatButtons::accountAsked, m_stack, &SeatStack::openAccount);
    connect(seat, &SeatButtons::entriesAsked, m_stack, &SeatStack::openEntries);
    connect(seat, &SeatButtons::lockAsked, m_stack, &SeatStack::lock);
    connect(seat, &SeatButtons::signOutAsked, m_stack, &SeatStack::signOut);
    connect(new IdleWatch(m_desk.seat(), *m_compose, this), &IdleWatch::lockAsked, m_stack, &SeatStack::lock);
    connect(m_header, &DeskHeader::helpAsked, this, [this] { functionKey(Qt::Key_F1); });
    connect(m_number, &QPushButton::clicked, this, [this] { functionKey(Qt::Key_F2); });
    connect(m_board, &NoticeBoard::helpCame, this, [this] { m_desk.helpCame(); });
    connect(m_page, &DeskPage::said, m_announcer, &Announcer::say);
    connect(m_page, &DeskPage::shownChanged, this, &DeskWindow::fillHelp);
    connect(m_page, &DeskPage::personSelected, m_announcer, &Announcer::clear);
    connect(m_scan, &ScanWatch::scanned, m_page, &DeskPage::takeScan);
    connect(m_page, &DeskPage::coverChanged, this, [this] {
        m_announcer->clear(); // it may name a patient, as the others do
        showHelpCall();
        showAtReader();
        showCardLeft();
        m_board->setUnprinted(m_page->slips().unprinted());
        showConfirmed();
    });
    connect(m_page, &DeskPage::failed, m_board, qOverload<const Fault &>(&NoticeBoard::addTrouble));
    SlipQueue *slips = &m_page->slips();
    connect(slips, &SlipQueue::changed, this, [this, slips] { m_board->setUnprinted(slips->unprinted()); });
    connect(m_board, &NoticeBoard::printAsked, this, [this] { functionKey(Qt::Key_F4); });
    connect(m_board, &NoticeBoard::unprintedSeen, slips, &SlipQueue::forget);
    connect(m_header, &DeskHeader::bookingsAsked, this, &DeskWindow::toggleBookings);
    connect(m_board, &NoticeBoard::bookingsAsked, this, &DeskWindow::openBookings);
    connect(m_header, &DeskHeader::closingAsked, this, &DeskWindow::toggleClosing);
    connect(m_closing, &ClosingPanel::said, m_announcer, &Announcer::say);
    connect(m_closing, &ClosingPanel::failed, m_board, qOverload<const Fault &>(&NoticeBoard::addTrouble));
    connect(m_eligibility, &EligibilityPrint::said, m_announcer, &Announcer::say);
    connect(m_eligibility, &EligibilityPrint::failed, m_board,
        qOverload<const Fault &>(&NoticeBoard::addTrouble));
    VisualPanel *visual = &m_page->side().visual();
    connect(m_visual, &QPushButton::clicked, this, [this] { functionKey(Qt::Key_F6); });
    connect(visual, &VisualPanel::changed, this, &DeskWindow::showVisual);
    connect(visual, &VisualPanel::refused, m_board, &NoticeBoard::addVisualTrouble);
    connect(m_board, &NoticeBoard::visualEndAsked, visual, &VisualPanel::giveUp);
    connect(m_card, &CardChip::seen, this, [this] { functionKey(Qt::Key_F7); });
    connect(m_takeBack, &QPushButton::clicked, m_page, &DeskPage::takeBack);
    connectShortcuts();
}

void DeskWindow::connectDesk()
{
    connect(&m_desk, &Desk::receptionsChanged, this, [this] {
        m_page->refresh();
        showWaiting();
        showHelpCall();
        showAtReader();
        showCardLeft();
    });
    connect(&m_desk, &Desk::arrived, this, &DeskWindow::tellArrival);
    connect(&m_desk, &Desk::healthChanged, this, &DeskWindow::showHealth);
    connect(&m_desk, &Desk::helpCallChanged, this, &DeskWindow::showHelpCall);
    connect(&m_desk, &Desk::readerTroubleChanged, this, &DeskWindow::showReaderTrouble);
    connect(&m_desk, &Desk::atReaderChanged, this, &DeskWindow::showAtReader);
    connect(&m_desk, &Desk::freshConfirmChanged, this, &DeskWindow::showConfirmed);
    connect(&m_desk, &Desk::handOversChanged, this, &DeskWindow::showConfirmed);
    connect(&m_desk, &Desk::bookingsChanged, this, &DeskWindow::showBookings);
    connect(&m_desk, &Desk::cardLeftChanged, this, &DeskWindow::showCardLeft);
    connect(&m_desk, &Desk::troubled, m_board, qOverload<const Fault &>(&NoticeBoard::addTrouble));
}

void DeskWindow::showSeat()
{
    const std::optional<StaffMember> staff = m_desk.seat().member();
    if (staff != m_staff)
        m_announcer->clear(); // it may name a patient
    m_staff = staff;
    m_header->seat().setStaff(staff);
    m_header->setWorking(m_stack->isWorking());
    m_scan->setOn(m_stack->isWorking());
    m_number->setVisible(m_stack->isWorking());
    fitStack();
    if (!m_stack->isWorking()) {
        m_closing->shut(); // it names staff
        m_help->hide(); // of what is no longer shown
    }
    showHelpCall();
    showAtReader();
    showVisual();
    showCardLeft();
    showConfirmed();
    showBookings();
    showWaiting();
}

void DeskWindow::showWaiting()
{
    const int waiting = m_desk.waiting();
    m_stack->panel().setRemark(waiting == 0
            ? tr("No reception is waiting. The reader goes on meanwhile.")
            : tr("%n reception(s) waiting. The reader goes on meanwhile.", nullptr, waiting));
}

void DeskWindow::showHelpCall()
{
    const std::optional<HelpCall> call = m_desk.helpCall();
    // Without a name where nobody may see it: the page holds none then.
    m_board->setHelpCall(call, call && call->visit ? m_page->model().nameOf(*call->visit) : QString());
    m_tones.follow(call);
}

void DeskWindow::showReaderTrouble()
{
    m_board->setReaderTrouble(m_desk.readerTrouble(), m_desk.now());
    m_tones.follow(m_desk.readerTrouble());
}

void DeskWindow::showAtReader()
{
    const AtReader reader = m_desk.atReader();
    const auto name = [this](const std::optional<QUuid> &visit) {
        return visit ? m_page->model().nameOf(*visit) : QString();
    };
    m_reader->setStanding(reader, name(reader.visit), reader.last ? name(reader.last->visit) : QString());
    m_board->setSomebodyThere(!reader.screen.isEmpty());
}

/// How it stands, as the page knows it: without the photo, and without asking for it anew each second.
void DeskWindow::showVisual()
{
    const VisualCheck &check = m_page->side().visual().check();
    m_board->setVisualCheck(check, visualwords::person(check.staff, m_staff), m_desk.now());
    m_visual->setVisible(m_stack->isWorking() && check.state == VisualCheck::State::Possible);
    if (check.runs() && !m_second.isActive())
        m_second.start();
    else if (!check.runs())
        m_second.stop();
}

void DeskWindow::showCardLeft()
{
    const std::optional<CardLeft> card = m_desk.cardLeft();
    const QString whose = card && card->visit ? m_page->model().nameOf(*card->visit) : QString();
    m_card->setCard(card, whose, m_desk.now());
    m_closing->setCardNow(card, whose);
}

void DeskWindow::showHealth()
{
    const QList<HealthLine> lines = m_desk.health();
    m_health->setLines(lines);
    m_board->setHealth(lines);
    m_tones.follow(lines);
}

/// What can still be taken back, and what could not be handed over: by name, where somebody may see names.
void DeskWindow::showConfirmed()
{
    m_takeBack->setFresh(m_stack->isWorking() ? m_desk.freshConfirm() : std::nullopt);
    UnprintedSlips people;
    if (const auto waiting = m_desk.handOversWaiting(); waiting && m_stack->isWorking()) {
        people.fault = waiting->fault;
        for (const QUuid &visit : waiting->visits) {
            if (m_page->model().find(visit))
                people.people.append({ m_page->model().numberOf(visit), m_page->model().nameOf(visit) });
        }
    }
    m_board->setNotHandedOver(people);
}

void DeskWindow::showBookings()
{
    m_board->setBookings(m_stack->isWorking()
            ? bookingsToTell(m_desk.bookings(), toJapanTime(m_desk.now()).date())
            : QList<BookingCheck>());
}

void DeskWindow::tellArrival(const QUuid &visit)
{
    if (m_page->model().numberOf(visit) == 0) // else it came with the list
        m_page->refresh();
    showWaiting();
    m_tones.arrived();
    const int number = m_page->model().numberOf(visit);
    const QString name = m_page->model().nameOf(visit);
    if (number > 0)
        m_announcer->say(name.isEmpty() ? tr("New reception: number %1. Its name is not known.").arg(number)
                                        : tr("New reception: number %1, %2.").arg(number).arg(name));
    else // locked, signed out, or an account without names
        m_announcer->say(tr("A new reception. %n waiting.", nullptr, m_desk.waiting()));
}

void DeskWindow::tick()
{
    m_header->setNow(m_desk.now());
    m_page->refresh();
    showCardLeft();
    m_tones.tick();
}

void DeskWindow::retranslate()
{
    setWindowTitle(tr("Madoguchi: reception"));
    m_number->setText(tr("By number (F2)"));
    m_number->setAccessibleName(tr("Receive a patient by number"));
    m_visual->setText(tr("Visual check (F6)"));
    m_visual->setAccessibleName(tr("Begin the visual check"));
    fillHelp();
    showWaiting();
}

void DeskWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace madoguchi
