#include "app/central/keyfile.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace madoguchi {

namespace {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *thing) const { Free(thing); }
};
void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Pkcs12 = std::unique_ptr<PKCS12, Freed<PKCS12_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freed<freeCertificates>>;

/// A context of our own with the legacy algorithms, so that the rest of the program, TLS above all, never
/// gets them.
OSSL_LIB_CTX *keyFileContext()
{
    static OSSL_LIB_CTX *context = [] {
        OSSL_LIB_CTX *made = OSSL_LIB_CTX_new();
        OSSL_PROVIDER_load(made, "default");
        OSSL_PROVIDER_load(
            made, "legacy"); // without it, old files are "unreadable"; nothing else depends on it
        return made;
    }();
    return context;
}

Fault missing()
{
    return Fault{ .failure = Failure::StationCertificateMissing };
}

Fault unreadable()
{
    return Fault{ .failure = Failure::StationCertificateMissing, .code = QStringLiteral("unreadable") };
}

Fault wrongPassphrase()
{
    return Fault{ .failure = Failure::StationCertificatePassphrase };
}

/// The passphrase as OpenSSL wants it, ended by a zero.
SecretBytes terminated(const SecretBytes &passphrase)
{
    SecretBytes text(passphrase.size() + 1);
    if (!passphrase.isEmpty())
        std::memcpy(text.data(), passphrase.data(), passphrase.size());
    return text;
}

const char *characters(const SecretBytes &text)
{
    return reinterpret_cast<const char *>(text.data());
}

Bio reading(const QByteArray &content)
{
    return Bio(BIO_new_mem_buf(content.constData(), static_cast<int>(content.size())));
}

QSslCertificate qtCertificate(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int length = i2d_X509(certificate, &der);
    if (length <= 0)
        return QSslCertificate();
    const QByteArray bytes(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return QSslCertificate(bytes, QSsl::Der);
}

/// Without the extension there is no restriction (RFC 5280, 4.2.1.12).
bool isForClients(X509 *certificate)
{
    return (X509_get_extended_key_usage(certificate) & XKU_SSL_CLIENT) != 0;
}

QSslKey qtKey(EVP_PKEY *key)
{
    const Bio pem(BIO_new(BIO_s_secmem()));
    if (!PEM_write_bio_PKCS8PrivateKey(pem.get(), key, nullptr, nullptr, 0, nullptr, nullptr))
        return QSslKey();
    char *start = nullptr;
    const long length = BIO_get_mem_data(pem.get(), &start);
    QByteArray bytes(start, length);
    const bool isRsa = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA;
    QSslKey made(bytes, isRsa ? QSsl::Rsa : QSsl::Ec, QSsl::Pem);
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return made;
}

Outcome<KeyFile> openPkcs12(PKCS12 *file, const SecretBytes &passphrase)
{
    const char *text = characters(passphrase);
    const bool opens = PKCS12_verify_mac(file, text, -1) == 1
        || (*text == '\0' && PKCS12_verify_mac(file, nullptr, 0) == 1);
    if (!opens)
        return wrongPassphrase();
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (PKCS12_parse(file, text, &key, &certificate, &others) != 1)
        return unreadable();
    const PrivateKey ownedKey(key);
    const Certificate ownedCertificate(certificate);
    const Certificates ownedOthers(others);
    if (!key || !certificate)
        return unreadable();
    KeyFile opened{ .certificate = qtCertificate(certificate),
        .others = {},
        .key = qtKey(key),
        .forClients = isForClients(certificate) };
    for (int i = 0; others && i < sk_X509_num(others); ++i)
        opened.others.append(qtCertificate(sk_X509_value(others, i)));
    if (opened.certificate.isNull() || opened.key.isNull())
        return unreadable();
    return opened;
}

struct PassphraseAsked
{
    const SecretBytes *passphrase;
    bool asked = false;
};

int givePassphrase(char *buffer, int size, int, void *data)
{
    auto *asked = static_cast<PassphraseAsked *>(data);
    asked->asked = true;
    const auto length = static_cast<int>(asked->passphrase->size()) - 1; // without the zero
    if (length <= 0 || length > size)
        return -1;
    std::memcpy(buffer, asked->passphrase->data(), static_cast<std::size_t>(length));
    return length;
}

Outcome<KeyFile> openPem(const QByteArray &content, const SecretBytes &passphrase)
{
    PassphraseAsked asked{ &passphrase };
    const PrivateKey key(PEM_read_bio_PrivateKey_ex(
        reading(content).get(), nullptr, &givePassphrase, &asked, keyFileContext(), nullptr));
    if (!key)
        return asked.asked ? wrongPassphrase() : unreadable();
    KeyFile opened;
    const Bio source = reading(content);
    while (const Certificate certificate{ PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr) }) {
        if (opened.certificate.isNull() && X509_check_private_key(certificate.get(), key.get()) == 1) {
            opened.certificate = qtCertificate(certificate.get());
            opened.forClients = isForClients(certificate.get());
        } else {
            opened.others.append(qtCertificate(certificate.get()));
        }
    }
    opened.key = qtKey(key.get());
    if (opened.certificate.isNull() || opened.key.isNull())
        return unreadable();
    return opened;
}

Outcome<KeyFile> openAny(const QByteArray &content, const SecretBytes &passphrase)
{
    if (content.contains("-----BEGIN"))
        return openPem(content, passphrase);
    PKCS12 *file = PKCS12_init_ex(NID_pkcs7_data, keyFileContext(), nullptr);
    const bool isPkcs12 = d2i_PKCS12_bio(reading(content).get(), &file) != nullptr;
    const Pkcs12 owned(file); // null where decoding failed half-way, still ours where it did not begin
    if (!isPkcs12)
        return unreadable();
    return openPkcs12(file, passphrase);
}

} // namespace

Outcome<KeyFile> openKeyFile(const QByteArray &content, const SecretBytes &passphrase)
{
    if (content.isEmpty())
        return missing();
    const Outcome<KeyFile> opened = openAny(content, terminated(passphrase));
    ERR_clear_error(); // or Qt's TLS would find our old errors in this thread's queue
    return opened;
}

} // namespace madoguchi
