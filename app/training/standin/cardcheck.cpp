#include "app/training/standin/cardcheck.h"

#include "app/training/pki.h"
#include "app/training/x509.h"

#include <QtGlobal>

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace madoguchi {

namespace {

x509::Certificate parsed(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *end = at + der.size();
    x509::Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    return at == end ? std::move(certificate) : x509::Certificate();
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return { QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC };
}

QByteArray serialOf(X509 *certificate)
{
    BIGNUM *number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr);
    if (!number)
        return {};
    QByteArray bytes(BN_num_bytes(number), Qt::Uninitialized);
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(number);
    return bytes;
}

bool chains(X509_STORE *store, X509 *certificate)
{
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(
        X509_STORE_CTX_new(), &X509_STORE_CTX_free);
    if (!context || X509_STORE_CTX_init(context.get(), store, certificate, nullptr) != 1)
        return false;
    // The grace makes dates a matter of our own, by the service's clock: begun here, ended further down.
    X509_VERIFY_PARAM_set_flags(X509_STORE_CTX_get0_param(context.get()), X509_V_FLAG_NO_CHECK_TIME);
    return X509_verify_cert(context.get()) == 1 && X509_check_ca(certificate) == 0;
}

/// RSASSA-PKCS1-v1_5 with SHA-256, by a key of the kind that cards have.
bool verifies(X509 *certificate, const QByteArray &statement, const QByteArray &signature)
{
    EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA || EVP_PKEY_get_bits(key) < 2048)
        return false;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_PKEY_CTX *keyContext = nullptr;
    if (!context || EVP_DigestVerifyInit(context.get(), &keyContext, EVP_sha256(), nullptr, key) != 1
        || EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PADDING) != 1)
        return false;
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
               static_cast<std::size_t>(signature.size()),
               reinterpret_cast<const unsigned char *>(statement.constData()),
               static_cast<std::size_t>(statement.size()))
        == 1;
}

} // namespace

CardCheck::CardCheck(const QByteArray &cardCaDer)
    : m_store(X509_STORE_new())
{
    const x509::Certificate authority = parsed(cardCaDer);
    if (!m_store || !authority || X509_STORE_add_cert(m_store.get(), authority.get()) != 1)
        qFatal("The training clinic's card CA cannot be used");
}

Result<CheckedCard, Problem> CardCheck::check(const QByteArray &certificateDer, const QByteArray &statement,
    const QByteArray &signature, const QDateTime &now) const
{
    const x509::Certificate certificate = parsed(certificateDer);
    if (!certificate || !chains(m_store.get(), certificate.get())
        || timeOf(X509_get0_notBefore(certificate.get())) > now)
        return problem("certificate-untrusted");
    if (!verifies(certificate.get(), statement, signature))
        return problem("signature-invalid");
    CheckedCard card;
    card.serial = serialOf(certificate.get());
    card.notAfter = timeOf(X509_get0_notAfter(certificate.get()));
    card.inGrace = now > card.notAfter;
    if (card.inGrace && now >= endOfGrace(card.notAfter))
        return problem("certificate-expired");
    return card;
}

} // namespace madoguchi
