// The entries of a vault as a whole: into a backup, out of one, and their end.
#include "app/security/vault.h"

#include <utility>

namespace madoguchi {

namespace {

/// In the order in which they are written and read: what proves the key store to be unlocked comes first and
/// last.
QStringList standingEntries()
{
    return { QStringLiteral("vault"), QStringLiteral("open"), QStringLiteral("patient"),
        QStringLiteral("certificate-passphrase"), QStringLiteral("audit") };
}

bool mustBeThere(const QString &entry)
{
    return entry == QStringLiteral("vault") || entry == QStringLiteral("audit");
}

bool isDayEntry(const QString &entry)
{
    const QDate day = QDate::fromString(entry.mid(entry.indexOf(QLatin1Char('/')) + 1), Qt::ISODate);
    return day.isValid() && entry == Vault::entryOf(day);
}

bool isAnchor(const NamedKey &key)
{
    return key.entry == QStringLiteral("anchor");
}

/// One of our names, and a key of the size that a key has.
bool isOurs(const NamedKey &key)
{
    if (key.entry == QStringLiteral("certificate-passphrase") || isAnchor(key))
        return true;
    return (standingEntries().contains(key.entry) || isDayEntry(key.entry))
        && key.bytes.size() == SealingKey::size;
}

} // namespace

Outcome<std::vector<NamedKey>> Vault::exportKeys(const QList<QDate> &days)
{
    QStringList entries = standingEntries();
    for (const QDate &day : days)
        entries.insert(entries.size() - 1, entryOf(day));
    std::vector<NamedKey> keys;
    for (const QString &entry : std::as_const(entries)) {
        auto bytes = m_keys.read(entry);
        if (!bytes)
            return bytes.error();
        if (bytes->has_value())
            keys.push_back(NamedKey{ entry, std::move(**bytes) });
        else if (mustBeThere(entry))
            return Fault{ Failure::KeyMissing, entry };
    }
    return keys;
}

Outcome<Done> Vault::importKeys(const std::vector<NamedKey> &keys)
{
    // All is looked at before anything is written.
    for (const NamedKey &key : keys) {
        if (!isOurs(key))
            return Fault{ Failure::BackupDamaged, key.entry };
        const auto standing = m_keys.read(key.entry);
        if (!standing)
            return standing.error();
        if (!isAnchor(key) && standing->has_value() && !(*standing)->equals(key.bytes))
            return Fault{ Failure::BackupOfOther, key.entry };
    }
    if (const auto works = probe(); !works)
        return works;
    for (const NamedKey &key : keys) {
        if (isAnchor(key))
            continue;
        const auto kept = m_keys.writeIfAbsent(key.entry, key.bytes.duplicate());
        if (!kept)
            return kept.error();
        if (!kept->equals(key.bytes))
            return Fault{ Failure::BackupOfOther, key.entry };
    }
    return Done{};
}

Outcome<QStringList> Vault::destroyAll(const QList<QDate> &days)
{
    QStringList entries = standingEntries();
    entries.append(QStringLiteral("anchor"));
    for (const QDate &day : days)
        entries.append(entryOf(day));
    for (const QDate &day : heldDays()) {
        if (!entries.contains(entryOf(day)))
            entries.append(entryOf(day));
    }
    // A locked key store shows nothing: what is not seen would be taken for gone. The vault key goes first:
    // without it nothing else of the station can be opened, whatever happens then.
    if (const auto works = probe(); !works)
        return works.error();
    for (const QString &entry : std::as_const(entries)) {
        if (const auto removed = removeProved(entry); !removed)
            return removed.error();
    }
    if (const auto works = probe(); !works)
        return works.error();
    close();
    return entries;
}

/// Removes the entry and looks for it. What is not seen may also be locked: that is for the caller to tell.
Outcome<Done> Vault::removeProved(const QString &entry)
{
    if (const auto removed = m_keys.remove(entry); !removed)
        return removed;
    const auto left = m_keys.read(entry);
    if (!left)
        return left.error();
    if (left->has_value())
        return Fault{ Failure::KeyStoreUnavailable, QStringLiteral("key-not-removed") };
    return Done{};
}

/// An entry that is always there can be seen: so what cannot be seen is not there.
Outcome<Done> Vault::proveUnlocked()
{
    const auto seen = m_keys.read(QStringLiteral("vault"));
    if (!seen)
        return seen.error();
    if (!seen->has_value())
        return Fault{ Failure::KeyStoreUnavailable, QStringLiteral("locked") };
    return Done{};
}

} // namespace madoguchi
