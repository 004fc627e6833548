#include "app/security/vault.h"

#include <sodium.h>

#include <algorithm>

namespace madoguchi {

namespace {

constexpr std::array standingEntries{ "vault", "audit", "open", "patient" };

QString passphraseEntry()
{
    return QStringLiteral("certificate-passphrase");
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
    std::array<Key, standingKeys> found{};
    bool probed = false;
    for (std::size_t which = 0; which < standingKeys; ++which) {
        const QString entry = QLatin1String(standingEntries[which]);
        auto key = readKey(entry);
        if (!key)
            return key.error();
        if (!*key) {
            if (databaseExists)
                return missing(entry);
            if (!probed) {
                if (const auto works = probe(); !works)
                    return works;
                probed = true;
            }
            key = makeKey(entry);
            if (!key)
                return key.error();
        }
        found[which] = *key;
    }
    m_standing = std::move(found);
    return Done{};
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
    m_days.erase(day);
    return m_keys.remove(entryOf(day));
}

Outcome<std::optional<SecretBytes>> Vault::certificatePassphrase()
{
    return m_keys.read(passphraseEntry());
}

Outcome<Done> Vault::keepCertificatePassphrase(SecretBytes passphrase)
{
    return m_keys.write(passphraseEntry(), std::move(passphrase));
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

Outcome<Vault::Key> Vault::makeKey(const QString &entry)
{
    const SecretBytes fresh = randomKey();
    if (const auto written = m_keys.write(entry, fresh.duplicate()); !written)
        return written.error();
    // Nothing is sealed with a key that the key store does not give back.
    const auto kept = m_keys.read(entry);
    if (!kept)
        return kept.error();
    if (!kept->has_value() || (*kept)->size() != SealingKey::size)
        return Fault{ Failure::KeyStoreUnavailable, QStringLiteral("key-not-kept") };
    return SealingKey::from(**kept);
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
