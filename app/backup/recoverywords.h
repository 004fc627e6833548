#pragma once

#include "app/domain/failure.h"
#include "app/support/recoverysheet.h"
#include "reader/secretbytes.h"

#include <QStringView>

namespace madoguchi {

/// Half a recovery key as words that can be read out, written by hand and typed back. Two bytes are a word of
/// four kana, one a nibble, from sixteen that neither look nor sound alike:
/// かくけさすせたとのふみもゆよられ. 16 words are the half; two more check them (a Reed-Solomon code over
/// GF(2^16) that also covers which half it is), so that any one wrong word is found by its place, and any two
/// are noticed.
class RecoveryWords
{
public:
    static constexpr std::size_t bytes = 32; ///< of one half
    static constexpr int wordCount = 18;

    /// `half` has `bytes` bytes.
    static RecoveryHalfText textOf(const SecretBytes &half, RecoveryHalf which);
    /// Hiragana, katakana of either width or romaji, with any spaces, numbers and points in between.
    /// RecoverySheetWrong with code "first" or "second" and as number the word that is wrong, 1–18 (-1: more
    /// than one is); code "first-is-second" or "second-is-first" where the other half was given.
    static Outcome<SecretBytes> halfOf(QStringView typed, RecoveryHalf which);
};

} // namespace madoguchi
