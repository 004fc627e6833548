#pragma once

#include "app/backup/backups.h"
#include "app/support/clock.h"

#include <QObject>
#include <QThreadPool>
#include <QTime>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace madoguchi {

/// When the next backup is to be made: a pure rule over times.
struct NightlyTimes
{
    QTime at{ 2, 30 }; ///< Japan time
    QDateTime started{}; ///< of the program
    QDateTime newest{}; ///< newest good backup; invalid: none
};

/// At `at` each day. Where the machine was off then: as soon as it is on, if the newest is older than 24 h.
bool nightlyDue(const NightlyTimes &times, const QDateTime &now);

/// Makes the backups by itself (security.md 30), whoever is signed in. Copying and sealing happen on a thread
/// of its own: the window never waits.
class Nightly : public QObject
{
    Q_OBJECT
public:
    /// Keys and public recovery key of this moment, gathered on this thread.
    using Prepare = std::function<Outcome<BackupJob>()>;
    /// Told on this thread how each ended: for the audit (BackupMade).
    using Report = std::function<void(const Outcome<KeptBackup> &)>;

    /// `clock` outlives it. Looks once a minute, and at once when the event loop turns first.
    Nightly(Backups backups, QTime at, const Clock &clock, Prepare prepare, Report report,
        QObject *parent = nullptr);
    ~Nightly() override;

    /// Begins one now, whatever the time. Done: it has begun, finished() follows. Faults: what kept it from
    /// beginning; StoreBusy, code "backup-running", where one is under way.
    Outcome<Done> backUpNow();
    /// What the timer does each minute: looks at the medium, and begins a backup where one is due.
    void look();
    /// Waits for the one under way (at the program's end, in --provision, in tests); false: it still runs.
    bool wait(int milliseconds);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const Backups &backups() const { return m_backups; }
    /// As of the last look, which the thread takes: a sleeping disk or a share that hangs keeps no window
    /// waiting. Nothing: not looked yet.
    [[nodiscard]] const std::optional<BackupStanding> &standing() const { return m_standing; }

Q_SIGNALS:
    void standingChanged();
    void finished(bool good);

private:
    void judge(const BackupStanding &standing);
    void start(const std::shared_ptr<const BackupJob> &job);
    void end(const Outcome<KeptBackup> &made);
    void note(const BackupStanding &standing);

    Backups m_backups;
    QTime m_at;
    const Clock &m_clock;
    Prepare m_prepare;
    Report m_report;
    std::optional<BackupStanding> m_standing{};
    QDateTime m_started;
    std::optional<Fault> m_lastFault{};
    qint64 m_failedAt = 0; ///< monotonic, milliseconds; with m_lastFault
    bool m_running = false;
    bool m_looking = false;
    QTimer m_timer;
    QThreadPool m_thread;
};

} // namespace madoguchi
