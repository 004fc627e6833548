#pragma once

namespace madoguchi {

/// A field of a reception by number, in the order in which they are filled.
enum class EntryField { Proof, Insurer, Symbol, Number, Branch, Birthdate };

/// What is wrong with what was typed into one of them: each has its own words and its own remedy.
enum class EntryProblem {
    ProofMissing, ///< nothing was chosen
    ProofNotAlone, ///< 資格情報のお知らせ without the card
    ProofEnded, ///< does not count on this day
    InsurerMissing,
    InsurerNotDigits,
    InsurerTooShort, ///< neither 6 nor 8 digits
    InsurerTooLong,
    InsurerCheckDigit, ///< a digit is wrong, or two have changed places (検証番号)
    SymbolTooLong, ///< more than 20 characters
    SymbolUnreadable, ///< characters that no message carries
    NumberMissing,
    NumberTooLong,
    NumberUnreadable,
    NumberNotEight, ///< 後期高齢: always 8 digits
    BranchNotDigits,
    BranchTooLong,
    BirthdateMissing,
    BirthdateUnreadable,
    BirthdateUnfinished, ///< may become one: not a mistake while it is typed
    BirthdateWithoutEra, ///< two digits of a year, and no 元号
    BirthdateNoSuchDay, ///< 31 April, 29 February of a common year
    BirthdateOutsideEra, ///< 昭和64年1月8日
    BirthdateInFuture,
    BirthdateTooLongAgo
};

/// All of them: tests ask each for its words.
inline constexpr EntryProblem lastEntryProblem = EntryProblem::BirthdateTooLongAgo;

} // namespace madoguchi
