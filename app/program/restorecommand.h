#pragma once

#include <QString>

namespace madoguchi {

/// `madoguchi [--config FILE] --restore BACKUP`: the station of the settings comes back from a backup and the
/// two halves of its recovery sheet, which are read from standard input as lines `first-half=` and
/// `second-half=`. Refuses where a store is already there. Prints what came back and until when. Exit status
/// 0 restored, 1 the backup or the sheet does not do, 2 this machine does not (settings, store or key store).
int runRestore(const QString &config, const QString &backup);

} // namespace madoguchi
