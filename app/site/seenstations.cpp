#include "app/site/seenstations.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace madoguchi {

namespace {

/// A rolled-back file tells nothing new.
bool isNews(const StationNotice &told, const StationNotice &known)
{
    return told.run != known.run ? told.at > known.at : told.beat > known.beat;
}

bool overlap(const StationNotice &left, const StationNotice &right)
{
    return left.hasTokens && right.hasTokens && left.firstToken <= right.lastToken
        && right.firstToken <= left.lastToken;
}

} // namespace

SeenStations::SeenStations(StationNotice own)
    : m_own(std::move(own))
{ }

void SeenStations::look(const QList<StationNotice> &notices, const QDateTime &now, qint64 monotonic)
{
    QHash<QString, Seen> present;
    for (const StationNotice &told : notices) {
        if (told.station == m_own.station)
            continue;
        const auto known = m_seen.constFind(told.station);
        Seen seen = known == m_seen.constEnd() ? Seen{ told, {} } : *known;
        if (known == m_seen.constEnd()) {
            if (std::abs(told.at.msecsTo(now)) < goneAfter)
                seen.toldAt = monotonic;
        } else if (isNews(told, seen.notice)) {
            seen = Seen{ told, monotonic };
        }
        // A station that changes its notice may have two for a moment.
        const auto other = present.constFind(told.station);
        if (other == present.constEnd() || isNews(seen.notice, other->notice))
            present.insert(told.station, std::move(seen));
    }
    m_seen = std::move(present);
}

QList<StationNotice> SeenStations::others(qint64 monotonic) const
{
    QList<StationNotice> here;
    for (const Seen &seen : m_seen) {
        if (seen.toldAt && monotonic - *seen.toldAt < goneAfter)
            here.append(seen.notice);
    }
    std::sort(here.begin(), here.end(),
        [](const StationNotice &left, const StationNotice &right) { return left.station < right.station; });
    return here;
}

std::optional<Fault> SeenStations::conflict(qint64 monotonic) const
{
    const QList<StationNotice> here = others(monotonic);
    for (const StationNotice &other : here) {
        if (m_own.ownsFace && other.ownsFace)
            return Fault{ Failure::FolderOwnedTwice, other.station };
    }
    for (const StationNotice &other : here) {
        if (overlap(m_own, other))
            return Fault{ Failure::SettingsInvalid,
                QStringLiteral("[folder] tokens (shared with %1)").arg(other.station) };
    }
    return std::nullopt;
}

} // namespace madoguchi
