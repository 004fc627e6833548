#pragma once

#include "reader/result.h"

#include <QMetaType>
#include <QString>

namespace madoguchi {

/// What a reader or a card can do wrong, by name. Maps one to one to the card part of Failure at the edge of
/// app/.
enum class CardFault {
    ServiceDown, ///< no PC/SC service
    NoReader,
    ReaderNotFound, ///< readers are there, but none whose name begins as configured
    ReaderFault,
    Unresponsive, ///< mute card, or an answer that did not come inside the watchdog's time
    Removed,
    Unsupported, ///< no JPKI application: not a My Number Card (also the old 住基カード)
    Unreadable, ///< answers that make no sense
    NoCertificate,
    PinMalformed, ///< not four digits; nothing was sent
    PinWrong,
    PinUnusable, ///< 63C0, 6983, 6984
    Busy, ///< asked for something while another command of another visit runs
    Stopped ///< the hub is shutting down
};

struct CardError
{
    CardFault fault = CardFault::ReaderFault;
    int triesLeft = -1; ///< with PinWrong
    quint16 statusWord = 0; ///< 0: none
    qint64 pcscCode = 0; ///< 0: none
    bool operator==(const CardError &) const = default;
};

template <typename T> using CardResult = Result<T, CardError>;

} // namespace madoguchi

Q_DECLARE_METATYPE(madoguchi::CardError)
