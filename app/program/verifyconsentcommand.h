#pragma once

#include <QString>

namespace madoguchi {

/// `madoguchi --verify-consent VISIT`: proves a kept consent without any service, and prints each part in
/// words. `cardCa`: file with the cards' issuers; empty: card-ca.pem beside the centre's. That it was proven
/// is written down where the store can be written. 0: proven; 1: not, or no receipt; 2: it could not be
/// opened.
int runVerifyConsent(const QString &config, const QString &visit, const QString &cardCa);

} // namespace madoguchi
