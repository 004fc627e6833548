#pragma once

#include "app/domain/failure.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace madoguchi {

/// The files by which the station and the service know each other.
struct TrustFiles
{
    QString certificate{}; ///< path; the station's, with its key
    QString authority{}; ///< path
    QByteArray content{}; ///< of `certificate`; empty: it cannot be read
    bool hasPassphrase = false;
};

/// What others on this computer can do with them by the permissions of the files, or of what links lead to:
/// KeyFileOpenToOthers with code "station-certificate" where they can read or replace a key that has no
/// passphrase; with code "centre-ca" where they can put another authority in the place of the centre's.
[[nodiscard]] std::optional<Fault> exposureOf(const TrustFiles &files);

} // namespace madoguchi
