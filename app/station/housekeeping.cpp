#include "app/station/housekeeping.h"

#include "app/station/retention.h"
#include "app/station/stationcore.h"

namespace madoguchi {

namespace {

constexpr int minute = 60'000;
constexpr qint64 tryAgainAfter = 10 * minute;

} // namespace

Housekeeping::Housekeeping(StationCore &core, Retention &retention)
    : m_core(core)
    , m_retention(retention)
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
    const bool forgotten = forget();
    m_done = switchOffIdle() && forgotten;
}

/// True: nothing is left to do before the day turns.
bool Housekeeping::forget()
{
    const QSet<QDate> busy = m_busyDays ? m_busyDays() : QSet<QDate>();
    const RetentionRun run = m_retention.run(m_day, m_core.now(), busy);
    for (const Fault &fault : run.faults)
        m_core.noteStore(fault);
    return run.faults.isEmpty() && run.busy.isEmpty();
}

/// security.md 8. Who was switched off is told to the administrators (SeatNotice AccountsIdle).
bool Housekeeping::switchOffIdle()
{
    const auto idle = m_core.session().disableIdle();
    if (!idle) {
        m_core.noteStore(idle.error());
        return false;
    }
    for (const QString &id : *idle) {
        AuditEntry entry;
        entry.what = AuditAct::StaffDisabled;
        entry.purpose = QStringLiteral("idle account=") + id;
        const auto written = m_core.auditOwn(entry);
        static_cast<void>(written); // switched off it is, and its state says why
    }
    return true;
}

} // namespace madoguchi
