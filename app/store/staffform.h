#pragma once

#include "app/domain/account.h"

namespace madoguchi {

/// Accounts and their use as CBOR, for sealing.
QByteArray writeAccount(const StaffAccount &account);
/// StoreTooNew: a form of a newer version; StoreDamaged: no account.
Outcome<StaffAccount> readAccount(const QByteArray &bytes);
QByteArray writeUse(const AccountUse &use);
/// As readAccount.
Outcome<AccountUse> readUse(const QByteArray &bytes);

} // namespace madoguchi
