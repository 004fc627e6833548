// The certificate that the station shows to the service, and its renewal: an administrator's part of it.
#include "app/central/stationcertificate.h"
#include "app/station/administrator.h"
#include "app/support/clock.h"
#include "app/support/privatefile.h"
#include "app/support/smallfile.h"

#include <utility>

namespace madoguchi {

namespace {

bool hasCertificate(const StationPlan &plan)
{
    return plan.way == ServiceWay::Direct && !plan.certificateFile.isEmpty();
}

Outcome<StationCertificate> opened(
    const StationPlan &plan, const QByteArray &content, const SecretBytes &passphrase)
{
    return StationCertificate::load(content, passphrase, plan.institution, plan.kind);
}

} // namespace

/// As it lies there now, which counts when the program starts the next time.
std::optional<StationCertificateState> Administrator::stationCertificate()
{
    const StationPlan &plan = m_core.plan();
    if (!asker() || !hasCertificate(plan))
        return std::nullopt;
    StationCertificateState state;
    const auto content = readSmallFile(plan.certificateFile);
    auto passphrase = m_core.vault().certificatePassphrase();
    if (!passphrase) {
        state.fault = passphrase.error();
        return state;
    }
    const SecretBytes given = *passphrase ? std::move(**passphrase) : SecretBytes();
    const auto certificate = opened(plan, content ? *content : QByteArray(), given);
    if (!certificate) {
        state.fault = certificate.error();
        return state;
    }
    state.until = toJapanTime(certificate->expires()).date();
    state.fault = certificate->faultAt(m_core.now());
    return state;
}

/// The new one is opened before anything of the old one is touched. Between the passphrase and the file there
/// is a moment in which they do not fit; the file before it lies beside it, and the renewal can be done
/// again.
Outcome<Done> Administrator::renewCertificate(const QString &file, SecretBytes passphrase)
{
    AuditEntry entry;
    entry.what = AuditAct::SettingsChanged;
    entry.purpose = QStringLiteral("certificate");
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(entry, right.error());
    const StationPlan &plan = m_core.plan();
    if (!hasCertificate(plan))
        return refused(entry, Fault{ Failure::NotPermitted });
    const auto content = readSmallFile(file);
    if (!content)
        return content.error();
    const auto certificate = opened(plan, *content, passphrase);
    if (!certificate)
        return certificate.error();
    if (const auto fault = certificate->faultAt(m_core.now()))
        return *fault;
    if (const auto written = put(entry); !written)
        return written;
    const auto before = readSmallFile(plan.certificateFile);
    const bool isOther = before && *before != *content;
    if (isOther) {
        if (const auto kept = writePrivateFile(plan.certificateFile + QStringLiteral(".old"), *before); !kept)
            return refused(entry, kept.error());
    }
    if (const auto kept = m_core.vault().keepCertificatePassphrase(std::move(passphrase)); !kept)
        return refused(entry, kept.error());
    if (const auto taken = writePrivateFile(plan.certificateFile, *content); !taken)
        return refused(entry, taken.error());
    Q_EMIT changed();
    return Done{};
}

} // namespace madoguchi
