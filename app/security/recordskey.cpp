#include "app/security/recordskey.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace madoguchi {

namespace {

constexpr char formVersion = 1;
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype secretSize = crypto_box_SECRETKEYBYTES;
/// Version, operations (8 bytes), memory (8 bytes), salt, nonce: all of it is bound to what is sealed.
constexpr qsizetype costSize = 16;
constexpr qsizetype headSize = 1 + costSize + saltSize + nonceSize;
constexpr qsizetype lockedSize = headSize + secretSize + tagSize;
/// More than this was never written here: a changed row must not take the whole machine's memory.
constexpr quint64 mostMemory = quint64(1) << 31;
constexpr quint64 mostOperations = 64;

const unsigned char *bytes(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

unsigned char *bytes(QByteArray &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

std::optional<SecretBytes> keyFrom(const SecretBytes &password, const unsigned char *salt, HashingCost cost)
{
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    // libsodium takes no null pointer, not even with length 0.
    const char *text = password.isEmpty() ? "" : reinterpret_cast<const char *>(password.data());
    if (crypto_pwhash(key.data(), key.size(), text, password.size(), salt, cost.operations, cost.memory,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return std::nullopt;
    return key;
}

/// The head and the public key: a locked key opens beside its own public half only.
QByteArray associated(const QByteArray &head, const QByteArray &publicKey)
{
    return QByteArrayLiteral("madoguchi records key 1") + head + publicKey;
}

Outcome<QByteArray> lock(
    const SecretBytes &secretKey, const QByteArray &publicKey, const SecretBytes &password, HashingCost cost)
{
    QByteArray head(headSize, formVersion);
    qToBigEndian(static_cast<quint64>(cost.operations), head.data() + 1);
    qToBigEndian(static_cast<quint64>(cost.memory), head.data() + 1 + costSize / 2);
    unsigned char *salt = bytes(head) + 1 + costSize;
    randombytes_buf(salt, saltSize + nonceSize);
    const auto key = keyFrom(password, salt, cost);
    if (!key)
        return Fault{ Failure::StoreFull, QStringLiteral("memory") };
    const QByteArray where = associated(head, publicKey);
    QByteArray sealed(secretSize + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed), nullptr, secretKey.data(), secretKey.size(),
        bytes(where), static_cast<unsigned long long>(where.size()), nullptr, salt + saltSize, key->data());
    return head + sealed;
}

} // namespace

RecordsKey::RecordsKey(QByteArray publicKey, SecretBytes secretKey)
    : m_publicKey(std::move(publicKey))
    , m_secretKey(std::move(secretKey))
{ }

Outcome<RecordsKey::Kept> RecordsKey::make(const SecretBytes &password, HashingCost cost)
{
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    SecretBytes secretKey(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(bytes(publicKey), secretKey.data());
    const RecordsKey made(std::move(publicKey), std::move(secretKey));
    return made.relock(password, cost);
}

Outcome<RecordsKey::Kept> RecordsKey::relock(const SecretBytes &password, HashingCost cost) const
{
    const auto locked = lock(m_secretKey, m_publicKey, password, cost);
    if (!locked)
        return locked.error();
    return Kept{ m_publicKey, *locked };
}

Outcome<RecordsKey> RecordsKey::unlock(const Kept &kept, const SecretBytes &password)
{
    const Fault broken{ Failure::SealBroken, QStringLiteral("records-key") };
    if (kept.lockedKey.size() != lockedSize || kept.lockedKey[0] != formVersion
        || kept.publicKey.size() != static_cast<qsizetype>(crypto_box_PUBLICKEYBYTES))
        return broken;
    const QByteArray head = kept.lockedKey.first(headSize);
    const auto operations = qFromBigEndian<quint64>(head.constData() + 1);
    const auto memory = qFromBigEndian<quint64>(head.constData() + 1 + costSize / 2);
    if (operations > mostOperations || memory > mostMemory)
        return broken;
    const unsigned char *salt = bytes(head) + 1 + costSize;
    const auto key = keyFrom(password, salt, { operations, static_cast<std::size_t>(memory) });
    if (!key)
        return broken;
    const QByteArray where = associated(head, kept.publicKey);
    SecretBytes secretKey(crypto_box_SECRETKEYBYTES);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(secretKey.data(), nullptr, nullptr,
        bytes(kept.lockedKey) + headSize, static_cast<unsigned long long>(secretSize + tagSize), bytes(where),
        static_cast<unsigned long long>(where.size()), salt + saltSize, key->data());
    if (failed != 0)
        return broken;
    return RecordsKey(kept.publicKey, std::move(secretKey));
}

Outcome<SecretBytes> RecordsKey::open(QByteArrayView sealed) const
{
    constexpr auto frame = static_cast<qsizetype>(crypto_box_SEALBYTES);
    if (sealed.size() < frame)
        return Fault{ Failure::SealBroken };
    SecretBytes plain(static_cast<std::size_t>(sealed.size() - frame));
    unsigned char nothing = 0; // libsodium takes no null pointer, not even for an empty message
    if (crypto_box_seal_open(plain.isEmpty() ? &nothing : plain.data(),
            reinterpret_cast<const unsigned char *>(sealed.data()),
            static_cast<unsigned long long>(sealed.size()), bytes(m_publicKey), m_secretKey.data())
        != 0)
        return Fault{ Failure::SealBroken };
    return plain;
}

Outcome<QByteArray> RecordsKey::sealTo(const QByteArray &publicKey, QByteArrayView plain)
{
    const Fault noKey{ Failure::SealBroken, QStringLiteral("public-key") };
    if (publicKey.size() != static_cast<qsizetype>(crypto_box_PUBLICKEYBYTES))
        return noKey;
    QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal(bytes(sealed), reinterpret_cast<const unsigned char *>(plain.data()),
            static_cast<unsigned long long>(plain.size()), bytes(publicKey))
        != 0)
        return noKey;
    return sealed;
}

} // namespace madoguchi
