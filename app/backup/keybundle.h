#pragma once

#include "app/domain/failure.h"
#include "app/security/keystore.h"
#include "reader/secretbytes.h"

#include <map>

namespace madoguchi {

/// The keys that go along with a backup, by their entries' names (config.md, Key store items). Is a key store
/// itself, in memory: so a backup's vault opens before anything is written into the real one.
class KeyBundle : public KeyStore
{
public:
    Outcome<std::optional<SecretBytes>> read(const QString &name) override;
    Outcome<Done> write(const QString &name, SecretBytes value) override;
    Outcome<Done> remove(const QString &name) override;

    [[nodiscard]] const std::map<QString, SecretBytes> &entries() const { return m_entries; }
    /// Per entry: name length (2 bytes, big endian), name (UTF-8), value length (2), value.
    [[nodiscard]] SecretBytes toBytes() const;
    /// BackupDamaged: not of that form.
    static Outcome<KeyBundle> fromBytes(QByteArrayView bytes);

private:
    std::map<QString, SecretBytes> m_entries;
};

} // namespace madoguchi
