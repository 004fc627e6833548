#pragma once

#include <QString>
#include <QStringList>

namespace madoguchi {

/// The characters of a name that a claim does not take: those outside JIS X 0208, which are of JIS level 3 or
/// 4 or of none (front-desk.md T11). Each once, in their order. Half-width kana and ASCII are no such
/// characters, and ● is one of its own: see hasBlackDot.
[[nodiscard]] QStringList beyondLevel2(const QString &name);

} // namespace madoguchi
