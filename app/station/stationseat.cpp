#include "app/station/stationseat.h"

namespace madoguchi {

namespace {

/// How late the seat may notice that its time is over, also after the machine has slept.
constexpr std::chrono::milliseconds watchEvery{ 500 };
constexpr int passwordEndsSoon = 14; ///< days
constexpr int secondFactorSoon = 90; ///< days
constexpr int resetTold = 30; ///< days

Seat::State stateOf(StaffSession::Step step)
{
    switch (step) {
    case StaffSession::Step::SecondFactor:
        return Seat::State::SecondFactor;
    case StaffSession::Step::NewPassword:
        return Seat::State::NewPassword;
    case StaffSession::Step::SetUpSecondFactor:
        return Seat::State::SetUpSecondFactor;
    case StaffSession::Step::In:
        return Seat::State::SignedIn;
    case StaffSession::Step::Password:
        break;
    }
    return Seat::State::SignedOut;
}

} // namespace

StationSeat::StationSeat(
    StaffSession &session, const Clock &clock, std::chrono::minutes idle, Audit audit, QObject *parent)
    : Seat(parent)
    , m_session(session)
    , m_clock(clock)
    , m_idle(idle)
    , m_audit(std::move(audit))
    , m_lastTouch(clock.monotonicMilliseconds())
{
    m_session.setWhenEnded([this] { watch(); });
    m_watch.setInterval(watchEvery);
    connect(&m_watch, &QTimer::timeout, this, &StationSeat::watch);
    m_watch.start();
}

StationSeat::~StationSeat()
{
    m_session.setWhenEnded({});
}

std::optional<StaffMember> StationSeat::member() const
{
    return m_state == State::SignedIn ? m_session.current() : std::nullopt;
}

Outcome<Done> StationSeat::signIn(const QString &id, SecretBytes password)
{
    lock(); // who sits gives way before anybody else is looked at
    cancel();
    const auto step = m_session.signIn(id, password);
    if (!step)
        return refused(AuditAct::SignIn, id, step.error());
    m_lastTouch = m_clock.monotonicMilliseconds();
    return go(id, *step);
}

Outcome<Done> StationSeat::giveNewPassword(SecretBytes password)
{
    const bool coming = m_state == State::NewPassword;
    if (!coming && m_state != State::SignedIn)
        return Fault{ Failure::NotSignedIn };
    const QString id = coming ? comingId() : m_session.current().value_or(StaffMember{}).id;
    const auto step = m_session.giveNewPassword(password);
    if (!step)
        return refused(AuditAct::PasswordChanged, id, step.error());
    return changedOwn(AuditAct::PasswordChanged, id, *step, coming);
}

SecretBytes StationSeat::enrolment() const
{
    return m_state == State::SetUpSecondFactor ? m_session.enrolment() : SecretBytes();
}

Outcome<Done> StationSeat::giveSecondFactor(SecretBytes code)
{
    const bool setsUp = m_state == State::SetUpSecondFactor;
    if (!setsUp && m_state != State::SecondFactor)
        return Fault{ Failure::NotSignedIn };
    const QString id = comingId();
    const bool coming = !m_setsUpByOwnWish;
    const auto step = m_session.giveSecondFactor(code);
    if (!step)
        return refused(setsUp ? AuditAct::SecondFactorSet : AuditAct::SignIn, id, step.error());
    if (!setsUp)
        return go(id, *step);
    return changedOwn(AuditAct::SecondFactorSet, id, *step, coming);
}

Outcome<Done> StationSeat::setUpSecondFactor()
{
    if (m_state != State::SignedIn)
        return Fault{ Failure::NotSignedIn };
    auto begun = m_session.setUpSecondFactor();
    if (!begun)
        return begun;
    m_setsUpByOwnWish = true;
    m_state = State::SetUpSecondFactor;
    Q_EMIT changed();
    return begun;
}

void StationSeat::cancel()
{
    if (m_state != State::NewPassword && m_state != State::SecondFactor
        && m_state != State::SetUpSecondFactor)
        return;
    m_session.cancel();
    m_setsUpByOwnWish = false;
    m_state = m_session.current() ? State::SignedIn : stateWithoutAnybody();
    Q_EMIT changed();
}

Outcome<Done> StationSeat::chooseQuickCode(SecretBytes code)
{
    const auto who = member();
    if (!who)
        return Fault{ Failure::NotSignedIn };
    auto chosen = m_session.chooseQuickCode(code);
    if (!chosen)
        return refused(AuditAct::QuickCodeChosen, who->id, chosen.error());
    if (const auto written = write(AuditAct::QuickCodeChosen, *who); !written)
        return written.error();
    Q_EMIT changed();
    return chosen;
}

bool StationSeat::hasQuickCode() const
{
    const auto who = member();
    const auto account = who ? m_session.accountOf(who->id) : std::nullopt;
    return account && !account->quickCode.isEmpty();
}

bool StationSeat::takesQuickCode() const
{
    return m_state == State::Locked && m_session.takesQuickCode();
}

Outcome<Done> StationSeat::unlock(SecretBytes code)
{
    if (m_state != State::Locked)
        return Fault{ Failure::QuickCodeUsedUp };
    const auto who = m_session.unlock(code);
    if (!who)
        return refused(AuditAct::Unlocked, {}, who.error());
    if (const auto written = write(AuditAct::Unlocked, *who); !written) {
        m_session.lock();
        return written.error();
    }
    m_lastTouch = m_clock.monotonicMilliseconds();
    m_who = *who;
    m_state = State::SignedIn;
    Q_EMIT changed();
    return Done{};
}

void StationSeat::lock()
{
    if (m_state == State::SignedIn)
        lockBecause({});
}

void StationSeat::signOut()
{
    const auto who = member();
    if (!who)
        return;
    // Leaving is never refused: a log that cannot be written shows in the health line.
    const auto written = write(AuditAct::SignOut, *who);
    static_cast<void>(written);
    m_session.signOut();
    leave();
}

void StationSeat::touched()
{
    // The first key after a long sleep is not a sign that somebody was here meanwhile.
    watch();
    m_lastTouch = m_clock.monotonicMilliseconds();
}

void StationSeat::noticesRead()
{
    if (m_notices.isEmpty())
        return;
    m_notices.clear();
    Q_EMIT changed();
}

Outcome<qint64> StationSeat::write(
    AuditAct act, const StaffMember &who, std::optional<Failure> result, const QString &purpose)
{
    AuditEntry entry;
    entry.what = act;
    entry.staffId = who.id;
    if (!who.id.isEmpty())
        entry.role = who.role;
    entry.result = result;
    entry.purpose = purpose;
    return m_audit(entry);
}

Outcome<Done> StationSeat::refused(AuditAct act, const QString &id, const Fault &fault)
{
    const auto account = id.isEmpty() ? std::nullopt : m_session.accountOf(id);
    const auto written = write(act, account ? account->member : StaffMember{}, fault.failure);
    static_cast<void>(written); // refused it is in any case
    return fault;
}

/// On to the next step of the sign-in, or in.
Outcome<Done> StationSeat::go(const QString &id, StaffSession::Step step)
{
    if (step == StaffSession::Step::In) {
        if (const auto in = comeIn(); !in) {
            m_session.signOut();
            m_state = stateWithoutAnybody();
            Q_EMIT changed();
            return in;
        }
        if (const auto account = m_session.accountOf(id))
            m_notices = noticesFor(*account);
    }
    m_state = stateOf(step);
    Q_EMIT changed();
    return Done{};
}

/// Everything was given: whether the person may sit here, and the entry that says so.
Outcome<Done> StationSeat::comeIn()
{
    m_who = m_session.current().value_or(StaffMember{});
    if (const auto admitted = m_admission ? m_admission(m_who) : Outcome<Done>(Done{}); !admitted)
        return refused(AuditAct::SignIn, m_who.id, admitted.error());
    const auto written = write(AuditAct::SignIn, m_who);
    return written ? Outcome<Done>(Done{}) : written.error();
}

/// The own password or second factor was replaced, on the way in or from the seat.
Outcome<Done> StationSeat::changedOwn(AuditAct act, const QString &id, StaffSession::Step step, bool coming)
{
    m_setsUpByOwnWish = false;
    const auto account = m_session.accountOf(id);
    const auto written = write(act, account ? account->member : StaffMember{});
    if (coming) {
        if (written)
            return go(id, step);
        // What cannot be written down leads nowhere; the change itself is done.
        if (step == StaffSession::Step::In)
            m_session.signOut();
        m_session.cancel();
        m_state = stateWithoutAnybody();
    } else {
        m_state = stateOf(m_session.step());
    }
    Q_EMIT changed();
    return written ? Outcome<Done>(Done{}) : written.error();
}

Seat::State StationSeat::stateWithoutAnybody() const
{
    return m_session.hasLiveSessions() ? State::Locked : State::SignedOut;
}

void StationSeat::leave()
{
    m_notices.clear();
    m_state = stateWithoutAnybody();
    Q_EMIT changed();
}

void StationSeat::lockBecause(const QString &purpose)
{
    // Locking is never refused, and the windows are empty before anything is written.
    m_session.cancel();
    m_session.lock();
    m_setsUpByOwnWish = false;
    leave();
    const auto written = write(AuditAct::Locked, m_who, std::nullopt, purpose);
    static_cast<void>(written);
}

/// What time does, and what an administrator has done from elsewhere.
void StationSeat::watch()
{
    const bool coming = m_state == State::NewPassword || m_state == State::SecondFactor
        || m_state == State::SetUpSecondFactor;
    if (m_state == State::SignedIn && !m_session.current())
        lockBecause(QStringLiteral("session-over"));
    else if (m_state == State::SignedIn && isIdle())
        lockBecause(QStringLiteral("idle"));
    else if (coming && (isIdle() || m_session.step() == StaffSession::Step::Password))
        m_setsUpByOwnWish ? lockBecause(QStringLiteral("idle")) : cancel();
    else if (m_state == State::Locked && !m_session.hasLiveSessions())
        leave();
}

bool StationSeat::isIdle() const
{
    return m_clock.monotonicMilliseconds() - m_lastTouch >= m_idle.count();
}

QList<SeatNotice> StationSeat::noticesFor(const StaffAccount &account) const
{
    QList<SeatNotice> notices;
    const QDateTime now = m_clock.now();
    // Who reads it first may be who reset the password: its person hears of it whoever read it before. A
    // clock that was set back does not end it.
    if (!account.resetBy.isEmpty() && now < account.resetAt.addDays(resetTold))
        notices.append({ SeatNotice::Kind::PasswordReset, account.resetBy, account.resetAt });
    if (const QDateTime end = PasswordPolicy::endOf(account); end.isValid()) {
        const auto days = static_cast<int>(now.daysTo(end));
        if (days <= passwordEndsSoon)
            notices.append({ SeatNotice::Kind::PasswordEnds, {}, end, days });
    }
    const QDate from = m_session.rules().totpFrom;
    const QDate today = toJapanTime(now).date();
    if (from.isValid() && today < from && today.daysTo(from) <= secondFactorSoon
        && !m_session.hasSecondFactor(account.member.id))
        notices.append({ SeatNotice::Kind::SecondFactorFrom, {},
            from.startOfDay(Qt::OffsetFromUTC, japanOffsetSeconds) });
    if (m_source)
        notices += m_source(account.member);
    return notices;
}

} // namespace madoguchi
