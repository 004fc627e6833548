#pragma once

#include "reader/cardfault.h"
#include "reader/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace madoguchi {

/// One whole command to the card that is held, and its whole answer with the status word. On the card thread
/// only.
using CardTransmit = std::function<CardResult<QByteArray>(QByteArrayView command)>;

/// Whatever unlocks the card's key without the PIN, through the card it is given: run once, on the card
/// thread, for ten seconds at most.
using UnlockDriver = std::function<CardResult<Done>(const CardTransmit &transmit)>;

} // namespace madoguchi
