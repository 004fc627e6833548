#include "app/training/standin/cardcheck.h"

#include "app/training/pki.h"

#include <QtGlobal>

namespace madoguchi {

namespace {

CardIssuers issuersOf(const QByteArray &cardCaDer)
{
    auto issuers = CardIssuers::fromDer(cardCaDer);
    if (!issuers)
        qFatal("The training clinic's card CA cannot be used");
    return std::move(*issuers);
}

} // namespace

CardCheck::CardCheck(const QByteArray &cardCaDer)
    : m_issuers(issuersOf(cardCaDer))
{ }

Result<CheckedCard, Problem> CardCheck::check(const QByteArray &certificateDer, const QByteArray &statement,
    const QByteArray &signature, const QDateTime &now) const
{
    // The grace makes dates a matter of our own, by the service's clock: begun here, ended further down.
    const auto signer = CardSigner::fromDer(certificateDer);
    if (!signer || !m_issuers.issued(*signer) || signer->notBefore() > now)
        return problem("certificate-untrusted");
    if (!signer->signs(statement, signature))
        return problem("signature-invalid");
    CheckedCard card;
    card.serial = signer->serial();
    card.notAfter = signer->notAfter();
    card.inGrace = now > card.notAfter;
    if (card.inGrace && now >= endOfGrace(card.notAfter))
        return problem("certificate-expired");
    return card;
}

} // namespace madoguchi
