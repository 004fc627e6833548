#pragma once

#include "app/domain/failure.h"
#include "app/site/notices.h"
#include "app/site/seenstations.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QUuid>

#include <optional>

namespace madoguchi {

/// Whether this station knows of all visits that the station at the card reader has told of: a notice that
/// was taken away may be the one that ended a consent. What was told once is expected until its day is over,
/// and what was known once counts as known, so that nothing is gained by taking or putting back a file.
class ToldVisits
{
public:
    /// `ownsFace`: this station is at the reader itself, and waits for nobody's list.
    explicit ToldVisits(bool ownsFace)
        : m_heard(ownsFace)
    { }

    /// What one look has found: the stations that are here, and all visits.
    void look(const QList<SeenStations::Here> &stations, const QList<SharedNotice> &visits);
    /// SiteListIncomplete: so many visits of `from` and the days after it are missing; 0: no station has told
    /// yet, since we look, which there are.
    [[nodiscard]] std::optional<Fault> gap(const QDate &from) const;

private:
    bool m_heard;
    QHash<QUuid, QDate> m_told{};
    QSet<QUuid> m_known{};
};

} // namespace madoguchi
