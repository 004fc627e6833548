#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace madoguchi::x509 {

struct KeyDeleter
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
struct CertificateDeleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Certificate = std::unique_ptr<X509, CertificateDeleter>;

/// A key and the certificate over it: an authority, a server, a station or a card.
struct Identity
{
    Key key{};
    Certificate certificate{};
};

enum class KeyKind { P256, Rsa2048 };

/// What a certificate says. Extensions in OpenSSL's own notation ("CA:TRUE", "serverAuth", "IP:127.0.0.1").
struct Subject
{
    struct Extension
    {
        int nid = 0;
        QByteArray value{};
    };
    QString commonName{};
    QString organisation{};
    QString unit{};
    QByteArray serial{}; ///< big endian, at most 20 bytes, first bit 0
    QDateTime notBefore{};
    QDateTime notAfter{};
    QList<Extension> extensions{};
};

/// A fresh key. OpenSSL fails here only without memory or entropy: then the program ends with its reason.
Key makeKey(KeyKind kind);
/// A certificate over `key`, signed by `issuer` with SHA-256; null issuer: signed by itself.
Certificate makeCertificate(EVP_PKEY *key, const Subject &subject, const Identity *issuer);

QByteArray der(X509 *certificate);
QByteArray pem(X509 *certificate);
/// PKCS#8 without encryption: for virtual cards and the loopback server only.
QByteArray privateKeyPem(EVP_PKEY *key);
/// PKCS#12 with AES (PBES2), as OpenSSL 3 and Qt read it.
QByteArray pkcs12(const Identity &identity, X509 *authority, const QByteArray &passphrase);

} // namespace madoguchi::x509
