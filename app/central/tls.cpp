#include "app/central/tls.h"

#include <QSslCertificate>
#include <QSslCipher>

#include <algorithm>
#include <initializer_list>

namespace madoguchi {

namespace {

bool isAead(const QSslCipher &cipher)
{
    const QString name = cipher.name();
    return name.contains(QStringLiteral("GCM")) || name.contains(QStringLiteral("CHACHA20"))
        || name.contains(QStringLiteral("CCM"));
}

bool containsAny(const QString &text, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
        [&](const char *word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

} // namespace

Outcome<QSslConfiguration> tlsConfiguration(const DirectSettings &settings, const StationCertificate &station)
{
    const QList<QSslCertificate> centre = QSslCertificate::fromData(settings.caPem, QSsl::Pem);
    if (centre.isEmpty())
        return Fault{ .failure = Failure::ServiceUntrusted, .code = QStringLiteral("no-centre-ca") };
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(centre); // replaces the system's roots and stops their loading on demand
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(settings.allowTls12 ? QSsl::TlsV1_2OrLater : QSsl::TlsV1_3OrLater);
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher &cipher) { return !isAead(cipher); });
    configuration.setCiphers(ciphers);
    configuration.setLocalCertificateChain(station.chain());
    configuration.setPrivateKey(station.key());
    return configuration;
}

Fault faultOfCertificate(const QList<QSslError> &errors)
{
    bool wrongName = false, expired = false;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            wrongName = true;
            break;
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            expired = true;
            break;
        case QSslError::NoError:
            break;
        default:
            return Fault{ .failure = Failure::ServiceUntrusted };
        }
    }
    if (wrongName)
        return Fault{ .failure = Failure::ServiceWrongName };
    return Fault{ .failure = expired ? Failure::ServiceCertificateExpired : Failure::ServiceUntrusted };
}

std::optional<Fault> faultOfAlert(const QString &text)
{
    if (containsAny(text,
            { "protocol version", "unsupported protocol", "wrong version number", "handshake failure",
                "insufficient security", "no protocols available" }))
        return Fault{ .failure = Failure::ServiceTlsTooOld };
    if (containsAny(text,
            { "alert certificate required", "alert bad certificate", "alert unknown ca",
                "alert certificate expired", "alert certificate revoked", "alert certificate unknown",
                "alert unsupported certificate", "alert access denied", "alert decrypt error" }))
        return Fault{ .failure = Failure::StationCertificateRefused };
    return std::nullopt;
}

} // namespace madoguchi
