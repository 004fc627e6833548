#pragma once

#include "app/domain/eligibility.h"

#include <QByteArray>
#include <QDateTime>

namespace madoguchi {

/// How far the card's certificate is at `now`, from its own end date: past it the service gives eligibility
/// only, from three months before it the patient is told to renew (front-desk.md T5). `certificate` is DER;
/// what cannot be read is Good here: the service, which verifies it, decides.
CertificateState certificateLife(const QByteArray &certificate, const QDateTime &now);

} // namespace madoguchi
