#include "app/station/housekeeping.h"

#include "app/station/retention.h"
#include "app/station/stationcore.h"
#include "app/store/stationrecord.h"

#include <algorithm>
#include <cstdlib>

namespace madoguchi {

namespace {

constexpr int minute = 60'000;
constexpr qint64 tryAgainAfter = 10 * minute;
constexpr qint64 mostOffset = 60'000;
constexpr int believedDays = 3; // offline over a long weekend

StationRecords recordsOf(StationCore &core)
{
    return { core.database(), core.vault().standing(Vault::Standing::Vault) };
}

} // namespace

Housekeeping::Housekeeping(StationCore &core, Retention &retention)
    : m_core(core)
    , m_retention(retention)
{
    m_minute.setInterval(minute);
    connect(&m_minute, &QTimer::timeout, this, &Housekeeping::look);
    // After a measurement; later, as whoever tells it is not done yet.
    connect(
        &m_core, &StationCore::healthChanged, this,
        [this] {
            if (m_waiting)
                look();
        },
        Qt::QueuedConnection);
}

void Housekeeping::start()
{
    if (m_minute.isActive())
        return;
    m_day = m_core.today();
    m_minute.start();
    keepMeasured();
    run();
}

void Housekeeping::look()
{
    keepMeasured();
    const QDate today = m_core.today();
    if (today != m_day) {
        m_day = today;
        m_done = false;
        // The desk turns its list before what stands in it is forgotten.
        Q_EMIT dayTurned();
        run();
        return;
    }
    const bool due = m_waiting || m_core.clock().monotonicMilliseconds() - m_lastRun >= tryAgainAfter;
    if (!m_done && due)
        run();
}

/// The service's clock was measured since this start, and ours shows the same. By folder only answers to our
/// own single questions measure it, never a reader's file: anybody can put one there (oqs-interface.md ruling
/// 40).
bool Housekeeping::agrees() const
{
    const std::optional<qint64> offset = m_core.central().clockOffset();
    return offset && std::abs(*offset) <= mostOffset;
}

/// Idle accounts go by the machine's clock, the rest by the service's: the later one counts.
bool Housekeeping::credible() const
{
    if (agrees())
        return true;
    const auto record = recordsOf(m_core).find();
    if (!record || !*record || !(*record)->lastMeasured.isValid())
        return false;
    const QDate ours = clinicDay(m_core.clock().now(), m_core.plan().dayStarts);
    return std::max(ours, m_core.today()) <= (*record)->lastMeasured.addDays(believedDays);
}

/// One that lies in the future of a measured day was a mistake, and is put right by the same.
void Housekeeping::keepMeasured()
{
    const QDate today = m_core.today();
    if (m_measuredOn == today || !agrees())
        return;
    const auto kept = m_core.database().transact([&]() -> Outcome<Done> {
        StationRecords records = recordsOf(m_core);
        auto record = records.find();
        if (!record)
            return record.error();
        if (!*record || (*record)->lastMeasured == today)
            return Done{};
        (*record)->lastMeasured = today;
        return records.keep(**record);
    });
    if (kept)
        m_measuredOn = today;
    else
        m_core.noteStore(kept.error());
}

void Housekeeping::run()
{
    m_waiting = !credible();
    if (m_waiting)
        return;
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
