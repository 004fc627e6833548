#pragma once

#include <QDateTime>

namespace madoguchi {

/// The time of day, as a seam for tests. Everything in the program that asks what time it is asks here.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC, to the millisecond. The machine's clock, uncorrected.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds since some moment, by a clock that nobody sets and that only goes forward: how much time
    /// has passed, whatever was done to now() meanwhile.
    [[nodiscard]] virtual qint64 monotonicMilliseconds() const = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    /// Goes on while the machine sleeps, where the system can tell that.
    [[nodiscard]] qint64 monotonicMilliseconds() const override;
};

/// Japan has one zone and no summer time, whatever the machine's zone is (oqs-interface.md ruling 9).
inline constexpr int japanOffsetSeconds = 9 * 3600;
QDateTime toJapanTime(const QDateTime &time);

/// The clinic's day that `time` belongs to: before `dayStarts` (Japan time) it is still yesterday's.
QDate clinicDay(const QDateTime &time, QTime dayStarts);

} // namespace madoguchi
