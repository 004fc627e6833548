#include "app/central/stationcertificate.h"

#include <QStringList>

namespace madoguchi {

Outcome<StationCertificate> StationCertificate::load(
    const QByteArray &content, const SecretBytes &passphrase, const QString &institution, StationKind kind)
{
    Outcome<KeyFile> opened = openKeyFile(content, passphrase);
    if (!opened)
        return opened.error();
    const QSslCertificate &certificate = opened->certificate;
    if (certificate.subjectInfo(QSslCertificate::CommonName) != QStringList{ institution }
        || certificate.subjectInfo(QSslCertificate::OrganizationalUnitName)
            != QStringList{ contractWord(kind) })
        return Fault{ .failure = Failure::StationCertificateOther };
    if (!opened
             ->forClients) // a service's own: the other end would refuse it in the handshake, without a word
        return Fault{ .failure = Failure::StationCertificateOther,
            .code = QStringLiteral("not-for-clients") };
    return StationCertificate(std::move(opened).value());
}

std::optional<Fault> StationCertificate::faultAt(const QDateTime &now) const
{
    const QDateTime begins = m_file.certificate.effectiveDate(), ends = m_file.certificate.expiryDate();
    if (now < begins)
        return Fault{ .failure = Failure::StationCertificateExpired,
            .code = QStringLiteral("not-yet-valid"),
            .until = begins };
    if (now > ends)
        return Fault{ .failure = Failure::StationCertificateExpired, .until = ends };
    return std::nullopt;
}

QList<QSslCertificate> StationCertificate::chain() const
{
    return QList<QSslCertificate>{ m_file.certificate } + m_file.others;
}

} // namespace madoguchi
