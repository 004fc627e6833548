#pragma once

#include "app/central/central.h"
#include "app/site/notices.h"
#include "app/site/readerresult.h"

#include <QList>

namespace madoguchi {

/// The consulting rooms' list from the notices, as the service would give it: visits of `from` and the days
/// after it, newest first. Of one patient the newest ProcessExecutionTime counts, whatever the order in which
/// the notices came, and ends the consents of all before it (oqs-interface.md ruling 27). What the desk
/// counts as closed, since its time cannot be judged, is closed here too (keepWhatCounts).
[[nodiscard]] QList<ListedVisit> listedVisits(
    const QList<VisitNotice> &notices, const QDate &from, const ArrivalRule &rule = {});

} // namespace madoguchi
