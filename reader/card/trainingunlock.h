#pragma once

#include <sodium.h>

#include <array>
#include <cstddef>

/// The stand-in for the exchange by which a certified device unlocks the authentication key without the PIN.
/// The real one is not public (card.md, 1.9) and is not imitated: only virtual cards and the training engine
/// know this one. With the application selected:
///   00 84 00 00 10              16 bytes of challenge, good for one proof
///   80 A2 00 00 20 <proof>      9000: the key signs until the card is reset or another application selected;
///                               6982: not this proof; 6985: no challenge was asked for; 6700: another length
/// Free of Qt: the engine is a library like a maker's.
namespace madoguchi::trainingunlock {

inline constexpr std::size_t ChallengeSize = 16;
inline constexpr std::size_t ProofSize = 32;
using Key = std::array<unsigned char, crypto_generichash_KEYBYTES>;
using Proof = std::array<unsigned char, ProofSize>;

/// What every virtual card takes. Opens nothing that is real.
inline constexpr Key key{ 'M', 'a', 'd', 'o', 'g', 'u', 'c', 'h', 'i', ' ', 't', 'r', 'a', 'i', 'n', 'i', 'n',
    'g', ' ', 'c', 'l', 'i', 'n', 'i', 'c', ',', ' ', 'k', 'e', 'y', ' ', '1' };

/// BLAKE2b of the challenge under the key.
inline Proof proofOf(const unsigned char *challenge, const Key &by)
{
    Proof proof{};
    crypto_generichash(proof.data(), proof.size(), challenge, ChallengeSize, by.data(), by.size());
    return proof;
}

} // namespace madoguchi::trainingunlock
