#include "app/backup/backupreader.h"

#include "app/backup/backups.h"

#include <QFile>

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

constexpr qint64 tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;

/// Less than `size`: the file ends there. Nothing: it cannot be read.
std::optional<qsizetype> readUpTo(int file, char *at, qsizetype size)
{
    qsizetype done = 0;
    while (done < size) {
        const ssize_t got = ::read(file, at + done, static_cast<std::size_t>(size - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::nullopt;
        if (got == 0)
            break;
        done += got;
    }
    return done;
}

Fault damaged(const char *where)
{
    return { Failure::BackupDamaged, QLatin1String(where) };
}

Fault unreadable()
{
    return { Failure::BackupFolderUnreachable, QStringLiteral("read") };
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// The sealed pieces in their order, opened one by one.
class Pieces
{
public:
    Pieces(int file, QByteArray checksum, qint64 size)
        : m_file(file)
        , m_checksum(std::move(checksum))
        , m_left(size)
    { }

    Outcome<Done> begin(const SecretBytes &key)
    {
        QByteArray head(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
        const auto got = readUpTo(m_file, head.data(), head.size());
        if (!got)
            return unreadable();
        const bool fits = *got == head.size() && key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES;
        if (!fits
            || crypto_secretstream_xchacha20poly1305_init_pull(&m_state, bytesOf(head), key.data()) != 0)
            return damaged("stream");
        return Done{};
    }
    [[nodiscard]] bool atEnd() const { return m_ended; }
    /// The next piece, valid until the one after it.
    Outcome<QByteArrayView> next()
    {
        const qint64 size = std::min(m_left, BackupHeader::pieceSize);
        const auto got = readUpTo(m_file, m_sealed.data(), size + tagBytes);
        if (!got)
            return unreadable();
        unsigned char tag = 0;
        const bool opens = *got == size + tagBytes
            && crypto_secretstream_xchacha20poly1305_pull(&m_state, bytesOf(m_plain), nullptr, &tag,
                   bytesOf(QByteArrayView(m_sealed)), static_cast<unsigned long long>(*got),
                   bytesOf(QByteArrayView(m_checksum)), static_cast<unsigned long long>(m_checksum.size()))
                == 0;
        m_left -= size;
        m_ended = m_left <= 0;
        const unsigned char wanted = m_ended ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
        if (!opens || tag != wanted)
            return damaged("content");
        return QByteArrayView(m_plain).first(size);
    }

private:
    int m_file;
    QByteArray m_checksum;
    qint64 m_left;
    bool m_ended = false;
    crypto_secretstream_xchacha20poly1305_state m_state{};
    QByteArray m_sealed = QByteArray(BackupHeader::pieceSize + tagBytes, '\0');
    QByteArray m_plain = QByteArray(BackupHeader::pieceSize, '\0');
};

} // namespace

BackupReader::BackupReader(int file)
    : m_file(file)
{ }

BackupReader::~BackupReader()
{
    ::close(m_file);
}

Outcome<std::unique_ptr<BackupReader>> BackupReader::open(const QString &file)
{
    const int opened
        = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (opened < 0)
        return errno == ENOENT ? Fault{ Failure::NotFound } : unreadable();
    std::unique_ptr<BackupReader> reader(new BackupReader(opened));
    if (const auto head = reader->readHead(); !head)
        return head.error();
    return reader;
}

Outcome<Done> BackupReader::readHead()
{
    struct stat state
    { };
    if (::fstat(m_file, &state) != 0)
        return unreadable();
    if (!S_ISREG(state.st_mode))
        return Fault{ Failure::BackupDamaged, QStringLiteral("not-a-file") };
    QByteArray begin(std::min<qint64>(state.st_size, BackupHeader::mostBytes + 64), '\0');
    const auto got = readUpTo(m_file, begin.data(), begin.size());
    if (!got)
        return unreadable();
    auto read = readBackupHeader(QByteArrayView(begin).first(*got));
    if (!read)
        return read.error();
    m_read = std::move(*read);
    return m_read.header.fileSize() == state.st_size ? Outcome<Done>(Done{}) : Outcome<Done>(damaged("size"));
}

SealedPlace BackupReader::placeOfKey(const QByteArray &store)
{
    constexpr int version = 1; // of the form
    return { QByteArrayLiteral("backup"), store, QByteArrayLiteral("content-key"), {}, version };
}

Outcome<SecretBytes> BackupReader::contentKey(const RecoveryKey &key) const
{
    if (header().recoveryKey != key.publicKey())
        return Fault{ Failure::BackupOfOther, RecoveryKey::numberOf(header().recoveryKey) };
    // A box to the public key proves nothing of who closed it.
    const QByteArray mark = header().markBy(key.proofKey());
    if (header().mark.size() != mark.size()
        || sodium_memcmp(mark.constData(), header().mark.constData(), static_cast<std::size_t>(mark.size()))
            != 0)
        return Fault{ Failure::BackupOfOther, QStringLiteral("mark") };
    return key.open(header().keyForSheet);
}

Outcome<SecretBytes> BackupReader::contentKey(const SealingKey &vaultKey) const
{
    if (header().store != Backups::storeMark(vaultKey))
        return Fault{ Failure::BackupOfOther, QStringLiteral("store") };
    auto opened = vaultKey.open(header().keyForStation, placeOfKey(header().store));
    if (!opened)
        return damaged("key");
    return SecretBytes::taking(*opened);
}

Outcome<Done> BackupReader::read(
    const SecretBytes &contentKey, const std::function<Outcome<Done>(QByteArrayView)> &take)
{
    if (::lseek(m_file, static_cast<off_t>(m_read.contentAt), SEEK_SET) < 0)
        return unreadable();
    Pieces pieces(m_file, m_read.checksum, header().size);
    if (const auto begun = pieces.begin(contentKey); !begun)
        return begun;
    while (!pieces.atEnd()) {
        const auto piece = pieces.next();
        if (!piece)
            return piece.error();
        if (const auto taken = take(*piece); !taken)
            return taken;
    }
    return Done{};
}

} // namespace madoguchi
