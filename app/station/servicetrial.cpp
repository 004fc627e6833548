#include "app/station/servicetrial.h"

#include "app/central/stationcertificate.h"
#include "app/support/smallfile.h"

#include <QSslCertificate>

#include <utility>

namespace madoguchi {

namespace {

CertificateSeen seenOf(const StationCertificate &opened, const QDateTime &now)
{
    const QSslCertificate own = opened.chain().constFirst();
    CertificateSeen seen;
    seen.institution = own.subjectInfo(QSslCertificate::CommonName).value(0);
    seen.unit = own.subjectInfo(QSslCertificate::OrganizationalUnitName).value(0);
    seen.issuer = own.issuerInfo(QSslCertificate::CommonName).value(0);
    seen.from = own.effectiveDate();
    seen.until = own.expiryDate();
    seen.fault = opened.faultAt(now);
    return seen;
}

} // namespace

ServiceTrial::ServiceTrial(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{ }

ServiceTrial::~ServiceTrial() = default;

Outcome<Done> ServiceTrial::open(
    const QByteArray &content, SecretBytes passphrase, const StationSettings &settings)
{
    forget();
    m_seen.reset();
    const auto opened
        = StationCertificate::load(content, passphrase, settings.station.institution, settings.station.kind);
    if (!opened)
        return opened.error();
    m_content = content;
    m_passphrase = std::move(passphrase);
    m_seen = seenOf(*opened, m_clock.now());
    return Done();
}

std::optional<CertificateSeen> ServiceTrial::certificate(const StationSettings &settings) const
{
    const bool fits = m_seen && m_seen->institution == settings.station.institution
        && m_seen->unit == contractWord(settings.station.kind);
    return fits ? m_seen : std::nullopt;
}

void ServiceTrial::ask(const StationSettings &settings)
{
    forget();
    DirectSettings direct;
    direct.url = settings.direct.url;
    const auto ca = readSmallFile(settings.direct.ca);
    direct.caPem = ca ? *ca : QByteArray();
    direct.stationCertificate = m_content;
    direct.passphrase = m_passphrase.duplicate();
    direct.allowTls12 = settings.direct.allowTls12;
    direct.institution = settings.station.institution;
    direct.terminal = settings.station.id;
    direct.kind = settings.station.kind;
    m_central = std::make_unique<HttpsCentral>(std::move(direct), m_clock);
    m_central->health([this](const Outcome<CentralHealth> &health) {
        ServiceTried tried;
        if (!health)
            tried.fault = health.error();
        else if (health->offsetKnown)
            tried.offsetMilliseconds = health->offsetMilliseconds;
        m_tried = tried;
        m_central.release()->deleteLater(); // it is just answering
        Q_EMIT answered();
    });
}

void ServiceTrial::forget()
{
    m_central.reset();
    m_tried.reset();
}

} // namespace madoguchi
