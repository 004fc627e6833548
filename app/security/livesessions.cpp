#include "app/security/livesessions.h"

#include "app/security/quickcode.h"

#include <sodium.h>

#include <algorithm>

namespace madoguchi {

namespace {

bool same(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
        && sodium_memcmp(left.constData(), right.constData(), static_cast<std::size_t>(left.size())) == 0;
}

} // namespace

LiveSessions::LiveSessions(Accounts &accounts, const Clock &clock, std::shared_ptr<const SealingKey> vaultKey)
    : m_accounts(accounts)
    , m_clock(clock)
    , m_vaultKey(std::move(vaultKey))
{ }

void LiveSessions::begin(const QString &id, bool secondFactorGiven, std::chrono::milliseconds atMost)
{
    Session session{ id, m_clock.monotonicMilliseconds() + atMost.count(), 0, 0, secondFactorGiven };
    const Session *before = find(id);
    // The password buys new tries with the own code, but no more questions about the codes of others.
    if (before)
        session.takenCodes = before->takenCodes;
    // Where the second factor was not asked again, the session is the one that it was given in.
    if (before && before->secondFactor && !secondFactorGiven) {
        session.ends = std::min(session.ends, before->ends);
        session.secondFactor = true;
    }
    end(id);
    m_sessions.append(session);
}

void LiveSessions::end(const QString &id)
{
    m_sessions.removeIf([&id](const Session &session) { return session.id == id; });
}

bool LiveSessions::isLive(const QString &id) const
{
    return find(id) != nullptr;
}

bool LiveSessions::hasSecondFactor(const QString &id) const
{
    const Session *session = find(id);
    return session && session->secondFactor;
}

bool LiveSessions::isEmpty() const
{
    return std::none_of(
        m_sessions.begin(), m_sessions.end(), [this](const Session &session) { return lives(session); });
}

bool LiveSessions::takesQuickCode() const
{
    return std::any_of(m_sessions.begin(), m_sessions.end(), [this](const Session &session) {
        const auto account = openableBy(session);
        return account && account->has_value();
    });
}

Outcome<StaffMember> LiveSessions::match(const SecretBytes &code)
{
    const QByteArray hash = m_vaultKey ? QuickCode::hash(code, *m_vaultKey) : QByteArray();
    int left = 0;
    for (Session &session : m_sessions) {
        const auto account = openableBy(session);
        if (!account)
            return account.error();
        if (!account->has_value())
            continue;
        if (same((*account)->quickCode, hash)) {
            session.wrongCodes = 0;
            return (*account)->member;
        }
        left = std::max(left, QuickCode::tries - session.wrongCodes - 1);
    }
    // Whose code was meant nobody knows: it counts against all. A right one clears its own person's count
    // only, so that nobody can buy tries at others' codes with the own one.
    for (Session &session : m_sessions)
        ++session.wrongCodes;
    if (left <= 0)
        return Fault{ Failure::QuickCodeUsedUp };
    return Fault{ Failure::QuickCodeWrong, {}, left };
}

Outcome<Done> LiveSessions::choose(const QString &id, const SecretBytes &code)
{
    if (!m_vaultKey)
        return Fault{ Failure::KeyMissing, QStringLiteral("vault") };
    const auto session = std::find_if(m_sessions.begin(), m_sessions.end(),
        [this, &id](const Session &each) { return each.id == id && lives(each); });
    if (session == m_sessions.end())
        return Fault{ Failure::NotSignedIn };
    if (session->takenCodes >= QuickCode::tries)
        return Fault{ Failure::QuickCodeUsedUp };
    if (!QuickCode::isFit(code))
        return Fault{ Failure::QuickCodeUnfit };
    const QByteArray hash = QuickCode::hash(code, *m_vaultKey);
    const auto taken = isTaken(hash, id);
    if (!taken)
        return taken.error();
    if (*taken) {
        ++session->takenCodes;
        return Fault{ Failure::QuickCodeUnfit };
    }
    auto own = m_accounts.find(id);
    if (!own)
        return own.error();
    if (!*own)
        return Fault{ Failure::NotFound };
    (*own)->quickCode = hash;
    return m_accounts.change(**own);
}

Outcome<bool> LiveSessions::isTaken(const QByteArray &hash, const QString &id) const
{
    const auto all = m_accounts.list();
    if (!all)
        return all.error();
    return std::any_of(all->begin(), all->end(), [&hash, &id](const StaffAccount &account) {
        return account.member.id != id && same(account.quickCode, hash);
    });
}

const LiveSessions::Session *LiveSessions::find(const QString &id) const
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
        [this, &id](const Session &session) { return session.id == id && lives(session); });
    return found == m_sessions.end() ? nullptr : &*found;
}

bool LiveSessions::lives(const Session &session) const
{
    return m_clock.monotonicMilliseconds() < session.ends;
}

Outcome<std::optional<StaffAccount>> LiveSessions::openableBy(const Session &session) const
{
    using Nobody = std::optional<StaffAccount>;
    if (!m_vaultKey || !lives(session) || session.wrongCodes >= QuickCode::tries)
        return Nobody{};
    auto account = m_accounts.find(session.id);
    if (!account)
        return account;
    const bool opens
        = *account && (*account)->state == AccountState::Enabled && !(*account)->quickCode.isEmpty();
    return opens ? account : Outcome<std::optional<StaffAccount>>(Nobody{});
}

} // namespace madoguchi
