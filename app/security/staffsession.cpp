#include "app/security/staffsession.h"

#include "app/security/lastadministrator.h"

#include <algorithm>

namespace madoguchi {

namespace {

/// Who sits, but came by six digits: they are for coming back, not for changing what opens the account.
Fault passwordNeeded()
{
    return Fault{ Failure::PasswordNeeded };
}

/// While there is no qualified account at all: at first run (security.md 7). One that was switched off
/// counts, or switching it off would be a way around the second person.
Outcome<Done> mayGrantAlone(Accounts &accounts, Right right, bool administers)
{
    const Fault needed{ Failure::SecondPersonNeeded };
    if (right != Right::GrantQualification || !administers)
        return needed;
    const auto all = accounts.list();
    if (!all)
        return all.error();
    if (std::any_of(all->begin(), all->end(),
            [](const StaffAccount &account) { return account.member.role == Role::Qualified; }))
        return needed;
    return Done{};
}

} // namespace

StaffSession::StaffSession(Accounts &accounts, const Passwords &passwords, const Clock &clock,
    std::shared_ptr<const SealingKey> vaultKey, StaffRules rules)
    : m_accounts(accounts)
    , m_rules(std::move(rules))
    , m_live(accounts, clock, std::move(vaultKey))
    , m_signIn(accounts, passwords, clock, m_rules)
{ }

Outcome<StaffSession::Step> StaffSession::signIn(const QString &id, const SecretBytes &password)
{
    auto step = m_signIn.begin(id, password, m_live.hasSecondFactor(id));
    if (!step)
        return step;
    lock();
    return arrive(step);
}

Outcome<StaffSession::Step> StaffSession::giveSecondFactor(const SecretBytes &code)
{
    return arrive(m_signIn.giveSecondFactor(code));
}

Outcome<StaffSession::Step> StaffSession::giveNewPassword(const SecretBytes &password)
{
    if (m_signIn.step() != Step::Password)
        return arrive(m_signIn.giveNewPassword(password));
    const auto member = current();
    if (!member)
        return Fault{ Failure::NotSignedIn };
    if (!m_gavePassword)
        return passwordNeeded();
    const auto changed
        = m_signIn.changePassword(member->id, password, m_recordsKey ? &*m_recordsKey : nullptr);
    if (!changed)
        return changed.error();
    return Step::In;
}

Outcome<Done> StaffSession::setUpSecondFactor()
{
    const auto member = current();
    if (!member)
        return Fault{ Failure::NotSignedIn };
    if (!m_gavePassword)
        return passwordNeeded();
    return m_signIn.setUpSecondFactor(member->id);
}

void StaffSession::cancel()
{
    m_signIn.cancel();
}

StaffSession::Step StaffSession::step() const
{
    if (m_signIn.step() != Step::Password)
        return m_signIn.step();
    return current() ? Step::In : Step::Password;
}

QString StaffSession::comingId() const
{
    return m_signIn.account() ? m_signIn.account()->member.id : QString();
}

void StaffSession::lock()
{
    m_current.reset();
    m_recordsKey.reset();
    m_gavePassword = false;
}

void StaffSession::signOut()
{
    if (m_current)
        m_live.end(m_current->id);
    lock();
}

Outcome<StaffMember> StaffSession::unlock(const SecretBytes &code)
{
    auto member = m_live.match(code);
    if (!member)
        return member;
    m_signIn.cancel();
    lock();
    m_current = *member;
    return member;
}

Outcome<Done> StaffSession::chooseQuickCode(const SecretBytes &code)
{
    const auto member = current();
    if (!member)
        return Fault{ Failure::NotSignedIn };
    if (!m_gavePassword)
        return passwordNeeded();
    return m_live.choose(member->id, code);
}

void StaffSession::endSessionsOf(const QString &id)
{
    m_live.end(id);
    const bool sat = m_current && m_current->id == id;
    const bool wasComing = comingId() == id;
    if (wasComing)
        m_signIn.cancel();
    if (sat)
        lock();
    if ((sat || wasComing) && m_whenEnded)
        m_whenEnded();
}

std::optional<StaffMember> StaffSession::current() const
{
    if (!m_current || m_signIn.step() != Step::Password || !m_live.isLive(m_current->id))
        return std::nullopt;
    return m_current;
}

const RecordsKey *StaffSession::recordsKey() const
{
    return current() && m_recordsKey ? &*m_recordsKey : nullptr;
}

Outcome<QStringList> StaffSession::disableIdle()
{
    const auto all = m_accounts.list();
    if (!all)
        return all.error();
    QStringList switchedOff;
    for (StaffAccount account : *all) {
        const auto use = m_signIn.waits().use(account.member.id);
        if (!use)
            return use.error();
        // Who has a session was here today, whatever a clock that was set ahead says.
        if (account.state != AccountState::Enabled || !m_signIn.isIdle(account, *use)
            || m_live.isLive(account.member.id))
            continue;
        const auto last = isLastAdministrator(m_accounts, account);
        if (!last)
            return last.error();
        if (*last)
            continue;
        account.state = AccountState::Idle;
        if (const auto kept = m_accounts.change(account); !kept)
            return kept.error();
        switchedOff.append(account.member.id);
    }
    return switchedOff;
}

Outcome<Done> StaffSession::liftLock(const Granted<Right::ManageStaff> &, const QString &id)
{
    return m_signIn.waits().lift(id);
}

std::optional<StaffAccount> StaffSession::accountOf(const QString &id)
{
    auto found = m_accounts.find(id);
    return found ? *found : std::nullopt;
}

bool StaffSession::hasSecondFactor(const QString &id) const
{
    const auto secret = m_accounts.secondFactor(id);
    return secret && secret->has_value();
}

Outcome<StaffMember> StaffSession::permitted(Right right) const
{
    const auto member = current();
    if (!member)
        return Fault{ Failure::NotSignedIn };
    if (!may(member->role, right, m_rules.station))
        return Fault{ Failure::NotPermitted };
    return *member;
}

Outcome<StaffSession::Both> StaffSession::together(
    Right right, const QString &second, const SecretBytes &password)
{
    const auto first = permitted(right);
    if (!first)
        return first.error();
    const bool administers = first->role == Role::Administrator;
    if (second.isEmpty()) {
        const auto isFirst = mayGrantAlone(m_accounts, right, administers);
        if (!isFirst)
            return isFirst.error();
        return Both{ first->id, {} };
    }
    const Fault needed{ Failure::SecondPersonNeeded };
    const auto other = m_signIn.verify(second, password);
    if (!other)
        return other.error().failure == Failure::SignInFailed ? needed : other.error();
    const auto counts = countsAsSecond(*other, administers ? Role::Qualified : Role::Administrator);
    if (!counts)
        return counts.error();
    return administers ? Both{ first->id, second } : Both{ second, first->id };
}

/// A password that the person has not chosen is known to the administrator who gave it: with one such the
/// two would be one.
Outcome<Done> StaffSession::countsAsSecond(const StaffAccount &account, Role role)
{
    const auto use = m_signIn.waits().use(account.member.id);
    if (!use)
        return use.error();
    if (account.member.role != role || account.state != AccountState::Enabled || account.mustChangePassword
        || m_signIn.isIdle(account, *use))
        return Fault{ Failure::SecondPersonNeeded };
    return Done{};
}

Outcome<StaffSession::Step> StaffSession::arrive(const Outcome<Step> &step)
{
    if (!step || *step != Step::In)
        return step;
    const QString id = comingId();
    if (auto key = m_signIn.takeRecordsKey())
        m_recordsKey = std::move(key);
    m_live.begin(
        id, m_signIn.gaveSecondFactor(), m_signIn.boundByBreakGlass().value_or(LiveSessions::longest));
    m_current = m_signIn.account()->member;
    m_gavePassword = true;
    m_signIn.cancel();
    return step;
}

} // namespace madoguchi
