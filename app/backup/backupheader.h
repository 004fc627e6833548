#pragma once

#include "app/domain/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace madoguchi {

/// What stands in clear at the head of a backup. Nothing of it says who a patient is.
///
/// Form of a backup, version 1:
///
///     "MDGBKUP1"                 8 bytes
///     size of the head           4 bytes, big endian, at most 1 MiB
///     head                       CBOR map of the values below
///     checksum                   32 bytes, BLAKE2b of all before it: tells a damaged head from another key
///     stream header              24 bytes, crypto_secretstream (XChaCha20-Poly1305)
///     pieces                     64 KiB of the database each (the last one less), 17 bytes more when sealed.
///                                Each is bound to the checksum; the last one carries the final tag
///
/// The content key is random and stands in the head twice: sealed to the recovery key (crypto_box_seal) and
/// under the vault key, so that the station itself restores without the sheet. The station's keys stand there
/// sealed to the recovery key alone: a station and its medium, stolen together, do not bring back a day whose
/// key was destroyed.
struct BackupHeader
{
    QString station{}; ///< "DESK-1"
    QString institution{}; ///< 10 digits
    QByteArray store{}; ///< 16 bytes that tell stores apart, a keyed hash under the vault key
    QDateTime made{}; ///< UTC, to the second
    int schema = 0; ///< of the database
    qint64 size = 0; ///< of the database in bytes
    QByteArray recoveryKey{}; ///< public half, 32 bytes
    QByteArray keyForSheet{}; ///< content key, sealed to the recovery key
    QByteArray keyForStation{}; ///< content key, under the vault key
    QByteArray keys{}; ///< KeyBundle, sealed to the recovery key
    QByteArray mark{}; ///< markBy() of all the above

    bool operator==(const BackupHeader &) const = default;

    static constexpr qint64 pieceSize = 64 * 1024;
    static constexpr qint64 mostBytes = 1024 * 1024;

    /// Magic to checksum.
    [[nodiscard]] QByteArray toBytes() const;
    /// Keyed hash of the head without its mark, 32 bytes. Anybody can seal to a public key that stands in
    /// clear: only the station and the sheet have the proof key.
    [[nodiscard]] QByteArray markBy(const QByteArray &proofKey) const;
    /// Of a whole backup with this header, in bytes.
    [[nodiscard]] qint64 fileSize() const;
};

/// A header as it was read, with what the content is bound to.
struct ReadHeader
{
    BackupHeader header{};
    QByteArray checksum{};
    qint64 contentAt = 0; ///< offset of the stream header
};

/// `bytes`: the file's beginning, at least all of the head. BackupDamaged.
Outcome<ReadHeader> readBackupHeader(QByteArrayView bytes);

} // namespace madoguchi
