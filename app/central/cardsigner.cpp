#include "app/central/cardsigner.h"

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <ctime>

namespace madoguchi {

namespace {

const unsigned char *bytes(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return { QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC };
}

} // namespace

std::optional<CardSigner> CardSigner::fromDer(const QByteArray &der)
{
    const unsigned char *at = bytes(der);
    const unsigned char *end = at + der.size();
    CardSigner signer(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!signer.m_certificate || at != end)
        return std::nullopt;
    return signer;
}

bool CardSigner::signs(const QByteArray &statement, const QByteArray &signature) const
{
    constexpr int leastBits = 2048;
    EVP_PKEY *key = X509_get0_pubkey(m_certificate.get());
    if (!key || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA || EVP_PKEY_get_bits(key) < leastBits)
        return false;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_PKEY_CTX *keyContext = nullptr;
    if (!context || EVP_DigestVerifyInit(context.get(), &keyContext, EVP_sha256(), nullptr, key) != 1
        || EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PADDING) != 1)
        return false;
    return EVP_DigestVerify(context.get(), bytes(signature), static_cast<std::size_t>(signature.size()),
               bytes(statement), static_cast<std::size_t>(statement.size()))
        == 1;
}

QByteArray CardSigner::serial() const
{
    BIGNUM *number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(m_certificate.get()), nullptr);
    if (!number)
        return {};
    QByteArray text(BN_num_bytes(number), Qt::Uninitialized);
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(text.data()));
    BN_free(number);
    return text;
}

QDateTime CardSigner::notBefore() const
{
    return timeOf(X509_get0_notBefore(m_certificate.get()));
}

QDateTime CardSigner::notAfter() const
{
    return timeOf(X509_get0_notAfter(m_certificate.get()));
}

} // namespace madoguchi
