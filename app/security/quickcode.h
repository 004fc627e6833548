#pragma once

#include "app/security/sealing.h"
#include "reader/secretbytes.h"

#include <QByteArray>

namespace madoguchi {

/// The person's own six digits for unlocking (security.md 6).
class QuickCode
{
public:
    static constexpr std::size_t digits = 6;
    static constexpr int tries = 3;

    /// Six digits, and not one of those that everybody tries: all equal, a row up or down, a pair or triple
    /// repeated, two digits only.
    static bool isFit(const SecretBytes &code);
    /// Under the vault key, so that the store alone does not tell the code; the same for equal codes, so
    /// that no two persons have one.
    static QByteArray hash(const SecretBytes &code, const SealingKey &vaultKey);
};

} // namespace madoguchi
