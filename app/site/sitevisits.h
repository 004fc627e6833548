#pragma once

#include "app/central/central.h"
#include "app/site/notices.h"

#include <QList>

namespace madoguchi {

/// The consulting rooms' list from the notices, as the service would give it: visits of `from` and the days
/// after it, newest first. Of one patient the newest ProcessExecutionTime counts, whatever the order in which
/// the notices came, and ends the consents of all before it (oqs-interface.md ruling 27).
[[nodiscard]] QList<ListedVisit> listedVisits(const QList<VisitNotice> &notices, const QDate &from);

} // namespace madoguchi
