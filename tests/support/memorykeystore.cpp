#include "tests/support/memorykeystore.h"

namespace madoguchi {

namespace {

Fault unavailable()
{
    return Fault{ Failure::KeyStoreUnavailable, QStringLiteral("memory") };
}

} // namespace

Outcome<std::optional<SecretBytes>> MemoryKeyStore::read(const QString &name)
{
    if (m_mood == Mood::Absent)
        return unavailable();
    const auto found = m_entries.find(name);
    if (m_mood != Mood::Open || found == m_entries.end())
        return std::optional<SecretBytes>{};
    return std::optional<SecretBytes>(found->second.duplicate());
}

Outcome<Done> MemoryKeyStore::write(const QString &name, SecretBytes value)
{
    if (m_mood == Mood::Absent || m_mood == Mood::Locked)
        return unavailable();
    m_written.append(name);
    if (m_mood == Mood::Open)
        m_entries.insert_or_assign(name, std::move(value));
    return Done{};
}

Outcome<Done> MemoryKeyStore::remove(const QString &name)
{
    if (m_mood == Mood::Absent || m_mood == Mood::Locked)
        return unavailable();
    m_entries.erase(name);
    return Done{};
}

QStringList MemoryKeyStore::names() const
{
    QStringList names;
    for (const auto &[name, value] : m_entries)
        names.append(name);
    return names;
}

QByteArray MemoryKeyStore::bytesOf(const QString &name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? QByteArray() : found->second.view().toByteArray();
}

} // namespace madoguchi
