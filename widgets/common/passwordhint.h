#pragma once

#include <QString>

namespace madoguchi {

/// What can be seen to be missing while a new password is typed twice, in words; empty: nothing, or nothing
/// is typed yet. Only a help: whether a password may be used is told by the seat.
QString passwordHint(const QString &first, const QString &second);

} // namespace madoguchi
