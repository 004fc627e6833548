#include "app/station/stationline.h"

#include "app/central/stationcertificate.h"
#include "app/support/smallfile.h"

#include <utility>

namespace madoguchi {

namespace {

constexpr int measureEvery = 5 * 60'000; // central-https.md, Time

/// The file's bytes; empty where it cannot be read, which the line's own checks then name.
QByteArray contentOf(const QString &path)
{
    auto content = readSmallFile(path);
    return content ? std::move(*content) : QByteArray();
}

} // namespace

StationLine::StationLine(
    const StationPlan &plan, Vault &vault, const Clock &clock, std::unique_ptr<Central> central)
    : m_clock(clock)
    , m_central(std::move(central))
{
    DirectSettings settings = read(plan, vault);
    if (!m_central)
        m_central = std::make_unique<HttpsCentral>(std::move(settings), m_clock);
    connect(m_central.get(), &Central::lineChanged, this, [this](bool reached, const Fault &fault) {
        const bool news = m_reached != reached || m_fault != fault;
        m_reached = reached;
        m_fault = fault;
        if (news)
            Q_EMIT changed();
    });
    m_measure.setInterval(measureEvery);
    connect(&m_measure, &QTimer::timeout, this, &StationLine::measure);
    m_measure.start();
}

/// What the plan's files and the key store say of the line. What is wrong with the certificate is a health
/// line; each request says it too.
DirectSettings StationLine::read(const StationPlan &plan, Vault &vault)
{
    DirectSettings settings;
    settings.url = plan.serviceUrl;
    settings.caPem = contentOf(plan.centreCaFile);
    settings.stationCertificate = contentOf(plan.certificateFile);
    settings.allowTls12 = plan.allowTls12;
    settings.institution = plan.institution;
    settings.terminal = plan.id;
    settings.kind = plan.kind;
    if (auto passphrase = vault.certificatePassphrase(); passphrase && *passphrase)
        settings.passphrase = std::move(**passphrase);
    const auto certificate = StationCertificate::load(
        settings.stationCertificate, settings.passphrase, settings.institution, settings.kind);
    if (certificate) {
        m_certificateExpires = toJapanTime(certificate->expires()).date();
        m_certificateFault = certificate->faultAt(m_clock.now());
    } else {
        m_certificateFault = certificate.error();
    }
    return settings;
}

void StationLine::measure()
{
    m_central->health([this](const Outcome<CentralHealth> &) { Q_EMIT changed(); });
}

void StationLine::describe(HealthInputs &inputs) const
{
    inputs.serviceReached = m_reached;
    inputs.lineFault = m_fault;
    inputs.certificateFault = m_certificateFault;
    inputs.certificateExpires = m_certificateExpires;
    inputs.today = toJapanTime(now()).date();
    inputs.clockOffset = m_central->clockOffset();
}

} // namespace madoguchi
