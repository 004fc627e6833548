#pragma once

#include "app/domain/consent.h"
#include "app/domain/eligibility.h"

#include <QDateTime>
#include <QString>

/// How the desk says whether a record was consented to, and whether anything comes of it. Never its content.
namespace madoguchi::consentwords {

/// ○ given, × refused or over, － not asked, △ given, but the card's certificate has expired: no records.
QString mark(const Consent &consent, CertificateState certificate, const QDateTime &now);
/// The same in words.
QString said(const Consent &consent, CertificateState certificate, const QDateTime &now);

} // namespace madoguchi::consentwords
