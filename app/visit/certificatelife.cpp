#include "app/visit/certificatelife.h"

#include <QSslCertificate>

namespace madoguchi {

CertificateState certificateLife(const QByteArray &certificate, const QDateTime &now)
{
    const QDateTime end = QSslCertificate(certificate, QSsl::Der).expiryDate();
    if (!end.isValid())
        return CertificateState::Good;
    if (end < now)
        return CertificateState::InGrace;
    return end < now.addMonths(3) ? CertificateState::NearExpiry : CertificateState::Good;
}

} // namespace madoguchi
