#pragma once

#include "app/support/failuretext.h"

#include <QString>

#include <optional>

namespace madoguchi {

/// Whose clock is wrong, as far as it is known: a machine that is right is never blamed.
struct WrongClock
{
    enum class Whose {
        Own, ///< the service's, or most of the clinic's stations', is another
        Other, ///< of `station`: the service or another station agrees with ours
        NotKnown ///< one of ours and that of `station`
    };
    Whose whose = Whose::NotKnown;
    qint64 ahead = 0; ///< milliseconds: that clock of the right one; NotKnown: the station's of ours
    QString station{}; ///< its id; empty: our own, or not known which station
    bool operator==(const WrongClock &) const = default;
};

/// ClockSkew, whose code tells all of it: failureText has words of their own for it.
Fault clockFault(const WrongClock &clock);
/// Nothing: it is another fault, or a ClockSkew that tells no more (of this computer's clock).
std::optional<WrongClock> wrongClockOf(const Fault &fault);
FailureText wrongClockText(const WrongClock &clock);
/// Milliseconds, of whatever sign, in the unit that a person would use: "65 minutes".
QString clockDistance(qint64 apart);

} // namespace madoguchi
