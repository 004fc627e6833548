#pragma once

#include "app/central/keyfile.h"
#include "app/domain/staff.h"

#include <QDateTime>

namespace madoguchi {

/// The certificate that this station shows to the service (central-https.md, Connection): opened, and checked
/// before any connection, so that each fault is named here and not guessed from a handshake.
class StationCertificate
{
public:
    /// `content`: PKCS#12 or PEM. Common name = `institution`, organisational unit = the word for `kind`.
    /// Faults: StationCertificateMissing, StationCertificatePassphrase, StationCertificateOther (code
    /// "not-for-clients": by its extended key usage).
    static Outcome<StationCertificate> load(const QByteArray &content, const SecretBytes &passphrase,
        const QString &institution, StationKind kind);

    /// The fault of using it at `now`: StationCertificateExpired, with `until` its end, or code
    /// "not-yet-valid" and `until` its beginning. Nothing: valid.
    [[nodiscard]] std::optional<Fault> faultAt(const QDateTime &now) const;

    [[nodiscard]] const QSslKey &key() const { return m_file.key; }
    /// Our own first, then its issuers.
    [[nodiscard]] QList<QSslCertificate> chain() const;
    [[nodiscard]] QDateTime expires() const { return m_file.certificate.expiryDate(); }

private:
    explicit StationCertificate(KeyFile file)
        : m_file(std::move(file))
    { }
    KeyFile m_file;
};

} // namespace madoguchi
