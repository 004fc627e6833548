#pragma once

#include "app/domain/failure.h"
#include "app/domain/staff.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace madoguchi {

/// Why an account can be signed in to, or not.
enum class AccountState {
    Enabled,
    Disabled, ///< by an administrator
    Idle, ///< not used for 60 days
    Left ///< left the clinic: never enabled again
};

/// An account with what is needed to sign in to it. Its second factor's secret is asked for apart.
struct StaffAccount
{
    StaffMember member{};
    AccountState state = AccountState::Enabled;
    QDateTime addedAt{}; ///< UTC
    QByteArray passwordHash{}; ///< Argon2id in libsodium's text form; empty: nobody can sign in
    QDateTime passwordSince{}; ///< UTC
    bool passwordExpires = false; ///< 8–12 characters: good for 60 days (security.md 3)
    bool mustChangePassword = false; ///< first sign-in, or an administrator has reset it
    QList<QByteArray> formerHashes{}; ///< newest first, at most 5, the present one not among them
    QByteArray quickCode{}; ///< keyed hash of the person's own six digits; empty: none was chosen
    QByteArray recordsPublicKey{}; ///< Qualified only: what cached records are sealed to
    QByteArray recordsLockedKey{}; ///< the secret half, locked by the password
    QString resetBy{}; ///< who reset the password last; empty: nobody ever did
    QDateTime resetAt{}; ///< UTC
    QDateTime breakGlassUntil{}; ///< the second factor is not asked until then; invalid: it is
    bool operator==(const StaffAccount &) const = default;
};

/// What changes with every use of an account.
struct AccountUse
{
    int wrongTries = 0; ///< in a row, since the last good one
    QDateTime lastWrongAt{}; ///< UTC; invalid: never
    QDateTime lastGoodAt{}; ///< UTC; invalid: never
    qint64 lastCodeStep = 0; ///< the newest time step whose second factor was taken: each is good once
    bool operator==(const AccountUse &) const = default;
};

/// What signing in needs of the accounts, wherever they are kept: the seam between security and store. What a
/// call acknowledges is on disk. Faults of all: the store's, KeyMissing, SealBroken (a row that somebody else
/// wrote); NotFound for a name that is not there, except where said.
class Accounts
{
public:
    virtual ~Accounts() = default;
    /// Nothing for a name that is not there.
    virtual Outcome<std::optional<StaffAccount>> find(const QString &id) = 0;
    /// In the order of their ids.
    virtual Outcome<QList<StaffAccount>> list() = 0;
    /// SettingsInvalid: the id is taken (code "account-exists") or malformed, or role and qualification do
    /// not go together (code "account").
    virtual Outcome<Done> add(const StaffAccount &account) = 0;
    /// Replaces the account of that id.
    virtual Outcome<Done> change(const StaffAccount &account) = 0;

    virtual Outcome<AccountUse> use(const QString &id) = 0;
    virtual Outcome<Done> keepUse(const QString &id, const AccountUse &use) = 0;

    /// The second factor's secret; nothing: none is set up.
    virtual Outcome<std::optional<SecretBytes>> secondFactor(const QString &id) = 0;
    /// Empty: none from now on.
    virtual Outcome<Done> keepSecondFactor(const QString &id, SecretBytes secret) = 0;
};

} // namespace madoguchi
