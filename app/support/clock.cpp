#include "app/support/clock.h"

namespace madoguchi {

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
