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
    // The face engine and its device (reader-link.md); what came with it stands in `detail`
    EngineNotStarted, ///< its helper process cannot be started
    EngineMissing, ///< the library is not there, or cannot be loaded
    EngineIncomplete, ///< it lacks a symbol: which
    EngineOtherAbi, ///< made for another version of the interface: which
    EngineUnknownCode, ///< answered with a code that the interface does not have
    EngineUnknownState, ///< reported a state that the interface does not have
    EngineLate, ///< did not answer inside its deadline: in which call
    EngineCrashed, ///< its process ended: how
    EngineGarbled, ///< what came over the link makes no sense
    EngineBadFrame, ///< a preview whose sizes do not fit together
    EngineForbidden, ///< wanted to send the card what no engine may send; it was not sent
    EngineUnsupported, ///< cannot do what was asked
    EngineArgument, ///< does not accept its configuration, or what it was given
    FaceDevice, ///< its device reports a fault
    FaceRefused, ///< the device does not want to
    CodeBUnreadable, ///< the digits on the card's front could not be read
    FaceCancelled,
    PinPadMissing, ///< the reader has no keys of its own
    PinPadCancelled, ///< the person pressed cancel on the reader
    PinPadTimedOut, ///< nobody pressed a key on the reader in time
    CodeBMalformed, ///< not fourteen digits; nothing was sent
    CodeBWrong,
    CodeBLocked, ///< 63C0, 6983, 6984 of the code's own counter
    FaceRecordMissing, ///< a card without visual application, such as one in a phone
    FaceRecordUnreadable,
    FaceRecordUntrusted, ///< not signed by whom the configured authority names
    CardExpired, ///< the validity that is printed on the card is over
    PhotoUnreadable,
    KeyNotUnlocked, ///< the card, or whoever was to do it, did not unlock its key
    Busy, ///< asked for something while another command of another visit runs
    Stopped ///< the hub is shutting down
};

struct CardError
{
    CardFault fault = CardFault::ReaderFault;
    int triesLeft = -1; ///< with PinWrong and CodeBWrong
    quint16 statusWord = 0; ///< 0: none
    qint64 pcscCode = 0; ///< 0: none
    QString detail{}; ///< of an engine's fault: a symbol, a call, a number; technical, no personal data
    bool operator==(const CardError &) const = default;
};

template <typename T> using CardResult = Result<T, CardError>;

} // namespace madoguchi

Q_DECLARE_METATYPE(madoguchi::CardError)
