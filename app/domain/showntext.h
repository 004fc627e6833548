#pragma once

#include <QString>

namespace madoguchi {

/// Whether a text has characters that nobody sees or that steer how the others are shown: control,
/// bidirectional and zero-width characters, private-use letters, line ends (oqs-interface.md ruling 5).
/// Ideographs that this Qt's tables do not know yet are no such characters.
[[nodiscard]] bool hidesSomething(const QString &text);

/// A received text as it may be shown: a blank in place of each character that only steers, 〓 in place of
/// each letter that is of private use or none at all.
[[nodiscard]] QString shownText(const QString &received);

} // namespace madoguchi
