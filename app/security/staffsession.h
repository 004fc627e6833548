#pragma once

#include "app/domain/account.h"
#include "app/domain/rights.h"
#include "app/security/livesessions.h"
#include "app/security/signin.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace madoguchi {

/// Who is signed in at this station, the way in and out, and the one place where rights are handed out.
/// Several persons may have a live session; one of them sits, or nobody.
class StaffSession
{
public:
    using Step = SignIn::Step;

    /// All outlive the session. `vaultKey`: quick codes are hashed with it; null: there are none.
    StaffSession(Accounts &accounts, const Passwords &passwords, const Clock &clock,
        std::shared_ptr<const SealingKey> vaultKey, StaffRules rules = {});

    /// Who sat before is behind the lock from here on. SignInFailed, SignInDelayed (seconds as number),
    /// SignInLocked (seconds, `until`), AccountIdle, or the accounts' own fault: then nothing has changed.
    Outcome<Step> signIn(const QString &id, const SecretBytes &password);
    /// SecondFactorWrong, SignInDelayed, SignInLocked.
    Outcome<Step> giveSecondFactor(const SecretBytes &code);
    /// In NewPassword; or who sits changes the own one. Password…; PasswordNeeded after a quick code.
    Outcome<Step> giveNewPassword(const SecretBytes &password);
    /// By one's own wish; the same condition.
    Outcome<Done> setUpSecondFactor();
    [[nodiscard]] SecretBytes enrolment() const { return m_signIn.enrolment(); }
    /// Gives up what is under way; who only wanted to set up a second factor sits again.
    void cancel();
    /// In: somebody sits. Password: nobody does, and nothing is under way.
    [[nodiscard]] Step step() const;
    [[nodiscard]] QString comingId() const;

    /// Nobody sits, the records key is wiped; the session goes on behind the lock.
    void lock();
    void signOut();
    /// QuickCodeWrong, QuickCodeUsedUp, or the accounts'.
    Outcome<StaffMember> unlock(const SecretBytes &code);
    /// NotSignedIn, PasswordNeeded, QuickCodeUnfit; QuickCodeUsedUp: three were somebody else's.
    Outcome<Done> chooseQuickCode(const SecretBytes &code);
    [[nodiscard]] bool takesQuickCode() const { return m_live.takesQuickCode(); }
    [[nodiscard]] bool hasLiveSessions() const { return !m_live.isEmpty(); }
    /// At once, wherever they are; `whenEnded` is told where it was who sits.
    void endSessionsOf(const QString &id);
    void setWhenEnded(std::function<void()> whenEnded) { m_whenEnded = std::move(whenEnded); }

    /// Nothing where the 12 hours are over.
    [[nodiscard]] std::optional<StaffMember> current() const;
    /// Of who sits and gave the password for it: null for others, and after a quick code.
    [[nodiscard]] const RecordsKey *recordsKey() const;
    /// NotSignedIn, NotPermitted.
    template <Right right> Outcome<Granted<right>> granted() const
    {
        auto by = permitted(right);
        if (!by)
            return by.error();
        return Granted<right>(*by);
    }
    /// `second`: the other of administrator and qualified; counted like a sign-in. Empty: only for the first
    /// qualification. NotSignedIn, NotPermitted, SecondPersonNeeded, SignInDelayed, SignInLocked.
    template <Right right>
    Outcome<GrantedTogether<right>> grantedTogether(const QString &second, const SecretBytes &password)
    {
        auto both = together(right, second, password);
        if (!both)
            return both.error();
        return GrantedTogether<right>(both->first, both->second);
    }

    /// Switches off who was not here for 60 days, but never the last enabled administrator. Whom.
    Outcome<QStringList> disableIdle();
    Outcome<Done> liftLock(const Granted<Right::ManageStaff> &by, const QString &id);
    /// When the lock of `id` after wrong tries ends; invalid: it is not locked.
    QDateTime lockedUntil(const QString &id) { return m_signIn.waits().lockedUntil(id); }
    /// The account of that id, for whoever writes down what was tried; nothing: there is none, or no store.
    std::optional<StaffAccount> accountOf(const QString &id);
    [[nodiscard]] bool hasSecondFactor(const QString &id) const;
    [[nodiscard]] const StaffRules &rules() const { return m_rules; }

private:
    using Both = std::pair<QString, QString>; ///< administrator, qualified

    [[nodiscard]] Outcome<StaffMember> permitted(Right right) const;
    Outcome<Both> together(Right right, const QString &second, const SecretBytes &password);
    Outcome<Done> countsAsSecond(const StaffAccount &account, Role role);
    Outcome<Step> arrive(const Outcome<Step> &step);

    Accounts &m_accounts;
    StaffRules m_rules;
    LiveSessions m_live;
    SignIn m_signIn;
    std::optional<StaffMember> m_current;
    std::optional<RecordsKey> m_recordsKey;
    bool m_gavePassword = false; ///< who sits did, and did not come by a quick code
    std::function<void()> m_whenEnded{};
};

} // namespace madoguchi
