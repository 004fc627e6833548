#include "app/backup/recoverykey.h"

#include "app/backup/recoverywords.h"

#include <sodium.h>

#include <utility>

namespace madoguchi {

namespace {

/// Which half the text is, whatever place it was typed in: the first's place is asked first.
bool isOtherHalf(const Outcome<SecretBytes> &half)
{
    return !half && half.error().code.contains(QLatin1String("-is-"));
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace

RecoveryKey::RecoveryKey(SecretBytes seed)
    : m_seed(std::move(seed))
    , m_secret(crypto_box_SECRETKEYBYTES)
    , m_public(static_cast<qsizetype>(publicSize), '\0')
{
    static_assert(RecoveryWords::bytes == crypto_box_SEEDBYTES && publicSize == crypto_box_PUBLICKEYBYTES);
    crypto_box_seed_keypair(
        reinterpret_cast<unsigned char *>(m_public.data()), m_secret.data(), m_seed.data());
}

RecoveryKey RecoveryKey::make()
{
    SecretBytes seed(RecoveryWords::bytes);
    randombytes_buf(seed.data(), seed.size());
    return RecoveryKey(std::move(seed));
}

Outcome<RecoveryKey> RecoveryKey::fromHalves(QStringView first, QStringView second)
{
    auto one = RecoveryWords::halfOf(first, RecoveryHalf::First);
    auto other = RecoveryWords::halfOf(second, RecoveryHalf::Second);
    if (isOtherHalf(one) && isOtherHalf(other)) {
        one = RecoveryWords::halfOf(second, RecoveryHalf::First);
        other = RecoveryWords::halfOf(first, RecoveryHalf::Second);
    }
    if (!one)
        return one.error();
    if (!other)
        return other.error();
    SecretBytes seed(RecoveryWords::bytes);
    for (std::size_t i = 0; i < seed.size(); ++i)
        seed.data()[i] = one->data()[i] ^ other->data()[i];
    return RecoveryKey(std::move(seed));
}

RecoverySheet RecoveryKey::sheet() const
{
    SecretBytes first(RecoveryWords::bytes);
    SecretBytes second(RecoveryWords::bytes);
    randombytes_buf(first.data(), first.size());
    for (std::size_t i = 0; i < second.size(); ++i)
        second.data()[i] = m_seed.data()[i] ^ first.data()[i];
    RecoverySheet sheet;
    sheet.number = numberOf(m_public);
    sheet.first = RecoveryWords::textOf(first, RecoveryHalf::First);
    sheet.second = RecoveryWords::textOf(second, RecoveryHalf::Second);
    return sheet;
}

QByteArray RecoveryKey::proofKey() const
{
    static constexpr char purpose[] = "recovery backup proof";
    QByteArray proof(static_cast<qsizetype>(crypto_generichash_BYTES), '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(proof.data()), crypto_generichash_BYTES,
        reinterpret_cast<const unsigned char *>(purpose), sizeof purpose - 1, m_seed.data(), m_seed.size());
    return proof;
}

Outcome<SecretBytes> RecoveryKey::open(QByteArrayView sealed) const
{
    if (sealed.size() < static_cast<qsizetype>(crypto_box_SEALBYTES))
        return Fault{ Failure::BackupDamaged };
    SecretBytes plain(static_cast<std::size_t>(sealed.size()) - crypto_box_SEALBYTES);
    unsigned char nothing = 0; // an empty message has no bytes to stand anywhere
    const int opened = crypto_box_seal_open(plain.isEmpty() ? &nothing : plain.data(), bytesOf(sealed),
        static_cast<unsigned long long>(sealed.size()), bytesOf(m_public), m_secret.data());
    if (opened != 0)
        return Fault{ Failure::BackupDamaged };
    return plain;
}

QByteArray RecoveryKey::seal(QByteArrayView plain, const QByteArray &publicKey)
{
    Q_ASSERT(publicKey.size() == static_cast<qsizetype>(publicSize));
    QByteArray sealed(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), '\0');
    const int done = crypto_box_seal(reinterpret_cast<unsigned char *>(sealed.data()), bytesOf(plain),
        static_cast<unsigned long long>(plain.size()), bytesOf(publicKey));
    return done == 0 ? sealed : QByteArray();
}

QString RecoveryKey::numberOf(const QByteArray &publicKey)
{
    static constexpr char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // no 0 O 1 I
    unsigned char hash[crypto_generichash_BYTES_MIN];
    static constexpr char purpose[] = "recovery sheet number";
    crypto_generichash(hash, sizeof hash, bytesOf(publicKey),
        static_cast<unsigned long long>(publicKey.size()), reinterpret_cast<const unsigned char *>(purpose),
        sizeof purpose - 1);
    QString number;
    for (int i = 0; i < 8; ++i) {
        if (i == 4)
            number += QLatin1Char('-');
        number += QLatin1Char(letters[hash[i] & 31]);
    }
    return number;
}

} // namespace madoguchi
