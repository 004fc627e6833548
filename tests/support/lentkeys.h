#pragma once

#include "app/security/keystore.h"

#include <functional>

namespace madoguchi {

/// The keys of a test's stage, which a station that is closed does not take along.
class LentKeys : public KeyStore
{
public:
    /// `keys` outlives it. `whileWriting`: what goes on while a real one waits for its service.
    explicit LentKeys(KeyStore &keys, std::function<void()> whileWriting = {})
        : m_keys(keys)
        , m_whileWriting(std::move(whileWriting))
    { }
    Outcome<std::optional<SecretBytes>> read(const QString &name) override { return m_keys.read(name); }
    Outcome<Done> write(const QString &name, SecretBytes value) override
    {
        if (m_whileWriting)
            m_whileWriting();
        return m_keys.write(name, std::move(value));
    }
    Outcome<Done> remove(const QString &name) override { return m_keys.remove(name); }

private:
    KeyStore &m_keys;
    std::function<void()> m_whileWriting;
};

} // namespace madoguchi
