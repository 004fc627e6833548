#pragma once

#include "app/domain/account.h"

namespace madoguchi {

/// Whether nobody could administer the station any more if `account` could not sign in: it is an enabled
/// administrator, and there is no other one.
Outcome<bool> isLastAdministrator(Accounts &accounts, const StaffAccount &account);

} // namespace madoguchi
