#include "app/support/clock.h"

#include <chrono>
#include <ctime>

namespace madoguchi {

qint64 SystemClock::monotonicMilliseconds() const
{
#ifdef CLOCK_BOOTTIME
    // Linux's steady clock stands still while the machine sleeps: a consent would outlive the night in a
    // laptop.
    timespec passed{};
    if (::clock_gettime(CLOCK_BOOTTIME, &passed) == 0)
        return qint64(passed.tv_sec) * 1000 + passed.tv_nsec / 1'000'000;
#endif
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

QDateTime toJapanTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(japanOffsetSeconds);
}

QDate clinicDay(const QDateTime &time, QTime dayStarts)
{
    const QDateTime local = toJapanTime(time);
    return local.time() < dayStarts ? local.date().addDays(-1) : local.date();
}

} // namespace madoguchi
