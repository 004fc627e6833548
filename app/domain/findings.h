#pragma once

#include "app/domain/eligibility.h"

#include <QList>

namespace madoguchi {

/// What stood in an answer where it does not belong, as a reader of records notes it
/// (central/messages/fields).
enum class FindingKind {
    Unknown, ///< of a reader that is newer than this list
    NoCode, ///< not one of a known set
    NoWidth, ///< digits, and too few or too many
    NoDate,
    NoMonth,
    NoTime,
    NoNumber,
    LooseCode, ///< blanks or wide characters in a code
    Twice, ///< the same value again
    Hidden, ///< characters that nobody sees
    Encoding,
    NoItem, ///< not the code of an item
    Missing,
    Empty ///< a month or a checkup that holds nothing
};

[[nodiscard]] FindingKind findingKind(const Finding &finding);
/// Whether the value was left out. Else it is kept and shown as it came, however odd, or was never there.
[[nodiscard]] bool isLeftOut(const Finding &finding);
[[nodiscard]] int leftOut(const QList<Finding> &findings);

} // namespace madoguchi
