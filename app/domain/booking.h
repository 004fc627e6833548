#pragma once

#include "app/domain/eligibility.h"
#include "app/domain/failure.h"
#include "app/domain/numberquery.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// A patient who is booked for a day, as the clinic's list names the person.
struct BookedPatient
{
    NumberQuery person{};
    Pii<QString> patientNumber{}; ///< the clinic's own; empty: the list has none
    Pii<QString> name{}; ///< as the list writes it; empty: the list has none
    bool operator==(const BookedPatient &) const = default;
};

/// Why somebody has to look at a booked patient before the day.
enum class BookingIssue {
    NotValid, ///< the insurance is not confirmed as valid: `validity` says how
    None, ///< no such insurance
    Several, ///< several candidates
    Error, ///< the service could not say: `code`
    Unanswered ///< the answer says nothing of the person, which is not "none" (oqs-interface.md ruling 29)
};

struct BookingException
{
    BookedPatient patient{};
    BookingIssue issue = BookingIssue::Unanswered;
    Validity validity = Validity::Unknown;
    QString code{}; ///< the service's, with Error; empty: none
    bool operator==(const BookingException &) const = default;
};

/// A list of booked patients, asked about in one query.
struct BookingCheck
{
    enum class State {
        Waiting, ///< not taken by the service yet
        Asked, ///< taken; its answer is not ready
        Answered,
        Refused ///< for good: `failure`
    };
    QDate day{}; ///< that they are booked for
    QDateTime since{}; ///< when the list was read in
    State state = State::Waiting;
    std::optional<Failure> failure{}; ///< why the newest attempt gave nothing
    int patients = 0;
    QList<BookingException> exceptions{}; ///< in the list's order; with Answered
    bool operator==(const BookingCheck &) const = default;
};

/// Of each day from `today` on the list that was read in last, today's first: one that was read in again
/// takes the place of the one before.
[[nodiscard]] QList<BookingCheck> currentBookings(const QList<BookingCheck> &all, const QDate &today);
/// Of those what a desk has to be told by itself: that of `today` with somebody to be looked at, and whatever
/// was not answered for good.
[[nodiscard]] QList<BookingCheck> bookingsToTell(const QList<BookingCheck> &all, const QDate &today);

} // namespace madoguchi
