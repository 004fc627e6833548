#include "app/training/x509.h"

#include <QtGlobal>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace madoguchi::x509 {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

/// Nothing here depends on input from outside: a failure is a lack of memory or entropy, or a bug.
void require(bool fine, const char *what)
{
    if (!fine)
        qFatal("OpenSSL could not %s: %s", what, ERR_reason_error_string(ERR_peek_last_error()));
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return { data, static_cast<qsizetype>(size) };
}

template <typename Write> QByteArray written(Write write)
{
    const Bio bio(BIO_new(BIO_s_mem()), &BIO_free_all);
    require(bio && write(bio.get()) == 1, "write a key or certificate");
    return contents(bio.get());
}

void addName(X509_NAME *name, const char *field, const QString &value)
{
    if (value.isEmpty())
        return;
    const QByteArray bytes = value.toUtf8();
    require(
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
            reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<int>(bytes.size()), -1, 0)
            == 1,
        "name a certificate");
}

void setSerial(X509 *certificate, const QByteArray &serial)
{
    BIGNUM *number = BN_bin2bn(reinterpret_cast<const unsigned char *>(serial.constData()),
        static_cast<int>(serial.size()), nullptr);
    require(number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)), "number a certificate");
    BN_free(number);
}

void addExtension(X509 *certificate, X509 *issuer, const Subject::Extension &extension)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *made = X509V3_EXT_conf_nid(nullptr, &context, extension.nid, extension.value.constData());
    require(made && X509_add_ext(certificate, made, -1) == 1, "extend a certificate");
    X509_EXTENSION_free(made);
}

void setTimes(X509 *certificate, const Subject &subject)
{
    const auto seconds = [](const QDateTime &time) { return static_cast<time_t>(time.toSecsSinceEpoch()); };
    require(ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(subject.notBefore))
            && ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(subject.notAfter)),
        "date a certificate");
}

} // namespace

Key makeKey(KeyKind kind)
{
    Key key(kind == KeyKind::P256 ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048U));
    require(key != nullptr, "make a key");
    return key;
}

Certificate makeCertificate(EVP_PKEY *key, const Subject &subject, const Identity *issuer)
{
    Certificate certificate(X509_new());
    X509 *made = certificate.get();
    require(made && X509_set_version(made, X509_VERSION_3) == 1, "begin a certificate");
    setSerial(made, subject.serial);
    setTimes(made, subject);
    X509_NAME *name = X509_get_subject_name(made);
    addName(name, "C", QStringLiteral("JP"));
    addName(name, "O", subject.organisation);
    addName(name, "OU", subject.unit);
    addName(name, "CN", subject.commonName);
    X509 *issuerCertificate = issuer ? issuer->certificate.get() : made;
    require(X509_set_issuer_name(made, X509_get_subject_name(issuerCertificate)) == 1
            && X509_set_pubkey(made, key) == 1,
        "fill a certificate");
    for (const Subject::Extension &extension : subject.extensions)
        addExtension(made, issuerCertificate, extension);
    require(X509_sign(made, issuer ? issuer->key.get() : key, EVP_sha256()) > 0, "sign a certificate");
    return certificate;
}

QByteArray der(X509 *certificate)
{
    return written([&](BIO *bio) { return i2d_X509_bio(bio, certificate); });
}

QByteArray pem(X509 *certificate)
{
    return written([&](BIO *bio) { return PEM_write_bio_X509(bio, certificate); });
}

QByteArray privateKeyPem(EVP_PKEY *key)
{
    return written([&](BIO *bio) {
        return PEM_write_bio_PKCS8PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray pkcs12(const Identity &identity, X509 *authority, const QByteArray &passphrase)
{
    STACK_OF(X509) *chain = sk_X509_new_null();
    require(chain && sk_X509_push(chain, authority) > 0, "gather a chain");
    PKCS12 *made = PKCS12_create(passphrase.constData(), "madoguchi", identity.key.get(),
        identity.certificate.get(), chain, 0, 0, 0, 0, 0);
    sk_X509_free(chain);
    require(made != nullptr, "make a PKCS#12 file");
    const QByteArray bytes = written([&](BIO *bio) { return i2d_PKCS12_bio(bio, made); });
    PKCS12_free(made);
    return bytes;
}

} // namespace madoguchi::x509
