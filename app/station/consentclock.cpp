#include "app/station/consentclock.h"

#include <algorithm>
#include <cstdlib>

namespace madoguchi {

namespace {

constexpr qint64 mostOffset = 60'000; // milliseconds
/// Who has set the clock back has written entries by it since: the newest time is looked for among so many.
constexpr qint64 entriesLookedAt = 500;

QDateTime newestIn(AuditLog &log)
{
    QDateTime newest;
    const auto head = log.head();
    if (!head)
        return newest;
    const auto entries = log.entries(std::max<qint64>(1, head->number - entriesLookedAt + 1));
    if (!entries)
        return newest; // whoever cannot read the log opens nothing anyway
    for (const NumberedEntry &one : *entries)
        newest = newest.isValid() ? std::max(newest, one.entry.time) : one.entry.time;
    return newest;
}

} // namespace

ConsentClock::ConsentClock(StationCore &core)
    : m_core(core)
    , m_newestLogged(newestIn(core.auditLog()))
{ }

std::optional<qint64> ConsentClock::offset() const
{
    const std::optional<qint64> measured = m_core.central().clockOffset();
    return measured ? measured : m_core.board().clockOffset();
}

/// Both in UTC, invalid ones before all others.
QDateTime ConsentClock::newestKnown() const
{
    const QDateTime arrived = m_core.board().newestArrival();
    if (!arrived.isValid() || !m_newestLogged.isValid())
        return arrived.isValid() ? arrived : m_newestLogged;
    return std::max(arrived, m_newestLogged);
}

std::optional<Fault> ConsentClock::doubt() const
{
    const std::optional<qint64> apart = offset();
    const QDateTime newest = newestKnown();
    const bool isBehind = !apart && newest.isValid() && m_core.now().msecsTo(newest) > mostOffset;
    if (isBehind || std::abs(apart.value_or(0)) > mostOffset)
        return whose(newest);
    return std::nullopt;
}

/// An arrival's time is by the clock of who took it; an entry of the log is by ours.
Fault ConsentClock::whose(const QDateTime &newest) const
{
    const auto wrong = m_core.board().wrongClock(m_core.central().clockOffset());
    if (wrong)
        return clockFault(*wrong);
    const bool byOther = !offset() && newest == m_core.board().newestArrival();
    return byOther ? clockFault({ WrongClock::Whose::NotKnown, m_core.now().msecsTo(newest), {} })
                   : Fault{ Failure::ClockSkew };
}

QDateTime ConsentClock::now() const
{
    const QDateTime newest = newestKnown();
    return offset() || !newest.isValid() ? m_core.now() : std::max(m_core.now(), newest);
}

} // namespace madoguchi
