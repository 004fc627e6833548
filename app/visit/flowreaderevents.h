#pragma once

#include "app/domain/failure.h"
#include "app/visit/flowvisit.h"

#include <QString>

#include <optional>

/// What card, reader, face engine and desk say on the patient's way.
namespace madoguchi::flow {

/// What the station can do: at the beginning, and when it changes.
struct MeansKnown
{
    Means means{};
    std::optional<Fault> why{}; ///< it can do less than it should
};

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
/// Nobody finished on the reader's keys: nothing went to the card
struct PinPadLeft
{ };
/// The engine has unlocked the card's key
struct CardUnlocked
{ };

// The face: engine and face record.
struct CodeBRead
{ };
struct CodeBAccepted
{ };
/// Its signature holds, and the photo is there
struct FaceRecordRead
{ };
struct FaceProgress
{
    FaceHint hint = FaceHint::Searching;
    int triesLeft = -1; ///< -1: not known
};
struct FaceMatched
{ };
struct FaceNotMatched
{
    int left = -1; ///< tries; -1: not known; 0: locked
    bool timedOut = false; ///< nobody was seen
};
struct FaceLocked
{ };

/// The face cannot be used with this card or this engine: code B not read or refused, a record that is not
/// right, an engine that failed. The card answers as before.
struct FaceFailed
{
    Fault fault{};
};

// The desk compares by sight. An empty account is nobody, and nothing happens.
struct VisualBegun
{
    QString staff{};
};
struct VisualConfirmed
{
    QString staff{};
};
/// Not the same person, or given up.
struct VisualEnded
{
    bool byHand = true; ///< false: nobody at the desk looked on any more
};

} // namespace madoguchi::flow
