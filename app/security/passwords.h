#pragma once

#include "reader/secretbytes.h"

#include <QByteArray>

#include <cstddef>
#include <optional>

namespace madoguchi {

/// What one Argon2id computation costs. The product uses `moderate`; tests may use `least`.
struct HashingCost
{
    unsigned long long operations = 0;
    std::size_t memory = 0; ///< bytes
    static HashingCost moderate(); ///< 256 MiB, about 0.4 s
    static HashingCost least();
};

/// Passwords of staff as Argon2id hashes (security.md 3). Which ones may be used: PasswordPolicy.
class Passwords
{
public:
    explicit Passwords(HashingCost cost = HashingCost::moderate());

    /// Libsodium's text form with its own salt. Nothing where the memory for it cannot be had.
    [[nodiscard]] std::optional<QByteArray> hash(const SecretBytes &password) const;
    /// An empty or foreign `hash` matches nothing.
    [[nodiscard]] bool match(const QByteArray &hash, const SecretBytes &password) const;
    /// Does the work of `match` for a name that is not there, so that time tells nothing. Always false.
    bool matchNobody(const SecretBytes &password) const;

    [[nodiscard]] HashingCost cost() const { return m_cost; }

private:
    HashingCost m_cost;
};

} // namespace madoguchi
