#include "app/backup/medium.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace madoguchi {

int Medium::create(const QByteArray &path)
{
    return ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
}

ssize_t Medium::write(int file, const void *bytes, std::size_t size)
{
    return ::write(file, bytes, size);
}

int Medium::sync(int file)
{
    return ::fsync(file);
}

int Medium::close(int file)
{
    return ::close(file);
}

int Medium::rename(const QByteArray &from, const QByteArray &to)
{
    return ::rename(from.constData(), to.constData());
}

int Medium::link(const QByteArray &from, const QByteArray &to)
{
    return ::link(from.constData(), to.constData());
}

int Medium::unlink(const QByteArray &path)
{
    return ::unlink(path.constData());
}

int Medium::syncFolder(const QByteArray &folder)
{
    const int opened = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return -1;
    int done = ::fsync(opened);
    const int why = errno;
    if (done != 0 && (why == EINVAL || why == ENOTSUP)) // some file systems cannot, and need not
        done = 0;
    ::close(opened);
    errno = why;
    return done;
}

Medium &Medium::system()
{
    static Medium medium;
    return medium;
}

} // namespace madoguchi
