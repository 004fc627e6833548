#pragma once

#include "reader/cardfault.h"

#include <atomic>
#include <optional>

namespace madoguchi {

/// Calls a command that runs on the card thread back, from another thread: nobody waits for it any more, and
/// what it has not sent to the card it sends no more. PC/SC itself cannot be interrupted.
class Recall
{
public:
    /// Once; later ones change nothing.
    void because(CardFault why)
    {
        int none = Wanted;
        m_why.compare_exchange_strong(none, static_cast<int>(why));
    }
    /// The same, because the card is not there any more: `why` says what is.
    void cardLeft(CardFault why)
    {
        m_hasLeft = true;
        because(why);
    }
    [[nodiscard]] bool hasCardLeft() const { return m_hasLeft; }
    /// Nothing: it is still wanted.
    [[nodiscard]] std::optional<CardError> error() const
    {
        const int why = m_why;
        if (why == Wanted)
            return std::nullopt;
        return CardError{ .fault = static_cast<CardFault>(why) };
    }

private:
    static constexpr int Wanted = -1;
    std::atomic<int> m_why = Wanted;
    std::atomic<bool> m_hasLeft = false;
};

} // namespace madoguchi
