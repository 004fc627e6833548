#pragma once

#include "reader/card/facephoto.h"
#include "reader/card/facerecord.h"
#include "reader/card/visualap.h"
#include "reader/secretbytes.h"

#include <QDate>

#include <functional>
#include <memory>

namespace madoguchi {

/// Whom a face record is believed.
struct FaceTrust
{
    QList<CardKey> authorities{}; ///< of the cards' certificates; none: no record is believed
    std::function<QDate()> today{}; ///< in Japan; without it every card has expired
};

/// A face record that was checked, with its photograph decoded.
struct ReadFace
{
    FaceRecord record; ///< without the photograph
    FacePicture picture{};
    std::shared_ptr<SecretBytes> photo{}; ///< JPEG 2000: one for all who hand it on, wiped with the last
};

/// Checks what was read: FaceRecordUnreadable, FaceRecordUntrusted, CardExpired, PhotoUnreadable.
CardResult<ReadFace> faceFrom(const FaceFiles &files, const FaceTrust &trust);

} // namespace madoguchi
