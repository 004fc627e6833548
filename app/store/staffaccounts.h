#pragma once

#include "app/domain/account.h"
#include "app/security/sealing.h"
#include "app/store/database.h"

#include <memory>

namespace madoguchi {

/// The tables of accounts. Only ids stand in clear; the rest is sealed with the vault key and bound to its
/// row (security.md 13), so that an account that somebody else wrote or moved is SealBroken.
class StaffAccounts : public Accounts
{
public:
    /// `database` outlives it. `vaultKey`: the vault's.
    StaffAccounts(Database &database, std::shared_ptr<const SealingKey> vaultKey);

    Outcome<std::optional<StaffAccount>> find(const QString &id) override;
    Outcome<QList<StaffAccount>> list() override;
    /// Ids are 1–64 visible ASCII characters.
    Outcome<Done> add(const StaffAccount &account) override;
    Outcome<Done> change(const StaffAccount &account) override;
    Outcome<AccountUse> use(const QString &id) override;
    Outcome<Done> keepUse(const QString &id, const AccountUse &use) override;
    Outcome<std::optional<SecretBytes>> secondFactor(const QString &id) override;
    Outcome<Done> keepSecondFactor(const QString &id, SecretBytes secret) override;

private:
    /// Once: what an earlier version kept in clear goes over.
    Outcome<Done> takeOver();
    Outcome<Done> takeOverRows();
    Outcome<Done> insert(const StaffAccount &account, const AccountUse &use);
    Outcome<Done> changeOne(const QString &sql, const QVariantList &values);
    Outcome<QList<StaffAccount>> select(const QString &where, const QVariantList &values);
    [[nodiscard]] QByteArray sealed(
        const QString &table, const QString &id, const QString &column, QByteArrayView plain) const;

    Database &m_database;
    std::shared_ptr<const SealingKey> m_key;
    bool m_takenOver = false;
};

} // namespace madoguchi
