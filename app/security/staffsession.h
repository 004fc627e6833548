#pragma once

#include "app/domain/account.h"
#include "app/security/passwords.h"
#include "app/support/clock.h"
#include "reader/secretbytes.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>

namespace madoguchi {

/// Who is signed in at this station, and the way in: a wrong password costs 1, 2, 4, 8 s and the fifth in a
/// row locks the account for 15 minutes (security.md 4). A name that is not there goes the same way with the
/// same words and the same work, so that nobody learns names here.
class StaffSession
{
public:
    /// All outlive the session.
    StaffSession(Accounts &accounts, const Passwords &passwords, const Clock &clock);

    /// SignInFailed; SignInDelayed with the seconds still to wait as number; SignInLocked with seconds and
    /// `until`; or the accounts' own fault. Whoever was signed in before stays so after a failure, and is
    /// replaced by success.
    Outcome<StaffMember> signIn(const QString &id, const SecretBytes &password);
    void signOut();
    [[nodiscard]] const std::optional<StaffMember> &current() const { return m_current; }

    static constexpr int triesBeforeLock = 5;
    static constexpr int lockSeconds = 15 * 60;

private:
    struct Tries
    {
        int wrong = 0;
        QDateTime last{};
    };

    [[nodiscard]] Tries triesOf(const QString &id, bool accountExists) const;
    /// In memory always, in the accounts where there is such an account: a full disk must not open the way.
    void remember(const QString &id, const Tries &tries, bool accountExists);
    static std::optional<Fault> refusal(const Tries &tries, const QDateTime &now);

    Accounts &m_accounts;
    const Passwords &m_passwords;
    const Clock &m_clock;
    std::optional<StaffMember> m_current;
    std::map<QString, Tries> m_tries;
};

} // namespace madoguchi
