#pragma once

#include "app/central/folder/folderjobs.h"
#include "app/site/noticefolder.h"
#include "app/site/seenstations.h"
#include "app/site/toldvisits.h"
#include "app/support/clock.h"

#include <QHash>
#include <QObject>
#include <QSet>
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
    bool cut = false; ///< more lies in the folder than is looked through
    std::optional<Fault> gap{}; ///< SiteListIncomplete: a visit that is not known here may end a consent
    std::optional<qint64> skew{}; ///< milliseconds the others' clocks are ahead; absent: not over a minute
};

/// The clinic's notices: a thread of its own looks at the shared folder each second (a share may tell nobody
/// what changes) and writes; this gives what it found as values. A share that hangs holds up nobody, not even
/// the end: it is said. A station that comes is told at once that we are here, and what has been told of.
class SiteBoard : public QObject
{
    Q_OBJECT
public:
    using Key = std::shared_ptr<const SealingKey>;
    using Posted = std::function<void(const Outcome<Done> &)>;

    /// `clock` outlives it. Nothing is looked at before it is paired. `files`: a test's.
    SiteBoard(SitePlan plan, const Clock &clock, FolderFiles files = FolderFiles());
    ~SiteBoard() override;

    /// The clinic's key, at the start or in place of another; null: none (any more).
    void pair(Key key);
    [[nodiscard]] bool isPaired() const { return m_key != nullptr; }

    /// Tells the others; `posted` is called later, on this thread, once: the notice is on the share's disk,
    /// and that there is one is told too; SiteNotPaired; SiteUnreachable. Not called any more once this is
    /// destroyed.
    void post(const VisitNotice &notice, Posted posted);
    /// All visits of the kept days that this station has taken from the card reader, paired or not: from now
    /// on the others are told which. Those that are posted are added.
    void claim(const QList<ToldVisit> &visits);
    /// Of these, what the last look has not found, or not whole, and is not being posted.
    [[nodiscard]] QList<QUuid> missing() const;
    /// Looks now, if it is not looking: for tests, and where something is known to have come.
    void look();
    /// Of the kept days, of all stations, our own too. In no order.
    [[nodiscard]] QList<VisitNotice> visits() const;
    /// The same without our own.
    [[nodiscard]] QList<SharedNotice> visitsOfOthers() const;
    [[nodiscard]] SiteStanding standing() const;
    /// When the folder was looked at last, by the clock that nobody sets; absent: not since it was paired.
    [[nodiscard]] std::optional<qint64> lookedAt() const { return m_lookedAt; }
    /// When the newest of the visits arrived, by the clock of who took it; invalid: there is none.
    [[nodiscard]] QDateTime newestArrival() const { return m_newestArrival; }
    /// Who gives the common reception numbers of a kept day, as far as the folder tells. A station that
    /// empties `face` says that it does, once it has looked and found nobody who said so or has given one.
    enum class CommonNumbers { NotKnown, Ours, Others };
    [[nodiscard]] CommonNumbers commonNumbers(const QDate &day) const;
    /// The reception numbers of `day` that the notices tell of, whoever gave them.
    [[nodiscard]] QList<int> toldNumbers(const QDate &day) const;
    /// SeenStations::clockOffset, now.
    [[nodiscard]] std::optional<qint64> clockOffset() const;
    /// SeenStations::wrongOf, now.
    [[nodiscard]] std::optional<WrongClock> wrongClock(const std::optional<qint64> &service) const;

Q_SIGNALS:
    void visitsChanged();
    void standingChanged();
    /// commonNumbers() may say something else.
    void numbersChanged();

private:
    using Work = std::function<void(NoticeFolder &)>;
    void run(Work work, std::function<void()> then = {});
    void take(const Outcome<NoticeLook> &look);
    void takeVisits(const NoticeLook &look);
    void claimNumbers();
    void tellOfUs();
    [[nodiscard]] StationNotice ofUs();
    void tidy();
    void stop();
    [[nodiscard]] QDate firstDay() const;

    SitePlan m_plan;
    const Clock &m_clock;
    FolderFiles m_files;
    Key m_key;
    std::unique_ptr<FolderJobs> m_jobs; ///< null: not paired, or no folder
    std::shared_ptr<NoticeFolder> m_folder; ///< the jobs'
    SeenStations m_stations;
    ToldVisits m_told; ///< by the others
    NoticeLook m_seen;
    QDateTime m_newestArrival;
    QHash<QUuid, QDate> m_own; ///< what this station tells of, by visit
    bool m_ownWhole = false;
    QSet<QUuid> m_standing; ///< visits whose notices stand in the folder
    QSet<QUuid> m_posting;
    std::optional<Fault> m_fault;
    std::optional<qint64> m_lookedAt;
    qint64 m_askedAt = 0; ///< monotonic
    bool m_looking = false;
    bool m_telling = false;
    bool m_claiming = false; ///< numbers of a day
    QTimer m_round;
    QTimer m_tell;
    QTimer m_tidy;
};

} // namespace madoguchi
