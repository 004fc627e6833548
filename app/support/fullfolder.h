#pragma once

#include "app/domain/failure.h"

#include <QString>

#include <optional>

namespace madoguchi {

/// A FolderUnreachable of a shared folder that is there, and on whose disk nothing more has room: its code
/// says so, wherever it is kept, and failureText has words of its own for it. `folders`: which.
Fault fullFolder(const QString &folders);
/// Which folders, where it is one; nothing: it is another fault.
std::optional<QString> fullFolders(const Fault &fault);

} // namespace madoguchi
