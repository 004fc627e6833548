#pragma once

#include "app/security/keystore.h"

#include <chrono>
#include <map>

namespace madoguchi {

/// Key store items in one file, for machines without a Secret Service (`[keys] backend=file`). The file's
/// mode is the whole protection: it must belong to this user and be closed to others, else it is refused
/// (security.md 15).
///
/// A lock on a file beside it (name + ".lock", empty, never removed) is held over each change, so that two
/// programs that share the file lose no key to each other.
///
/// With a station's id its entries stand as "<station id>/<name>", so that two stations may share one file.
/// An entry without a station, as an earlier version wrote it, belongs to every station that has none of that
/// name of its own.
///
/// What was replaced or removed is overwritten on the disk before its file goes, as far as the file system
/// writes in place.
///
/// Form: "MDGKEYS1", then per entry: name length (2 bytes, big endian), name (UTF-8), value length (2),
/// value.
class FileKeyStore : public KeyStore
{
public:
    /// `path`: absolute. `station`: empty for entries without one. The folder is made with mode 0700 at the
    /// first write where it is missing. A change waits up to `patience` for another program's change of the
    /// same file; then KeyStoreUnavailable, code "key-file-in-use".
    explicit FileKeyStore(
        QString path, QString station = {}, std::chrono::milliseconds patience = std::chrono::seconds(5));

    Outcome<std::optional<SecretBytes>> read(const QString &name) override;
    Outcome<Done> write(const QString &name, SecretBytes value) override;
    Outcome<SecretBytes> writeIfAbsent(const QString &name, SecretBytes value) override;
    /// With the last entry the file goes too.
    Outcome<Done> remove(const QString &name) override;

private:
    using Entries = std::map<QByteArray, SecretBytes>;
    [[nodiscard]] QByteArray nameOf(const QString &name) const;
    [[nodiscard]] Outcome<Entries> load() const;
    /// Changes the entries under the lock; false from `change`: nothing to write.
    template <typename Change> Outcome<Done> change(Change change) const;

    QString m_path;
    QString m_station;
    std::chrono::milliseconds m_patience;
};

} // namespace madoguchi
