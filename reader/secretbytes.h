#pragma once

#include <QByteArrayView>

#include <cstddef>

namespace madoguchi {

/// Bytes that must not outlive their use: PIN, keys, passphrases. Held in locked memory that is left out of
/// core dumps and wiped when the object dies or is moved from. Cannot be copied, printed or compared by
/// accident.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` bytes of zero.
    explicit SecretBytes(std::size_t size);
    /// Copies `source`; wiping the source is the caller's business (see `taking`).
    explicit SecretBytes(QByteArrayView source);
    /// Copies `source` and wipes it where it stood.
    static SecretBytes taking(QByteArray &source);
    /// The UTF-8 bytes of `source`, which is wiped where it stood.
    static SecretBytes taking(QString &source);

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const unsigned char *data() const { return m_data; }
    [[nodiscard]] unsigned char *data() { return m_data; }
    [[nodiscard]] QByteArrayView view() const;
    /// A second copy, where two owners are really meant.
    [[nodiscard]] SecretBytes duplicate() const;
    /// Comparison in constant time for equal sizes.
    [[nodiscard]] bool equals(const SecretBytes &other) const;
    void wipe();

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace madoguchi
