#pragma once

#include "app/security/keystore.h"

#include <QStringList>

#include <map>

namespace madoguchi {

/// A key store in memory, with the ways a real one says no (toolchain.md §4).
class MemoryKeyStore : public KeyStore
{
public:
    enum class Mood {
        Open,
        Locked, ///< entries are there and look as if they were not; nothing can be written
        Absent, ///< no service: everything fails
        Forgetful ///< takes what is written and does not give it back
    };

    Outcome<std::optional<SecretBytes>> read(const QString &name) override;
    Outcome<Done> write(const QString &name, SecretBytes value) override;
    Outcome<Done> remove(const QString &name) override;

    void setMood(Mood mood) { m_mood = mood; }
    /// What is kept, whatever the mood.
    [[nodiscard]] QStringList names() const;
    /// The bytes behind a name, whatever the mood; empty: none.
    [[nodiscard]] QByteArray bytesOf(const QString &name) const;
    /// Every name that was ever written, in order.
    [[nodiscard]] const QStringList &written() const { return m_written; }

private:
    std::map<QString, SecretBytes> m_entries;
    QStringList m_written;
    Mood m_mood = Mood::Open;
};

} // namespace madoguchi
