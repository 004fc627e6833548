#pragma once

#include "app/domain/statement.h"
#include "app/training/standin/cardcheck.h"

namespace madoguchi {

/// What a proof must fit to: the visit as the service knows it.
struct ProofExpectation
{
    QString institution{};
    QString visit{};
    QByteArray challenge{}; ///< base64, the newest given for the visit
    QDateTime challengeGiven{};
};

/// A proof that holds: form, statement, challenge, time, certificate and signature.
struct VerifiedProof
{
    QString method{};
    QString staff{}; ///< with visual only
    QByteArray certificate{}; ///< DER
    Statement statement{};
    CheckedCard card{};
};

/// Judges a proof (central-https.md, Proof) up to what the card itself shows; whose card it is, is asked
/// elsewhere.
class ProofVerifier
{
public:
    explicit ProofVerifier(const QByteArray &cardCaDer)
        : m_cards(cardCaDer)
    { }

    [[nodiscard]] Result<VerifiedProof, Problem> verify(const QByteArray &body, StatementKind kind,
        const ProofExpectation &expected, const QDateTime &now) const;

private:
    CardCheck m_cards;
};

/// How long a challenge may be answered.
inline constexpr qint64 challengeSeconds = 600;
/// How far a statement's time may be from the service's.
inline constexpr qint64 skewSeconds = 60;
/// 1–64 visible ASCII characters.
bool isWellFormedStaffId(const QString &text);

} // namespace madoguchi
