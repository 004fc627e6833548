#pragma once

#include "app/domain/failure.h"
#include "app/site/notices.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace madoguchi {

/// Which stations of the clinic are here now: each tells it every minute, and one that has not for three is
/// not counted. What was told is timed by our own clock that nobody sets, not by the other station's.
class SeenStations
{
public:
    static constexpr int tellEvery = 60'000; ///< milliseconds
    static constexpr int goneAfter = 180'000;

    /// `own` is what this station tells of itself.
    explicit SeenStations(StationNotice own);

    /// The notices of one look. `now`: our time of day, `monotonic`: Clock::monotonicMilliseconds. One that
    /// stood there before we looked counts at once only if it was written in the last three minutes.
    void look(const QList<StationNotice> &notices, const QDateTime &now, qint64 monotonic);
    /// The others that are here.
    [[nodiscard]] QList<StationNotice> others(qint64 monotonic) const;
    /// FolderOwnedTwice (code: the other station), where another one empties `face` besides us;
    /// SettingsInvalid, where another's part of the counter overlaps ours.
    [[nodiscard]] std::optional<Fault> conflict(qint64 monotonic) const;

private:
    struct Seen
    {
        StationNotice notice{};
        std::optional<qint64> toldAt{}; ///< monotonic; absent: not since we look
    };
    StationNotice m_own;
    QHash<QString, Seen> m_seen; ///< by station
};

} // namespace madoguchi
