// The certificate that the station shows to the service, and its renewal: an administrator's part of it.
#include "app/central/stationcertificate.h"
#include "app/station/administrator.h"
#include "app/support/clock.h"
#include "app/support/privatefile.h"
#include "app/support/smallfile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
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

Outcome<Done> Administrator::replaceCertificate(const QByteArray &content, SecretBytes passphrase)
{
    const QString file = m_core.plan().certificateFile;
    const QString ready = file + QStringLiteral(".new");
    if (const auto written = writePrivateFile(ready, content); !written)
        return written;
    auto before = m_core.vault().certificatePassphrase();
    if (!before)
        return before.error();
    if (const auto kept = m_core.vault().keepCertificatePassphrase(std::move(passphrase)); !kept)
        return kept;
    if (std::rename(QFile::encodeName(ready).constData(), QFile::encodeName(file).constData()) == 0)
        return Done{};
    SecretBytes old = *before ? std::move(**before) : SecretBytes();
    const auto back = m_core.vault().keepCertificatePassphrase(std::move(old)); // of the file that stays
    return back ? Outcome<Done>(Fault{ Failure::StoreReadOnly, QFileInfo(file).fileName() }) : back.error();
}

/// The new one is opened, and lies ready on the disk, before anything of the old one is touched. Between the
/// passphrase and the file's name there is a moment in which they do not fit: then the renewal is done again.
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
    if (const auto taken = replaceCertificate(*content, std::move(passphrase)); !taken)
        return refused(entry, taken.error());
    Q_EMIT changed();
    return Done{};
}

} // namespace madoguchi
