#include "app/central/serviceclock.h"

#include <algorithm>

namespace madoguchi {

ServiceClock::ServiceClock(const Clock &machine)
    : m_machine(machine)
    , m_begun{ machine.now(), machine.monotonicMilliseconds() }
{ }

void ServiceClock::take(const QDateTime &time, qint64 monotonic)
{
    m_measured = Anchor{ time.toUTC(), monotonic };
}

void ServiceClock::takeProcessed(const QDateTime &processed, std::chrono::milliseconds wait)
{
    const QDateTime seen = m_machine.now();
    QDateTime written = seen.addMSecs(-wait.count());
    written = written.addMSecs(-written.time().msec()); // in the same second, before it is as good as in it
    qint64 offset = 0;
    if (processed < written)
        offset = written.msecsTo(processed);
    else if (processed > seen)
        offset = seen.msecsTo(processed);
    take(seen.addMSecs(offset), m_machine.monotonicMilliseconds());
}

QDateTime ServiceClock::now() const
{
    return m_measured ? nowBy(*m_measured) : std::max(m_machine.now(), nowBy(m_begun));
}

std::optional<qint64> ServiceClock::offset() const
{
    if (!m_measured)
        return std::nullopt;
    return m_machine.now().msecsTo(nowBy(*m_measured));
}

bool ServiceClock::measuredWithin(std::chrono::milliseconds age) const
{
    return m_measured
        && std::chrono::milliseconds(m_machine.monotonicMilliseconds() - m_measured->monotonic) < age;
}

QDateTime ServiceClock::nowBy(const Anchor &anchor) const
{
    return anchor.time.addMSecs(m_machine.monotonicMilliseconds() - anchor.monotonic);
}

} // namespace madoguchi
