#include "app/backup/backupheader.h"

#include "app/store/cborarchive.h"

#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <sodium.h>

namespace madoguchi {

namespace {

constexpr QByteArrayView magic("MDGBKUP1");
constexpr qsizetype sizeBytes = 4;
constexpr qsizetype checksumSize = 32;

template <typename Archive, typename Header> void describe(Archive &archive, Header &header)
{
    archive.field(QLatin1String("station"), header.station);
    archive.field(QLatin1String("institution"), header.institution);
    archive.field(QLatin1String("store"), header.store);
    archive.field(QLatin1String("made"), header.made);
    archive.field(QLatin1String("schema"), header.schema);
    archive.field(QLatin1String("recovery"), header.recoveryKey);
    archive.field(QLatin1String("for-sheet"), header.keyForSheet);
    archive.field(QLatin1String("for-station"), header.keyForStation);
    archive.field(QLatin1String("keys"), header.keys);
    archive.field(QLatin1String("mark"), header.mark);
}

QByteArray checksumOf(QByteArrayView bytes)
{
    QByteArray sum(checksumSize, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(sum.data()), static_cast<std::size_t>(sum.size()),
        reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<unsigned long long>(bytes.size()),
        nullptr, 0);
    return sum;
}

Fault damaged(const char *where)
{
    return { Failure::BackupDamaged, QLatin1String(where) };
}

} // namespace

QByteArray BackupHeader::toBytes() const
{
    CborWriter writer;
    describe(writer, *this);
    QCborMap map = writer.map();
    map[QLatin1String("size")] = size; // may be more than an int holds
    const QByteArray head = map.toCborValue().toCbor();
    QByteArray bytes = magic.toByteArray();
    QByteArray length(sizeBytes, '\0');
    qToBigEndian(static_cast<quint32>(head.size()), length.data());
    bytes += length + head;
    return bytes + checksumOf(bytes);
}

QByteArray BackupHeader::markBy(const QByteArray &proofKey) const
{
    BackupHeader unmarked = *this;
    unmarked.mark.clear();
    const QByteArray head = unmarked.toBytes();
    QByteArray hash(static_cast<qsizetype>(crypto_generichash_BYTES), '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES,
        reinterpret_cast<const unsigned char *>(head.constData()),
        static_cast<unsigned long long>(head.size()),
        reinterpret_cast<const unsigned char *>(proofKey.constData()),
        static_cast<std::size_t>(proofKey.size()));
    return hash;
}

qint64 BackupHeader::fileSize() const
{
    const qint64 pieces = size <= 0 ? 1 : (size + pieceSize - 1) / pieceSize;
    return toBytes().size() + static_cast<qint64>(crypto_secretstream_xchacha20poly1305_HEADERBYTES) + size
        + pieces * static_cast<qint64>(crypto_secretstream_xchacha20poly1305_ABYTES);
}

Outcome<ReadHeader> readBackupHeader(QByteArrayView bytes)
{
    if (bytes.size() < magic.size() + sizeBytes || !bytes.startsWith(magic))
        return damaged("head");
    const qsizetype length = qFromBigEndian<quint32>(bytes.data() + magic.size());
    const qsizetype headAt = magic.size() + sizeBytes;
    if (length > BackupHeader::mostBytes || bytes.size() - headAt - checksumSize < length)
        return damaged("head");
    const qsizetype end = headAt + length;
    ReadHeader read;
    read.checksum = checksumOf(bytes.first(end));
    if (bytes.sliced(end, checksumSize) != read.checksum)
        return damaged("head");
    CborReader reader(bytes.sliced(headAt, length));
    describe(reader, read.header);
    reader.field(QLatin1String("size"), read.header.size);
    if (!reader.ok() || read.header.size < 0)
        return damaged("head");
    read.contentAt = end + checksumSize;
    return read;
}

} // namespace madoguchi
