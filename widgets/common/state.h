#pragma once

#include "widgets/common/theme.h"

namespace madoguchi {

/// How good something is. Each tone has its colours; a shape and a word always stand beside them.
enum class Tone { Good, Attention, Bad, Unknown };

/// The shapes of product.md: check, triangle, cross, dot, and a clock for what runs out.
enum class Shape { Check, Triangle, Cross, Dot, Clock };

/// What a state looks like, without its word.
struct Look
{
    Shape shape = Shape::Dot;
    Tone tone = Tone::Unknown;
    bool operator==(const Look &) const = default;
};

inline constexpr Look lookGood{ Shape::Check, Tone::Good };
inline constexpr Look lookAttention{ Shape::Triangle, Tone::Attention };
inline constexpr Look lookExpiring{ Shape::Clock, Tone::Attention };
inline constexpr Look lookBad{ Shape::Cross, Tone::Bad };
inline constexpr Look lookUnknown{ Shape::Dot, Tone::Unknown };

/// For shape and word.
constexpr theme::Colour toneColour(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return theme::good;
    case Tone::Attention:
        return theme::attention;
    case Tone::Bad:
        return theme::bad;
    case Tone::Unknown:
        break;
    }
    return theme::unknown;
}

/// For the ground under them.
constexpr theme::Colour toneGround(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return theme::goodSoft;
    case Tone::Attention:
        return theme::attentionSoft;
    case Tone::Bad:
        return theme::badSoft;
    case Tone::Unknown:
        break;
    }
    return theme::unknownSoft;
}

} // namespace madoguchi
