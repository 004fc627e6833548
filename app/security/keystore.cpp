#include "app/security/keystore.h"

namespace madoguchi {

Outcome<SecretBytes> KeyStore::writeIfAbsent(const QString &name, SecretBytes value)
{
    auto standing = read(name);
    if (!standing)
        return standing.error();
    if (!standing->has_value()) {
        if (const auto written = write(name, std::move(value)); !written)
            return written.error();
        // Nothing is sealed with a key that the key store does not give back.
        standing = read(name);
        if (!standing)
            return standing.error();
        if (!standing->has_value())
            return Fault{ Failure::KeyStoreUnavailable, QStringLiteral("key-not-kept") };
    }
    return std::move(**standing);
}

} // namespace madoguchi
