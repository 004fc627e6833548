#include "app/store/reserve.h"

#include "app/store/storefault.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace madoguchi {

namespace {

bool hasRoom(const QString &folder)
{
    struct statvfs state
    { };
    if (::statvfs(QFile::encodeName(folder).constData(), &state) != 0)
        return false;
    constexpr unsigned long long needed = 2ULL * static_cast<unsigned long long>(Reserve::size);
    return static_cast<unsigned long long>(state.f_bavail) * state.f_frsize >= needed;
}

/// Zero, or errno. A hole would hold no space: where blocks cannot be had by asking, they are written.
int fill(int file)
{
    if (::fallocate(file, 0, 0, Reserve::size) == 0)
        return 0;
    if (errno != EOPNOTSUPP)
        return errno;
    const QByteArray block(1024 * 1024, '\x55');
    for (qint64 left = Reserve::size; left > 0;) {
        const ssize_t written = ::write(
            file, block.constData(), static_cast<std::size_t>(std::min<qint64>(left, block.size())));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        left -= written;
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

} // namespace

QString Reserve::fileOf(const QString &storeFile)
{
    return storeFile + QStringLiteral(".reserve");
}

Reserve::Reserve(const QString &storeFile)
    : m_file(fileOf(storeFile))
    , m_there(standsWhole())
{ }

Outcome<Done> Reserve::make()
{
    if (m_there)
        return Done{};
    if (!hasRoom(QFileInfo(m_file).absolutePath()))
        return Fault{ Failure::StoreFull, QStringLiteral("reserve") };
    const QByteArray path = QFile::encodeName(m_file);
    ::unlink(path.constData()); // a part of one, or what somebody else put there
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return storeFaultOfErrno(errno);
    const int error = fill(file);
    ::close(file);
    if (error != 0) {
        ::unlink(path.constData());
        return storeFaultOfErrno(error);
    }
    m_there = true;
    return Done{};
}

bool Reserve::giveUp()
{
    const bool freed = m_there && ::unlink(QFile::encodeName(m_file).constData()) == 0;
    m_there = false;
    return freed;
}

bool Reserve::standsWhole() const
{
    constexpr qint64 blockUnit = 512; // st_blocks, whatever the file system's block
    struct stat state
    { };
    return ::lstat(QFile::encodeName(m_file).constData(), &state) == 0 && S_ISREG(state.st_mode)
        && state.st_size == size && static_cast<qint64>(state.st_blocks) * blockUnit >= size;
}

} // namespace madoguchi
