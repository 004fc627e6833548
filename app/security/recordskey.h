#pragma once

#include "app/domain/failure.h"
#include "app/security/passwords.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QByteArrayView>

namespace madoguchi {

/// What cached records are sealed to: the X25519 pair of one qualified account. The secret half is kept
/// locked by the account's password, and nothing else opens it (security.md 12). Move-only.
class RecordsKey
{
public:
    /// As it is kept with the account.
    struct Kept
    {
        QByteArray publicKey{}; ///< 32 bytes
        QByteArray lockedKey{}; ///< form 1: version, cost, salt, nonce, sealed secret half
    };

    /// A new pair. StoreFull where the memory for Argon2id cannot be had (code "memory").
    static Outcome<Kept> make(const SecretBytes &password, HashingCost cost);
    /// SealBroken: another password, or changed bytes.
    static Outcome<RecordsKey> unlock(const Kept &kept, const SecretBytes &password);

    /// The same pair under another password.
    [[nodiscard]] Outcome<Kept> relock(const SecretBytes &password, HashingCost cost) const;
    /// What was sealed to this key. SealBroken.
    [[nodiscard]] Outcome<SecretBytes> open(QByteArrayView sealed) const;
    /// Anybody can seal, without any password. SealBroken: `publicKey` is none.
    static Outcome<QByteArray> sealTo(const QByteArray &publicKey, QByteArrayView plain);

    [[nodiscard]] const QByteArray &publicKey() const { return m_publicKey; }

private:
    RecordsKey(QByteArray publicKey, SecretBytes secretKey);

    QByteArray m_publicKey;
    SecretBytes m_secretKey;
};

} // namespace madoguchi
