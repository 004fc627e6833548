#pragma once

#include "app/support/clock.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace madoguchi {

/// What time it is at the service. Goes on from the newest measurement by monotonic time: setting this
/// machine's clock, in either direction, neither lengthens a consent nor shortens it (security.md 11).
class ServiceClock
{
public:
    /// `machine` outlives it.
    explicit ServiceClock(const Clock &machine);

    /// The service's clock showed `time` when Clock::monotonicMilliseconds() was `monotonic`. The newest
    /// counts.
    void take(const QDateTime &time, qint64 monotonic);
    /// An answer that is seen now, to a request of `wait` ago, says that it was made at `processed`, in whole
    /// seconds: the clocks differ by what lies outside that while (oqs-interface.md ruling 40).
    void takeProcessed(const QDateTime &processed, std::chrono::milliseconds wait);

    /// Before the first measurement: the machine's clock, where that has not been set back since
    /// construction.
    [[nodiscard]] QDateTime now() const;
    /// Milliseconds the service is ahead of the machine's clock as that stands now; nothing before the first
    /// measurement.
    [[nodiscard]] std::optional<qint64> offset() const;
    /// Whether the newest measurement is younger than `age`.
    [[nodiscard]] bool measuredWithin(std::chrono::milliseconds age) const;

private:
    struct Anchor
    {
        QDateTime time{};
        qint64 monotonic = 0;
    };
    [[nodiscard]] QDateTime nowBy(const Anchor &anchor) const;

    const Clock &m_machine;
    const Anchor m_begun;
    std::optional<Anchor> m_measured{};
};

} // namespace madoguchi
