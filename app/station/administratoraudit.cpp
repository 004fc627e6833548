// What an administrator asks of the audit, of the backups and of the station itself.
#include "app/backup/recoverykey.h"
#include "app/backup/restoring.h"
#include "app/station/administrator.h"
#include "app/station/disposal.h"
#include "app/station/sitepairing.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

AuditEntry entryOf(AuditAct act, const QString &purpose)
{
    AuditEntry entry;
    entry.what = act;
    entry.purpose = purpose;
    return entry;
}

/// As the service writes it: two digits, or nothing.
QString branchOf(const QString &typed)
{
    const QString plain = typed.normalized(QString::NormalizationForm_KC).trimmed();
    return plain.size() == 1 ? QLatin1Char('0') + plain : plain;
}

} // namespace

Outcome<QList<AuditRow>> Administrator::review(const AuditQuestion &question, int most)
{
    if (auto all = m_core.granted<Right::ReviewAllAudit>())
        return m_review.all(std::move(*all), question, most);
    auto own = m_core.granted<Right::ReviewOwnAudit>();
    if (!own)
        return own.error();
    // Who asks for somebody else's, or after a patient, is refused, and does not get the own ones instead.
    const bool others = !question.staffId.isEmpty() && question.staffId != own->by().id;
    if (others || !question.patientKey.isEmpty())
        return refused(entryOf(AuditAct::AuditReviewed, QStringLiteral("all")), { Failure::NotPermitted });
    return m_review.own(std::move(*own), question, most);
}

Outcome<Done> Administrator::exportReview(const AuditQuestion &question, const QString &file)
{
    auto right = m_core.granted<Right::ReviewAllAudit>();
    if (!right)
        return refused(entryOf(AuditAct::AuditExported, QStringLiteral("all")), right.error());
    const auto exported
        = m_review.exportAll(std::move(*right), question, QDir::home().absoluteFilePath(file));
    if (!exported)
        return exported.error();
    return Done{};
}

Outcome<AuditStanding> Administrator::verifyAudit()
{
    const AuditEntry entry = entryOf(AuditAct::AuditReviewed, QStringLiteral("verify"));
    if (const auto right = m_core.granted<Right::ReviewAllAudit>(); !right)
        return refused(entry, right.error());
    if (const auto written = put(entry); !written)
        return written.error();
    const auto check = m_core.auditLog().verify();
    if (!check)
        return check.error();
    AuditStanding standing;
    standing.count = check->count;
    standing.head = auditHead16(check->head);
    if (check->firstBad)
        standing.fault = Fault{ Failure::AuditBroken, {}, static_cast<int>(*check->firstBad) };
    else
        standing.fault = m_core.anchor().fault();
    return standing;
}

QString Administrator::auditHead()
{
    if (const auto right = m_core.granted<Right::ReviewAllAudit>(); !right)
        return {};
    const auto head = m_core.auditLog().head();
    return head ? auditHead16(head->link) : QString();
}

Outcome<QByteArray> Administrator::patientKey(
    const QString &insurer, const QString &symbol, const QString &number, const QString &branch)
{
    if (const auto right = m_core.granted<Right::ReviewAllAudit>(); !right)
        return right.error();
    Insurance insurance;
    insurance.insurerNumber = insurer;
    insurance.symbol = Pii<QString>(symbol);
    insurance.number = Pii<QString>(number);
    insurance.branch = Pii<QString>(branchOf(branch));
    const QByteArray key = m_core.patientKeyOf(insurance);
    if (key.isEmpty())
        return Fault{ Failure::SettingsInvalid, QStringLiteral("patient") };
    return key;
}

Outcome<QList<BackupRow>> Administrator::backups()
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return right.error();
    const auto kept = m_core.nightly().backups().list();
    if (!kept)
        return kept.error();
    QList<BackupRow> rows;
    for (const KeptBackup &one : *kept)
        rows.append({ one.file, one.made, one.bytes, one.fault });
    return rows;
}

std::optional<Fault> Administrator::backupFault()
{
    return m_core.nightly().backups().standing(now()).fault;
}

Outcome<Done> Administrator::backUpNow()
{
    const AuditEntry entry = entryOf(AuditAct::BackupMade, QStringLiteral("wanted"));
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(entry, right.error());
    if (const auto written = put(entry); !written)
        return written;
    return m_core.nightly().backUpNow();
}

bool Administrator::isBackingUp() const
{
    return m_core.nightly().isRunning();
}

Outcome<Done> Administrator::tryRestore(SecretBytes firstHalf, SecretBytes secondHalf)
{
    const AuditEntry entry = entryOf(AuditAct::StoreRestored, drillBegun);
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(entry, right.error());
    if (const auto written = put(entry); !written)
        return written;
    const auto rehearsed = rehearseNewest(std::move(firstHalf), std::move(secondHalf));
    if (!rehearsed)
        return refused(entry, rehearsed.error());
    return put(entryOf(AuditAct::StoreRestored, drillOpened));
}

Outcome<Done> Administrator::rehearseNewest(SecretBytes firstHalf, SecretBytes secondHalf)
{
    QString first = QString::fromUtf8(firstHalf.view());
    QString second = QString::fromUtf8(secondHalf.view());
    const auto key = RecoveryKey::fromHalves(first, second);
    first.fill(QLatin1Char(' '));
    second.fill(QLatin1Char(' '));
    if (!key)
        return key.error();
    const auto kept = m_core.nightly().backups().list();
    if (!kept)
        return kept.error();
    const auto newest
        = std::find_if(kept->begin(), kept->end(), [](const KeptBackup &one) { return !one.fault; });
    if (newest == kept->end())
        return Fault{ Failure::BackupMissing };
    // Beside the store: rows are sealed there, too, and the disk is the clinic's.
    const QTemporaryDir folder(
        QFileInfo(m_core.plan().storeFile).absoluteDir().filePath(QStringLiteral("drill-XXXXXX")));
    if (!folder.isValid())
        return Fault{ Failure::StoreUnreachable };
    const auto opened = rehearse(newest->file, *key, folder.filePath(QStringLiteral("store")));
    if (!opened)
        return opened.error();
    return Done{};
}

QList<Fault> Administrator::troubles() const
{
    return m_core.granted<Right::ChangeSettings>() ? m_core.trust().told() : QList<Fault>();
}

Outcome<Done> Administrator::accept(const Fault &trouble)
{
    const bool kind = trouble.failure == Failure::StationKindChanged;
    auto right = m_core.granted<Right::ChangeSettings>();
    if (!right)
        return refused(entryOf(kind ? AuditAct::KindConfirmed : AuditAct::StoreTrouble, {}), right.error());
    StoreTrust &trust = m_core.trust();
    auto accepted = kind ? trust.confirmStation(std::move(*right)) : trust.accept(std::move(*right));
    if (accepted)
        Q_EMIT changed();
    return accepted;
}

std::optional<SitePairingState> Administrator::sitePairing()
{
    if (m_core.plan().siteDir.isEmpty() || !m_core.granted<Right::ChangeSettings>())
        return std::nullopt;
    SitePairingState state;
    if (const auto number = sitePairingNumber(m_core))
        state.number = *number;
    state.others = m_core.board().standing().others;
    return state;
}

Outcome<QString> Administrator::newSiteCode()
{
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(entryOf(AuditAct::SitePaired, QStringLiteral("made")), right.error());
    const SiteCode code = SiteCode::make();
    if (const auto paired = pairWith(m_core, code, PairedBy::Made); !paired)
        return paired.error();
    Q_EMIT changed();
    return code.text();
}

Outcome<Done> Administrator::takeSiteCode(SecretBytes typed)
{
    const AuditEntry entry = entryOf(AuditAct::SitePaired, QStringLiteral("typed"));
    if (const auto right = m_core.granted<Right::ChangeSettings>(); !right)
        return refused(entry, right.error());
    const auto code = SiteCode::fromTyped(typed.view());
    if (!code)
        return refused(entry, code.error());
    auto paired = pairWith(m_core, *code, PairedBy::Typed);
    if (paired)
        Q_EMIT changed();
    return paired;
}

Outcome<QString> Administrator::dispose(const QString &typedStationId)
{
    const AuditEntry entry = entryOf(AuditAct::StationDisposed, {});
    auto right = m_core.granted<Right::ChangeSettings>();
    if (!right)
        return refused(entry, right.error());
    const StationPlan &plan = m_core.plan();
    if (typedStationId != plan.id)
        return Fault{ Failure::SettingsInvalid, QStringLiteral("station-id") };
    // Written for whoever looks into a backup of the minutes before; the log itself goes with all the rest.
    if (const auto written = put(entry); !m_disposed && !written)
        return written.error();
    m_disposed = true; // begun: after a fault the rest has to be done without a log
    const auto proof
        = disposeOf(std::move(*right), { plan.storeFile, plan.id, plan.institution, plan.keyFile },
            m_core.vault(), m_core.database(), m_core.today(), m_core.now());
    if (!proof)
        return proof.error();
    return proof->text();
}

} // namespace madoguchi
