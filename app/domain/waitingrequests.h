#pragma once

#include <QDateTime>

namespace madoguchi {

/// What waits on disk to be sent to the service by itself, counted: nothing in it says whom it is about.
struct WaitingRequests
{
    int eligibility = 0; ///< questions by number
    int references = 0; ///< reference numbers to register
    int bookings = 0; ///< lists of booked patients without their answer
    int views = 0; ///< reports of views (consulting)
    int failed = 0; ///< of all these, how many were tried and did not get through
    int refused = 0; ///< not sent again: the service said no for good
    QDateTime oldest{}; ///< since when the oldest waits; invalid: nothing does
    bool operator==(const WaitingRequests &) const = default;

    [[nodiscard]] int waiting() const { return eligibility + references + bookings + views; }
};

} // namespace madoguchi
