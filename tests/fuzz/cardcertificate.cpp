#include "reader/card/cardkey.h"
#include "tests/fuzz/cardtarget.h"

using namespace madoguchi;

/// A key says the same when it is written and read again; nobody has signed what nobody is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto key = CardKey::parse(bytes)) {
        const auto again = CardKey::parse(key->write());
        fuzz::require(again && *again == *key);
    }
    const auto certificate = CardVerifiableCertificate::parse(bytes);
    if (!certificate)
        return 0;
    fuzz::require(certificate->issuer.size() == CardVerifiableCertificate::NameSize
        && certificate->holder.size() == CardVerifiableCertificate::NameSize);
    fuzz::require(!certificate->isFrom({}));
    static_cast<void>(certificate->isFrom({ certificate->key })); // an odd key, an odd signature: an answer
    return 0;
}
