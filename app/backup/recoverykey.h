#pragma once

#include "app/backup/keptrecovery.h"
#include "app/domain/failure.h"
#include "app/support/recoverysheet.h"
#include "reader/secretbytes.h"

#include <QByteArray>
#include <QStringView>

namespace madoguchi {

/// The clinic's recovery key (security.md 30): X25519. The station keeps the public half only, in its
/// StationRecord; the secret stands on paper in two halves.
class RecoveryKey
{
public:
    static constexpr std::size_t publicSize = 32;

    /// A new key. Its secret is gone with it: print sheet() first.
    static RecoveryKey make();
    /// From the sheet's two halves as typed. Both in the other's place is no mistake. RecoverySheetWrong: see
    /// RecoveryWords. Two halves of different sheets give a key that opens nothing.
    static Outcome<RecoveryKey> fromHalves(QStringView first, QStringView second);

    [[nodiscard]] const QByteArray &publicKey() const { return m_public; }
    /// Marks backups as the clinic's own: derived from the secret, and says nothing of it. 32 bytes.
    [[nodiscard]] QByteArray proofKey() const;
    /// What the station is to keep of this key.
    [[nodiscard]] KeptRecovery kept() const { return { m_public, proofKey() }; }
    /// The sheet to print, split anew at each call; station, institution and date are the caller's to fill
    /// in.
    [[nodiscard]] RecoverySheet sheet() const;
    /// What seal() sealed to this key. BackupDamaged: it was not, or it was changed.
    [[nodiscard]] Outcome<SecretBytes> open(QByteArrayView sealed) const;

    /// `publicKey` has `publicSize` bytes. A sealed box: only the sheet opens it.
    static QByteArray seal(QByteArrayView plain, const QByteArray &publicKey);
    /// "K7QD-93MF": tells sheets apart on paper and in a backup's header; no secret.
    static QString numberOf(const QByteArray &publicKey);

private:
    explicit RecoveryKey(SecretBytes seed);

    SecretBytes m_seed;
    SecretBytes m_secret;
    QByteArray m_public;
};

} // namespace madoguchi
