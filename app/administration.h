#pragma once

#include "app/domain/account.h"
#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "app/seat.h"
#include "reader/secretbytes.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace madoguchi {

/// An account as an administrator sees it: nothing that opens it.
struct StaffRow
{
    StaffMember member{};
    AccountState state = AccountState::Enabled;
    QDateTime lastUsed{};
    QDateTime lockedUntil{}; ///< after wrong passwords; invalid: it is not locked
    QDateTime breakGlassUntil{};
    bool hasSecondFactor = false;
    bool mustChangePassword = false;
    bool operator==(const StaffRow &) const = default;
};

/// One audit entry in the review: what was done, never to whom by name.
struct AuditRow
{
    qint64 number = 0;
    QDateTime time{};
    QString staffId{};
    std::optional<Role> role{};
    QString station{};
    QString act{}; ///< the log's word, e.g. "records-shown": words are the window's business
    QString kind{}; ///< "medication"; empty: of none
    QString visit{};
    QString purpose{};
    QString result{}; ///< a failure's name; empty: done
    bool oddHour = false; ///< outside 7–20 o'clock
    bool ownRecord = false; ///< reserved for views of oneself; told where it is known
    bool withoutReception = false; ///< records asked for of a visit that no list had
    bool operator==(const AuditRow &) const = default;
};

/// What part of the audit is asked for.
struct AuditQuestion
{
    QDate from{};
    QDate to{}; ///< inclusive; clinic days
    QString staffId{}; ///< empty: everybody (an administrator), else oneself
    QString act{}; ///< empty: all
    QByteArray patientKey{}; ///< empty: all
};

struct BackupRow
{
    QString file{};
    QDateTime made{};
    qint64 bytes = 0;
    std::optional<Fault> fault{}; ///< why it is not good
    bool operator==(const BackupRow &) const = default;
};

/// What an administrator may ask for at either kind of station, and what everybody may ask of the own
/// entries. Each call asks for its right anew and stands on the audit log before it takes effect. Sees no
/// names of patients and no records.
class Administration : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Staff (administrators)
    [[nodiscard]] virtual Outcome<QList<StaffRow>> staff() = 0;
    /// A new account with a first password, which its person must replace. Never Qualified: see grant.
    virtual Outcome<Done> add(const StaffMember &member, SecretBytes firstPassword) = 0;
    /// A new qualified account, wanted by two: `second` gives the password of a qualified account. At first
    /// run, while there is none, empty (SecondPersonNeeded otherwise).
    virtual Outcome<Done> grant(const StaffMember &member, SecretBytes firstPassword, const QString &second,
        SecretBytes secondsPassword)
        = 0;
    virtual Outcome<Done> resetPassword(const QString &id, SecretBytes firstPassword) = 0;
    virtual Outcome<Done> liftLock(const QString &id) = 0;
    /// Enabled or Disabled. LastAdministrator.
    virtual Outcome<Done> setEnabled(const QString &id, bool enabled) = 0;
    /// Left the clinic: sessions end at once, the account is never enabled again. LastAdministrator.
    virtual Outcome<Done> leave(const QString &id) = 0;
    virtual Outcome<Done> dropSecondFactor(const QString &id)
        = 0; ///< not a qualified account's: see breakGlass
    /// For 8 h a qualified account is not asked for its lost second factor; two persons, loudly on the log.
    virtual Outcome<Done> breakGlass(const QString &id, const QString &second, SecretBytes secondsPassword)
        = 0;

    // Audit
    /// Newest first, at most `most`. Everybody: own entries; administrators: all. The review itself is
    /// logged.
    virtual Outcome<QList<AuditRow>> review(const AuditQuestion &question, int most = 2000) = 0;
    /// As RFC 4180 CSV in UTF-8 with BOM into `file` (0600); administrators only.
    virtual Outcome<Done> exportReview(const AuditQuestion &question, const QString &file) = 0;
    /// Count and first bad entry in words of Fault: nothing: whole.
    virtual Outcome<std::optional<Fault>> verifyAudit(qint64 *count) = 0;
    /// The chain's head in 16 characters, for paper.
    [[nodiscard]] virtual QString auditHead() = 0;
    /// The keyed hash that audit entries carry for this insurance identity.
    [[nodiscard]] virtual QByteArray patientKey(
        const QString &insurer, const QString &symbol, const QString &number, const QString &branch)
        = 0;

    // Backup
    [[nodiscard]] virtual QList<BackupRow> backups() = 0;
    virtual Outcome<Done> backUpNow() = 0;
    /// Proves that the newest backup opens with the sheet's two halves, and throws the copy away: the drill.
    virtual Outcome<Done> tryRestore(const QString &firstHalf, const QString &secondHalf) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace madoguchi
