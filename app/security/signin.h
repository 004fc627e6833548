#pragma once

#include "app/domain/account.h"
#include "app/security/passwordpolicy.h"
#include "app/security/passwords.h"
#include "app/security/recordskey.h"
#include "app/security/signinwaits.h"
#include "app/security/staffrules.h"
#include "app/support/clock.h"
#include "reader/secretbytes.h"

#include <chrono>
#include <map>
#include <optional>
#include <utility>

namespace madoguchi {

/// One person's way in, from the password to the seat: password, second factor, new password, setting up a
/// second factor; what is not needed is left out.
class SignIn
{
public:
    enum class Step { Password, SecondFactor, NewPassword, SetUpSecondFactor, In };

    /// All outlive it.
    SignIn(Accounts &accounts, const Passwords &passwords, const Clock &clock, const StaffRules &rules);

    /// SignInFailed, SignInDelayed, SignInLocked, AccountIdle, or the accounts'. `hadSecondFactor`: in a
    /// session that is still live, it is asked once.
    Outcome<Step> begin(const QString &id, const SecretBytes &password, bool hadSecondFactor);
    Outcome<Step> giveSecondFactor(const SecretBytes &code);
    Outcome<Step> giveNewPassword(const SecretBytes &password);
    /// Somebody who is in replaces the own password, or sets up the own second factor (then `step` is
    /// SetUpSecondFactor).
    Outcome<Done> changePassword(const QString &id, const SecretBytes &password, const RecordsKey *held);
    Outcome<Done> setUpSecondFactor(const QString &id);
    [[nodiscard]] SecretBytes enrolment() const;
    /// Forgets everything of the sign-in under way.
    void cancel();

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const std::optional<StaffAccount> &account() const { return m_account; }
    [[nodiscard]] bool gaveSecondFactor() const { return m_gaveSecondFactor; }
    /// How long a session that begins now may last because of a broken glass; nothing: no bound by that.
    [[nodiscard]] std::optional<std::chrono::milliseconds> boundByBreakGlass() const { return m_glassLeft; }
    /// The records key that the password has opened, handed over once.
    std::optional<RecordsKey> takeRecordsKey();

    /// Whether `password` is that of the enabled account `id`, as one counted try. The words are as for a
    /// sign-in; SignInFailed for everything that is not right.
    Outcome<StaffAccount> verify(const QString &id, const SecretBytes &password);
    [[nodiscard]] SignInWaits &waits() { return m_waits; }
    /// Not used for 60 days.
    [[nodiscard]] bool isIdle(const StaffAccount &account, const AccountUse &use) const;

private:
    Outcome<Step> afterPassword(const SecretBytes &password, bool hadSecondFactor);
    Outcome<Step> next();
    Outcome<Done> unlockRecords(const SecretBytes &password);
    Outcome<Done> switchOffIfIdle(StaffAccount &account);
    Outcome<Done> keepNewSecondFactor();
    /// How long the glass stays broken, by the wall clock and by the one nobody sets; nothing: it is whole.
    [[nodiscard]] std::optional<std::chrono::milliseconds> brokenGlassLeft();
    Outcome<Done> replacePassword(StaffAccount &account, const SecretBytes &password, const RecordsKey *held);

    Accounts &m_accounts;
    const Passwords &m_passwords;
    const Clock &m_clock;
    StaffRules m_rules;
    SignInWaits m_waits;
    PasswordPolicy m_policy;
    Step m_step = Step::Password;
    std::optional<StaffAccount> m_account;
    std::optional<RecordsKey> m_recordsKey;
    SecretBytes m_newSecret; ///< of the second factor being set up
    bool m_hasSecondFactor = false;
    bool m_gaveSecondFactor = false;
    bool m_byOwnWish = false; ///< sets up a second factor, and is in already
    std::optional<std::chrono::milliseconds> m_glassLeft;
    std::map<QString, std::pair<QDateTime, qint64>> m_glasses; ///< until, and by the monotonic clock
};

} // namespace madoguchi
