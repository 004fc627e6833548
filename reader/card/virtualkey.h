#pragma once

#include "reader/card/cardkey.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace madoguchi {

/// The private key of a virtual card.
class VirtualKey
{
public:
    /// `pem`: an unencrypted PEM of an RSA key. Not valid where it is anything else.
    explicit VirtualKey(const QByteArray &pem);
    /// A new RSA-2048 key, as PEM.
    static QByteArray freshPem();

    [[nodiscard]] bool isValid() const { return m_key != nullptr; }
    /// RSA with PKCS #1 v1.5 padding over `block` as it is (a DigestInfo). Empty: it does not fit or there is
    /// no key.
    [[nodiscard]] QByteArray sign(const QByteArray &block) const;
    /// Nothing where there is no key.
    [[nodiscard]] std::optional<CardKey> publicKey() const;
    [[nodiscard]] QByteArray publicPem() const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace madoguchi
