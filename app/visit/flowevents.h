#pragma once

#include "app/domain/consent.h"
#include "app/domain/failure.h"
#include "app/visit/flowreaderevents.h"

#include <QList>

#include <variant>

/// What can happen on the patient's way. Each is a type of its own: the set is closed.
namespace madoguchi::flow {

// The service.
struct VisitOpened
{ };

/// The service confirmed who it is; the kinds to ask about, in the order of the screens. With Limit among
/// them, limit information may be asked about afterwards.
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
struct MethodFace
{ };
/// With the reader's own keys: also once more after a wrong one
struct MethodPin
{ };
/// Back to the choice
struct OtherMethod
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
/// On AskTogether. `kinds`: those that stood on the screen.
struct AnsweredTogether
{
    enum class Choice { All, OneByOne, None };
    QList<ConsentKind> kinds{};
    Choice choice = Choice::None;
};
/// From Finished
struct LimitWanted
{ };
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
/// The machine has slept: whoever stood there is gone
struct Slept
{ };

using Event = std::variant<MeansKnown, CardPlaced, CardRemoved, CardRead, CardFailed, TriesKnown, PinAccepted,
    PinRefused, PinPadLeft, CardUnlocked, CodeBRead, CodeBAccepted, FaceRecordRead, FaceProgress, FaceMatched,
    FaceNotMatched, FaceLocked, FaceFailed, VisualBegun, VisualConfirmed, VisualEnded, VisitOpened,
    Identified, NotRegistered, Registered, ConsentsKept, ServiceFailed, ArrivalOnDisk, AnswersOnDisk,
    NotOnDisk, MethodFace, MethodPin, OtherMethod, PinEntered, RegistrationYes, RegistrationNo, Answered,
    AnsweredTogether, LimitWanted, Stop, TryAgain, CallHelp, Touched, HelpCame, Quiet, StillQuiet, Lingered,
    Slept>;

} // namespace madoguchi::flow
