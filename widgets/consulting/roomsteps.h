#pragma once

#include "app/domain/failure.h"

#include <QString>

/// What whoever sits in the consulting room can do about a failure: ask again, ask the patient or the desk,
/// treat without the records, call somebody. The desk's own next steps (FailureText) are never said here.
namespace madoguchi::roomsteps {

/// False: it cannot stand on a page of the consulting room.
[[nodiscard]] bool hasStep(Failure failure);
/// Whether the same question may be answered the next time: its page has a button for that.
[[nodiscard]] bool canAskAgain(Failure failure);
/// Whether it is over when the line, or what is shared with the terminal and the desk, is back.
[[nodiscard]] bool isOfTheLine(Failure failure);
/// For a failure without a step of its own: that the records stay away, and whom to tell.
[[nodiscard]] QString stepFor(const Fault &fault);

} // namespace madoguchi::roomsteps
