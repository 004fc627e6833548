#pragma once

#include "app/station/consentclock.h"
#include "app/station/stationcore.h"

#include <QList>

#include <optional>

namespace madoguchi {

/// Whether records may be seen here: by who sits there, at this station, with which consent of this visit, at
/// what time. Asked before each request, and once more before anything is shown.
class RecordsGate
{
public:
    /// `core` outlives it.
    explicit RecordsGate(StationCore &core);

    /// Absent: nobody is signed in, or nobody who is qualified.
    [[nodiscard]] std::optional<QualifiedStaff> asker() const;
    /// Nothing: `kind` of `visit` may be opened. Null: there is no such visit.
    [[nodiscard]] std::optional<Fault> whyNot(const ListedVisit *visit, ConsentKind kind) const;
    /// `kind`, and what stands beside it in the same answer and is consented to as well: 診療 and 手術 beside
    /// medication.
    [[nodiscard]] QList<ConsentKind> withBeside(const ListedVisit &visit, ConsentKind kind) const;

private:
    [[nodiscard]] std::optional<Fault> whyNobody() const;
    [[nodiscard]] std::optional<Fault> whyNoConsent(const ListedVisit &visit, ConsentKind kind) const;
    [[nodiscard]] bool isOffered(ConsentKind kind) const;

    StationCore &m_core;
    ConsentClock m_clock;
};

} // namespace madoguchi
