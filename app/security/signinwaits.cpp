#include "app/security/signinwaits.h"

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
    if (wrongTries >= SignInWaits::triesBeforeLock)
        return SignInWaits::lockSeconds * second;
    return (qint64(1) << (wrongTries - 1)) * second;
}

int wholeSeconds(qint64 milliseconds)
{
    return static_cast<int>((milliseconds + second - 1) / second);
}

} // namespace

SignInWaits::SignInWaits(Accounts &accounts, const Clock &clock)
    : m_accounts(accounts)
    , m_clock(clock)
{ }

Outcome<Done> SignInWaits::begin(const QString &id, bool accountExists)
{
    const auto found = countOf(id, accountExists);
    if (!found)
        return found.error();
    Count &count = **found;
    if (const auto refused = refusal(count))
        return *refused;
    if (count.use.wrongTries >= triesBeforeLock)
        count.use.wrongTries = 0;
    count.before = count.use;
    count.lastWrongBefore = count.lastWrong;
    ++count.use.wrongTries;
    count.use.lastWrongAt = m_clock.now();
    count.lastWrong = m_clock.monotonicMilliseconds();
    keep(id, count);
    return Done{};
}

Fault SignInWaits::wrong(const QString &id, Failure failure) const
{
    const auto found = m_counts.find(id);
    if (found != m_counts.end() && found->second.use.wrongTries >= triesBeforeLock) {
        if (const auto locked = refusal(found->second))
            return *locked;
    }
    return Fault{ failure };
}

void SignInWaits::right(const QString &id)
{
    const auto found = m_counts.find(id);
    if (found == m_counts.end())
        return;
    Count &count = found->second;
    count.use = count.before;
    count.lastWrong = count.lastWrongBefore;
    keep(id, count);
}

void SignInWaits::in(const QString &id)
{
    const auto found = countOf(id, true);
    if (!found)
        return;
    Count &count = **found;
    count.use.wrongTries = 0;
    count.use.lastWrongAt = {};
    count.use.lastGoodAt = m_clock.now();
    keep(id, count);
}

Outcome<Done> SignInWaits::lift(const QString &id)
{
    const auto found = countOf(id, true);
    if (!found)
        return found.error();
    Count &count = **found;
    count.use.wrongTries = 0;
    count.use.lastWrongAt = {};
    return m_accounts.keepUse(id, count.use);
}

Outcome<AccountUse> SignInWaits::use(const QString &id)
{
    const auto found = countOf(id, true);
    if (!found)
        return found.error();
    return (*found)->use;
}

void SignInWaits::took(const QString &id, qint64 codeStep)
{
    const auto found = countOf(id, true);
    if (!found)
        return;
    Count &count = **found;
    count.use.lastCodeStep = codeStep;
    keep(id, count);
}

QDateTime SignInWaits::lockedUntil(const QString &id)
{
    const auto found = countOf(id, true);
    if (!found)
        return {};
    const auto refused = refusal(**found);
    return refused && refused->failure == Failure::SignInLocked ? refused->until : QDateTime();
}

Outcome<SignInWaits::Count *> SignInWaits::countOf(const QString &id, bool accountExists)
{
    const auto known = m_counts.find(id);
    if (known != m_counts.end() && known->second.exists == accountExists)
        return &known->second;
    Count count;
    count.exists = accountExists;
    if (accountExists) {
        const auto kept = m_accounts.use(id);
        if (!kept)
            return kept.error();
        count.use = *kept;
        // Of an earlier run only the wall clock tells when it was. Set back since, the wait begins anew
        // rather than lasting until the old time comes round.
        const qint64 ago
            = kept->lastWrongAt.isValid() ? std::max<qint64>(0, kept->lastWrongAt.msecsTo(m_clock.now())) : 0;
        count.lastWrong = m_clock.monotonicMilliseconds() - ago;
    }
    Count &held = m_counts[id] = count;
    if (m_counts.size() > rememberedNames)
        forgetOldest(id);
    return &held;
}

std::optional<Fault> SignInWaits::refusal(const Count &count) const
{
    const qint64 passed = m_clock.monotonicMilliseconds() - count.lastWrong;
    const qint64 left = waitAfter(count.use.wrongTries) - passed;
    if (left <= 0)
        return std::nullopt;
    const bool locked = count.use.wrongTries >= triesBeforeLock;
    return Fault{ locked ? Failure::SignInLocked : Failure::SignInDelayed, {}, wholeSeconds(left),
        m_clock.now().addMSecs(left) };
}

/// In memory it counts in any case: a full disk must neither open the way nor close it.
void SignInWaits::keep(const QString &id, const Count &count)
{
    if (!count.exists) {
        keepForNobody();
        return;
    }
    const auto kept = m_accounts.keepUse(id, count.use);
    static_cast<void>(kept);
}

/// A name that is not there costs a row written, too: the time taken must not tell names.
void SignInWaits::keepForNobody()
{
    if (m_decoy.isEmpty()) {
        const auto all = m_accounts.list();
        if (!all || all->isEmpty())
            return;
        m_decoy = all->first().member.id;
    }
    if (const auto use = m_accounts.use(m_decoy)) {
        const auto kept = m_accounts.keepUse(m_decoy, *use);
        static_cast<void>(kept);
    }
}

void SignInWaits::forgetOldest(const QString &but)
{
    auto oldest = m_counts.end();
    for (auto one = m_counts.begin(); one != m_counts.end(); ++one) {
        if (!one->second.exists && one->first != but
            && (oldest == m_counts.end() || one->second.lastWrong < oldest->second.lastWrong))
            oldest = one;
    }
    if (oldest != m_counts.end())
        m_counts.erase(oldest);
}

} // namespace madoguchi
