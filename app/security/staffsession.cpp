#include "app/security/staffsession.h"

#include <algorithm>

namespace madoguchi {

namespace {

/// Names that were typed and do not exist are remembered too, but not without end.
constexpr std::size_t rememberedNames = 512;
constexpr qint64 second = 1000;

qint64 waitAfter(int wrongTries)
{
    if (wrongTries <= 0)
        return 0;
    if (wrongTries >= StaffSession::triesBeforeLock)
        return StaffSession::lockSeconds * second;
    return (qint64(1) << (wrongTries - 1)) * second;
}

int wholeSeconds(qint64 milliseconds)
{
    return static_cast<int>((milliseconds + second - 1) / second);
}

} // namespace

StaffSession::StaffSession(Accounts &accounts, const Passwords &passwords, const Clock &clock)
    : m_accounts(accounts)
    , m_passwords(passwords)
    , m_clock(clock)
{ }

Outcome<StaffMember> StaffSession::signIn(const QString &id, const SecretBytes &password)
{
    const auto found = m_accounts.find(id);
    if (!found)
        return found.error();
    const std::optional<StaffAccount> &account = *found;
    const QDateTime now = m_clock.now();
    Tries tries = triesOf(id, account.has_value());
    if (tries.last.isValid() && tries.last > now) {
        // The clock was set back. The wait begins anew rather than lasting until the old time comes round.
        tries.last = now;
        remember(id, tries, account.has_value());
    }
    if (const auto refused = refusal(tries, now))
        return *refused;
    if (tries.wrong >= triesBeforeLock)
        tries = {};
    // Counted before it is looked at: pulling the plug in between wins no try.
    tries = { tries.wrong + 1, now };
    remember(id, tries, account.has_value());
    const bool right = account && account->state == AccountState::Enabled
        ? m_passwords.match(account->passwordHash, password)
        : m_passwords.matchNobody(password);
    if (!right) {
        if (tries.wrong >= triesBeforeLock)
            return *refusal(tries, now);
        return Fault{ Failure::SignInFailed };
    }
    remember(id, {}, true);
    m_current = account->member;
    return account->member;
}

void StaffSession::signOut()
{
    m_current.reset();
}

StaffSession::Tries StaffSession::triesOf(const QString &id, bool accountExists) const
{
    if (const auto known = m_tries.find(id); known != m_tries.end())
        return known->second;
    if (!accountExists)
        return {};
    const auto use = m_accounts.use(id);
    return use ? Tries{ use->wrongTries, use->lastWrongAt } : Tries{};
}

void StaffSession::remember(const QString &id, const Tries &tries, bool accountExists)
{
    bool kept = false;
    if (accountExists) {
        const auto before = m_accounts.use(id);
        AccountUse use = before ? *before : AccountUse{};
        use.wrongTries = tries.wrong;
        use.lastWrongAt = tries.last;
        kept = before.ok() && m_accounts.keepUse(id, use).ok();
    }
    if (kept) {
        m_tries.erase(id); // another station's tries at the same store count too
        return;
    }
    m_tries[id] = tries;
    if (m_tries.size() > rememberedNames) {
        const auto oldest = std::min_element(m_tries.begin(), m_tries.end(),
            [](const auto &a, const auto &b) { return a.second.last < b.second.last; });
        m_tries.erase(oldest);
    }
}

std::optional<Fault> StaffSession::refusal(const Tries &tries, const QDateTime &now)
{
    if (tries.wrong <= 0 || !tries.last.isValid())
        return std::nullopt;
    const QDateTime until = tries.last.addMSecs(waitAfter(tries.wrong));
    const qint64 left = now.msecsTo(until);
    if (left <= 0)
        return std::nullopt;
    Fault fault{ tries.wrong >= triesBeforeLock ? Failure::SignInLocked : Failure::SignInDelayed };
    fault.number = wholeSeconds(left);
    fault.until = until;
    return fault;
}

} // namespace madoguchi
