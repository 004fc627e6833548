#pragma once

#include "app/domain/failure.h"
#include "app/security/daykeys.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <array>
#include <memory>
#include <vector>

namespace madoguchi {

/// Where a sealed value stands. It opens there only: rows, columns and days cannot be swapped (security.md
/// 13).
struct SealedPlace
{
    QByteArray table{};
    QByteArray row{};
    QByteArray column{};
    QDate day{}; ///< invalid: not of a day
    int schema = 0; ///< version of the schema (user_version) it was sealed under
};

/// The fields of a keyed hash in one buffer, each with its length before it, so that the list's structure
/// counts: {"ab","c"} is not {"a","bc"}. Used again and again, it takes no memory anew: a million entries of
/// an audit are hashed in the time of their reading.
class FramedFields
{
public:
    /// `purpose` keeps hashes for different uses apart; it is the first field.
    void restart(QByteArrayView purpose)
    {
        m_bytes.clear();
        add(purpose);
    }
    void add(QByteArrayView field);
    [[nodiscard]] const std::vector<unsigned char> &bytes() const { return m_bytes; }

private:
    std::vector<unsigned char> m_bytes;
};

/// A key of 32 bytes with what it is used for: sealing (XChaCha20-Poly1305) and keyed hashes (BLAKE2b), each
/// under a sub-key of its own, so that one never says anything about the other.
class SealingKey
{
public:
    static constexpr std::size_t size = 32;

    /// Null where `key` is not of `size` bytes.
    static std::shared_ptr<const SealingKey> from(const SecretBytes &key);

    /// Form: 1 byte version, 24 bytes nonce, ciphertext, 16 bytes tag.
    [[nodiscard]] QByteArray seal(QByteArrayView plain, const SealedPlace &place) const;
    /// SealBroken: another key, another place, or changed bytes.
    [[nodiscard]] Outcome<QByteArray> open(QByteArrayView sealed, const SealedPlace &place) const;
    /// 32 bytes that only this key's holder can make from `fields`, for this `purpose` (see FramedFields).
    [[nodiscard]] QByteArray keyedHash(QByteArrayView purpose, const QList<QByteArray> &fields) const;
    using Hash = std::array<unsigned char, 32>;
    [[nodiscard]] Hash keyedHash(const FramedFields &fields) const;

private:
    explicit SealingKey(const SecretBytes &key);

    SecretBytes m_sealing;
    SecretBytes m_hashing;
};

} // namespace madoguchi
