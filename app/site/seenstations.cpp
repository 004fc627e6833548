#include "app/site/seenstations.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace madoguchi {

namespace {

/// How long a quicker notice speaks for its station's clock, milliseconds.
constexpr qint64 clockKept = 600'000;
/// More is wrong, milliseconds.
constexpr qint64 mostApart = 60'000;

bool overlap(const StationNotice &left, const StationNotice &right)
{
    return left.hasTokens && right.hasTokens && left.firstToken <= right.lastToken
        && right.firstToken <= left.lastToken;
}

} // namespace

SeenStations::SeenStations(StationNotice own)
    : m_own(std::move(own))
{ }

bool SeenStations::look(const QList<StationNotice> &notices, const QDateTime &now, qint64 monotonic)
{
    for (QHash<QUuid, Run> &runs : m_seen) {
        for (Run &run : runs)
            run.stands = false;
    }
    bool isNew = false;
    for (const StationNotice &told : notices) {
        if (told.station == m_own.station)
            continue;
        isNew = isNew || !m_seen.value(told.station).contains(told.run);
        take(told, now, monotonic);
    }
    m_looked = true;
    return isNew;
}

/// A station that changes its notice may have two for a moment.
void SeenStations::take(const StationNotice &told, const QDateTime &now, qint64 monotonic)
{
    QHash<QUuid, Run> &runs = m_seen[told.station];
    const bool isKnown = runs.contains(told.run);
    Run &run = runs[told.run];
    run.stands = true;
    if (isKnown && told.beat <= run.here.notice.beat)
        return;
    const bool isFresh = isKnown || m_looked;
    const Here before = std::exchange(run.here, Here{ told, isFresh, monotonic, told.at, monotonic });
    const qint64 since = monotonic - before.clockAt;
    if (before.isFresh && since < clockKept && before.clock.addMSecs(since) > told.at) {
        run.here.clock = before.clock;
        run.here.clockAt = before.clockAt;
    }
    run.counts = isFresh || std::abs(now.msecsTo(told.at)) < goneAfter;
}

QList<SeenStations::Here> SeenStations::others(qint64 monotonic) const
{
    QList<Here> here;
    for (const QHash<QUuid, Run> &runs : m_seen) {
        const Run *newest = nullptr;
        for (const Run &run : runs) {
            if (!run.stands || !run.counts || monotonic - run.here.toldAt >= goneAfter)
                continue;
            const bool isNewer = !newest || run.here.toldAt > newest->here.toldAt
                || (run.here.toldAt == newest->here.toldAt && run.here.notice.at > newest->here.notice.at);
            newest = isNewer ? &run : newest;
        }
        if (newest)
            here.append(newest->here);
    }
    std::sort(here.begin(), here.end(),
        [](const Here &left, const Here &right) { return left.notice.station < right.notice.station; });
    return here;
}

std::optional<qint64> SeenStations::clockOffset(const QDateTime &now, qint64 monotonic) const
{
    std::optional<qint64> offset;
    bool atReader = false;
    const QList<OtherClock> told = clocks(now, monotonic);
    for (const OtherClock &other : told) {
        if (atReader && !other.atReader)
            continue;
        if (!offset || (other.atReader && !atReader) || std::abs(other.ahead) < std::abs(*offset))
            offset = other.ahead;
        atReader = other.atReader;
    }
    return offset;
}

QList<SeenStations::OtherClock> SeenStations::clocks(const QDateTime &now, qint64 monotonic) const
{
    QList<OtherClock> told;
    const QList<Here> here = others(monotonic);
    for (const Here &other : here) {
        if (other.isFresh)
            told.append({ other.notice.station, now.msecsTo(other.clock.addMSecs(monotonic - other.clockAt)),
                other.notice.ownsFace });
    }
    return told;
}

std::optional<WrongClock> SeenStations::wrongOf(
    const QList<OtherClock> &others, const std::optional<qint64> &service)
{
    using Whose = WrongClock::Whose;
    if (service && std::abs(*service) > mostApart)
        return WrongClock{ Whose::Own, -*service, {} };
    const auto agreeing = [&others](qint64 with) {
        return std::count_if(others.begin(), others.end(),
            [with](const OtherClock &one) { return std::abs(one.ahead - with) <= mostApart; });
    };
    const OtherClock *apart = nullptr; // that at the reader, else the farthest
    qsizetype against = 0; // of those that are apart, the most that agree with each other
    qint64 theirs = 0;
    for (const OtherClock &one : others) {
        if (std::abs(one.ahead) <= mostApart)
            continue;
        if (!apart || (one.atReader && !apart->atReader)
            || (one.atReader == apart->atReader && std::abs(one.ahead) > std::abs(apart->ahead)))
            apart = &one;
        if (const qsizetype number = agreeing(one.ahead); number > against) {
            against = number;
            theirs = one.ahead;
        }
    }
    if (!apart)
        return std::nullopt;
    const qsizetype withUs = agreeing(0) + 1;
    if (service)
        return WrongClock{ Whose::Other, apart->ahead - *service, apart->station };
    if (withUs > against && withUs > 1)
        return WrongClock{ Whose::Other, apart->ahead, apart->station };
    if (against > withUs)
        return WrongClock{ Whose::Own, -theirs, {} };
    return WrongClock{ Whose::NotKnown, apart->ahead, apart->station };
}

std::optional<Fault> SeenStations::conflict(qint64 monotonic) const
{
    const QList<Here> here = others(monotonic);
    for (const Here &other : here) {
        if (m_own.ownsFace && other.notice.ownsFace)
            return Fault{ Failure::FolderOwnedTwice, other.notice.station };
    }
    for (const Here &other : here) {
        if (overlap(m_own, other.notice))
            return Fault{ Failure::SettingsInvalid,
                QStringLiteral("[folder] tokens (shared with %1)").arg(other.notice.station) };
    }
    return std::nullopt;
}

} // namespace madoguchi
