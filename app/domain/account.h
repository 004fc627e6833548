#pragma once

#include "app/domain/failure.h"
#include "app/domain/staff.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace madoguchi {

/// An account with what is needed to sign in to it.
struct StaffAccount
{
    StaffMember member{};
    QByteArray passwordHash{}; ///< Argon2id in libsodium's text form; empty: nobody can sign in
    bool enabled = true;
    int wrongTries = 0; ///< in a row, since the last good one
    QDateTime lastWrongAt{}; ///< UTC; invalid: never
    bool operator==(const StaffAccount &) const = default;
};

/// What signing in needs of the accounts, wherever they are kept: the seam between security and store.
class Accounts
{
public:
    virtual ~Accounts() = default;
    /// Nothing for a name that is not there. Faults: the store's.
    virtual Outcome<std::optional<StaffAccount>> find(const QString &id) = 0;
    /// Keeps count and time of the wrong tries; on disk when it returns Done. NotFound for an unknown name.
    virtual Outcome<Done> keepTries(const QString &id, int wrongTries, const QDateTime &lastWrongAt) = 0;
};

} // namespace madoguchi
