#include "app/support/privatefile.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

Fault faultOf(int error)
{
    const QString code = QStringLiteral("errno-%1").arg(error);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return Fault{ Failure::StoreFull, code };
    case EROFS:
    case EACCES:
    case EPERM:
        return Fault{ Failure::StoreReadOnly, code };
    default:
        return Fault{ Failure::StoreUnreachable, code };
    }
}

/// Whether a file of this name may be put in place of what stands there.
Outcome<Done> checkPlace(const QByteArray &name)
{
    struct stat state
    { };
    if (::lstat(name.constData(), &state) != 0)
        return errno == ENOENT ? Outcome<Done>(Done{}) : faultOf(errno);
    if (!S_ISREG(state.st_mode))
        return Fault{ Failure::StoreUnreachable, QStringLiteral("not-a-file") };
    return Done{};
}

bool writeAll(int file, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t count
            = ::write(file, content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            done += count;
    }
    return ::fsync(file) == 0;
}

} // namespace

Outcome<Done> writePrivateFile(const QString &path, const QByteArray &content)
{
    const QByteArray name = QFile::encodeName(path);
    if (const auto place = checkPlace(name); !place)
        return place;
    QByteArray temporary = name + ".XXXXXX";
    const int file = ::mkostemp(temporary.data(), O_CLOEXEC); // makes it 0600, and follows no link
    if (file < 0)
        return faultOf(errno);
    const bool written = writeAll(file, content);
    int error = written ? 0 : errno;
    if (::close(file) != 0 && error == 0)
        error = errno;
    // Renaming puts the name itself in another place: where a link stood meanwhile, it is the link that goes.
    if (error == 0 && ::rename(temporary.constData(), name.constData()) != 0)
        error = errno;
    if (error == 0)
        return Done{};
    ::unlink(temporary.constData());
    return faultOf(error);
}

} // namespace madoguchi
