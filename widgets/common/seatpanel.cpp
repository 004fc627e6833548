#include "widgets/common/seatpanel.h"

#include "widgets/common/enrolmentpanel.h"
#include "widgets/common/lockpanel.h"
#include "widgets/common/newpasswordpanel.h"
#include "widgets/common/noticespanel.h"
#include "widgets/common/quickcodepanel.h"
#include "widgets/common/secondfactorpanel.h"
#include "widgets/common/signinpanel.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace madoguchi {

SeatPanel::SeatPanel(Seat &seat, QWidget *parent)
    : QWidget(parent)
    , m_seat(seat)
    , m_signIn(new SignInPanel(seat, this))
    , m_newPassword(new NewPasswordPanel(seat, this))
    , m_enrolment(new EnrolmentPanel(seat, this))
    , m_secondFactor(new SecondFactorPanel(seat, this))
    , m_lock(new LockPanel(seat, this))
    , m_notices(new NoticesPanel(seat, this))
    , m_quickCode(new QuickCodePanel(seat, this))
    , m_account(new AccountPanel(seat, this))
{
    m_steps
        = { m_signIn, m_newPassword, m_enrolment, m_secondFactor, m_lock, m_notices, m_quickCode, m_account };
    build();
    connectSteps();
    connect(&m_seat, &Seat::changed, this, &SeatPanel::follow);
    follow();
}

void SeatPanel::build()
{
    auto *page = new QWidget(this);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(theme::gapLarge, theme::gapLarge, theme::gapLarge, theme::gapLarge);
    row->addStretch(1);
    auto *column = new QVBoxLayout;
    column->addStretch(1);
    for (SeatStep *step : std::as_const(m_steps)) {
        column->addWidget(step); // one of them is shown: the panel is as high as that one
        step->hide();
    }
    column->addStretch(2);
    row->addLayout(column);
    row->addStretch(1);
    auto *scroll = new QScrollArea(this); // for a low screen: nothing is squeezed
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

void SeatPanel::connectSteps()
{
    connect(m_signIn, &SignInPanel::quickCodeAsked, this, [this] {
        m_byPassword = false;
        follow();
    });
    connect(m_lock, &LockPanel::passwordAsked, this, [this](bool last) {
        m_byPassword = true;
        follow();
        m_signIn->beginAs(last && m_last ? m_last->id : QString());
    });
    connect(m_lock, &LockPanel::usedUp, this, [this](const Fault &fault) {
        m_byPassword = true;
        follow();
        m_signIn->tellRefusal(fault);
    });
    connect(m_newPassword, &NewPasswordPanel::done, this, [this] { ownDone(AccountPanel::Thing::Password); });
    connect(m_newPassword, &NewPasswordPanel::givenUp, this, &SeatPanel::goBack);
    connect(m_quickCode, &QuickCodePanel::done, this, [this] { ownDone(AccountPanel::Thing::QuickCode); });
    connect(m_quickCode, &QuickCodePanel::givenUp, this, &SeatPanel::goBack);
    connect(m_enrolment, &EnrolmentPanel::done, this, [this] { ownDone(AccountPanel::Thing::SecondFactor); });
    connect(m_account, &AccountPanel::closed, this, &SeatPanel::goBack);
    connect(m_account, &AccountPanel::asked, this, &SeatPanel::openOwn);
    for (SeatStep *step : std::as_const(m_steps)) {
        connect(step, &SeatStep::refused, this, [this, step](const Fault &fault) {
            if (m_current && m_current != step) // the refusal also led elsewhere
                m_current->tellRefusal(fault);
        });
    }
}

void SeatPanel::setAccounts(const QList<TrainingAccount> &accounts)
{
    m_signIn->setAccounts(accounts);
}

void SeatPanel::setRemark(const QString &words)
{
    m_signIn->setRemark(words);
    m_lock->setRemark(words);
}

void SeatPanel::takeKeyboard()
{
    if (m_current)
        m_current->takeKeyboard();
}

void SeatPanel::openAccount()
{
    if (m_seat.state() != Seat::State::SignedIn || (m_current && m_current != m_account))
        return;
    m_own = m_account;
    follow();
}

void SeatPanel::openOwn(AccountPanel::Thing thing)
{
    if (thing == AccountPanel::Thing::SecondFactor) {
        const Outcome<Done> begun = m_seat.setUpSecondFactor();
        if (!begun)
            m_account->tellRefusal(begun.error());
        return;
    }
    if (thing == AccountPanel::Thing::Password)
        m_own = m_newPassword;
    else
        m_own = m_quickCode;
    follow();
}

void SeatPanel::ownDone(AccountPanel::Thing thing)
{
    if (!m_own) { // on the way in: the seat goes on by itself
        follow();
        return;
    }
    m_own = m_account;
    follow();
    m_account->tellDone(thing);
}

void SeatPanel::signOut()
{
    m_last.reset();
    m_seat.signOut();
}

bool SeatPanel::goBack()
{
    if (!m_current)
        return false;
    const Seat::State state = m_seat.state();
    if (state == Seat::State::NewPassword || state == Seat::State::SecondFactor
        || state == Seat::State::SetUpSecondFactor) {
        m_seat.cancel();
        return true;
    }
    if (state == Seat::State::Locked && m_byPassword && m_seat.takesQuickCode()) {
        m_byPassword = false;
    } else if (m_own) {
        m_own = m_own == m_account ? nullptr : m_account;
    } else if (m_current == m_quickCode) {
        m_isNew = false; // not now
    } else {
        return false;
    }
    follow();
    return true;
}

/// What the way of the seat tells beyond its state.
void SeatPanel::noteArrivals(Seat::State now)
{
    if (now == m_before)
        return;
    if (now == Seat::State::NewPassword)
        m_isNew = true;
    if (now == Seat::State::Locked || now == Seat::State::SignedOut) {
        // Who gives up a sign-in from behind the lock is back at the password.
        m_byPassword = m_byPassword && m_before != Seat::State::SignedIn;
        m_isNew = false;
        m_own = nullptr;
        if (now == Seat::State::SignedOut)
            m_last.reset();
    }
    m_before = now;
}

SeatStep *SeatPanel::stepOf(Seat::State state)
{
    switch (state) {
    case Seat::State::NewPassword:
        return m_newPassword;
    case Seat::State::SetUpSecondFactor:
        return m_enrolment;
    case Seat::State::SecondFactor:
        return m_secondFactor;
    case Seat::State::SignedIn:
        return stepWithin();
    case Seat::State::Locked:
        if (m_seat.takesQuickCode() && !m_byPassword)
            return m_lock;
        break;
    case Seat::State::SignedOut:
        break;
    }
    return m_signIn;
}

/// Of who is in: notices first, then a suggestion once, then what was asked for.
SeatStep *SeatPanel::stepWithin()
{
    if (!m_seat.notices().isEmpty())
        return m_notices;
    const QString id = m_last ? m_last->id : QString();
    if (m_isNew && !m_own && !m_seat.hasQuickCode()
        && (m_current == m_quickCode || !m_suggested.contains(id))) {
        m_suggested.insert(id);
        return m_quickCode;
    }
    return m_own;
}

void SeatPanel::follow()
{
    const Seat::State state = m_seat.state();
    noteArrivals(state);
    if (state == Seat::State::SignedIn)
        m_last = m_seat.member();
    const bool locked = state == Seat::State::Locked;
    m_signIn->setLocked(locked, locked && m_seat.takesQuickCode());
    m_lock->setLast(locked && m_last ? m_last->displayName : QString());
    showStep(stepOf(state));
    Q_EMIT changed();
}

void SeatPanel::showStep(SeatStep *step)
{
    if (step == m_current) {
        if (step == m_notices)
            m_notices->fill();
        return;
    }
    if (m_current) {
        m_current->forget();
        m_current->hide();
    }
    m_current = step;
    if (!step)
        return;
    step->show();
    step->begin();
}

void SeatPanel::keyPressEvent(QKeyEvent *event)
{
    // A field has had its Enter. What it brought may be the work, where Enter confirms a reception.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

} // namespace madoguchi
