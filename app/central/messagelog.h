#pragma once

#include "app/central/messages/messagecounts.h"

namespace madoguchi {

/// What was left out of a message, as numbers, where there was anything.
void logLeftOut(const messages::MessageCounts &counts);

} // namespace madoguchi
