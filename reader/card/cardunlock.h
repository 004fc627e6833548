#pragma once

#include "reader/cardtransmit.h"
#include "reader/pcsc/session.h"

namespace madoguchi {

/// How long a driver may take.
inline constexpr int UnlockMilliseconds = 10'000;

/// May be sent on a driver's word: the certificate of a terminal, challenge and response, and what leads to
/// the file that names their keys. No VERIFY, no signature, no change, no other application.
bool mayUnlock(const ParsedCommand &command);

/// SELECT of the authentication application (1 APDU, unless it is selected) and then what `driver` sends.
/// What the card did on the way is told as it is; whatever else the driver failed of is KeyNotUnlocked.
CardResult<Done> unlockCard(
    Session &session, const UnlockDriver &driver, int milliseconds = UnlockMilliseconds);

} // namespace madoguchi
