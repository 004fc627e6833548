#include "app/backup/backupwriter.h"

#include "app/backup/backupreader.h"

#include <QFile>

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

namespace madoguchi {

namespace {

Fault unreachable(int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return { Failure::BackupFolderUnreachable, full ? QStringLiteral("full") : QString::number(error) };
}

/// Writes head and pieces into an open file.
class Sealer
{
public:
    Sealer(Medium &medium, int file, const BackupHeader &header)
        : m_medium(medium)
        , m_file(file)
        , m_head(header.toBytes())
        , m_left(header.size)
    { }

    Outcome<Done> run(const SecretBytes &key, QFile &plain)
    {
        QByteArray begin(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
        crypto_secretstream_xchacha20poly1305_init_push(
            &m_state, reinterpret_cast<unsigned char *>(begin.data()), key.data());
        begin.prepend(m_head);
        if (!writeAll(m_medium, m_file, begin.constData(), begin.size()))
            return unreachable(errno);
        do {
            const QByteArray piece = plain.read(std::min(m_left, BackupHeader::pieceSize));
            if (piece.size() != std::min(m_left, BackupHeader::pieceSize))
                return Fault{ Failure::StoreUnreachable, QStringLiteral("backup-copy") };
            m_left -= piece.size();
            const QByteArray sealed = seal(piece);
            if (!writeAll(m_medium, m_file, sealed.constData(), sealed.size()))
                return unreachable(errno);
        } while (m_left > 0);
        return m_medium.sync(m_file) == 0 ? Outcome<Done>(Done{}) : Outcome<Done>(unreachable(errno));
    }

private:
    QByteArray seal(const QByteArray &piece)
    {
        constexpr qsizetype checksumSize = 32; // the head ends with it
        const QByteArrayView checksum = QByteArrayView(m_head).last(checksumSize);
        QByteArray sealed(piece.size() + crypto_secretstream_xchacha20poly1305_ABYTES, '\0');
        const unsigned char tag = m_left > 0 ? crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
                                             : crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        crypto_secretstream_xchacha20poly1305_push(&m_state, reinterpret_cast<unsigned char *>(sealed.data()),
            nullptr, reinterpret_cast<const unsigned char *>(piece.constData()),
            static_cast<unsigned long long>(piece.size()),
            reinterpret_cast<const unsigned char *>(checksum.data()),
            static_cast<unsigned long long>(checksum.size()), tag);
        return sealed;
    }

    Medium &m_medium;
    int m_file;
    QByteArray m_head;
    qint64 m_left;
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

Outcome<Done> readBack(const QString &target, const BackupHeader &header, const SecretBytes &contentKey)
{
    const Fault lost{ Failure::BackupFolderUnreachable, QStringLiteral("read-back") };
    auto reader = BackupReader::open(target);
    if (!reader || !((*reader)->header() == header))
        return lost;
    const auto read = (*reader)->read(contentKey, [](QByteArrayView) { return Outcome<Done>(Done{}); });
    return read ? read : Outcome<Done>(lost);
}

Outcome<Done> writeAndClose(Medium &medium, int file, const BackupHeader &header,
    const SecretBytes &contentKey, const QString &database)
{
    QFile plain(database);
    Outcome<Done> written = Fault{ Failure::StoreUnreachable, QStringLiteral("backup-copy") };
    if (plain.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        written = Sealer(medium, file, header).run(contentKey, plain);
    // What is read back is to come from the medium, not from this machine's memory of it.
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    const int closed = medium.close(file);
    if (written && closed != 0)
        return unreachable(errno);
    return written;
}

} // namespace

bool writeAll(Medium &medium, int file, const char *bytes, qint64 size)
{
    while (size > 0) {
        const ssize_t done = medium.write(file, bytes, static_cast<std::size_t>(size));
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes += done;
        size -= done;
    }
    return true;
}

Outcome<Done> writeBackup(const QString &target, const BackupHeader &header, const SecretBytes &contentKey,
    const QString &database, Medium &medium)
{
    const QByteArray path = QFile::encodeName(target);
    const int file = medium.create(path);
    if (file < 0)
        return unreachable(errno);
    auto written = writeAndClose(medium, file, header, contentKey, database);
    if (written)
        written = readBack(target, header, contentKey);
    if (!written)
        medium.unlink(path);
    return written;
}

} // namespace madoguchi
