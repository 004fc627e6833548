#pragma once

#include "app/domain/booking.h"
#include "widgets/common/factsheet.h"
#include "widgets/common/state.h"

#include <QList>
#include <QString>

/// A list of booked patients in words: how the asking stands, and who is to be looked at before the day.
namespace madoguchi::bookingwords {

struct Standing
{
    Tone tone = Tone::Unknown;
    QString title{}; ///< with the day
    QString text{}; ///< what comes next
};
[[nodiscard]] Standing standing(const BookingCheck &check);

/// Why a list was not taken: which line and which column.
[[nodiscard]] Standing refusal(const Fault &fault);

/// Each patient to be looked at: who, and why with the next step. `covered`: nobody's name. At most `most`,
/// and then how many more there are.
[[nodiscard]] QList<Fact> exceptions(const BookingCheck &check, bool covered, qsizetype most);

} // namespace madoguchi::bookingwords
