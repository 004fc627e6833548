#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace training {

/// What happens before the camera and behind it, from the line under [reader] engine_config: parts with ';'
/// between them, each "word" or "word=value". Empty: a face that matches after 30 looks.
struct Script
{
    enum class Result { Match, NoMatch, Locked, TimeOut };
    enum class Fault { None, Device, Hang, Crash, Refuse, Cancelled };
    enum class Call { Open, CodeB, Start, Poll, Cancel, Unlock, Close };

    std::string codeB{}; ///< code-b=14 digits; empty: cannot be read
    std::uint32_t matchAfter = 30; ///< match-after=looks, in which the face comes nearer
    std::uint32_t tooFar = 0; ///< too-far=looks of these
    std::uint32_t tooNear = 0; ///< too-near=looks
    std::uint32_t offCentre = 0; ///< off-centre=looks
    Result result = Result::Match; ///< no-match, locked, timeout
    std::uint32_t tries = UINT32_MAX; ///< tries=number before the lock; not said: not known
    Fault fault = Fault::None; ///< device-fault, hang, crash, refuse, cancelled: each may say =call
    Call faultAt = Call::Poll; ///< open, code-b, start, poll, cancel, unlock, close
    bool noFrames = false; ///< no-frames: a device without preview
    std::string key{}; ///< key=hexadecimal: another one than the virtual cards take

    /// Nothing where a part makes no sense.
    static std::optional<Script> read(std::string_view line);
};

} // namespace training
