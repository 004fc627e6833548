#pragma once

#include "app/domain/failure.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace madoguchi {

/// How the last visit at the reader ended that did not come to its end: whoever it was may stand at the desk
/// now and ask.
struct ReaderEnd
{
    enum class How {
        Trouble, ///< see `why`
        CardTaken, ///< while it was needed
        Stopped, ///< by the patient
        Nobody ///< answered any more
    };
    How how = How::Stopped;
    QString screen{}; ///< flow::screenName of the step
    std::optional<Fault> why{};
    std::optional<QUuid> visit{}; ///< once identified
    QDateTime at{}; ///< when the card was gone
    bool operator==(const ReaderEnd &) const = default;
};

/// What a reader that is driven from here tells of the visit that runs at it. Nothing here names a person.
struct AtReader
{
    QString screen{}; ///< flow::screenName of the step; empty: nobody is there, or nothing is known
    int pinTriesLeft = -1; ///< -1: not known; 0: the PIN cannot be used
    int faceTry = 0; ///< which comparison of this visit it is, from 1; 0: none
    bool faceLocked = false;
    std::optional<QUuid> visit{}; ///< once identified
    std::optional<ReaderEnd> last{}; ///< for some minutes
    bool operator==(const AtReader &) const = default;
};

} // namespace madoguchi
