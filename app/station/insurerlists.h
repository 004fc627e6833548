#pragma once

#include "app/central/central.h"
#include "app/domain/insurerlist.h"
#include "app/domain/recordsreason.h"
#include "app/station/stationplan.h"

#include <QDateTime>

#include <optional>

namespace madoguchi {

/// The insurers' list that was read in last, beside the store. It is public: nothing in it is sealed.
/// Nothing: none was. Faults as of readInsurerList: somebody has changed the file.
Outcome<std::optional<InsurerList>> keptInsurerList(const StationPlan &plan);
/// In place of the one before, all or nothing. StoreFull, StoreReadOnly, StoreUnreachable.
Outcome<Done> keepInsurerList(const StationPlan &plan, const InsurerList &list);

/// Why `visit` has no record of `kind`: what the service has `said`, and where it tells no reason (by folder
/// it never does) what else is known at `now`.
[[nodiscard]] RecordsReason reasonFor(const StationPlan &plan, ConsentKind kind, const ListedVisit &visit,
    const RecordsReason &said, const QDateTime &now);

} // namespace madoguchi
