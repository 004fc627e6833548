// What keys do in the desk's window, and the panels that they open.
#include "widgets/common/announcer.h"
#include "widgets/common/composewatch.h"
#include "widgets/common/healthbar.h"
#include "widgets/common/helppanel.h"
#include "widgets/common/seatstack.h"
#include "widgets/desk/bookingspanel.h"
#include "widgets/desk/capturepanel.h"
#include "widgets/desk/closingpanel.h"
#include "widgets/desk/deskpage.h"
#include "widgets/desk/deskside.h"
#include "widgets/desk/deskwindow.h"
#include "widgets/desk/eligibilityprint.h"
#include "widgets/desk/findbar.h"
#include "widgets/desk/ladderpanel.h"
#include "widgets/desk/noticeboard.h"
#include "widgets/desk/numberpanel.h"
#include "widgets/desk/subsidypanel.h"
#include "widgets/desk/visualpanel.h"

#include <QKeyEvent>
#include <QShortcut>

namespace madoguchi {

/// Shortcuts: a button that has the keyboard would take an arrow for its own. In a field Ctrl+Z is the
/// field's.
void DeskWindow::connectShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, act] {
            if (m_stack->isWorking() && !m_compose->isComposing())
                act();
        });
    };
    add(Qt::CTRL | Qt::Key_Up, [this] { m_page->step(-1); });
    add(Qt::CTRL | Qt::Key_Down, [this] { m_page->step(1); });
    add(Qt::CTRL | Qt::Key_Z, [this] { m_page->takeBack(); });
    add(Qt::CTRL | Qt::Key_B, [this] { toggleBookings(); });
    add(Qt::CTRL | Qt::Key_R, [this] { m_page->side().toggleSubsidies(); });
    add(Qt::CTRL | Qt::Key_E, [this] { m_page->handOverAgain(); });
}

void DeskWindow::toggleBookings()
{
    if (m_page->side().bookings().isOpen())
        m_page->side().shutBookings();
    else
        openBookings();
}

/// What was told is seen only where it is shown.
void DeskWindow::openBookings()
{
    if (m_page->side().openBookings())
        m_board->seeBookings();
}

void DeskWindow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool working = m_stack->isWorking();
    if (!m_compose->isComposing()) {
        if (plain && working && (key == Qt::Key_Return || key == Qt::Key_Enter) && !event->isAutoRepeat())
            return m_page->confirm();
        if (plain && key == Qt::Key_Escape)
            return goBack();
        if (working && key == Qt::Key_F4 && event->modifiers() == Qt::ShiftModifier)
            return toggleClosing();
        if (working && key == Qt::Key_F2 && event->modifiers() == Qt::ControlModifier)
            return m_page->side().beginCapture();
        if (working && key == Qt::Key_P && event->modifiers() == Qt::ControlModifier) {
            if (!m_page->side().isTaken()) // only of one that is to be seen
                m_eligibility->print(m_page->selected());
            return;
        }
        if (plain && functionKey(key))
            return;
        if (working && !m_page->side().isFilling() && m_page->find().take(*event))
            return;
    }
    QMainWindow::keyPressEvent(event);
}

bool DeskWindow::functionKey(int key)
{
    switch (key) {
    case Qt::Key_F1:
        toggleHelp();
        return true;
    case Qt::Key_F2:
        if (m_stack->isWorking())
            m_page->side().beginNumber();
        return true;
    case Qt::Key_F3:
        if (m_stack->isWorking())
            m_page->find().takeKeyboard();
        return true;
    case Qt::Key_F4:
        if (m_stack->isWorking())
            m_page->printAgain();
        return true;
    case Qt::Key_F5:
        if (m_stack->isWorking())
            m_page->askAgain();
        return true;
    case Qt::Key_F6:
        if (m_stack->isWorking())
            m_page->side().visual().begin();
        return true;
    case Qt::Key_F7:
        m_desk.acknowledgeCard();
        return true;
    case Qt::Key_F8:
        if (m_stack->isWorking())
            m_page->toggleLadder();
        return true;
    case Qt::Key_F9:
        if (m_stack->isWorking())
            m_page->toggleCover();
        return true;
    case Qt::Key_F11:
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        return true;
    case Qt::Key_F10:
        m_health->setOpen(!m_health->isOpen());
        if (m_health->isOpen()) {
            m_help->hide();
            m_closing->shut();
            m_desk.checkHealth();
        }
        return true;
    default:
        return false;
    }
}

void DeskWindow::toggleClosing()
{
    if (m_closing->isOpen()) {
        m_closing->shut();
        m_page->takeKeyboard();
        return;
    }
    m_help->hide();
    m_health->setOpen(false);
    m_closing->open();
}

/// One panel at a time: the list keeps its room.
void DeskWindow::toggleHelp()
{
    const bool ofClosing = m_closing->isOpen();
    m_help->setVisible(!m_help->isVisible());
    if (!m_help->isVisible())
        return;
    m_health->setOpen(false);
    m_closing->shut();
    m_helpOfClosing = ofClosing;
    fillHelp();
    Announcer::alert(m_help);
}

void DeskWindow::fillHelp()
{
    if (m_help->isVisible())
        m_help->setText(deskKeys(m_page->printsOnConfirm()),
            helpText(helpTopic(), m_page->selected(), m_desk.now(), m_page->printsOnConfirm()));
}

/// What F1 is pressed in front of.
HelpTopic DeskWindow::helpTopic() const
{
    const DeskSide &side = m_page->side();
    if (m_stack->isAdministration())
        return HelpTopic::Administration;
    if (!m_stack->isWorking())
        return HelpTopic::SignIn;
    if (m_helpOfClosing)
        return HelpTopic::Closing;
    if (side.visual().isOpen())
        return HelpTopic::Visual;
    if (side.number().isOpen())
        return HelpTopic::Number;
    if (side.capture().isOpen())
        return HelpTopic::Capture;
    if (side.subsidies().isOpen())
        return HelpTopic::Subsidies;
    if (side.bookings().isOpen())
        return HelpTopic::Bookings;
    return side.ladder().isOpen() ? HelpTopic::Ladder : HelpTopic::List;
}

/// One step, from what has the keyboard: a notice over the list waits until what is worked on is left.
void DeskWindow::goBack()
{
    if (m_help->isVisible())
        m_help->hide();
    else if (m_closing->isOpen())
        toggleClosing();
    else if (m_health->isOpen())
        m_health->setOpen(false);
    else if ((m_stack->isWorking() && m_page->side().hasKeyboard()) || !m_board->dismissNewest())
        m_stack->goBack();
}

} // namespace madoguchi
