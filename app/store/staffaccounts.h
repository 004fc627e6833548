#pragma once

#include "app/domain/account.h"
#include "app/store/database.h"

#include <QList>

namespace madoguchi {

/// The table of accounts. Ids and names of staff stand in clear, passwords as Argon2id hashes.
/// Faults of all: the store's; NotFound for a name that is not there.
class StaffAccounts : public Accounts
{
public:
    /// `database` outlives it.
    explicit StaffAccounts(Database &database);

    /// SettingsInvalid: the id is taken or malformed (1–64 visible ASCII characters), or role and
    /// qualification do not go together.
    Outcome<Done> add(const StaffAccount &account);
    Outcome<std::optional<StaffAccount>> find(const QString &id) override;
    /// In the order of their ids.
    Outcome<QList<StaffAccount>> list();
    Outcome<Done> keepTries(const QString &id, int wrongTries, const QDateTime &lastWrongAt) override;
    /// A new password; the wrong tries are forgotten.
    Outcome<Done> setPassword(const QString &id, const QByteArray &passwordHash);
    /// A disabled account cannot sign in.
    Outcome<Done> setEnabled(const QString &id, bool enabled);

private:
    Outcome<Done> change(const QString &sql, const QVariantList &values);
    Outcome<QList<StaffAccount>> select(const QString &where, const QVariantList &values);

    Database &m_database;
};

} // namespace madoguchi
