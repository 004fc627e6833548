#include "widgets/common/seatstack.h"

#include "app/domain/rights.h"
#include "widgets/common/clipboardguard.h"
#include "widgets/common/norightpage.h"
#include "widgets/common/seatpanel.h"
#include "widgets/common/workpage.h"

#include <QApplication>
#include <QShowEvent>
#include <QToolTip>

#include <utility>

namespace madoguchi {

namespace {

/// What opens over a window belongs to it, and shows what it shows.
void closeOverlays(const QWidget *window)
{
    QToolTip::hideText();
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (popup->parentWidget() && popup->parentWidget()->window() != window)
            return;
        if (!popup->close())
            return;
    }
}

} // namespace

SeatStack::SeatStack(Seat &seat, StationKind kind, QWidget *parent)
    : QStackedWidget(parent)
    , m_seat(seat)
    , m_kind(kind)
    , m_panel(new SeatPanel(seat, this))
    , m_noRight(new NoRightPage(kind, this))
    , m_clipboard(new ClipboardGuard(parent->window()))
{
    addWidget(m_panel);
    addWidget(m_noRight);
    connect(m_panel, &SeatPanel::changed, this, &SeatStack::follow);
}

void SeatStack::setWork(WorkPage *page)
{
    m_work = page;
    insertWidget(indexOf(m_noRight), page);
    connect(page, &WorkPage::ready, this, [this] {
        if (m_who) // else the seat tells of itself who has come
            follow();
    });
    follow();
}

void SeatStack::setAdministration(WorkPage *page)
{
    m_administration = page;
    addWidget(page);
    follow();
}

/// The matrix in the window: names at a desk to whoever may see eligibility, visits in a consulting room to
/// whoever may be shown records.
WorkPage *SeatStack::page() const
{
    const Right needed = m_kind == StationKind::Desk ? Right::SeeEligibility : Right::SeeRecords;
    if (m_entries || m_who->role == Role::Administrator)
        return m_administration;
    return may(m_who->role, needed, m_kind) ? m_work : nullptr;
}

bool SeatStack::isWorking() const
{
    return m_who && currentWidget() == m_work;
}

bool SeatStack::isAdministration() const
{
    return m_administration && currentWidget() == m_administration;
}

void SeatStack::follow()
{
    const std::optional<StaffMember> who = m_seat.member();
    if (m_who && who != m_who)
        leave();
    m_who = who;
    if (m_who) {
        m_noRight->setRole(m_who->role);
        if (page() && page()->isReady() && !m_entered.contains(page()))
            enter(page());
    }
    present();
    Q_EMIT changed();
}

void SeatStack::enter(WorkPage *page)
{
    m_entered.append(page);
    page->enter(*m_who);
    m_drafts.giveBack(m_who->id, page);
}

void SeatStack::leave()
{
    for (WorkPage *page : std::as_const(m_entered)) {
        m_drafts.keep(m_who->id, page);
        page->leave();
    }
    m_entered.clear();
    m_entries = false;
    closeOverlays(window());
    m_clipboard->clear();
}

void SeatStack::present()
{
    QWidget *shown = m_panel;
    if (!m_panel->isNeeded() && m_who && !page())
        shown = m_noRight;
    else if (!m_panel->isNeeded() && m_who && m_entered.contains(page()))
        shown = page();
    if (shown == currentWidget())
        return;
    setCurrentWidget(shown);
    takeKeyboard();
}

void SeatStack::takeKeyboard()
{
    if (auto *work = qobject_cast<WorkPage *>(currentWidget()))
        work->takeKeyboard();
    else if (currentWidget() == m_panel)
        m_panel->takeKeyboard();
}

/// A window that opens has not had the keyboard yet.
void SeatStack::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (!event->spontaneous())
        takeKeyboard();
}

void SeatStack::lock()
{
    // Who sets up a second factor from the seat still sits there.
    if (m_seat.state() == Seat::State::SetUpSecondFactor)
        m_seat.cancel();
    m_seat.lock();
}

void SeatStack::signOut()
{
    const std::optional<StaffMember> who = m_seat.member();
    m_panel->signOut();
    if (who && !m_seat.member())
        m_drafts.forget(who->id);
}

void SeatStack::openAccount()
{
    m_panel->openAccount();
}

void SeatStack::openEntries()
{
    if (!m_who || !m_administration || m_panel->isNeeded() || m_who->role == Role::Administrator)
        return;
    m_entries = !m_entries;
    if (!m_entries && m_entered.removeOne(m_administration))
        m_administration->leave();
    follow();
}

bool SeatStack::goBack()
{
    if (m_panel->isNeeded())
        return m_panel->goBack();
    if (m_who && page() && page()->goBack())
        return true;
    const bool wasOpen = m_entries;
    if (m_entries)
        openEntries();
    return wasOpen;
}

} // namespace madoguchi
