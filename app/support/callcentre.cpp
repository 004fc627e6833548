#include "app/support/callcentre.h"

#include "app/support/clock.h"

namespace madoguchi::callcentre {

QString number()
{
    return QStringLiteral("0800-080-4583");
}

bool isOpen(const QDateTime &moment)
{
    const QDateTime there = toJapanTime(moment);
    const int weekday = there.date().dayOfWeek();
    if (weekday == Qt::Sunday)
        return false;
    const QTime end(weekday == Qt::Saturday ? 16 : 18, 0);
    return there.time() >= QTime(8, 0) && there.time() < end;
}

} // namespace madoguchi::callcentre
