#include "app/support/fullfolder.h"

namespace madoguchi {

namespace {

const QString full = QStringLiteral("full: ");

} // namespace

Fault fullFolder(const QString &folders)
{
    return Fault{ Failure::FolderUnreachable, full + folders };
}

std::optional<QString> fullFolders(const Fault &fault)
{
    const bool isFull = fault.failure == Failure::FolderUnreachable && fault.code.startsWith(full);
    return isFull ? std::optional(fault.code.mid(full.size())) : std::nullopt;
}

} // namespace madoguchi
