#include "tests/support/testpki.h"

#include <QHostAddress>
#include <QRandomGenerator>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace madoguchi {

namespace {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *thing) const { Free(thing); }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Freed<PKCS12_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

QByteArray contents(BIO *bio)
{
    char *start = nullptr;
    const long length = BIO_get_mem_data(bio, &start);
    return QByteArray(start, length);
}

Bio memory()
{
    return Bio(BIO_new(BIO_s_mem()));
}

Bio reading(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

PrivateKey newKey(bool rsa)
{
    return PrivateKey(rsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256"));
}

void addEntry(X509_NAME *name, const char *field, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    if (!utf8.isEmpty())
        X509_NAME_add_entry_by_txt(
            name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(utf8.constData()), -1, -1, 0);
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QStringList entries;
    for (const QString &host : hosts)
        entries.append((QHostAddress(host).isNull() ? QStringLiteral("DNS:") : QStringLiteral("IP:")) + host);
    return entries.join(u',').toLatin1();
}

/// Version, serial number, dates and key; names and extensions are the caller's.
Certificate blank(const QDateTime &from, const QDateTime &to, EVP_PKEY *key)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(
        X509_get_serialNumber(certificate.get()), QRandomGenerator::global()->generate64() >> 1);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), to.toSecsSinceEpoch());
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

QByteArray pem(X509 *certificate)
{
    const Bio bio = memory();
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

PrivateKey keyOf(const TestIdentity &identity)
{
    return PrivateKey(PEM_read_bio_PrivateKey(reading(identity.keyPem).get(), nullptr, nullptr, nullptr));
}

} // namespace

struct TestPki::Keys
{
    PrivateKey key{};
    Certificate certificate{};
};

TestPki::TestPki(const QString &name)
    : m_keys(std::make_unique<Keys>())
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_keys->key = newKey(false);
    m_keys->certificate = blank(now.addDays(-3650), now.addDays(3650), m_keys->key.get());
    X509 *certificate = m_keys->certificate.get();
    addEntry(X509_get_subject_name(certificate), "CN", name);
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate, certificate, NID_subject_key_identifier, "hash");
    X509_sign(certificate, m_keys->key.get(), EVP_sha256());
}

TestPki::~TestPki() = default;

QByteArray TestPki::caPem() const
{
    return pem(m_keys->certificate.get());
}

TestIdentity TestPki::issue(const TestLeaf &leaf) const
{
    const PrivateKey key = newKey(leaf.rsa);
    const Certificate certificate = blank(leaf.from, leaf.to, key.get());
    X509 *issuer = m_keys->certificate.get();
    addEntry(X509_get_subject_name(certificate.get()), "OU", leaf.unit);
    addEntry(X509_get_subject_name(certificate.get()), "CN", leaf.commonName);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    addExtension(certificate.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer, NID_ext_key_usage, leaf.server ? "serverAuth" : "clientAuth");
    addExtension(certificate.get(), issuer, NID_authority_key_identifier, "keyid");
    if (!leaf.hosts.isEmpty())
        addExtension(certificate.get(), issuer, NID_subject_alt_name, alternativeNames(leaf.hosts));
    X509_sign(certificate.get(), m_keys->key.get(), EVP_sha256());
    const Bio keyBio = memory();
    PEM_write_bio_PKCS8PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return { pem(certificate.get()), contents(keyBio.get()) };
}

QByteArray pkcs12(const TestIdentity &identity, const QByteArray &passphrase, bool legacy)
{
    static OSSL_LIB_CTX *oldContext = [] {
        OSSL_LIB_CTX *made = OSSL_LIB_CTX_new();
        OSSL_PROVIDER_load(made, "default");
        OSSL_PROVIDER_load(made, "legacy");
        return made;
    }();
    const PrivateKey key = keyOf(identity);
    const Certificate certificate(
        PEM_read_bio_X509(reading(identity.certificatePem).get(), nullptr, nullptr, nullptr));
    const int keyCipher = legacy ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC : NID_aes_256_cbc;
    const int certificateCipher = legacy ? NID_pbe_WithSHA1And40BitRC2_CBC : NID_aes_256_cbc;
    const Pkcs12 file(PKCS12_create_ex(passphrase.constData(), "station", key.get(), certificate.get(),
        nullptr, keyCipher, certificateCipher, 2048, 2048, 0, legacy ? oldContext : nullptr, nullptr));
    const Bio bio = memory();
    i2d_PKCS12_bio(bio.get(), file.get());
    return contents(bio.get());
}

QByteArray encryptedKeyPem(const TestIdentity &identity, const QByteArray &passphrase)
{
    const PrivateKey key = keyOf(identity);
    const Bio bio = memory();
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), EVP_aes_256_cbc(), passphrase.constData(),
        static_cast<int>(passphrase.size()), nullptr, nullptr);
    return contents(bio.get());
}

} // namespace madoguchi
