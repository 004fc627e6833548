#pragma once

#include "app/domain/account.h"

#include <map>
#include <utility>

namespace madoguchi {

/// Accounts in memory. `full`: nothing can be written; `unreachable`: nothing can be read either. Counts the
/// rows that were written.
class AccountsInMemory : public Accounts
{
public:
    Outcome<std::optional<StaffAccount>> find(const QString &id) override
    {
        if (unreachable)
            return Fault{ Failure::StoreUnreachable };
        const auto found = accounts.find(id);
        return found == accounts.end() ? std::optional<StaffAccount>{} : std::optional(found->second);
    }
    Outcome<QList<StaffAccount>> list() override
    {
        if (unreachable)
            return Fault{ Failure::StoreUnreachable };
        QList<StaffAccount> all;
        for (const auto &one : accounts)
            all.append(one.second);
        return all;
    }
    Outcome<Done> add(const StaffAccount &account) override
    {
        if (accounts.count(account.member.id) > 0)
            return Fault{ Failure::SettingsInvalid, QStringLiteral("account-exists") };
        return put(account);
    }
    Outcome<Done> change(const StaffAccount &account) override
    {
        if (accounts.count(account.member.id) == 0)
            return Fault{ Failure::NotFound };
        return put(account);
    }
    Outcome<AccountUse> use(const QString &id) override
    {
        if (unreachable)
            return Fault{ Failure::StoreUnreachable };
        return uses[id];
    }
    Outcome<Done> keepUse(const QString &id, const AccountUse &use) override
    {
        if (full)
            return Fault{ Failure::StoreFull };
        ++written;
        uses[id] = use;
        return Done{};
    }
    Outcome<std::optional<SecretBytes>> secondFactor(const QString &id) override
    {
        const auto found = secrets.find(id);
        if (found == secrets.end() || found->second.isEmpty())
            return std::optional<SecretBytes>{};
        return std::optional(found->second.duplicate());
    }
    Outcome<Done> keepSecondFactor(const QString &id, SecretBytes secret) override
    {
        if (full)
            return Fault{ Failure::StoreFull };
        secrets[id] = std::move(secret);
        return Done{};
    }

    std::map<QString, StaffAccount> accounts{};
    std::map<QString, AccountUse> uses{};
    std::map<QString, SecretBytes> secrets{};
    int written = 0;
    bool full = false;
    bool unreachable = false;

private:
    Outcome<Done> put(const StaffAccount &account)
    {
        if (full)
            return Fault{ Failure::StoreFull };
        ++written;
        accounts[account.member.id] = account;
        return Done{};
    }
};

} // namespace madoguchi
