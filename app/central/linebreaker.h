#pragma once

#include "app/central/directsettings.h"
#include "app/domain/failure.h"

#include <chrono>
#include <optional>

namespace madoguchi {

/// A circuit breaker. After so many requests in a row that found no line, asking again would only let each
/// window wait out its deadline: the line counts as broken, and rests before it is tried again. Each rest is
/// longer than the one before. Any answer, of whatever content, mends it. Knows no timer: whoever keeps it
/// lets it rest.
class LineBreaker
{
public:
    using Milliseconds = std::chrono::milliseconds;
    explicit LineBreaker(const DirectTimings &timings);

    [[nodiscard]] bool isBroken() const { return m_rests > 0; }
    /// Why the newest request found no line.
    [[nodiscard]] const Fault &fault() const { return m_fault; }

    void answered();
    /// A request found no line. `jitter`, from 0 to below 1, takes up to half off the rest, so that the
    /// stations of a clinic do not all come back at once. Gives the rest that begins now; nothing where the
    /// line is not broken yet, or is `resting` already.
    std::optional<Milliseconds> failed(const Fault &fault, bool resting, double jitter);

private:
    int m_breakAfter;
    Milliseconds m_firstRest;
    Milliseconds m_longestRest;
    int m_failures = 0; ///< in a row
    int m_rests = 0; ///< since the last answer
    Fault m_fault{};
};

/// Whether the fault says that nobody was reached who could answer, or nobody who may.
bool isLineLoss(Failure failure);

} // namespace madoguchi
