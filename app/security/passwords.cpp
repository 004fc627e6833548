#include "app/security/passwords.h"

#include <sodium.h>

#include <algorithm>

namespace madoguchi {

namespace {

const char *text(const SecretBytes &password)
{
    // libsodium takes no null pointer, not even with length 0.
    return password.isEmpty() ? "" : reinterpret_cast<const char *>(password.data());
}

} // namespace

HashingCost HashingCost::moderate()
{
    return { crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE };
}

HashingCost HashingCost::least()
{
    return { crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN };
}

Passwords::Passwords(HashingCost cost)
    : m_cost(cost)
{ }

std::optional<QByteArray> Passwords::hash(const SecretBytes &password) const
{
    char hashed[crypto_pwhash_STRBYTES] = {};
    if (crypto_pwhash_str_alg(hashed, text(password), password.size(), m_cost.operations, m_cost.memory,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return std::nullopt;
    return QByteArray(hashed);
}

bool Passwords::match(const QByteArray &hash, const SecretBytes &password) const
{
    if (hash.isEmpty() || hash.size() >= static_cast<qsizetype>(crypto_pwhash_STRBYTES))
        return false;
    char padded[crypto_pwhash_STRBYTES] = {};
    std::copy(hash.begin(), hash.end(), padded);
    return crypto_pwhash_str_verify(padded, text(password), password.size()) == 0;
}

bool Passwords::matchNobody(const SecretBytes &password) const
{
    // A well-formed hash of this cost whose salt and result are random: the work is the same, a hit is
    // impossible but for one chance in 2^256.
    QByteArray salt(16, Qt::Uninitialized);
    QByteArray result(32, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<std::size_t>(salt.size()));
    randombytes_buf(result.data(), static_cast<std::size_t>(result.size()));
    const QByteArray nobody = "$argon2id$v=19$m=" + QByteArray::number(qulonglong(m_cost.memory / 1024))
        + ",t=" + QByteArray::number(m_cost.operations) + ",p=1$"
        + salt.toBase64(QByteArray::OmitTrailingEquals) + '$'
        + result.toBase64(QByteArray::OmitTrailingEquals);
    return match(nobody, password) && false;
}

} // namespace madoguchi
