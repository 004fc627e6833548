#pragma once

#include "app/security/staffchanges.h"
#include "app/security/staffsession.h"
#include "tests/support/accountsinmemory.h"
#include "tests/support/fixedclock.h"

#include <memory>

namespace madoguchi {

/// The people of an invented clinic with a session to sign in to, for tests of who may do what: "desk1"
/// and "desk2" (reception), "doctor1" and "doctor2" (qualified), "chief1" and "chief2" (administrators).
/// Everybody's password is `password` of the id, chosen by the person.
struct StaffRoom
{
    explicit StaffRoom(StaffRules withRules = { StationKind::Consulting, {}, {} });

    /// A new session on the same accounts, as after a restart of the program.
    void restart();
    Outcome<StaffSession::Step> signIn(const char *id);
    /// Six digits of the authenticator of `id` at this moment.
    SecretBytes code(const char *id) const;
    /// The same of an authenticator that has just read `enrolment` (otpauth:// text).
    SecretBytes codeOf(const SecretBytes &enrolment) const;
    StaffAccount &account(const char *id) { return accounts.accounts[QLatin1String(id)]; }
    /// The right of who is signed in. Reading it where it was refused ends the test.
    template <Right right> Granted<right> granted() const
    {
        return std::move(session->granted<right>()).value();
    }

    static SecretBytes password(const char *id); ///< "<id> kaze to kumo 7"
    static SecretBytes secret(const char *text);

    StaffRules rules;
    FixedClock clock{};
    Passwords passwords{ HashingCost::least() };
    AccountsInMemory accounts{};
    std::shared_ptr<const SealingKey> vaultKey;
    std::unique_ptr<StaffSession> session{};
    std::unique_ptr<StaffChanges> changes{};
};

} // namespace madoguchi
