#include "app/station/nightly.h"

#include <QCoreApplication>

#include <utility>

namespace madoguchi {

namespace {

constexpr int lookEvery = 60'000;
constexpr qint64 retryAfter = 60 * 60'000; // an hour: the medium may be plugged in again meanwhile

/// The last moment before `now` at which a backup was to be made.
QDateTime lastTurn(QTime at, const QDateTime &now)
{
    const QDateTime here = toJapanTime(now);
    const QDateTime today(here.date(), at, Qt::OffsetFromUTC, japanOffsetSeconds);
    return today <= here ? today : today.addDays(-1);
}

} // namespace

bool nightlyDue(const NightlyTimes &times, const QDateTime &now)
{
    const QDateTime turn = lastTurn(times.at, now);
    if (times.newest.isValid() && times.newest >= turn)
        return false;
    if (!times.newest.isValid() || times.newest.addDays(1) < now)
        return true;
    return times.started <= turn; // it was on at the time, and now is just after it
}

Nightly::Nightly(
    Backups backups, QTime at, const Clock &clock, Prepare prepare, Report report, QObject *parent)
    : QObject(parent)
    , m_backups(std::move(backups))
    , m_at(at)
    , m_clock(clock)
    , m_prepare(std::move(prepare))
    , m_report(std::move(report))
    , m_started(clock.now())
{
    m_thread.setMaxThreadCount(1);
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Nightly::look);
    m_timer.start();
    QTimer::singleShot(0, this, &Nightly::look);
}

Nightly::~Nightly()
{
    m_thread.waitForDone(); // it works with what belongs to this object
}

void Nightly::look()
{
    if (m_running || m_looking)
        return;
    m_looking = true;
    m_thread.start([this, now = m_clock.now()] {
        const BackupStanding standing = m_backups.standing(now);
        QMetaObject::invokeMethod(
            this,
            [this, standing] {
                m_looking = false;
                judge(standing);
            },
            Qt::QueuedConnection);
    });
}

void Nightly::judge(const BackupStanding &standing)
{
    note(standing);
    const bool isSet = !m_backups.plan().dir.isEmpty();
    const bool resting = m_lastFault && m_clock.monotonicMilliseconds() < m_failedAt + retryAfter;
    if (!isSet || m_running || resting
        || !nightlyDue({ m_at, m_started, standing.newestGood }, m_clock.now()))
        return;
    const auto begun = backUpNow();
    static_cast<void>(begun); // reported, and tried again in an hour
}

Outcome<Done> Nightly::backUpNow()
{
    if (m_running)
        return Fault{ Failure::StoreBusy, QStringLiteral("backup-running") };
    m_running = true; // a key store may turn the event loop, and the timer may knock meanwhile
    auto job = m_prepare();
    if (!job) {
        end(job.error());
        return job.error();
    }
    start(std::make_shared<const BackupJob>(std::move(*job)));
    return Done{};
}

void Nightly::start(const std::shared_ptr<const BackupJob> &job)
{
    m_thread.start([this, job] {
        const auto made = m_backups.make(*job);
        QMetaObject::invokeMethod(
            this, [this, made] { end(made); }, Qt::QueuedConnection);
    });
}

bool Nightly::wait(int milliseconds)
{
    if (!m_thread.waitForDone(milliseconds))
        return false;
    // Its end was posted by the thread and is told on this one.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    return !m_running;
}

void Nightly::end(const Outcome<KeptBackup> &made)
{
    m_running = false;
    m_lastFault = made ? std::nullopt : std::optional(made.error());
    m_failedAt = m_clock.monotonicMilliseconds();
    m_report(made);
    if (made && m_standing) {
        BackupStanding standing = *m_standing;
        standing.newestGood = made->made;
        standing.fault.reset();
        note(standing);
    } else if (m_standing) {
        note(*m_standing);
    }
    Q_EMIT finished(made.ok());
    look();
}

/// A backup that failed shows at once, not only when the newest one has become old.
void Nightly::note(const BackupStanding &standing)
{
    std::optional<BackupStanding> next = standing;
    if (!next->fault)
        next->fault = m_lastFault;
    if (m_standing == next)
        return;
    m_standing = std::move(next);
    Q_EMIT standingChanged();
}

} // namespace madoguchi
