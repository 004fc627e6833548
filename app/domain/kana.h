#pragma once

#include <QChar>

namespace madoguchi {

/// The large katakana of a small one (ョ: ヨ), all else as it is: insurers write ﾖ where the family writes
/// ょ.
[[nodiscard]] QChar largeKana(QChar letter);
/// The katakana of a hiragana, all else as it is.
[[nodiscard]] QChar katakanaOf(QChar letter);

} // namespace madoguchi
