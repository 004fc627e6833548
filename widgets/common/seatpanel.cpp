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
    , m_scroll(new QScrollArea(this)) // for a low screen: nothing is squeezed
    , m_page(new QWidget(m_scroll->viewport()))
    , m_signIn(new SignInPanel(seat, m_page))
    , m_newPassword([this] { return makeNewPassword(); })
    , m_enrolment([this] { return makeEnrolment(); })
    , m_secondFactor([this] { return added(new SecondFactorPanel(m_seat, m_page)); })
    , m_lock(new LockPanel(seat, m_page))
    , m_notices([this] { return added(new NoticesPanel(m_seat, m_page)); })
    , m_quickCode([this] { return makeQuickCode(); })
    , m_account([this] { return makeAccount(); })
{
    build();
    connectSteps();
    connect(&m_seat, &Seat::changed, this, &SeatPanel::follow);
    follow();
}

void SeatPanel::build()
{
    auto *row = new QHBoxLayout(m_page);
    row->setContentsMargins(theme::gapLarge, theme::gapLarge, theme::gapLarge, theme::gapLarge);
    row->addStretch(1);
    m_column = new QVBoxLayout;
    m_column->addStretch(1);
    m_column->addStretch(2);
    row->addLayout(m_column);
    row->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_page);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
}

/// One of them is shown: the panel is as high as that one.
template <typename Step> Step *SeatPanel::added(Step *step)
{
    step->hide();
    m_column->insertWidget(m_column->count() - 1, step);
    putBehindForTab(m_scroll, step);
    connect(step, &SeatStep::refused, this, [this, step](const Fault &fault) {
        if (m_current && m_current != step) // the refusal also led elsewhere
            m_current->tellRefusal(fault);
    });
    return step;
}

void SeatPanel::connectSteps()
{
    connect(added(m_signIn), &SignInPanel::quickCodeAsked, this, [this] {
        m_byPassword = false;
        follow();
    });
    connect(added(m_lock), &LockPanel::passwordAsked, this, [this](bool last) {
        m_byPassword = true;
        follow();
        m_signIn->beginAs(last && m_last ? m_last->id : QString());
    });
    connect(m_lock, &LockPanel::usedUp, this, [this](const Fault &fault) {
        m_byPassword = true;
        follow();
        m_signIn->tellRefusal(fault);
    });
}

NewPasswordPanel *SeatPanel::makeNewPassword()
{
    auto *step = added(new NewPasswordPanel(m_seat, m_page));
    connect(step, &NewPasswordPanel::done, this, [this] { ownDone(AccountPanel::Thing::Password); });
    connect(step, &NewPasswordPanel::givenUp, this, &SeatPanel::goBack);
    return step;
}

EnrolmentPanel *SeatPanel::makeEnrolment()
{
    auto *step = added(new EnrolmentPanel(m_seat, m_page));
    connect(step, &EnrolmentPanel::done, this, [this] { ownDone(AccountPanel::Thing::SecondFactor); });
    return step;
}

QuickCodePanel *SeatPanel::makeQuickCode()
{
    auto *step = added(new QuickCodePanel(m_seat, m_page));
    connect(step, &QuickCodePanel::done, this, [this] { ownDone(AccountPanel::Thing::QuickCode); });
    connect(step, &QuickCodePanel::givenUp, this, &SeatPanel::goBack);
    return step;
}

AccountPanel *SeatPanel::makeAccount()
{
    auto *step = added(new AccountPanel(m_seat, m_page));
    connect(step, &AccountPanel::closed, this, &SeatPanel::goBack);
    connect(step, &AccountPanel::asked, this, &SeatPanel::openOwn);
    return step;
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
    if (m_seat.state() != Seat::State::SignedIn || (m_current && !m_account.is(m_current)))
        return;
    m_own = m_account.get();
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
        m_own = m_newPassword.get();
    else
        m_own = m_quickCode.get();
    follow();
}

void SeatPanel::ownDone(AccountPanel::Thing thing)
{
    if (!m_own) { // on the way in: the seat goes on by itself
        follow();
        return;
    }
    m_own = m_account.get();
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
        m_own = m_account.is(m_own) ? nullptr : m_account.get();
    } else if (m_quickCode.is(m_current)) {
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
        return m_newPassword.get();
    case Seat::State::SetUpSecondFactor:
        return m_enrolment.get();
    case Seat::State::SecondFactor:
        return m_secondFactor.get();
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
        return m_notices.get();
    const QString id = m_last ? m_last->id : QString();
    if (m_isNew && !m_own && !m_seat.hasQuickCode()
        && (m_quickCode.is(m_current) || !m_suggested.contains(id))) {
        m_suggested.insert(id);
        return m_quickCode.get();
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
        if (m_notices.is(step))
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
