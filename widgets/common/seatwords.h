#pragma once

#include "app/seat.h"
#include "widgets/common/state.h"

namespace madoguchi::words {

/// A notice after signing in: what happened, and the next step.
struct SeatNoticeWords
{
    Tone tone = Tone::Attention;
    QString title{};
    QString text{};
};

SeatNoticeWords seatNotice(const SeatNotice &notice);

} // namespace madoguchi::words
