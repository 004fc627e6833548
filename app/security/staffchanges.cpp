#include "app/security/staffchanges.h"

#include "app/security/lastadministrator.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr int formerKept = 5;

Fault notPermitted(const QString &why)
{
    return Fault{ Failure::NotPermitted, why };
}

} // namespace

StaffChanges::StaffChanges(
    Accounts &accounts, const Passwords &passwords, const Clock &clock, StaffSession &session)
    : m_accounts(accounts)
    , m_passwords(passwords)
    , m_clock(clock)
    , m_session(session)
    , m_policy(passwords, session.rules().clinicWords)
{ }

Outcome<Done> StaffChanges::add(
    Granted<Right::ManageStaff>, const StaffMember &member, const SecretBytes &firstPassword)
{
    if (member.role == Role::Qualified)
        return notPermitted(QStringLiteral("qualified"));
    return create(member, firstPassword);
}

Outcome<Done> StaffChanges::addQualified(
    GrantedTogether<Right::GrantQualification>, const StaffMember &member, const SecretBytes &firstPassword)
{
    if (member.role != Role::Qualified)
        return notPermitted(QStringLiteral("not-qualified"));
    return create(member, firstPassword);
}

Outcome<Done> StaffChanges::create(const StaffMember &member, const SecretBytes &firstPassword)
{
    StaffAccount account;
    account.member = member;
    account.addedAt = m_clock.now();
    if (const auto set = setPassword(account, firstPassword); !set)
        return set;
    return m_accounts.add(account);
}

Outcome<Done> StaffChanges::resetPassword(
    Granted<Right::ManageStaff> by, const QString &id, const SecretBytes &firstPassword)
{
    if (by.by().id == id)
        return notPermitted(QStringLiteral("own"));
    auto account = find(id);
    if (!account)
        return account.error();
    if (const auto set = setPassword(*account, firstPassword); !set)
        return set;
    account->resetBy = by.by().id;
    account->resetAt = m_clock.now();
    account->quickCode.clear(); // whoever signs in next may not be who chose it
    if (const auto kept = m_accounts.change(*account); !kept)
        return kept;
    m_session.endSessionsOf(id);
    return m_session.liftLock(by, id);
}

Outcome<Done> StaffChanges::liftLock(Granted<Right::ManageStaff> by, const QString &id)
{
    const auto account = find(id);
    if (!account)
        return account.error();
    return m_session.liftLock(by, id);
}

Outcome<Done> StaffChanges::setEnabled(Granted<Right::ManageStaff>, const QString &id, bool enabled)
{
    if (!enabled)
        return switchOff(id, AccountState::Disabled);
    auto account = find(id);
    if (!account)
        return account.error();
    account->state = AccountState::Enabled;
    account->addedAt = m_clock.now(); // the 60 days begin anew
    return m_accounts.change(*account);
}

Outcome<Done> StaffChanges::leave(Granted<Right::ManageStaff>, const QString &id)
{
    return switchOff(id, AccountState::Left);
}

Outcome<Done> StaffChanges::switchOff(const QString &id, AccountState state)
{
    auto account = find(id);
    if (!account)
        return account.error();
    const auto last = isLastAdministrator(m_accounts, *account);
    if (!last)
        return last.error();
    if (*last)
        return Fault{ Failure::LastAdministrator };
    account->state = state;
    if (state == AccountState::Left) {
        account->passwordHash.clear();
        account->quickCode.clear(); // free for others
    }
    if (const auto kept = m_accounts.change(*account); !kept)
        return kept;
    m_session.endSessionsOf(id);
    return Done{};
}

Outcome<Done> StaffChanges::dropSecondFactor(Granted<Right::ManageStaff>, const QString &id)
{
    const auto account = find(id);
    if (!account)
        return account.error();
    if (account->member.role == Role::Qualified)
        return notPermitted(QStringLiteral("qualified"));
    return m_accounts.keepSecondFactor(id, {});
}

Outcome<Done> StaffChanges::breakGlass(GrantedTogether<Right::BreakGlass>, const QString &id)
{
    auto account = find(id);
    if (!account)
        return account.error();
    if (account->member.role != Role::Qualified)
        return notPermitted(QStringLiteral("not-qualified"));
    account->breakGlassUntil = m_clock.now().addSecs(breakGlassHours * 3600LL);
    return m_accounts.change(*account);
}

/// Of somebody who is still at the clinic.
Outcome<StaffAccount> StaffChanges::find(const QString &id)
{
    auto found = m_accounts.find(id);
    if (!found)
        return found.error();
    if (!*found)
        return Fault{ Failure::NotFound, QStringLiteral("account") };
    if ((*found)->state == AccountState::Left)
        return notPermitted(QStringLiteral("left"));
    return **found;
}

/// A first password: to be replaced by its person. With it a records key that nothing of before opens.
Outcome<Done> StaffChanges::setPassword(StaffAccount &account, const SecretBytes &password)
{
    const auto ends = m_policy.expires(password, account);
    if (!ends)
        return ends.error();
    const auto hash = m_passwords.hash(password);
    if (!hash)
        return Fault{ Failure::StoreFull, QStringLiteral("memory") };
    if (account.member.role == Role::Qualified) {
        const auto kept = RecordsKey::make(password, m_passwords.cost());
        if (!kept)
            return kept.error();
        account.recordsPublicKey = kept->publicKey;
        account.recordsLockedKey = kept->lockedKey;
    }
    if (!account.passwordHash.isEmpty())
        account.formerHashes.prepend(account.passwordHash);
    account.formerHashes
        = account.formerHashes.first(std::min<qsizetype>(account.formerHashes.size(), formerKept));
    account.passwordHash = *hash;
    account.passwordSince = m_clock.now();
    account.passwordExpires = *ends;
    account.mustChangePassword = true;
    return Done{};
}

} // namespace madoguchi
