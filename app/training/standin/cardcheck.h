#pragma once

#include "app/central/cardissuers.h"
#include "app/training/standin/problem.h"
#include "reader/result.h"

#include <QByteArray>
#include <QDateTime>

namespace madoguchi {

/// What the service learns from a card's certificate and signature, both verified.
struct CheckedCard
{
    QByteArray serial{}; ///< big endian
    QDateTime notAfter{};
    bool inGrace = false; ///< expired, not longer ago than the third month's end
};

/// Verifies a card's certificate against the card CA and its signature over a statement.
class CardCheck
{
public:
    explicit CardCheck(const QByteArray &cardCaDer);

    /// Problems in this order: certificate-untrusted (other issuer, unreadable, not begun),
    /// signature-invalid, certificate-expired (past its grace).
    [[nodiscard]] Result<CheckedCard, Problem> check(const QByteArray &certificateDer,
        const QByteArray &statement, const QByteArray &signature, const QDateTime &now) const;

private:
    CardIssuers m_issuers;
};

} // namespace madoguchi
