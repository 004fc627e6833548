#pragma once

#include "app/backup/backupheader.h"
#include "app/backup/medium.h"
#include "app/domain/failure.h"
#include "reader/secretbytes.h"

#include <QString>

namespace madoguchi {

/// Seals the file `database` with `contentKey` behind `header` into the new file `target`, brings it onto the
/// disk, and reads it back from there, every byte, before it says Done. Nothing is left at `target` on a
/// fault: BackupFolderUnreachable, with code "full" where the medium has no space left, "read-back" where it
/// did not keep what it was given.
Outcome<Done> writeBackup(const QString &target, const BackupHeader &header, const SecretBytes &contentKey,
    const QString &database, Medium &medium);

/// All of `size` bytes, as often as the system takes them in parts; false: errno says why.
bool writeAll(Medium &medium, int file, const char *bytes, qint64 size);

} // namespace madoguchi
