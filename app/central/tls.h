#pragma once

#include "app/central/directsettings.h"
#include "app/central/stationcertificate.h"
#include "app/domain/failure.h"

#include <QList>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace madoguchi {

/// TLS as the contract wants it: 1.3 (1.2 with AEAD suites where allowed), the configured centre CA and no
/// other root, our certificate shown. Fault: ServiceUntrusted with code "no-centre-ca" where the CA file
/// holds no certificate.
Outcome<QSslConfiguration> tlsConfiguration(
    const DirectSettings &settings, const StationCertificate &station);

/// What the errors found in the service's certificate amount to: ServiceUntrusted before ServiceWrongName
/// before ServiceCertificateExpired. `errors` is not empty.
Fault faultOfCertificate(const QList<QSslError> &errors);

/// What a handshake's alert says, by OpenSSL's text of it; nothing if the text is none of an alert we know.
std::optional<Fault> faultOfAlert(const QString &text);

} // namespace madoguchi
