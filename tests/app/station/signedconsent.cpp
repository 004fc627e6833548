#include "tests/app/station/signedconsent.h"

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace madoguchi {

QByteArray signedBy(const CardIdentity &card, const QByteArray &statement)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> pem(
        BIO_new_mem_buf(card.privateKeyPem.constData(), static_cast<int>(card.privateKeyPem.size())),
        &BIO_free_all);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(pem.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::size_t size = 512;
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
        reinterpret_cast<const unsigned char *>(statement.constData()),
        static_cast<std::size_t>(statement.size()));
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

ConsentReceipt signedConsent(const CardIdentity &card, const QString &institution, const QUuid &visit,
    const ConsentAnswers &answers, const QDateTime &time)
{
    ConsentReceipt receipt;
    receipt.visit = visit;
    receipt.day = time.date();
    receipt.time = time;
    receipt.proof.certificate = card.certificateDer;
    receipt.proof.statement
        = consentStatement({ institution, visit, QStringLiteral("Y2hhbGxlbmdl") }, answers, time);
    receipt.proof.signature = signedBy(card, receipt.proof.statement);
    return receipt;
}

QByteArray pemOf(const QByteArray &certificateDer)
{
    return "-----BEGIN CERTIFICATE-----\n" + certificateDer.toBase64() + "\n-----END CERTIFICATE-----\n";
}

} // namespace madoguchi
