#include "reader/card/facerecord.h"

#include "tests/fuzz/cardtarget.h"

using namespace madoguchi;

/// Nothing is believed from nobody, and nothing that the certificate in it has not signed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::require(!trustedFaceRecord(bytes, bytes, {}));
    // A record with a certificate behind it, as the two files one after the other.
    for (qsizetype at = bytes.indexOf(QByteArray::fromHex("7F21")); at >= 0;
         at = bytes.indexOf(QByteArray::fromHex("7F21"), at + 1)) {
        const QByteArrayView certificate = QByteArrayView(bytes).sliced(at);
        fuzz::require(!trustedFaceRecord(bytes, certificate, {}));
        if (const auto parsed = CardVerifiableCertificate::parse(certificate))
            static_cast<void>(trustedFaceRecord(bytes, certificate, { parsed->key }));
    }
    return 0;
}
