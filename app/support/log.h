#pragma once

#include "app/domain/failure.h"
#include "app/support/clock.h"

#include <QString>

namespace madoguchi {

/// The program's log: what qDebug, qWarning and the categories say, one line each with time (Japan), level
/// and category. It holds what callers give and nothing more: what says who a person is comes as Pii and
/// prints as <pii>.
class Log
{
public:
    /// Writes from now on to `file` (0600, made if needed, never through a symbolic link). A file that would
    /// grow over `mostBytes` becomes `file`.1, the one before `file`.2, and so on to .3. Warnings and worse
    /// also go to stderr. `clock` outlives close(). StoreUnreachable: the file cannot be opened, nothing
    /// changes.
    static Outcome<Done> open(const QString &file, const Clock &clock, qint64 mostBytes = 5 * 1024 * 1024);
    /// Back to what was before open().
    static void close();
    /// Text that stays on its line and does what it looks like: control characters, line separators and
    /// direction marks become \uXXXX.
    static QString plain(const QString &text);
};

} // namespace madoguchi
