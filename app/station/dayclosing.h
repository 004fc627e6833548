#pragma once

#include "app/domain/closingsheet.h"
#include "app/station/stationcore.h"
#include "app/store/auditsearch.h"

namespace madoguchi {

/// The desk's day so far as the audit log has it: restarts change nothing. For the closing sheet.
class DayClosing
{
public:
    /// `core` outlives it.
    explicit DayClosing(StationCore &core);

    /// How many entries of `act` the clinic's day has. Faults: the store's.
    [[nodiscard]] Outcome<int> count(AuditAct act);
    /// Who confirmed by sight and who ticked oral consents how often, how long patients waited, and the log's
    /// head; the rest is left as it is. Faults: the store's.
    Outcome<Done> fill(ClosingSheet &sheet);

private:
    Outcome<AuditFound> find(AuditAct act);
    Outcome<ClosingSheet::Waiting> waiting();

    StationCore &m_core;
};

} // namespace madoguchi
