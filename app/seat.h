#pragma once

#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "reader/secretbytes.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <optional>

namespace madoguchi {

/// What a person is told after signing in. Words are the window's business.
struct SeatNotice
{
    enum class Kind {
        PasswordReset, ///< `who` reset your password at `when`; records sealed to it are gone. For 30 days
        PasswordEnds, ///< in `number` days
        SecondFactorFrom, ///< demanded from `when` on, and not set up yet
        FailedSignIns, ///< administrators: `number` wrong passwords since the last look, for `who` (empty:
                       ///< unknown)
        Refusals, ///< administrators: `number` refused requests for records since the last look, by `who`
        ChainBroken, ///< administrators: `fault`
        StoreTrouble, ///< administrators: `fault` (StoreChangedOutside, StoreOlder, StoreRestored, …)
        BackupTrouble, ///< administrators: `fault` (BackupMissing, BackupOld, …)
        AccountsIdle, ///< administrators: `number` accounts were switched off
        BreakGlass, ///< administrators: `who` works without second factor until `when`
    };
    Kind kind = Kind::PasswordReset;
    QString who{}; ///< a staff id
    QDateTime when{};
    int number = 0;
    std::optional<Fault> fault{};
    bool operator==(const SeatNotice &) const = default;
};

/// Who sits at this station, and the way in and out: one for both kinds of station. What each step refuses is
/// a Fault with words of its own; the seat then stands where it stood.
class Seat : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class State {
        SignedOut,
        NewPassword, ///< the right password was given, and must be replaced first
        SetUpSecondFactor, ///< one must be set up now: `enrolment` for a QR code, then its first six digits
        SecondFactor, ///< six digits of the authenticator are awaited
        SignedIn,
        Locked ///< nothing of a patient is in any window; the sessions behind go on
    };
    Q_ENUM(State)

    [[nodiscard]] virtual State state() const = 0;
    /// Who is signed in; nothing in every other state.
    [[nodiscard]] virtual std::optional<StaffMember> member() const = 0;
    /// Whose sign-in is under way (NewPassword, SetUpSecondFactor, SecondFactor); else empty.
    [[nodiscard]] virtual QString comingId() const = 0;

    /// From SignedOut or Locked. Then NewPassword, SetUpSecondFactor, SecondFactor or SignedIn. SignInFailed,
    /// SignInDelayed (seconds as number), SignInLocked, AccountIdle, or the store's.
    virtual Outcome<Done> signIn(const QString &id, SecretBytes password) = 0;
    /// In NewPassword; or SignedIn, to change one's own. Password… failures by name; PasswordNeeded: who came
    /// by a quick code.
    virtual Outcome<Done> giveNewPassword(SecretBytes password) = 0;
    /// otpauth:// text for the authenticator, only in SetUpSecondFactor. Never logged.
    [[nodiscard]] virtual SecretBytes enrolment() const = 0;
    /// Six digits, in SecondFactor and SetUpSecondFactor. SecondFactorWrong; SignInLocked.
    virtual Outcome<Done> giveSecondFactor(SecretBytes code) = 0;
    /// Begins SetUpSecondFactor by one's own wish, from SignedIn.
    virtual Outcome<Done> setUpSecondFactor() = 0;
    /// Gives up a sign-in under way.
    virtual void cancel() = 0;

    /// One's own six digits for unlocking, chosen while SignedIn. QuickCodeUnfit; QuickCodeUsedUp: three
    /// were somebody else's, none is taken any more in this session.
    virtual Outcome<Done> chooseQuickCode(SecretBytes code) = 0;
    [[nodiscard]] virtual bool hasQuickCode() const = 0; ///< of who is signed in
    /// Whether anybody's quick code would open this lock: a session of at most 12 h with tries left.
    [[nodiscard]] virtual bool takesQuickCode() const = 0;
    /// From Locked: whose code it is sits down. QuickCodeWrong (tries left), QuickCodeUsedUp.
    virtual Outcome<Done> unlock(SecretBytes code) = 0;
    /// Empties the windows; the session goes on behind the lock. From SignedIn; does nothing else.
    virtual void lock() = 0;
    /// Ends this person's session.
    virtual void signOut() = 0;
    /// A key, a touch, a turn of the wheel: the idle time begins anew.
    virtual void touched() = 0;

    /// Until they are read; a password reset comes again at every sign-in for 30 days.
    [[nodiscard]] virtual QList<SeatNotice> notices() const = 0;
    virtual void noticesRead() = 0;

Q_SIGNALS:
    void changed(); ///< of state, member or notices
};

} // namespace madoguchi
