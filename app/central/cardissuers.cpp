#include "app/central/cardissuers.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace madoguchi {

bool CardIssuers::add(X509 *certificate)
{
    // A card's own certificate among the issuers would vouch for itself.
    return m_store && certificate && X509_check_ca(certificate) != 0
        && X509_STORE_add_cert(m_store.get(), certificate) == 1;
}

std::optional<CardIssuers> CardIssuers::fromDer(const QByteArray &der)
{
    const auto authority = CardSigner::fromDer(der);
    CardIssuers issuers;
    if (!authority || !issuers.add(authority->certificate()))
        return std::nullopt;
    return issuers;
}

std::optional<CardIssuers> CardIssuers::fromPem(const QByteArray &pem)
{
    using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
    const Bio file(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free_all);
    CardIssuers issuers;
    int count = 0;
    while (file) {
        X509 *certificate = PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr);
        if (!certificate)
            break;
        const bool added = issuers.add(certificate);
        X509_free(certificate);
        if (!added)
            return std::nullopt;
        ++count;
    }
    // The last thing in an orderly file is that there is nothing more; half of a certificate is something.
    const bool atEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (count == 0 || !atEnd)
        return std::nullopt;
    return issuers;
}

bool CardIssuers::issued(const CardSigner &card) const
{
    return verify(card, std::nullopt);
}

bool CardIssuers::issuedAndValid(const CardSigner &card, const QDateTime &time) const
{
    return time.isValid() && verify(card, time);
}

bool CardIssuers::verify(const CardSigner &card, const std::optional<QDateTime> &time) const
{
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(
        X509_STORE_CTX_new(), &X509_STORE_CTX_free);
    if (!context || X509_STORE_CTX_init(context.get(), m_store.get(), card.certificate(), nullptr) != 1)
        return false;
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(context.get());
    // Who is named as trusted is: also an issuer between the card and a root that is not there.
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    if (time)
        X509_VERIFY_PARAM_set_time(rules, static_cast<time_t>(time->toSecsSinceEpoch()));
    else
        X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_NO_CHECK_TIME);
    return X509_verify_cert(context.get()) == 1 && X509_check_ca(card.certificate()) == 0;
}

} // namespace madoguchi
