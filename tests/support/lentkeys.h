#pragma once

#include "app/security/keystore.h"

namespace madoguchi {

/// The keys of a test's stage, which a station that is closed does not take along.
class LentKeys : public KeyStore
{
public:
    /// `keys` outlives it.
    explicit LentKeys(KeyStore &keys)
        : m_keys(keys)
    { }
    Outcome<std::optional<SecretBytes>> read(const QString &name) override { return m_keys.read(name); }
    Outcome<Done> write(const QString &name, SecretBytes value) override
    {
        return m_keys.write(name, std::move(value));
    }
    Outcome<Done> remove(const QString &name) override { return m_keys.remove(name); }

private:
    KeyStore &m_keys;
};

} // namespace madoguchi
