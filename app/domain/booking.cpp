#include "app/domain/booking.h"

#include <algorithm>

namespace madoguchi {

QList<BookingCheck> currentBookings(const QList<BookingCheck> &all, const QDate &today)
{
    QList<BookingCheck> current;
    for (const BookingCheck &check : all) {
        if (check.day < today)
            continue;
        const auto sameDay = std::find_if(current.begin(), current.end(),
            [&check](const BookingCheck &other) { return other.day == check.day; });
        if (sameDay == current.end())
            current.append(check);
        else if (sameDay->since < check.since)
            *sameDay = check;
    }
    std::stable_sort(current.begin(), current.end(),
        [](const BookingCheck &left, const BookingCheck &right) { return left.day < right.day; });
    return current;
}

QList<BookingCheck> bookingsToTell(const QList<BookingCheck> &all, const QDate &today)
{
    QList<BookingCheck> told;
    for (const BookingCheck &check : currentBookings(all, today)) {
        const bool isRefused = check.state == BookingCheck::State::Refused;
        // Silence on its morning would read as if all were well.
        const bool isAnswered = check.state == BookingCheck::State::Answered;
        if (isRefused || (check.day == today && (!isAnswered || !check.exceptions.isEmpty())))
            told.append(check);
    }
    return told;
}

} // namespace madoguchi
