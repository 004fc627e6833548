#pragma once

#include "app/domain/failure.h"
#include "app/site/notices.h"
#include "app/support/wrongclock.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QUuid>

#include <optional>

namespace madoguchi {

/// Which stations of the clinic are here now: each tells it every minute, and one that has not for three is
/// not counted. What was told is timed by our own clock that nobody sets, not by the other station's: a
/// station whose clock was set back is seen as well. Each of its starts (runs) counts for itself, and in it
/// only what is newer than what was seen before: a file that is put back tells nothing.
class SeenStations
{
public:
    static constexpr int tellEvery = 60'000; ///< milliseconds
    static constexpr int goneAfter = 180'000;

    /// A station that is here.
    struct Here
    {
        StationNotice notice{};
        bool isFresh = false; ///< it was written since we look
        qint64 toldAt = 0; ///< when it was seen, monotonic
        QDateTime clock{}; ///< of that station, by the quickest of its notices of the last minutes
        qint64 clockAt = 0; ///< when that one was seen, monotonic
    };

    /// `own` is what this station tells of itself.
    explicit SeenStations(StationNotice own);

    /// The notices of one look. `now`: our time of day, `monotonic`: Clock::monotonicMilliseconds. One that
    /// stood there before we looked counts at once only if it was written in the last three minutes. Gives
    /// whether a start was seen for the first time.
    bool look(const QList<StationNotice> &notices, const QDateTime &now, qint64 monotonic);
    /// The others that are here, by what each told last.
    [[nodiscard]] QList<Here> others(qint64 monotonic) const;
    /// Milliseconds by which the clocks of the others are ahead of ours now, as far as they have told it
    /// since we look: that of the station at the card reader, else the one that is nearest. Up to a few
    /// seconds too little: what a notice was on its way. One that came late only (the share was away, the
    /// machine slept) changes nothing for ten minutes, where an earlier one was quicker.
    [[nodiscard]] std::optional<qint64> clockOffset(const QDateTime &now, qint64 monotonic) const;
    /// Another station's clock, of one that has told it since we look.
    struct OtherClock
    {
        QString station{};
        qint64 ahead = 0; ///< milliseconds, of ours
        bool atReader = false;
    };
    [[nodiscard]] QList<OtherClock> clocks(const QDateTime &now, qint64 monotonic) const;
    /// Whose clock is over a minute wrong, as far as the stations and the service tell: what the service
    /// says counts; else what most of the clocks say, ours among them; of as many on both sides nobody knows.
    /// `service`: milliseconds, its clock minus ours; absent: not measured.
    [[nodiscard]] static std::optional<WrongClock> wrongOf(
        const QList<OtherClock> &others, const std::optional<qint64> &service);
    /// FolderOwnedTwice (code: the other station), where another one empties `face` besides us;
    /// SettingsInvalid, where another's part of the counter overlaps ours.
    [[nodiscard]] std::optional<Fault> conflict(qint64 monotonic) const;

private:
    struct Run
    {
        Here here{};
        bool counts = false; ///< it was told lately when it was seen
        bool stands = false; ///< in the folder now
    };
    void take(const StationNotice &told, const QDateTime &now, qint64 monotonic);

    StationNotice m_own;
    QHash<QString, QHash<QUuid, Run>> m_seen{}; ///< by station and run
    bool m_looked = false;
};

} // namespace madoguchi
