#include "app/security/sealing.h"

#include <QtEndian>

#include <sodium.h>

namespace madoguchi {

namespace {

constexpr char formVersion = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype frameSize = 1 + nonceSize + tagSize;
enum SubKey : std::uint64_t { Sealing = 1, Hashing = 2 };

const unsigned char *bytes(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

unsigned char *bytes(QByteArray &text)
{
    return reinterpret_cast<unsigned char *>(text.data());
}

/// "2026-11-20", as Qt::ISODate has it, without its QString: a day's rows are many.
QByteArray isoDate(const QDate &day)
{
    constexpr int lastPlainYear = 9999;
    int year = 0;
    int month = 0;
    int ofMonth = 0;
    day.getDate(&year, &month, &ofMonth);
    if (!day.isValid() || year < 0 || year > lastPlainYear)
        return day.toString(Qt::ISODate).toLatin1();
    QByteArray text(10, '-');
    const auto put = [&text](qsizetype end, int number, int digits) {
        for (; digits > 0; --digits, number /= 10)
            text[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, year, 4);
    put(7, month, 2);
    put(10, ofMonth, 2);
    return text;
}

/// Each field with its length before it: no two lists give the same bytes.
QByteArray associated(const SealedPlace &place)
{
    constexpr qsizetype enough = 160;
    QByteArray all;
    all.reserve(enough);
    const auto add = [&all](QByteArrayView field) {
        char length[sizeof(quint32)];
        qToBigEndian(static_cast<quint32>(field.size()), length);
        all.append(length, sizeof length);
        all.append(field);
    };
    add("madoguchi sealed 1");
    add(place.table);
    add(place.row);
    add(place.column);
    add(isoDate(place.day));
    add(QByteArray::number(place.schema));
    return all;
}

SecretBytes subKey(const SecretBytes &key, SubKey which)
{
    SecretBytes derived(SealingKey::size);
    crypto_kdf_derive_from_key(derived.data(), derived.size(), which, "madoguch", key.data());
    return derived;
}

} // namespace

static_assert(SealingKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SealingKey::size == crypto_kdf_KEYBYTES);

static_assert(std::tuple_size_v<SealingKey::Hash> == crypto_generichash_BYTES);

void FramedFields::add(QByteArrayView field)
{
    std::array<unsigned char, sizeof(quint32)> length{};
    qToBigEndian(static_cast<quint32>(field.size()), length.data());
    m_bytes.insert(m_bytes.end(), length.begin(), length.end());
    m_bytes.insert(m_bytes.end(), field.begin(), field.end());
}

std::shared_ptr<const SealingKey> SealingKey::from(const SecretBytes &key)
{
    if (key.size() != size)
        return nullptr;
    return std::shared_ptr<const SealingKey>(new SealingKey(key));
}

SealingKey::SealingKey(const SecretBytes &key)
    : m_sealing(subKey(key, Sealing))
    , m_hashing(subKey(key, Hashing))
{ }

QByteArray SealingKey::seal(QByteArrayView plain, const SealedPlace &place) const
{
    QByteArray sealed(plain.size() + frameSize, Qt::Uninitialized);
    sealed[0] = formVersion;
    unsigned char *nonce = bytes(sealed) + 1;
    randombytes_buf(nonce, nonceSize);
    const QByteArray where = associated(place);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr,
        reinterpret_cast<const unsigned char *>(plain.data()), static_cast<unsigned long long>(plain.size()),
        bytes(where), static_cast<unsigned long long>(where.size()), nullptr, nonce, m_sealing.data());
    return sealed;
}

Outcome<QByteArray> SealingKey::open(QByteArrayView sealed, const SealedPlace &place) const
{
    if (sealed.size() < frameSize || sealed[0] != formVersion)
        return Fault{ Failure::SealBroken };
    const auto *nonce = reinterpret_cast<const unsigned char *>(sealed.data()) + 1;
    const QByteArray where = associated(place);
    QByteArray plain(sealed.size() - frameSize, Qt::Uninitialized);
    const int broken = crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(plain), nullptr, nullptr,
        nonce + nonceSize, static_cast<unsigned long long>(sealed.size() - 1 - nonceSize), bytes(where),
        static_cast<unsigned long long>(where.size()), nonce, m_sealing.data());
    if (broken != 0)
        return Fault{ Failure::SealBroken };
    return plain;
}

QByteArray SealingKey::keyedHash(QByteArrayView purpose, const QList<QByteArray> &fields) const
{
    FramedFields all;
    all.restart(purpose);
    for (const QByteArray &field : fields)
        all.add(field);
    const Hash hash = keyedHash(all);
    return { reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size()) };
}

SealingKey::Hash SealingKey::keyedHash(const FramedFields &fields) const
{
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), fields.bytes().data(), fields.bytes().size(),
        m_hashing.data(), m_hashing.size());
    return hash;
}

} // namespace madoguchi
