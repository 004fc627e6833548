#pragma once

#include "app/domain/administered.h"
#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace madoguchi {

struct RecoverySheet;
struct SettingsChange;
struct SettingsPage;
struct SettingsTrial;

/// What an administrator may ask for at either kind of station, and what everybody may ask of the own
/// entries. Each call asks for its right anew and stands on the audit log before it takes effect. Sees no
/// names of patients and no records.
class Administration : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Who asks; nothing while nobody is signed in. Which pages there are follows from the role, and so does
    /// what each call refuses: NotSignedIn and NotPermitted are faults of all.
    [[nodiscard]] virtual std::optional<StaffMember> asker() const = 0;
    [[nodiscard]] virtual QString stationId() const = 0;
    [[nodiscard]] virtual QDateTime now() const = 0;

    // Staff (administrators)
    [[nodiscard]] virtual Outcome<QList<StaffRow>> staff() = 0;
    /// A new account with a first password, which its person must replace. Never Qualified: see grant.
    virtual Outcome<Done> add(const StaffMember &member, SecretBytes firstPassword) = 0;
    /// A new qualified account, wanted by two: `second`, a qualified account, gives its password. At first
    /// run, while there is none, empty (SecondPersonNeeded otherwise).
    virtual Outcome<Done> grant(const StaffMember &member, SecretBytes firstPassword, const QString &second,
        SecretBytes secondsPassword)
        = 0;
    /// Not one's own. A qualified account's records at this station are lost on purpose, and its person is
    /// told at the next sign-in.
    virtual Outcome<Done> resetPassword(const QString &id, SecretBytes firstPassword) = 0;
    virtual Outcome<Done> liftLock(const QString &id) = 0;
    /// Enabled or Disabled. LastAdministrator.
    virtual Outcome<Done> setEnabled(const QString &id, bool enabled) = 0;
    /// Left the clinic: sessions end at once, the account is never enabled again. LastAdministrator.
    virtual Outcome<Done> leave(const QString &id) = 0;
    /// NotPermitted for a qualified account's: see breakGlass.
    virtual Outcome<Done> dropSecondFactor(const QString &id) = 0;
    /// For 8 h a qualified account is not asked for its lost second factor; two persons, loudly on the log.
    virtual Outcome<Done> breakGlass(const QString &id, const QString &second, SecretBytes secondsPassword)
        = 0;

    // Audit
    /// Newest first, at most `most`. Everybody: own entries; administrators: all. The review itself is
    /// logged.
    virtual Outcome<QList<AuditRow>> review(const AuditQuestion &question, int most = 2000) = 0;
    /// As RFC 4180 CSV in UTF-8 with BOM into `file` (0600); administrators only.
    virtual Outcome<Done> exportReview(const AuditQuestion &question, const QString &file) = 0;
    /// Looks at every entry; administrators. What it finds is the answer; faults are the store's.
    virtual Outcome<AuditStanding> verifyAudit() = 0;
    /// The chain's head in 16 characters, for paper; empty: no entries, or no right to it.
    [[nodiscard]] virtual QString auditHead() = 0;
    /// The keyed hash that audit entries carry for this insurance identity. RequestMalformed without a
    /// number.
    [[nodiscard]] virtual Outcome<QByteArray> patientKey(
        const QString &insurer, const QString &symbol, const QString &number, const QString &branch)
        = 0;

    // Backup
    /// Newest first.
    [[nodiscard]] virtual Outcome<QList<BackupRow>> backups() = 0;
    /// Why the next disaster would cost more than a day: BackupMissing, BackupOld …; nothing: it would not.
    [[nodiscard]] virtual std::optional<Fault> backupFault() = 0;
    /// Done: it has begun, and backupEnded follows. StoreBusy (code "backup-running"), BackupMissing ….
    virtual Outcome<Done> backUpNow() = 0;
    [[nodiscard]] virtual bool isBackingUp() const = 0;
    /// Proves that the newest backup opens with the sheet's two halves as typed (UTF-8), and throws the copy
    /// away: the drill. RecoverySheetWrong, BackupOfOther, BackupDamaged, BackupMissing ….
    virtual Outcome<Done> tryRestore(SecretBytes firstHalf, SecretBytes secondHalf) = 0;
    /// Of a new key, to be printed; changes nothing yet, and takes the place of one not confirmed.
    [[nodiscard]] virtual Outcome<RecoverySheet> newRecoverySheet() = 0;
    /// That one is on paper: backups from here on need it. RecoverySheetWrong: not the one made last.
    virtual Outcome<Done> recoverySheetPrinted(const QString &number) = 0;
    /// As if it had not been made.
    virtual void dropRecoverySheet() = 0;

    /// How the last drill ended, by the log; nothing: none stands there.
    [[nodiscard]] virtual Outcome<std::optional<DrillResult>> lastDrill() = 0;

    // Settings and what is kept (app/support/settingsbook.h)
    /// The files as they stand, read anew. SettingsInvalid, code "settings-none": this station has none (the
    /// training clinic).
    [[nodiscard]] virtual Outcome<SettingsPage> settings() = 0;
    /// What `changes` would do, by the rules of the settings' reader; writes nothing.
    [[nodiscard]] virtual Outcome<SettingsTrial> trySettings(const QList<SettingsChange> &changes) = 0;
    /// All of them or none. They take effect when the program starts the next time. SettingsInvalid with the
    /// codes of SettingsBook.
    virtual Outcome<Done> changeSettings(const QList<SettingsChange> &changes) = 0;
    /// What is kept now, how long, and what goes next.
    [[nodiscard]] virtual Outcome<KeptReport> kept() = 0;
    /// Of the reader that the settings name: readReaderProfile.
    [[nodiscard]] virtual QString readerProfile() const = 0;

    // Station
    /// What the station found about itself and an administrator has to decide on: StoreChangedOutside,
    /// AuditCut, StationKindChanged …
    [[nodiscard]] virtual QList<Fault> troubles() const = 0;
    /// The present state is taken as true from here on; loudly on the log.
    virtual Outcome<Done> accept(const Fault &trouble) = 0;
    /// How this station is paired with the clinic's others; nothing: it shares no folder with any.
    [[nodiscard]] virtual std::optional<SitePairingState> sitePairing() = 0;
    /// A new code for the clinic, in effect at once and shown this once: the other stations are typed it.
    virtual Outcome<QString> newSiteCode() = 0;
    /// The code of the first station, as typed there (UTF-8). SettingsInvalid, code "site-code".
    virtual Outcome<Done> takeSiteCode(SecretBytes typed) = 0;
    /// Nothing: this station goes to the service by the terminal's folders, or nobody asks.
    [[nodiscard]] virtual std::optional<StationCertificateState> stationCertificate() = 0;
    /// The one in `file` (PKCS#12 or PEM), with its passphrase (UTF-8), takes the place of the one before,
    /// which is kept beside it as `.old`. In effect when the program starts the next time. NotFound;
    /// SettingsInvalid, codes "not-a-file", "too-large" or "unreadable"; StationCertificate…: what is wrong
    /// with it, and nothing is changed; the store's and the key store's.
    virtual Outcome<Done> renewCertificate(const QString &file, SecretBytes passphrase) = 0;
    /// Nothing: a desk, which shows no records.
    [[nodiscard]] virtual std::optional<InsurerListState> insurerList() = 0;
    /// The public list in `file` takes the place of the one before (app/support/insurerlistfile.h). NotFound;
    /// SettingsInvalid with its codes, "not-a-file" or "unreadable"; StoreFull, StoreReadOnly.
    virtual Outcome<Done> takeInsurerList(const QString &file) = 0;
    /// Destroys the keys and files of this station, for good, and gives the proof for paper (security.md 16).
    /// SettingsInvalid (code "station-id") where `typedStationId` is not this station's. Nothing else is
    /// answered afterwards.
    virtual Outcome<QString> dispose(const QString &typedStationId) = 0;

Q_SIGNALS:
    /// Of who asks (everything that is shown is to go), or of what was changed through here.
    void changed();
    void backupEnded(bool good);
};

} // namespace madoguchi
