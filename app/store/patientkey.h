#pragma once

#include "app/domain/insurance.h"
#include "app/security/sealing.h"

#include <QByteArray>

namespace madoguchi {

/// A keyed hash of an insurance identity (insurer, symbol, number, branch): 32 bytes that say nothing without
/// the vault's key and are found again by typing the identity (security.md 21). Width of characters, blanks
/// and an insurer number's padding make no difference; which field a character stands in does.
QByteArray patientKey(const SealingKey &vaultKey, const Insurance &insurance);

} // namespace madoguchi
