#pragma once

#include "app/domain/consent.h"
#include "app/domain/eligibility.h"

#include <QDateTime>

namespace madoguchi {

/// What comes of the consent to one kind of record: a doctor sees something only with Open.
enum class Provision {
    Unasked,
    Refused,
    Open,
    Over,
    CertificateExpired ///< given, but a card in its grace gives no records (front-desk.md T5)
};

/// The consent stays as the service registered it: only what it leads to is another thing.
[[nodiscard]] Provision provisionOf(
    const Consent &consent, CertificateState certificate, const QDateTime &now);

} // namespace madoguchi
