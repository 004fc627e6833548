#include "tests/support/testcard.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <functional>
#include <memory>

namespace madoguchi {

namespace {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;

QByteArray pemOf(const std::function<int(BIO *)> &write)
{
    const std::unique_ptr<BIO, Freed<BIO_free>> memory(BIO_new(BIO_s_mem()));
    write(memory.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

Certificate selfSigned(EVP_PKEY *key)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 20260001);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 365L * 24 * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const auto *common = reinterpret_cast<const unsigned char *>("Invented holder 0001");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, common, -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    // A real one has about 1,580 bytes (card.md, 1.7): several short READs.
    const QByteArray filling(850, 'x');
    X509_EXTENSION *extension
        = X509V3_EXT_conf_nid(nullptr, nullptr, NID_netscape_comment, filling.constData());
    X509_add_ext(certificate.get(), extension, -1);
    X509_EXTENSION_free(extension);
    X509_sign(certificate.get(), key, EVP_sha256());
    return certificate;
}

TestIdentity makeIdentity()
{
    const Key key(EVP_RSA_gen(2048));
    const Certificate certificate = selfSigned(key.get());
    TestIdentity identity;
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    identity.certificateDer = QByteArray(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    identity.certificatePem = pemOf([&](BIO *out) { return PEM_write_bio_X509(out, certificate.get()); });
    identity.privateKeyPem = pemOf([&](BIO *out) {
        return PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    return identity;
}

} // namespace

const TestIdentity &testIdentity()
{
    static const TestIdentity identity = makeIdentity();
    return identity;
}

VirtualCardData testCardData()
{
    VirtualCardData data;
    data.certificateDer = testIdentity().certificateDer;
    data.privateKeyPem = testIdentity().privateKeyPem;
    data.pin = "1234";
    return data;
}

const VirtualAuthority &testAuthority()
{
    static const VirtualAuthority authority;
    return authority;
}

VirtualFront testFront()
{
    VirtualFront front;
    front.birth = QDate(1980, 2, 17);
    front.validUntil = QDate(2035, 2, 17);
    front.securityCode = "2285";
    front.cardKeyPem = testIdentity().privateKeyPem;
    return front;
}

VirtualCardData testFaceCardData()
{
    static const VirtualFace face = testAuthority().face(testFront());
    VirtualCardData data = testCardData();
    data.face = face;
    return data;
}

FaceTrust testTrust()
{
    return { { testAuthority().key() }, [] { return QDate(2026, 11, 20); } };
}

bool signatureFits(const QByteArray &certificateDer, const QByteArray &message, const QByteArray &signature)
{
    const auto *der = reinterpret_cast<const unsigned char *>(certificateDer.constData());
    const Certificate certificate(d2i_X509(nullptr, &der, static_cast<long>(certificateDer.size())));
    if (!certificate)
        return false;
    const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    EVP_PKEY *key = X509_get0_pubkey(certificate.get());
    if (EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1)
        return false;
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
               static_cast<std::size_t>(signature.size()),
               reinterpret_cast<const unsigned char *>(message.constData()),
               static_cast<std::size_t>(message.size()))
        == 1;
}

} // namespace madoguchi
