#pragma once

#include "app/domain/failure.h"
#include "app/station/stationplan.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// A folder that the settings name, so that an administrator finds it in both places.
struct NamedFolder
{
    QString word{}; ///< as a fault's code names it: "req", "records_res", "face", "site"
    QString setting{}; ///< "[folder] req"
    QString path{}; ///< absolute
};

/// The shared folders of this station: the terminal's, and the clinic's other stations'.
QList<NamedFolder> namedFolders(const StationPlan &plan);

/// "[folder] req = /oqs/req" for each word of `words`; a word that is no folder's stands as it is.
QString foldersText(const QStringList &words, const QList<NamedFolder> &folders);

} // namespace madoguchi
