#pragma once

#include "app/store/consentreceipts.h"
#include "app/training/pki.h"

namespace madoguchi {

/// RSASSA-PKCS1-v1_5 with SHA-256 by the card's key.
QByteArray signedBy(const CardIdentity &card, const QByteArray &statement);

/// The receipt of a consent that `card` signed at `time`.
ConsentReceipt signedConsent(const CardIdentity &card, const QString &institution, const QUuid &visit,
    const ConsentAnswers &answers, const QDateTime &time);

/// As PEM.
QByteArray pemOf(const QByteArray &certificateDer);

} // namespace madoguchi
