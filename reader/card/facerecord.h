#pragma once

#include "reader/card/cardkey.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <array>

namespace madoguchi {

/// Why a face record is not used.
enum class RecordFault {
    Malformed, ///< no template FF20, or what is in it is no row of elements
    FieldMissing,
    FieldTwice,
    FieldValue, ///< a field that is too long, or not what such a field holds
    CertificateMalformed,
    CertificateUntrusted, ///< signed by none of the configured keys
    SignatureWrong ///< does not hold over the record
};

/// What the visual application says of the card's front (card.md, 1.6). Only trustedFaceRecord() makes one:
/// everything but `validUntil` is signed. Neither the photograph nor anything else of it is kept or logged.
struct FaceRecord
{
    QByteArray birth{}; ///< DF22: eight digits, which need not be a date
    char sex = '0'; ///< DF23: 1 male, 2 female, 9 not applicable, 0 not known
    CardKey cardKey; ///< DF24: the visual application's own
    QByteArray namePicture{}; ///< DF25: PNG
    QByteArray addressPicture{}; ///< DF26: PNG
    QByteArray photo{}; ///< DF27: JPEG 2000
    QDate validUntil{}; ///< DF29, the card's own validity; outside the signature
};

/// Total. `record` is EF 0002 from its first byte, `certificate` EF 0004; what stands behind them is not
/// looked at. The offsets in DF21 are not used: a wrong one leads nowhere. DF28 must hold over the three
/// digests (DF22–24, DF25–26, DF27) under the certificate's key, and the certificate under one of
/// `authorities`.
Result<FaceRecord, RecordFault> trustedFaceRecord(
    QByteArrayView record, QByteArrayView certificate, const QList<CardKey> &authorities);

} // namespace madoguchi
