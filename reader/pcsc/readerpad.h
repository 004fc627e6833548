#pragma once

#include "reader/pcsc/session.h"

#include <optional>

namespace madoguchi {

/// The keys on a reader, where it has any: a PIN that is entered there goes from the reader to the card and
/// never through this program (PC/SC part 10, FEATURE_VERIFY_PIN_DIRECT).
class ReaderPad
{
public:
    /// How long the reader waits for a key.
    static constexpr int Seconds = 30;

    /// Asks the reader. Nothing: it has no keys, or says so in a way that makes no sense.
    static std::optional<ReaderPad> of(Session &session);

    /// Lets the person enter four digits, which the reader puts into `verify` in place of its four bytes of
    /// data. What the card answered to it; or PinPadTimedOut, PinPadCancelled, PinMalformed (too few or too
    /// many digits: nothing went to the card) as the reader says.
    CardResult<quint16> verify(Session &session, const Command &verify) const;

private:
    explicit ReaderPad(quint32 code)
        : m_code(code)
    { }

    quint32 m_code;
};

} // namespace madoguchi
