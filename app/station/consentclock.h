#pragma once

#include "app/station/stationcore.h"

#include <QDateTime>

#include <optional>

namespace madoguchi {

/// What time it is where the end of a consent is judged (security.md 11). Goes by the service's clock where
/// that was measured; by folder, where a room measures nothing, by what the clinic's other stations tell of
/// theirs; and where nobody has told, not by a machine's clock that stands before something that has happened
/// already.
class ConsentClock
{
public:
    /// `core` outlives it.
    explicit ConsentClock(StationCore &core);

    /// ClockSkew: over a minute of doubt, in which there is no telling whether a consent is open. Whose clock
    /// it is is said with it, as far as it is known (clockFault).
    [[nodiscard]] std::optional<Fault> doubt() const;
    [[nodiscard]] QDateTime now() const;

private:
    [[nodiscard]] std::optional<qint64> offset() const;
    [[nodiscard]] QDateTime newestKnown() const;
    [[nodiscard]] Fault whose(const QDateTime &newest) const;

    StationCore &m_core;
    QDateTime m_newestLogged{}; ///< before this start; invalid: nothing is
};

} // namespace madoguchi
