#pragma once

#include "app/central/cardsigner.h"

#include <QByteArray>

#include <openssl/x509_vfy.h>

#include <memory>
#include <optional>

namespace madoguchi {

/// The issuers of cards that are trusted here.
class CardIssuers
{
public:
    /// One certificate or more. Nothing where there is none that can be read, or one that cannot.
    static std::optional<CardIssuers> fromPem(const QByteArray &pem);
    static std::optional<CardIssuers> fromDer(const QByteArray &der);

    /// Whether one of them stands at the end of the chain of `card`, which is no authority itself. Dates are
    /// the caller's question: a card has a grace.
    [[nodiscard]] bool issued(const CardSigner &card) const;
    /// The same, with every certificate of the chain valid at `time`.
    [[nodiscard]] bool issuedAndValid(const CardSigner &card, const QDateTime &time) const;

private:
    struct Deleter
    {
        void operator()(X509_STORE *store) const { X509_STORE_free(store); }
    };
    CardIssuers()
        : m_store(X509_STORE_new())
    { }
    bool add(X509 *certificate);
    [[nodiscard]] bool verify(const CardSigner &card, const std::optional<QDateTime> &time) const;

    std::unique_ptr<X509_STORE, Deleter> m_store;
};

} // namespace madoguchi
