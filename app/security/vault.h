#pragma once

#include "app/security/keystore.h"
#include "app/security/sealing.h"

#include <QList>
#include <QStringList>

#include <array>
#include <map>
#include <vector>

namespace madoguchi {

/// An entry of the key store on its way into a backup or out of one.
struct NamedKey
{
    QString entry{}; ///< config.md, Key store items
    SecretBytes bytes{};
};

/// The keys of one station: three kinds of entries of the key store and nowhere else: `vault`, `audit` and
/// one a day. The open and the patient key come from the vault key. Holds what was read until it is closed,
/// so that a key store that is locked at noon stops nobody.
///
/// A database without its key is never given a new one (security.md 15, toolchain.md §0.2), and no entry that
/// holds a key is ever written over.
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
    /// Days whose keys are in memory now.
    [[nodiscard]] QList<QDate> heldDays() const;

    /// The station certificate's passphrase; nothing: none is kept (or the key store is locked).
    Outcome<std::optional<SecretBytes>> certificatePassphrase();
    Outcome<Done> keepCertificatePassphrase(SecretBytes passphrase);
    /// What the audit must not be shorter than (security.md 20); nothing: none is kept (or it is locked).
    Outcome<std::optional<SecretBytes>> anchor();
    Outcome<Done> keepAnchor(SecretBytes anchor);

    /// What a backup needs: standing keys, passphrase, and the keys of `days`. A day whose key is gone is
    /// left out. KeyMissing where the key store is locked: a backup without its keys is none.
    Outcome<std::vector<NamedKey>> exportKeys(const QList<QDate> &days);
    /// Writes what exportKeys gave into the key store of a fresh machine; open() comes after it. An anchor is
    /// not taken. Nothing is written where an entry of another value stands already (BackupOfOther, code: the
    /// entry) or a name or size is none of ours (BackupDamaged, code: the entry). May be called again after a
    /// fault.
    Outcome<Done> importKeys(const std::vector<NamedKey> &keys);
    /// For good (security.md 16): every entry of the station, the keys of `days` among them, and all keys in
    /// memory. Gives the entries that are proved to be gone. After a fault some stand still: call it again.
    Outcome<QStringList> destroyAll(const QList<QDate> &days);

    /// "day/2026-11-20"
    static QString entryOf(const QDate &day);

private:
    Outcome<Key> readKey(const QString &entry);
    Outcome<Key> makeKey(const QString &entry);
    Outcome<Key> standingKey(const QString &entry, bool databaseExists);
    Outcome<Done> probe();
    Outcome<Done> proveUnlocked();
    Outcome<Done> removeProved(const QString &entry);

    static constexpr std::size_t standingKeys = 4;
    KeyStore &m_keys;
    std::array<Key, standingKeys> m_standing{};
    std::map<QDate, Key> m_days;
};

} // namespace madoguchi
