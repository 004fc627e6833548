#include "app/security/filekeystore.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

constexpr QByteArrayView magic("MDGKEYS1");
constexpr off_t largestFile = 1 << 20;
constexpr std::size_t largestField = 0xffff;

/// A file descriptor that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    { }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int operator*() const { return m_number; }

private:
    int m_number;
};

Fault unavailable(const char *why)
{
    return Fault{ Failure::KeyStoreUnavailable, QLatin1String(why) };
}

Fault notWritten(int error)
{
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return Fault{ Failure::StoreFull, QStringLiteral("key-file") };
    if (error == EROFS || error == EACCES || error == EPERM)
        return Fault{ Failure::StoreReadOnly, QStringLiteral("key-file") };
    return unavailable("key-file-not-written");
}

Outcome<SecretBytes> readWhole(int file, std::size_t size)
{
    SecretBytes content(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t count = ::read(file, content.data() + done, size - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return unavailable("key-file-unreadable");
        done += static_cast<std::size_t>(count);
    }
    return content;
}

bool writeWhole(int file, const SecretBytes &content)
{
    std::size_t done = 0;
    while (done < content.size()) {
        const ssize_t count = ::write(file, content.data() + done, content.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        done += static_cast<std::size_t>(count);
    }
    return ::fsync(file) == 0;
}

/// Takes one field of length and bytes from the front of `rest`; false where it is not whole.
bool takeField(QByteArrayView &rest, QByteArrayView &field)
{
    if (rest.size() < 2)
        return false;
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint16>(rest.data()));
    if (rest.size() < 2 + size)
        return false;
    field = rest.sliced(2, size);
    rest = rest.sliced(2 + size);
    return true;
}

unsigned char *putField(unsigned char *place, QByteArrayView field)
{
    qToBigEndian(static_cast<quint16>(field.size()), place);
    std::memcpy(place + 2, field.data(), static_cast<std::size_t>(field.size()));
    return place + 2 + field.size();
}

/// In locked memory: the keys never stand in an ordinary buffer of ours.
SecretBytes serialised(const std::map<QByteArray, SecretBytes> &entries)
{
    auto size = static_cast<std::size_t>(magic.size());
    for (const auto &[name, value] : entries)
        size += 4 + static_cast<std::size_t>(name.size()) + value.size();
    SecretBytes content(size);
    std::memcpy(content.data(), magic.data(), static_cast<std::size_t>(magic.size()));
    unsigned char *place = content.data() + magic.size();
    for (const auto &[name, value] : entries) {
        place = putField(place, name);
        place = putField(place, value.view());
    }
    return content;
}

/// The file's folder, made closed where it is missing. Somebody else who may write there could put another
/// key file in its place, so that is refused.
Outcome<Done> preparedFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    const QString above = QFileInfo(folder).path();
    if (!QFileInfo::exists(folder)) {
        if (above != folder && !QFileInfo::exists(above)) {
            if (const auto made = preparedFolder(above); !made)
                return made;
        }
        if (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
            return notWritten(errno);
    }
    struct stat state
    { };
    if (::stat(path.constData(), &state) != 0 || !S_ISDIR(state.st_mode))
        return unavailable("key-folder");
    const bool sticky = (state.st_mode & S_ISVTX) != 0;
    if ((state.st_mode & (S_IWGRP | S_IWOTH)) != 0 && !sticky)
        return Fault{ Failure::KeyFileOpenToOthers, QStringLiteral("key-folder") };
    return Done{};
}

/// Holds the lock beside the key file while the descriptor lives. The lock file stays: where it were removed,
/// one program could lock the old one while another locks the new.
Outcome<std::unique_ptr<Descriptor>> locked(const QString &keyFile, std::chrono::milliseconds patience)
{
    const QByteArray path = QFile::encodeName(keyFile) + ".lock";
    auto file = std::make_unique<Descriptor>(
        ::open(path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600));
    if (**file < 0)
        return notWritten(errno);
    const QDeadlineTimer deadline(patience);
    while (::flock(**file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return notWritten(errno);
        if (deadline.hasExpired())
            return unavailable("key-file-in-use");
        QThread::msleep(5);
    }
    return file;
}

/// The entries of an open key file.
Outcome<std::map<QByteArray, SecretBytes>> entriesIn(int file)
{
    struct stat state
    { };
    if (::fstat(file, &state) != 0 || !S_ISREG(state.st_mode) || state.st_size > largestFile)
        return unavailable("key-file-damaged");
    if ((state.st_mode & 0177) != 0 || state.st_uid != ::geteuid())
        return Fault{ Failure::KeyFileOpenToOthers };
    auto content = readWhole(file, static_cast<std::size_t>(state.st_size));
    if (!content)
        return content.error();
    QByteArrayView rest = content->view();
    if (!rest.startsWith(magic))
        return unavailable("key-file-damaged");
    rest = rest.sliced(magic.size());
    std::map<QByteArray, SecretBytes> entries;
    while (!rest.isEmpty()) {
        QByteArrayView name;
        QByteArrayView value;
        if (!takeField(rest, name) || !takeField(rest, value))
            return unavailable("key-file-damaged");
        entries.insert_or_assign(name.toByteArray(), SecretBytes(value));
    }
    return entries;
}

bool fits(const QByteArray &name, const SecretBytes &value)
{
    return value.size() <= largestField && static_cast<std::size_t>(name.size()) <= largestField;
}

/// Writes zeros over a file whose name is gone. As good as the file system allows: one that writes elsewhere
/// keeps the old blocks. A file that somebody gave a second name to is left alone.
void overwrite(int file)
{
    struct stat state
    { };
    if (file < 0 || ::fstat(file, &state) != 0 || !S_ISREG(state.st_mode) || state.st_nlink > 0
        || state.st_size > largestFile)
        return;
    const SecretBytes zeros(static_cast<std::size_t>(state.st_size));
    if (::lseek(file, 0, SEEK_SET) == 0)
        static_cast<void>(writeWhole(file, zeros));
}

int openedForOverwriting(const QByteArray &path)
{
    return ::open(path.constData(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
}

/// What a crash left beside the key file has keys in it too.
void clearLeftover(const QByteArray &path)
{
    const Descriptor left(openedForOverwriting(path));
    ::unlink(path.constData());
    overwrite(*left);
}

Outcome<Done> syncedFolder(const QString &path)
{
    const Descriptor inFolder(
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (*inFolder < 0 || ::fsync(*inFolder) != 0)
        return notWritten(errno);
    return Done{};
}

Outcome<Done> removeFile(const QString &path)
{
    const QByteArray target = QFile::encodeName(path);
    const Descriptor old(openedForOverwriting(target));
    // The name first: whoever reads sees the file whole or not at all.
    if (::unlink(target.constData()) != 0 && errno != ENOENT)
        return notWritten(errno);
    overwrite(*old);
    return syncedFolder(path);
}

Outcome<Done> save(const QString &path, const std::map<QByteArray, SecretBytes> &entries)
{
    // Written beside it, flushed, renamed: after a power cut there is the old file or the new one.
    const QByteArray target = QFile::encodeName(path);
    const QByteArray beside = target + ".new";
    clearLeftover(beside);
    const SecretBytes content = serialised(entries);
    {
        const Descriptor file(
            ::open(beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (*file < 0)
            return notWritten(errno);
        if (!writeWhole(*file, content)) {
            const int error = errno;
            ::unlink(beside.constData());
            return notWritten(error);
        }
    }
    const Descriptor old(openedForOverwriting(target));
    if (::rename(beside.constData(), target.constData()) != 0) {
        const int error = errno;
        ::unlink(beside.constData());
        return notWritten(error);
    }
    // On the disk under its name before the old one is destroyed.
    if (const auto synced = syncedFolder(path); !synced)
        return synced;
    overwrite(*old);
    return Done{};
}

} // namespace

FileKeyStore::FileKeyStore(QString path, QString station, std::chrono::milliseconds patience)
    : m_path(std::move(path))
    , m_station(std::move(station))
    , m_patience(patience)
{ }

QByteArray FileKeyStore::nameOf(const QString &name) const
{
    return (m_station.isEmpty() ? name : m_station + QLatin1Char('/') + name).toUtf8();
}

/// Nobody waits for the lock to read: a file that was replaced meanwhile is read anew.
Outcome<FileKeyStore::Entries> FileKeyStore::load() const
{
    for (;;) {
        const Descriptor file(
            ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
        if (*file < 0) {
            if (errno == ENOENT)
                return Entries{};
            return unavailable(errno == ELOOP ? "key-file-is-link" : "key-file-unreadable");
        }
        auto entries = entriesIn(*file);
        struct stat state
        { };
        if (::fstat(*file, &state) != 0 || state.st_nlink > 0)
            return entries;
    }
}

template <typename Change> Outcome<Done> FileKeyStore::change(Change change) const
{
    if (const auto prepared = preparedFolder(QFileInfo(m_path).path()); !prepared)
        return prepared;
    const auto lock = locked(m_path, m_patience);
    if (!lock)
        return lock.error();
    auto entries = load();
    if (!entries)
        return entries.error();
    if (!change(*entries))
        return Done{};
    return entries->empty() ? removeFile(m_path) : save(m_path, *entries);
}

Outcome<std::optional<SecretBytes>> FileKeyStore::read(const QString &name)
{
    auto entries = load();
    if (!entries)
        return entries.error();
    auto found = entries->find(nameOf(name));
    if (found == entries->end())
        found = entries->find(name.toUtf8());
    if (found == entries->end())
        return std::optional<SecretBytes>{};
    return std::optional<SecretBytes>(std::move(found->second));
}

Outcome<Done> FileKeyStore::write(const QString &name, SecretBytes value)
{
    const QByteArray key = nameOf(name);
    if (!fits(key, value))
        return unavailable("key-too-large");
    return change([&](Entries &entries) {
        entries.insert_or_assign(key, std::move(value));
        return true;
    });
}

Outcome<SecretBytes> FileKeyStore::writeIfAbsent(const QString &name, SecretBytes value)
{
    const QByteArray key = nameOf(name);
    if (!fits(key, value))
        return unavailable("key-too-large");
    SecretBytes standing = value.duplicate();
    const auto changed = change([&](Entries &entries) {
        auto found = entries.find(key);
        if (found == entries.end())
            found = entries.find(name.toUtf8());
        if (found != entries.end()) {
            standing = found->second.duplicate();
            return false;
        }
        entries.insert_or_assign(key, std::move(value));
        return true;
    });
    if (!changed)
        return changed.error();
    return standing;
}

Outcome<Done> FileKeyStore::remove(const QString &name)
{
    // Nothing to remove: nothing to make or to lock either.
    if (const auto found = read(name); !found || !found->has_value())
        return found ? Outcome<Done>(Done{}) : found.error();
    return change([&](Entries &entries) {
        const auto own = entries.erase(nameOf(name));
        return own + (m_station.isEmpty() ? 0 : entries.erase(name.toUtf8())) > 0;
    });
}

} // namespace madoguchi
