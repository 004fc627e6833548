#pragma once

#include "app/domain/rights.h"
#include "app/security/staffsession.h"

namespace madoguchi {

/// What administrators change about accounts. Each call takes the right it is done by; writing it down
/// before is the caller's. Faults of all besides their own: the accounts'; NotFound.
class StaffChanges
{
public:
    static constexpr int breakGlassHours = 8;

    /// All outlive it.
    StaffChanges(Accounts &accounts, const Passwords &passwords, const Clock &clock, StaffSession &session);

    /// A first password, which its person must replace. NotPermitted for a qualified one: see addQualified.
    /// Password…, SettingsInvalid.
    Outcome<Done> add(
        Granted<Right::ManageStaff> by, const StaffMember &member, const SecretBytes &firstPassword);
    /// NotPermitted for one who is not qualified.
    Outcome<Done> addQualified(GrantedTogether<Right::GrantQualification> by, const StaffMember &member,
        const SecretBytes &firstPassword);
    /// Ends the sessions, lifts the lock. A qualified account gets a new records key: what was sealed to the
    /// old one is lost on purpose (security.md 7). NotPermitted for one's own (code "own"), and for who has
    /// left (code "left").
    Outcome<Done> resetPassword(
        Granted<Right::ManageStaff> by, const QString &id, const SecretBytes &firstPassword);
    Outcome<Done> liftLock(Granted<Right::ManageStaff> by, const QString &id);
    /// Enabled: the 60 days begin anew. Disabled: sessions end. LastAdministrator; NotPermitted for who has
    /// left.
    Outcome<Done> setEnabled(Granted<Right::ManageStaff> by, const QString &id, bool enabled);
    /// Left the clinic, for good; sessions end at once. LastAdministrator.
    Outcome<Done> leave(Granted<Right::ManageStaff> by, const QString &id);
    /// NotPermitted for a qualified account's (see breakGlass).
    Outcome<Done> dropSecondFactor(Granted<Right::ManageStaff> by, const QString &id);
    /// For 8 hours the lost second factor of a qualified account is not asked. NotPermitted for others.
    Outcome<Done> breakGlass(GrantedTogether<Right::BreakGlass> by, const QString &id);

private:
    Outcome<Done> create(const StaffMember &member, const SecretBytes &firstPassword);
    Outcome<StaffAccount> find(const QString &id);
    Outcome<Done> setPassword(StaffAccount &account, const SecretBytes &password);
    Outcome<Done> switchOff(const QString &id, AccountState state);

    Accounts &m_accounts;
    const Passwords &m_passwords;
    const Clock &m_clock;
    StaffSession &m_session;
    PasswordPolicy m_policy;
};

} // namespace madoguchi
