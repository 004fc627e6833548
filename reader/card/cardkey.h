#pragma once

#include "reader/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace madoguchi {

/// An RSA public key as the card's files write it: 90 exponent, 91 modulus (card.md, 1.6).
class CardKey
{
public:
    /// Of 1,024 to 4,096 bits, with an odd exponent of up to four bytes. Nothing: it is none of these, or
    /// there is something beside it.
    static std::optional<CardKey> parse(QByteArrayView elements);
    /// A public key, or a certificate's, as PEM.
    static std::optional<CardKey> fromPem(const QByteArray &pem);

    [[nodiscard]] const QByteArray &modulus() const { return m_modulus; }
    /// As parse() takes it.
    [[nodiscard]] QByteArray write() const;
    /// PKCS #1 v1.5 with SHA-256, where what was signed are these digests in one DigestInfo, one after the
    /// other: one for an ordinary signature, three for a face record.
    [[nodiscard]] bool hasSigned(const QList<QByteArray> &digests, QByteArrayView signature) const;
    bool operator==(const CardKey &) const = default;

private:
    CardKey(QByteArray exponent, QByteArray modulus)
        : m_exponent(std::move(exponent))
        , m_modulus(std::move(modulus))
    { }

    QByteArray m_exponent;
    QByteArray m_modulus;
};

/// The DigestInfo that such a signature holds.
QByteArray sha256DigestInfo(const QList<QByteArray> &digests);

/// A card-verifiable certificate (card.md, 1.3; layout as read from test cards): 7F21 { 5F4E body of 297
/// bytes: 16 of the issuer's key, 16 of this key, the key; 5F37 signature over the body }. It has no period
/// of validity.
struct CardVerifiableCertificate
{
    QByteArray issuer{}; ///< identifier of the key that signed it
    QByteArray holder{}; ///< identifier of the key in it
    CardKey key;
    QByteArray body{};
    QByteArray signature{};

    static constexpr qsizetype NameSize = 16;

    /// Total.
    static std::optional<CardVerifiableCertificate> parse(QByteArrayView bytes);
    /// One of these keys signed it.
    [[nodiscard]] bool isFrom(const QList<CardKey> &authorities) const;
};

} // namespace madoguchi
