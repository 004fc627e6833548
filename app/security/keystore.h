#pragma once

#include "app/domain/failure.h"
#include "reader/secretbytes.h"

#include <QString>

#include <optional>

namespace madoguchi {

/// Where keys live: named entries of secret bytes (config.md, Key store items). Synchronous by contract: a
/// call may turn a nested event loop while the operating system answers, so callers hold nothing half-done
/// over it.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// Nothing: no such entry *that can be seen now*. A locked key store answers the same way (toolchain.md
    /// §0.2), so nothing may be concluded from it but that there is no key at this moment. Faults:
    /// KeyStoreUnavailable, KeyFileOpenToOthers.
    virtual Outcome<std::optional<SecretBytes>> read(const QString &name) = 0;
    /// Replaces an entry of that name. Kept when it returns Done. Faults: as read; StoreFull, StoreReadOnly.
    virtual Outcome<Done> write(const QString &name, SecretBytes value) = 0;
    /// Writes an entry only where there is none of that name; the one that stands then, whoever wrote it. Of
    /// two programs that do it at once both get the same where the key store can do it in one step (a file);
    /// a Secret Service cannot, and there one program a store has to do. Faults: as write;
    /// KeyStoreUnavailable, code "key-not-kept", where nothing stands afterwards.
    virtual Outcome<SecretBytes> writeIfAbsent(const QString &name, SecretBytes value);
    /// Done too where there was no such entry. A locked key store may say so without having removed anything.
    virtual Outcome<Done> remove(const QString &name) = 0;
};

} // namespace madoguchi
