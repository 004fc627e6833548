#pragma once

#include "app/security/keystore.h"
#include "app/security/sealing.h"

#include <array>
#include <map>

namespace madoguchi {

/// The keys of one station: four standing ones and one a day, each an entry of its own in the key store and
/// nowhere else. Holds what was read until it is closed, so that a key store that is locked at noon stops
/// nobody.
///
/// A database without its key is never given a new one (security.md 15, toolchain.md §0.2).
class Vault : public DayKeys
{
public:
    using Key = DayKeys::Key;
    enum class Standing {
        Vault, ///< what is not of a day: consent receipts, keyed hashes of insurance identities
        Audit, ///< the audit chain
        Open, ///< unresolved receptions, outbox
        Patient ///< links, display names, last comparison
    };

    /// `keys` outlives the vault.
    explicit Vault(KeyStore &keys);

    /// Reads the standing keys. `databaseExists`: whether there is a database file already; ask before
    /// opening one (Database::exists). Only without one are missing keys made, and only where the key store
    /// has proved to keep, give back and drop a probe. Faults: KeyMissing (a database, but not its keys:
    /// locked, or lost), KeyStoreUnavailable, KeyFileOpenToOthers. May be called again after a fault.
    Outcome<Done> open(bool databaseExists);
    [[nodiscard]] bool isOpen() const;
    /// Forgets all keys in memory. The entries stay.
    void close();
    /// Null while the vault is not open.
    [[nodiscard]] Key standing(Standing which) const;

    Outcome<Key> ofDay(const QDate &day) override;
    Outcome<Key> forWriting(const QDate &day, bool dayHasRows) override;
    Outcome<Done> forget(const QDate &day) override;

    /// The station certificate's passphrase; nothing: none is kept (or the key store is locked).
    Outcome<std::optional<SecretBytes>> certificatePassphrase();
    Outcome<Done> keepCertificatePassphrase(SecretBytes passphrase);

    /// "day/2026-11-20"
    static QString entryOf(const QDate &day);

private:
    Outcome<Key> readKey(const QString &entry);
    Outcome<Key> makeKey(const QString &entry);
    Outcome<Done> probe();

    static constexpr std::size_t standingKeys = 4;
    KeyStore &m_keys;
    std::array<Key, standingKeys> m_standing{};
    std::map<QDate, Key> m_days;
};

} // namespace madoguchi
