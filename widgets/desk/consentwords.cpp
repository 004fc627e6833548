#include "widgets/desk/consentwords.h"

#include "app/domain/provision.h"
#include "widgets/common/words.h"

#include <QCoreApplication>

namespace madoguchi::consentwords {

QString mark(const Consent &consent, CertificateState certificate, const QDateTime &now)
{
    return provisionOf(consent, certificate, now) == Provision::CertificateExpired
        ? QStringLiteral("△")
        : words::consentMark(consent, now);
}

QString said(const Consent &consent, CertificateState certificate, const QDateTime &now)
{
    return provisionOf(consent, certificate, now) == Provision::CertificateExpired
        ? QCoreApplication::translate(
            "ConsentWords", "Given, but nothing is provided: the card's electronic certificate has expired")
        : words::consentSaid(consent, now);
}

} // namespace madoguchi::consentwords
