#pragma once

#include "app/security/keystore.h"

#include <utility>

namespace madoguchi {

/// A key store in front of another one that says no at a chosen call, counted from 1 over all of read, write
/// and remove.
class FailingKeyStore : public KeyStore
{
public:
    enum class How {
        Refuses, ///< a fault, and nothing was done
        DoesAndFails, ///< it was done, and the answer was lost
        LooksEmpty ///< locked: nothing is seen, nothing is taken, and removing says that there was nothing
    };

    /// `inner` outlives it.
    explicit FailingKeyStore(KeyStore &inner)
        : m_inner(inner)
    { }

    /// `call` 0: never. `andAfter`: every later one too.
    void failAt(int call, How how, bool andAfter = false)
    {
        m_at = call;
        m_how = how;
        m_andAfter = andAfter;
        m_calls = 0;
    }
    /// Since failAt.
    [[nodiscard]] int calls() const { return m_calls; }

    Outcome<std::optional<SecretBytes>> read(const QString &name) override
    {
        if (!fails())
            return m_inner.read(name);
        if (m_how == How::LooksEmpty)
            return std::optional<SecretBytes>{};
        return no();
    }
    Outcome<Done> write(const QString &name, SecretBytes value) override
    {
        const bool failing = fails();
        if (failing && m_how != How::DoesAndFails)
            return no();
        auto written = m_inner.write(name, std::move(value));
        return failing ? Outcome<Done>(no()) : std::move(written);
    }
    Outcome<Done> remove(const QString &name) override
    {
        const bool failing = fails();
        if (failing && m_how == How::LooksEmpty)
            return Done{};
        if (failing && m_how == How::Refuses)
            return no();
        auto removed = m_inner.remove(name);
        return failing ? Outcome<Done>(no()) : std::move(removed);
    }

private:
    bool fails()
    {
        ++m_calls;
        return m_at > 0 && (m_calls == m_at || (m_andAfter && m_calls > m_at));
    }
    static Fault no() { return Fault{ Failure::KeyStoreUnavailable, QStringLiteral("failing") }; }

    KeyStore &m_inner;
    int m_at = 0;
    int m_calls = 0;
    How m_how = How::Refuses;
    bool m_andAfter = false;
};

} // namespace madoguchi
