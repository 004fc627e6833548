#include "app/domain/provision.h"

namespace madoguchi {

Provision provisionOf(const Consent &consent, CertificateState certificate, const QDateTime &now)
{
    if (consent.state != Consent::State::Yes)
        return consent.state == Consent::State::No ? Provision::Refused : Provision::Unasked;
    if (certificate == CertificateState::InGrace)
        return Provision::CertificateExpired;
    return consent.isOpenAt(now) ? Provision::Open : Provision::Over;
}

} // namespace madoguchi
