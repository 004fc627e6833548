#pragma once

#include <QString>

namespace madoguchi {

/// Whether somebody keeps readers out of an opened file, by either kind of lock.
[[nodiscard]] bool isLocked(int file);
/// Lets the group of the folder that it stands in read and write an opened file, as far as it may the folder.
/// What cannot be set stays as it is.
void openToGroup(int file, const QString &folder);

} // namespace madoguchi
