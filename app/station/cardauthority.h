#pragma once

#include "app/domain/failure.h"
#include "reader/card/cardkey.h"

#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// Whose signature under a card's face record counts ([reader] card_authority).
struct CardAuthority
{
    QList<CardKey> keys{}; ///< one for each generation of cards that is out
    /// FaceRecordUntrusted: no record can be believed, or not those of every generation. The code says why:
    /// cardcode::noAuthority (nothing is configured), authorityMissing and so on.
    std::optional<Fault> fault{};
};

/// Every PEM block of the file: public keys and certificates.
[[nodiscard]] CardAuthority readCardAuthority(const QString &file);

} // namespace madoguchi
