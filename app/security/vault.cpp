#include "app/security/vault.h"

#include <sodium.h>

#include <algorithm>

namespace madoguchi {

namespace {

QString vaultEntry()
{
    return QStringLiteral("vault");
}

QString passphraseEntry()
{
    return QStringLiteral("certificate-passphrase");
}

QString anchorEntry()
{
    return QStringLiteral("anchor");
}

SecretBytes randomKey()
{
    SecretBytes key(SealingKey::size);
    randombytes_buf(key.data(), key.size());
    return key;
}

Fault missing(const QString &entry)
{
    return Fault{ Failure::KeyMissing, entry };
}

/// A key of its own for each purpose, which says nothing about the vault key or another one.
Vault::Key derived(const SealingKey &vaultKey, const QByteArray &purpose)
{
    QByteArray bytes = vaultKey.keyedHash("standing key 1", { purpose });
    return SealingKey::from(SecretBytes::taking(bytes));
}

} // namespace

Vault::Vault(KeyStore &keys)
    : m_keys(keys)
{ }

QString Vault::entryOf(const QDate &day)
{
    return QStringLiteral("day/") + day.toString(Qt::ISODate);
}

Outcome<Done> Vault::open(bool databaseExists)
{
    const auto vault = standingKey(vaultEntry(), databaseExists);
    if (!vault)
        return vault.error();
    // An earlier version made entries of their own for these two. They are asked for between two entries that
    // have to be there: a key store that is locked in between is found out, and not taken for a new store.
    const auto open = readKey(QStringLiteral("open"));
    if (!open)
        return open.error();
    const auto patient = readKey(QStringLiteral("patient"));
    if (!patient)
        return patient.error();
    const auto audit = standingKey(QStringLiteral("audit"), databaseExists);
    if (!audit)
        return audit.error();
    m_standing = { *vault, *audit, *open ? *open : derived(**vault, "open"),
        *patient ? *patient : derived(**vault, "patient") };
    return Done{};
}

Outcome<Vault::Key> Vault::standingKey(const QString &entry, bool databaseExists)
{
    auto key = readKey(entry);
    if (!key || *key)
        return key;
    if (databaseExists)
        return missing(entry);
    if (const auto works = probe(); !works)
        return works.error();
    return makeKey(entry);
}

bool Vault::isOpen() const
{
    return std::all_of(m_standing.begin(), m_standing.end(), [](const Key &key) { return key != nullptr; });
}

void Vault::close()
{
    m_standing = {};
    m_days.clear();
}

Vault::Key Vault::standing(Standing which) const
{
    return m_standing[static_cast<std::size_t>(which)];
}

Outcome<Vault::Key> Vault::ofDay(const QDate &day)
{
    if (const auto held = m_days.find(day); held != m_days.end())
        return held->second;
    const auto key = readKey(entryOf(day));
    if (!key)
        return key;
    if (!*key)
        return missing(entryOf(day));
    return m_days.try_emplace(day, *key).first->second;
}

Outcome<Vault::Key> Vault::forWriting(const QDate &day, bool dayHasRows)
{
    auto key = ofDay(day);
    if (key || key.error().failure != Failure::KeyMissing || dayHasRows)
        return key;
    // A wrong-sized entry is also "missing" but must not be written over: it may be what sealed a backup.
    if (key.error().number >= 0)
        return key;
    if (const auto works = probe(); !works)
        return works.error();
    // The key store may have turned the event loop, and somebody in there may have made this day's key.
    if (const auto held = m_days.find(day); held != m_days.end())
        return held->second;
    key = makeKey(entryOf(day));
    if (!key)
        return key;
    return m_days.try_emplace(day, *key).first->second;
}

Outcome<Done> Vault::forget(const QDate &day)
{
    // From memory last: where the key store says no, the day is still there, and the next try finds it so.
    if (const auto removed = removeProved(entryOf(day)); !removed)
        return removed;
    if (const auto unlocked = proveUnlocked(); !unlocked)
        return unlocked;
    m_days.erase(day);
    return Done{};
}

QList<QDate> Vault::heldDays() const
{
    QList<QDate> days;
    for (const auto &[day, key] : m_days)
        days.append(day);
    return days;
}

Outcome<std::optional<SecretBytes>> Vault::certificatePassphrase()
{
    return m_keys.read(passphraseEntry());
}

Outcome<Done> Vault::keepCertificatePassphrase(SecretBytes passphrase)
{
    return m_keys.write(passphraseEntry(), std::move(passphrase));
}

Outcome<std::optional<SecretBytes>> Vault::anchor()
{
    return m_keys.read(anchorEntry());
}

Outcome<Done> Vault::keepAnchor(SecretBytes anchor)
{
    return m_keys.write(anchorEntry(), std::move(anchor));
}

/// Null: no entry that can be seen. An entry that is no key is KeyMissing with its size as number.
Outcome<Vault::Key> Vault::readKey(const QString &entry)
{
    const auto bytes = m_keys.read(entry);
    if (!bytes)
        return bytes.error();
    if (!bytes->has_value())
        return Key{};
    Key key = SealingKey::from(**bytes);
    if (!key)
        return Fault{ Failure::KeyMissing, entry, static_cast<int>((*bytes)->size()) };
    return key;
}

/// Only where there is none: another program may have been faster, and its key is the one then.
Outcome<Vault::Key> Vault::makeKey(const QString &entry)
{
    const auto kept = m_keys.writeIfAbsent(entry, randomKey());
    if (!kept)
        return kept.error();
    Key key = SealingKey::from(*kept);
    if (!key)
        return Fault{ Failure::KeyStoreUnavailable, QStringLiteral("key-not-kept") };
    return key;
}

Outcome<Done> Vault::probe()
{
    const QString entry = QStringLiteral("probe");
    const Fault broken{ Failure::KeyStoreUnavailable, QStringLiteral("probe") };
    const SecretBytes sent = randomKey();
    if (const auto written = m_keys.write(entry, sent.duplicate()); !written)
        return written;
    const auto back = m_keys.read(entry);
    if (!back)
        return back.error();
    if (!back->has_value() || !(*back)->equals(sent))
        return broken;
    if (const auto removed = m_keys.remove(entry); !removed)
        return removed;
    const auto gone = m_keys.read(entry);
    if (!gone)
        return gone.error();
    if (gone->has_value())
        return broken;
    return Done{};
}

} // namespace madoguchi
