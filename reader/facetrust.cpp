#include "reader/facetrust.h"

namespace madoguchi {

namespace {

CardFault faultFor(RecordFault fault)
{
    switch (fault) {
    case RecordFault::CertificateUntrusted:
    case RecordFault::SignatureWrong:
        return CardFault::FaceRecordUntrusted;
    case RecordFault::Malformed:
    case RecordFault::FieldMissing:
    case RecordFault::FieldTwice:
    case RecordFault::FieldValue:
    case RecordFault::CertificateMalformed:
        break;
    }
    return CardFault::FaceRecordUnreadable;
}

} // namespace

CardResult<ReadFace> faceFrom(const FaceFiles &files, const FaceTrust &trust)
{
    if (trust.authorities.isEmpty())
        return CardError{ .fault = CardFault::FaceRecordUntrusted, .detail = QStringLiteral("no-authority") };
    auto record = trustedFaceRecord(files.record, files.certificate, trust.authorities);
    if (!record)
        return CardError{ .fault = faultFor(record.error()) };
    if (!trust.today || record->validUntil < trust.today())
        return CardError{ .fault = CardFault::CardExpired };
    auto picture = decodePhoto(record->photo);
    if (!picture)
        return CardError{ .fault = CardFault::PhotoUnreadable };
    auto photo = std::make_shared<SecretBytes>(SecretBytes::taking(record->photo));
    return ReadFace{ std::move(*record), std::move(*picture), std::move(photo) };
}

} // namespace madoguchi
