#pragma once

#include "app/site/noticefolder.h"
#include "app/site/seenstations.h"
#include "app/support/clock.h"

#include <QObject>
#include <QThread>
#include <QTime>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace madoguchi {

/// What a station needs to take part.
struct SitePlan
{
    QString dir{}; ///< empty: there is no shared folder
    QString institution{};
    StationNotice own{}; ///< without run, beat and time
    QTime dayStarts{ 3, 0 }; ///< Japan time
    int keepDays = 1; ///< notices of this day and the days before it
    int lookEvery = 1'000; ///< milliseconds
};

/// How the stations of the clinic see each other, for the health panel.
struct SiteStanding
{
    bool configured = false;
    bool paired = false;
    bool looked = false; ///< at the folder, since it was paired
    std::optional<Fault> fault{}; ///< SiteUnreachable; or what another station does that must not be
    int others = 0; ///< stations that are here, without this one
    int broken = 0; ///< notices that do not open
};

/// The clinic's notices: a thread of its own looks at the shared folder each second (a share may tell nobody
/// what changes) and writes; this gives what it found as values. A share that hangs holds up nobody: it is
/// said.
class SiteBoard : public QObject
{
    Q_OBJECT
public:
    using Key = std::shared_ptr<const SealingKey>;
    using Posted = std::function<void(const Outcome<Done> &)>;

    /// `clock` outlives it. Nothing is looked at before it is paired.
    SiteBoard(SitePlan plan, const Clock &clock);
    ~SiteBoard() override;

    /// The clinic's key, at the start or in place of another; null: none (any more).
    void pair(Key key);
    [[nodiscard]] bool isPaired() const { return m_key != nullptr; }

    /// Tells the others; `posted` is called later, on this thread, once: the notice is on the share's disk;
    /// SiteNotPaired; SiteUnreachable. Not called any more once this is destroyed.
    void post(const VisitNotice &notice, Posted posted);
    /// Looks now, if it is not looking: for tests, and where something is known to have come.
    void look();
    /// Of the kept days, of all stations, our own too. In no order.
    [[nodiscard]] QList<VisitNotice> visits() const;
    [[nodiscard]] SiteStanding standing() const;
    /// When the folder was looked at last, by the clock that nobody sets; absent: not since it was paired.
    [[nodiscard]] std::optional<qint64> lookedAt() const { return m_lookedAt; }

Q_SIGNALS:
    void visitsChanged();
    void standingChanged();

private:
    using Work = std::function<void(NoticeFolder &)>;
    void run(Work work);
    void take(const Outcome<NoticeLook> &look);
    void remember(const QList<VisitNotice> &before);
    void tellOfUs();
    void tidy();
    void stop();
    [[nodiscard]] QDate firstDay() const;

    SitePlan m_plan;
    const Clock &m_clock;
    Key m_key;
    QThread m_thread;
    std::shared_ptr<NoticeFolder> m_folder; ///< the thread's
    std::unique_ptr<QObject> m_worker; ///< lives there
    SeenStations m_stations;
    NoticeLook m_seen;
    std::optional<Fault> m_fault;
    std::optional<qint64> m_lookedAt;
    qint64 m_askedAt = 0; ///< monotonic
    bool m_looking = false;
    quint64 m_pairing = 0; ///< counts: what an older folder still says is nobody's
    QTimer m_round;
    QTimer m_tell;
    QTimer m_tidy;
};

} // namespace madoguchi
