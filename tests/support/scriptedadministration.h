#pragma once

#include "app/administration.h"
#include "app/support/settingsbook.h"

#include <QList>
#include <QStringList>

namespace madoguchi {

/// An Administration that a test writes: what it holds is set by hand, and what was asked of it is kept.
class ScriptedAdministration : public Administration
{
    Q_OBJECT
public:
    using Administration::Administration;

    // What the script sets
    std::optional<StaffMember> who{};
    QList<StaffRow> people{};
    QList<AuditRow> entries{};
    QList<BackupRow> files{};
    QList<Fault> found{}; ///< troubles
    std::optional<Fault> fault{}; ///< what every call ends with
    std::optional<Fault> backup{};
    AuditStanding standing{ 3, QStringLiteral("ABCD-EFGH-JKLM-NPQR"), {} };
    QDateTime clock{ QDate(2026, 11, 24), QTime(1, 0), Qt::UTC };
    bool backingUp = false;

    std::optional<SitePairingState> pairing{};
    std::optional<InsurerListState> insurers{}; ///< absent: a desk
    std::optional<StationCertificateState> certificate{}; ///< absent: by folders
    std::optional<SettingsBook>
        book{}; ///< real files with the real rules; nothing: as in the training clinic
    KeptReport keeps{};
    std::optional<DrillResult> drill{};
    QString profile = QStringLiteral("panasonic");

    // What was asked
    QStringList calls{}; ///< "reset kanri": the call, and what it was about
    QList<QByteArray> secrets{}; ///< in the order in which they came
    QList<AuditQuestion> questions{};

    /// Somebody else sits, or nobody.
    void sit(const std::optional<StaffMember> &member);

    [[nodiscard]] std::optional<StaffMember> asker() const override { return who; }
    [[nodiscard]] QString stationId() const override { return QStringLiteral("DESK-1"); }
    [[nodiscard]] QDateTime now() const override { return clock; }

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
    [[nodiscard]] QString auditHead() override { return standing.head; }
    [[nodiscard]] Outcome<QByteArray> patientKey(
        const QString &insurer, const QString &symbol, const QString &number, const QString &branch) override;

    [[nodiscard]] Outcome<QList<BackupRow>> backups() override;
    [[nodiscard]] std::optional<Fault> backupFault() override { return backup; }
    Outcome<Done> backUpNow() override;
    [[nodiscard]] bool isBackingUp() const override { return backingUp; }
    Outcome<Done> tryRestore(SecretBytes firstHalf, SecretBytes secondHalf) override;
    [[nodiscard]] Outcome<RecoverySheet> newRecoverySheet() override;
    Outcome<Done> recoverySheetPrinted(const QString &number) override;
    void dropRecoverySheet() override { calls.append(QStringLiteral("drop sheet")); }

    [[nodiscard]] Outcome<std::optional<DrillResult>> lastDrill() override { return drill; }

    [[nodiscard]] Outcome<SettingsPage> settings() override;
    [[nodiscard]] Outcome<SettingsTrial> trySettings(const QList<SettingsChange> &changes) override;
    Outcome<Done> changeSettings(const QList<SettingsChange> &changes) override;
    [[nodiscard]] Outcome<KeptReport> kept() override { return keeps; }
    [[nodiscard]] QString readerProfile() const override { return profile; }

    [[nodiscard]] QList<Fault> troubles() const override { return found; }
    Outcome<Done> accept(const Fault &trouble) override;
    [[nodiscard]] std::optional<SitePairingState> sitePairing() override { return pairing; }
    Outcome<QString> newSiteCode() override;
    Outcome<Done> takeSiteCode(SecretBytes typed) override;
    [[nodiscard]] std::optional<StationCertificateState> stationCertificate() override { return certificate; }
    Outcome<Done> renewCertificate(const QString &file, SecretBytes passphrase) override
    {
        took(passphrase);
        return called(QStringLiteral("certificate ") + file);
    }
    [[nodiscard]] std::optional<InsurerListState> insurerList() override { return insurers; }
    Outcome<Done> takeInsurerList(const QString &file) override
    {
        return called(QStringLiteral("insurers ") + file);
    }
    Outcome<QString> dispose(const QString &typedStationId) override;

private:
    Outcome<Done> called(const QString &call);
    void took(const SecretBytes &secret);
};

} // namespace madoguchi
