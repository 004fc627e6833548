#include "reader/secretbytes.h"

#include <QByteArray>
#include <QString>

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace madoguchi {

namespace {

unsigned char *allocate(std::size_t size)
{
    static const int ready = sodium_init();
    if (ready < 0 || size == 0)
        return nullptr;
    // Guarded pages, mlock and MADV_DONTDUMP; where the limit on locked memory is reached libsodium still
    // wipes.
    auto *memory = static_cast<unsigned char *>(sodium_malloc(size));
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

} // namespace

SecretBytes::SecretBytes(std::size_t size)
    : m_data(allocate(size))
    , m_size(size)
{
    if (m_data)
        std::memset(m_data, 0, m_size);
}

SecretBytes::SecretBytes(QByteArrayView source)
    : m_data(allocate(static_cast<std::size_t>(source.size())))
    , m_size(static_cast<std::size_t>(source.size()))
{
    if (m_data)
        std::memcpy(m_data, source.data(), m_size);
}

SecretBytes SecretBytes::taking(QByteArray &source)
{
    SecretBytes secret{ QByteArrayView(source) };
    if (!source.isEmpty())
        sodium_memzero(source.data(), static_cast<std::size_t>(source.size()));
    source.clear();
    return secret;
}

SecretBytes SecretBytes::taking(QString &source)
{
    QByteArray utf8 = source.toUtf8();
    if (!source.isEmpty())
        sodium_memzero(source.data(), static_cast<std::size_t>(source.size()) * sizeof(QChar));
    source.clear();
    return taking(utf8);
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{ }

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

QByteArrayView SecretBytes::view() const
{
    return { reinterpret_cast<const char *>(m_data), static_cast<qsizetype>(m_size) };
}

SecretBytes SecretBytes::duplicate() const
{
    return SecretBytes(view());
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

void SecretBytes::wipe()
{
    sodium_free(m_data); // wipes first
    m_data = nullptr;
    m_size = 0;
}

} // namespace madoguchi
