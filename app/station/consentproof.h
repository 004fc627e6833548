#pragma once

#include "app/domain/consent.h"
#include "app/domain/reception.h"
#include "app/store/consentreceipts.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace madoguchi {

/// What a kept consent's receipt proves by itself, without any service (config.md, --verify-consent): that
/// the card of a certificate signed exactly these answers, for this institution and visit, at that time.
struct ConsentProof
{
    enum class Part {
        Statement, ///< the agreed text, of this institution and visit
        Signature, ///< the certificate's key signed these bytes
        Chain, ///< the certificate was issued by a card CA that is trusted here
        Validity, ///< and was good at the statement's time
        Reception ///< the reception that is still kept has what the card signed
    };
    enum class State { Holds, Fails, NotChecked };
    struct Finding
    {
        Part part = Part::Statement;
        State state = State::NotChecked;
        bool operator==(const Finding &) const = default;
    };

    QList<Finding> findings{}; ///< every part once, in the order above
    ConsentAnswers answers{}; ///< as signed; only where the statement holds
    QDateTime time{}; ///< as signed
    [[nodiscard]] State of(Part part) const;
    /// Statement, signature, chain and validity hold, and the reception says nothing else.
    [[nodiscard]] bool proven() const;
};

/// What a receipt is held against.
struct ConsentExpectation
{
    QString institution{}; ///< 10 digits
    QByteArray cardCaPem{}; ///< trusted issuers of cards, one or more; empty: the chain is not checked
    std::optional<Reception> reception{}; ///< nothing: not kept any longer
};

ConsentProof proveConsent(const ConsentReceipt &receipt, const ConsentExpectation &expected);

} // namespace madoguchi
