#pragma once

#include "app/domain/failure.h"

#include <QByteArray>
#include <QString>

namespace madoguchi {

/// The content of a file that somebody has named (in the settings, on the command line) and that is to be
/// read whole: settings, certificates. Links are followed. Never waits for a pipe and never opens a device:
/// only a regular file is read, and not more than `mostBytes` of it. Faults: NotFound (there is none of that
/// name); SettingsInvalid with code "not-a-file", "too-large" or "unreadable".
Outcome<QByteArray> readSmallFile(const QString &path, qint64 mostBytes = 1024 * 1024);

} // namespace madoguchi
