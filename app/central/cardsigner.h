#pragma once

#include <QByteArray>
#include <QDateTime>

#include <openssl/x509.h>

#include <memory>
#include <optional>

namespace madoguchi {

/// A card's authentication certificate, and what its key has signed (central-https.md, Proof).
class CardSigner
{
public:
    /// Nothing where the bytes are not exactly one certificate.
    static std::optional<CardSigner> fromDer(const QByteArray &der);

    /// Whether `signature` is RSASSA-PKCS1-v1_5 with SHA-256 over `statement`, by a key of the kind that
    /// cards have (RSA, 2048 bits or more).
    [[nodiscard]] bool signs(const QByteArray &statement, const QByteArray &signature) const;
    [[nodiscard]] QByteArray serial() const; ///< big endian
    [[nodiscard]] QDateTime notBefore() const; ///< UTC
    [[nodiscard]] QDateTime notAfter() const;
    [[nodiscard]] X509 *certificate() const { return m_certificate.get(); }

private:
    struct Deleter
    {
        void operator()(X509 *certificate) const { X509_free(certificate); }
    };
    explicit CardSigner(X509 *certificate)
        : m_certificate(certificate)
    { }

    std::unique_ptr<X509, Deleter> m_certificate;
};

} // namespace madoguchi
