#include "app/backup/keybundle.h"

#include <QtEndian>

#include <cstring>
#include <utility>

namespace madoguchi {

namespace {

constexpr std::size_t lengthSize = 2;

void putLength(unsigned char *&at, std::size_t length)
{
    qToBigEndian(static_cast<quint16>(length), at);
    at += lengthSize;
}

void putBytes(unsigned char *&at, QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        std::memcpy(at, bytes.data(), static_cast<std::size_t>(bytes.size()));
    at += bytes.size();
}

/// Takes a length and so many bytes off the front of `rest`.
std::optional<QByteArrayView> takeField(QByteArrayView &rest)
{
    if (rest.size() < static_cast<qsizetype>(lengthSize))
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint16>(rest.data());
    rest = rest.sliced(static_cast<qsizetype>(lengthSize));
    if (rest.size() < length)
        return std::nullopt;
    const QByteArrayView field = rest.first(length);
    rest = rest.sliced(length);
    return field;
}

} // namespace

Outcome<std::optional<SecretBytes>> KeyBundle::read(const QString &name)
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return std::optional<SecretBytes>{};
    return std::optional<SecretBytes>(found->second.duplicate());
}

Outcome<Done> KeyBundle::write(const QString &name, SecretBytes value)
{
    m_entries[name] = std::move(value);
    return Done{};
}

Outcome<Done> KeyBundle::remove(const QString &name)
{
    m_entries.erase(name);
    return Done{};
}

SecretBytes KeyBundle::toBytes() const
{
    std::size_t size = 0;
    for (const auto &entry : m_entries)
        size += 2 * lengthSize + static_cast<std::size_t>(entry.first.toUtf8().size()) + entry.second.size();
    SecretBytes bytes(size);
    unsigned char *at = bytes.data();
    for (const auto &entry : m_entries) {
        const QByteArray name = entry.first.toUtf8();
        putLength(at, static_cast<std::size_t>(name.size()));
        putBytes(at, name);
        putLength(at, entry.second.size());
        putBytes(at, entry.second.view());
    }
    return bytes;
}

Outcome<KeyBundle> KeyBundle::fromBytes(QByteArrayView bytes)
{
    KeyBundle bundle;
    while (!bytes.isEmpty()) {
        const auto name = takeField(bytes);
        const auto value = name ? takeField(bytes) : std::nullopt;
        if (!value || name->isEmpty())
            return Fault{ Failure::BackupDamaged, QStringLiteral("keys") };
        bundle.m_entries[QString::fromUtf8(*name)] = SecretBytes(*value);
    }
    return bundle;
}

} // namespace madoguchi
