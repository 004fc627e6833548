#include "widgets/consulting/consultingwindow.h"

#include "widgets/common/announcer.h"
#include "widgets/common/banner.h"
#include "widgets/common/colours.h"
#include "widgets/common/composewatch.h"
#include "widgets/common/healthbar.h"
#include "widgets/common/helppanel.h"
#include "widgets/common/idlewatch.h"
#include "widgets/common/roomscroll.h"
#include "widgets/common/seatbuttons.h"
#include "widgets/common/seatpanel.h"
#include "widgets/common/seatstack.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/consultingheader.h"
#include "widgets/consulting/consultingpage.h"
#include "widgets/consulting/roomhelp.h"

#include <QEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace madoguchi {

ConsultingWindow::ConsultingWindow(ConsultingRoom &room, ConsultingOptions options, QWidget *parent)
    : QMainWindow(parent)
    , m_room(room)
    , m_compose(new ComposeWatch(this))
    , m_header(new ConsultingHeader)
    , m_page(new ConsultingPage(room))
    , m_stack(new SeatStack(room.seat(), StationKind::Consulting, this))
    , m_announcer(new Announcer)
    , m_help(new HelpPanel)
    , m_health(new HealthBar)
{
    setObjectName(QStringLiteral("consultingWindow"));
    m_stack->setWork(m_page);
    setWindowIcon(QIcon(QStringLiteral(":/icons/madoguchi.svg")));
    build(options);
    connectParts();
    m_second.setInterval(1000);
    m_second.start();
    retranslate();
    showHealth();
    tick();
    showSeat();
}

void ConsultingWindow::build(const ConsultingOptions &options)
{
    m_page->out().setPrint(options.print);
    if (options.training)
        m_stack->panel().setAccounts(options.accounts);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (options.training)
        column->addWidget(new Banner);
    column->addWidget(m_header);
    column->addWidget(m_help);
    m_help->hide();
    column->addWidget(m_stack, 1);
    m_announcer->setContentsMargins(theme::gapLarge, 0, theme::gapLarge, theme::gapSmall);
    m_announcer->hide(); // until a page has something to say
    column->addWidget(m_announcer);
    column->addWidget(m_health);
    setCentralWidget(new RoomScroll(centre));
    Colours::instance().follow(this);
    Zoom::instance().follow(this);
    resize(1366, 768);
}

void ConsultingWindow::connectParts()
{
    connect(&m_second, &QTimer::timeout, this, &ConsultingWindow::tick);
    connect(m_header, &ConsultingHeader::refreshAsked, this, [this] { m_room.refresh(); });
    connect(m_header, &ConsultingHeader::helpAsked, this, &ConsultingWindow::toggleHelp);
    connect(m_page, &WorkPage::said, this, &ConsultingWindow::say);
    connect(m_stack, &SeatStack::changed, this, &ConsultingWindow::showSeat);
    const SeatButtons *seat = &m_header->seat();
    connect(seat, &SeatButtons::accountAsked, m_stack, &SeatStack::openAccount);
    connect(seat, &SeatButtons::entriesAsked, m_stack, &SeatStack::openEntries);
    connect(seat, &SeatButtons::lockAsked, m_stack, &SeatStack::lock);
    connect(seat, &SeatButtons::signOutAsked, m_stack, &SeatStack::signOut);
    connect(new IdleWatch(m_room.seat(), *m_compose, this), &IdleWatch::lockAsked, m_stack, &SeatStack::lock);
    connect(&m_room, &ConsultingRoom::visitsChanged, m_page, &ConsultingPage::refreshVisits);
    connect(&m_room, &ConsultingRoom::recordsChanged, m_page, &ConsultingPage::refreshRecords);
    connect(&m_room, &ConsultingRoom::mynaportalChanged, m_page, &ConsultingPage::refreshLogged);
    connect(&m_room, &ConsultingRoom::chartCalled, m_page, &ConsultingPage::followChart);
    connect(&m_room, &ConsultingRoom::outcomesChanged, m_page, &ConsultingPage::refreshOutcomes);
    connect(&m_room, &ConsultingRoom::healthChanged, this, &ConsultingWindow::showHealth);
}

void ConsultingWindow::setAdministration(WorkPage *page)
{
    m_stack->setAdministration(page);
    m_header->seat().setHasEntries(true);
    connect(page, &WorkPage::said, this, &ConsultingWindow::say);
}

void ConsultingWindow::say(const QString &words)
{
    m_announcer->say(words);
    m_announcer->show();
}

void ConsultingWindow::showSeat()
{
    const std::optional<StaffMember> staff = m_room.seat().member();
    if (!staff) {
        m_announcer->clear();
        m_announcer->hide();
    }
    m_header->seat().setStaff(staff);
    m_header->setCanRefresh(m_stack->isWorking());
    fillHelp();
}

void ConsultingWindow::showHealth()
{
    const QList<HealthLine> lines = m_room.health();
    m_health->setLines(lines);
    m_page->setLine(lines);
}

void ConsultingWindow::tick()
{
    const QDateTime now = m_room.now();
    m_header->setNow(now);
    m_page->setNow(now);
}

void ConsultingWindow::retranslate()
{
    setWindowTitle(tr("Madoguchi: consulting room"));
    m_stack->panel().setRemark(tr("For doctors, dentists and pharmacists, each with an own account."));
    fillHelp();
}

void ConsultingWindow::keyPressEvent(QKeyEvent *event)
{
    // While an input method composes, function keys belong to it.
    if (m_compose->isComposing() || !functionKey(event->key()))
        QMainWindow::keyPressEvent(event);
}

void ConsultingWindow::toggleHelp()
{
    m_help->setVisible(!m_help->isVisible());
    fillHelp();
    if (!m_help->isVisible())
        return;
    m_health->setOpen(false); // one panel at a time
    Announcer::alert(m_help);
}

void ConsultingWindow::fillHelp()
{
    if (!m_help->isVisible())
        return;
    const RoomTopic topic = m_stack->isWorking() ? RoomTopic::Records
        : m_stack->isAdministration()            ? RoomTopic::Administration
                                                 : RoomTopic::SignIn;
    m_help->setText(roomKeys(), roomHelp(topic));
}

bool ConsultingWindow::functionKey(int key)
{
    switch (key) {
    case Qt::Key_F1:
        toggleHelp();
        return true;
    case Qt::Key_F3:
        if (m_stack->isWorking())
            m_page->focusSearch();
        return true;
    case Qt::Key_F5:
        if (m_stack->isWorking() && !m_page->askAnew())
            m_room.refresh();
        return true;
    case Qt::Key_F10:
        m_health->setOpen(!m_health->isOpen());
        if (m_health->isOpen())
            m_help->hide();
        m_room.checkHealth();
        return true;
    case Qt::Key_Escape:
        if (m_help->isVisible()) {
            m_help->hide();
            return true;
        }
        return m_stack->goBack();
    default:
        return false;
    }
}

void ConsultingWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace madoguchi
