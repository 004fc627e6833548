#pragma once

#include <QString>

namespace madoguchi {

/// What a person typed, in the widths that a message carries: full-width letters, digits and signs plain,
/// half-width kana wide with their marks joined, everything that stands for a hyphen as one, and no outer
/// blanks. Kanji stay as they are.
[[nodiscard]] QString typedText(const QString &typed);

/// Its digits, where it has nothing but digits, blanks and hyphens; else it is returned as typedText.
[[nodiscard]] QString typedDigits(const QString &typed);

/// Only '0' to '9', and at least one.
[[nodiscard]] bool isDigits(const QString &text);

} // namespace madoguchi
