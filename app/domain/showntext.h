#pragma once

#include <QString>

namespace madoguchi {

/// Whether a text has characters that nobody sees or that steer how the others are shown: control,
/// bidirectional and zero-width characters, private-use letters, line ends (oqs-interface.md ruling 5).
/// Ideographs that this Qt's tables do not know yet are no such characters.
[[nodiscard]] bool hidesSomething(const QString &text);

/// A received text as it may be shown: each such character is a � that everybody sees.
[[nodiscard]] QString shownText(const QString &received);

} // namespace madoguchi
