#pragma once

#include "app/administration.h"
#include "app/security/staffchanges.h"
#include "app/station/auditreview.h"
#include "app/station/recoverysheets.h"
#include "app/station/stationcore.h"
#include "app/store/stationrecord.h"
#include "app/support/settingsbook.h"

#include <QString>

#include <functional>
#include <optional>

namespace madoguchi {

/// The administration of one station, of either kind. Each call asks the staff session for its right, and the
/// audit entry stands in the same transaction as what it tells, or before it. What is refused is written
/// down, too.
class Administrator : public Administration
{
    Q_OBJECT
public:
    /// `core` outlives it; `passwords` too.
    Administrator(StationCore &core, const Passwords &passwords);
    /// Where the settings come from and go to, as soon as the station is open: what stands there counts as
    /// what runs. Without them there is nothing to be set.
    void setSettingsFiles(const SettingsFiles &files);

    [[nodiscard]] std::optional<StaffMember> asker() const override;
    [[nodiscard]] QString stationId() const override;
    [[nodiscard]] QDateTime now() const override;

    [[nodiscard]] Outcome<QList<StaffRow>> staff() override;
    Outcome<Done> add(const StaffMember &member, SecretBytes firstPassword) override;
    Outcome<Done> grant(const StaffMember &member, SecretBytes firstPassword, const QString &second,
        SecretBytes secondsPassword) override;
    Outcome<Done> resetPassword(const QString &id, SecretBytes firstPassword) override;
    Outcome<Done> liftLock(const QString &id) override;
    Outcome<Done> setEnabled(const QString &id, bool enabled) override;
    Outcome<Done> leave(const QString &id) override;
    Outcome<Done> dropSecondFactor(const QString &id) override;
    Outcome<Done> breakGlass(const QString &id, const QString &second, SecretBytes secondsPassword) override;

    Outcome<QList<AuditRow>> review(const AuditQuestion &question, int most) override;
    Outcome<Done> exportReview(const AuditQuestion &question, const QString &file) override;
    Outcome<AuditStanding> verifyAudit() override;
    [[nodiscard]] QString auditHead() override;
    [[nodiscard]] Outcome<QByteArray> patientKey(
        const QString &insurer, const QString &symbol, const QString &number, const QString &branch) override;

    [[nodiscard]] Outcome<QList<BackupRow>> backups() override;
    [[nodiscard]] std::optional<Fault> backupFault() override;
    Outcome<Done> backUpNow() override;
    [[nodiscard]] bool isBackingUp() const override;
    Outcome<Done> tryRestore(SecretBytes firstHalf, SecretBytes secondHalf) override;
    [[nodiscard]] Outcome<RecoverySheet> newRecoverySheet() override { return m_sheets.make(); }
    Outcome<Done> recoverySheetPrinted(const QString &number) override { return m_sheets.confirm(number); }
    void dropRecoverySheet() override { m_sheets.forget(); }

    [[nodiscard]] Outcome<std::optional<DrillResult>> lastDrill() override;

    [[nodiscard]] Outcome<SettingsPage> settings() override;
    [[nodiscard]] Outcome<SettingsTrial> trySettings(const QList<SettingsChange> &changes) override;
    Outcome<Done> changeSettings(const QList<SettingsChange> &changes) override;
    [[nodiscard]] Outcome<KeptReport> kept() override;
    [[nodiscard]] QString readerProfile() const override;

    [[nodiscard]] QList<Fault> troubles() const override;
    Outcome<Done> accept(const Fault &trouble) override;
    [[nodiscard]] std::optional<SitePairingState> sitePairing() override;
    Outcome<QString> newSiteCode() override;
    Outcome<Done> takeSiteCode(SecretBytes typed) override;
    [[nodiscard]] std::optional<StationCertificateState> stationCertificate() override;
    Outcome<Done> renewCertificate(const QString &file, SecretBytes passphrase) override;
    [[nodiscard]] std::optional<InsurerListState> insurerList() override;
    Outcome<Done> takeInsurerList(const QString &file) override;
    Outcome<QString> dispose(const QString &typedStationId) override;

private:
    /// What the log says of a trial of the recovery sheet: that it begins, or with a failure how it ended;
    /// and that it ended well.
    static inline const QString drillBegun = QStringLiteral("drill");
    static inline const QString drillOpened = QStringLiteral("drill-opened");

    using Effect = std::function<Outcome<Done>()>;
    using StaffEffect = std::function<Outcome<Done>(Granted<Right::ManageStaff>)>;

    /// `effect` with the right to manage staff, and `act` about `id`, in one transaction.
    Outcome<Done> manage(AuditAct act, const QString &id, const StaffEffect &effect);
    /// The entry, then `effect`, in one transaction; where that fails the entry with the failure.
    Outcome<Done> together(const AuditEntry &entry, const Effect &effect);
    Outcome<Done> put(const AuditEntry &entry);
    /// What was tried and refused; a log that cannot be written does not hide the refusal.
    Fault refused(AuditEntry entry, const Fault &fault);
    Outcome<Done> replaceCertificate(const QByteArray &content, SecretBytes passphrase);
    Outcome<Done> dropRecordsOf(const QString &id);
    Outcome<Done> mayGrant(const QString &second);
    [[nodiscard]] StationRecords stationRecords();
    Outcome<StaffRow> rowOf(const StaffAccount &account);
    Outcome<Done> rehearseNewest(SecretBytes firstHalf, SecretBytes secondHalf);

    StationCore &m_core;
    StaffChanges m_changes;
    AuditReview m_review;
    RecoverySheets m_sheets{ m_core };
    std::optional<SettingsBook> m_settings{};
    bool m_disposed = false;
};

} // namespace madoguchi
