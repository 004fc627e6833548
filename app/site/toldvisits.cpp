#include "app/site/toldvisits.h"

namespace madoguchi {

void ToldVisits::look(const QList<SeenStations::Here> &stations, const QList<SharedNotice> &visits)
{
    for (const SeenStations::Here &station : stations) {
        const StationNotice &notice = station.notice;
        // One that stood there before us may have been put there: it adds to what is expected, and no more.
        m_heard = m_heard || (station.isFresh && notice.ownsFace && notice.list != VisitList::Loading);
        for (const ToldVisit &told : notice.visits)
            m_told.insert(told.visit, told.day);
    }
    for (const SharedNotice &notice : visits)
        m_known.insert(notice->visit);
}

std::optional<Fault> ToldVisits::gap(const QDate &from) const
{
    if (!m_heard)
        return Fault{ Failure::SiteListIncomplete };
    int missing = 0;
    for (auto told = m_told.cbegin(); told != m_told.cend(); ++told)
        missing += told.value() >= from && !m_known.contains(told.key()) ? 1 : 0;
    if (missing == 0)
        return std::nullopt;
    return Fault{ Failure::SiteListIncomplete, {}, missing };
}

} // namespace madoguchi
