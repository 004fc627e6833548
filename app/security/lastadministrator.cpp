#include "app/security/lastadministrator.h"

#include <algorithm>

namespace madoguchi {

namespace {

bool administers(const StaffAccount &account)
{
    return account.member.role == Role::Administrator && account.state == AccountState::Enabled;
}

} // namespace

Outcome<bool> isLastAdministrator(Accounts &accounts, const StaffAccount &account)
{
    if (!administers(account))
        return false;
    const auto all = accounts.list();
    if (!all)
        return all.error();
    return std::none_of(all->begin(), all->end(), [&account](const StaffAccount &other) {
        return other.member.id != account.member.id && administers(other);
    });
}

} // namespace madoguchi
