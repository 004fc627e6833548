#pragma once

#include "app/domain/failure.h"

#include <QByteArray>
#include <QString>

namespace madoguchi {

/// Writes `content` into `path`, mode 0600, all or nothing: under a temporary name beside it, flushed, then
/// renamed. A regular file of that name is replaced; a link, a pipe or a folder is refused and stays
/// (StoreUnreachable, code "not-a-file"). Else StoreUnreachable, StoreReadOnly, StoreFull.
Outcome<Done> writePrivateFile(const QString &path, const QByteArray &content);

} // namespace madoguchi
