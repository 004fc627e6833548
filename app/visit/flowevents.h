#pragma once

#include "app/domain/consent.h"
#include "app/domain/failure.h"

#include <QList>

#include <variant>

/// What can happen on the patient's way. Each is a type of its own: the set is closed.
namespace madoguchi::flow {

// The card and the reader.
struct CardPlaced
{ };
struct CardRemoved
{ };
/// The certificate is here
struct CardRead
{ };

/// Any card command but the PIN's own refusals failed.
struct CardFailed
{
    Fault fault{};
};

/// Tries left of the PIN. 0: it cannot be used. -1: not known.
struct TriesKnown
{
    int left = -1;
};
struct PinAccepted
{ };

/// The card said no. 0 left: it cannot be used any more.
struct PinRefused
{
    int left = -1;
};

// The service.
struct VisitOpened
{ };

/// The service confirmed who it is; the kinds to ask about, in the order of the screens.
struct Identified
{
    QList<ConsentKind> toAsk{};
};
struct NotRegistered
{ };
struct Registered
{ };
struct ConsentsKept
{ };
struct ServiceFailed
{
    Fault fault{};
};

// The store.
/// KeepArrived succeeded
struct ArrivalOnDisk
{ };
/// KeepConsents succeeded
struct AnswersOnDisk
{ };

/// KeepArrived or KeepConsents failed.
struct NotOnDisk
{
    Fault fault{};
};

// The patient.
struct MethodPin
{ };
/// Four digits; they travel beside the flow
struct PinEntered
{ };
struct RegistrationYes
{ };
struct RegistrationNo
{ };
struct Answered
{
    ConsentKind kind = ConsentKind::Medication;
    ConsentAnswer answer = ConsentAnswer::Unasked;
};
struct Stop
{ };
/// From Trouble
struct TryAgain
{ };
struct CallHelp
{ };
struct Touched
{ };

// The desk and the clock.
/// The desk acknowledged
struct HelpCame
{ };
/// 45 s without a touch
struct Quiet
{ };
/// 30 s more
struct StillQuiet
{ };
/// A last word stood long enough, no card lies there
struct Lingered
{ };

using Event = std::variant<CardPlaced, CardRemoved, CardRead, CardFailed, TriesKnown, PinAccepted, PinRefused,
    VisitOpened, Identified, NotRegistered, Registered, ConsentsKept, ServiceFailed, ArrivalOnDisk,
    AnswersOnDisk, NotOnDisk, MethodPin, PinEntered, RegistrationYes, RegistrationNo, Answered, Stop,
    TryAgain, CallHelp, Touched, HelpCame, Quiet, StillQuiet, Lingered>;

} // namespace madoguchi::flow
