#pragma once

#include "app/domain/failure.h"
#include "app/support/recoverysheet.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace madoguchi {

/// The words around one half of the recovery sheet, in the current language: the same on paper and in a file.
/// The half's own words are not among them.
struct RecoveryPage
{
    QString title{};
    QList<std::pair<QString, QString>> facts{}; ///< name, value: station, institution, day, number
    QString purpose{};
    QString wordsTitle{};
    QString typing{}; ///< how the words may be typed
    QStringList keeping{}; ///< where to keep it
    QStringList steps{}; ///< how a station comes back
    QString drill{}; ///< when to try it
    QStringList drillColumns{}; ///< of the table to fill in by hand
};

RecoveryPage recoveryPageOf(const RecoverySheet &sheet, RecoveryHalf half);
const RecoveryHalfText &halfOf(const RecoverySheet &sheet, RecoveryHalf half);

/// Both pages as plain text, UTF-8, for a station that is set up by others (--provision): print it, give the
/// halves away, delete it.
SecretBytes recoverySheetText(const RecoverySheet &sheet);
/// The same into the new file `path`, mode 0600 and on the disk when it says Done. A name that is taken is
/// refused (StoreReadOnly, code "file-exists"), a link too. Else StoreReadOnly, StoreFull, StoreUnreachable.
Outcome<Done> writeRecoverySheet(const RecoverySheet &sheet, const QString &path);

} // namespace madoguchi
