#pragma once

#include <QString>

#include <algorithm>

namespace madoguchi {

/// Whether an account can have that id: 1–64 visible ASCII characters, which can be typed at every keyboard.
inline bool isStaffId(const QString &id)
{
    constexpr qsizetype longest = 64;
    return !id.isEmpty() && id.size() <= longest
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
}

} // namespace madoguchi
