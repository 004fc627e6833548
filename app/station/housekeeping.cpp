#include "app/station/housekeeping.h"

#include "app/station/stationcore.h"

namespace madoguchi {

namespace {

constexpr int minute = 60'000;
constexpr qint64 tryAgainAfter = 10 * minute;

} // namespace

Housekeeping::Housekeeping(StationCore &core)
    : m_core(core)
{
    m_minute.setInterval(minute);
    connect(&m_minute, &QTimer::timeout, this, &Housekeeping::look);
}

void Housekeeping::start()
{
    if (m_minute.isActive())
        return;
    m_day = m_core.today();
    m_minute.start();
    run();
}

void Housekeeping::look()
{
    const QDate today = m_core.today();
    if (today != m_day) {
        m_day = today;
        m_done = false;
        // The desk turns its list before what stands in it is forgotten.
        Q_EMIT dayTurned();
        run();
        return;
    }
    if (!m_done && m_core.clock().monotonicMilliseconds() - m_lastRun >= tryAgainAfter)
        run();
}

void Housekeeping::run()
{
    m_lastRun = m_core.clock().monotonicMilliseconds();
    m_done = switchOffIdle();
}

/// security.md 8. Who was switched off is told to the administrators (SeatNotice AccountsIdle).
bool Housekeeping::switchOffIdle()
{
    const auto idle = m_core.session().disableIdle();
    if (!idle) {
        m_core.noteStore(idle.error());
        return false;
    }
    return true;
}

} // namespace madoguchi
