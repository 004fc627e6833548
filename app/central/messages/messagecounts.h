#pragma once

namespace madoguchi::messages {

/// What was left out of a message that was read: told as numbers, for diagnosis.
struct MessageCounts
{
    int unknownElements = 0; ///< elements outside the known layout, with all that is in them (security.md 23)
    int ignoredConsents = 0; ///< consents in an answer to a number, where they open nothing (ruling 26)
    int laterConsents = 0; ///< consents to kinds of 2025 and after, which are not used here (ruling 28)
};

} // namespace madoguchi::messages
