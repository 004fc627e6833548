#include "app/store/databasefile.h"

#include "app/store/storefault.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

Outcome<Done> prepareFolder(const QString &folder)
{
    const QFileInfo info(folder);
    const QByteArray path = QFile::encodeName(folder);
    if (!info.exists()) {
        const QString above = info.path();
        if (above != folder && !QFileInfo::exists(above)) {
            if (const auto made = prepareFolder(above); !made)
                return made;
        }
        if (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
            return storeFaultOfErrno(errno);
    } else if (!info.isDir()) {
        return storeFaultOfErrno(ENOTDIR);
    }
    if (::access(path.constData(), W_OK | X_OK) != 0)
        return storeFaultOfErrno(errno);
    return Done{};
}

/// The new name itself must survive a power cut, not only what is written into the file.
void syncFolder(const QString &folder)
{
    const int opened = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return;
    ::fsync(opened);
    ::close(opened);
}

} // namespace

Outcome<Done> prepareDatabaseFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (const auto prepared = prepareFolder(folder); !prepared)
        return prepared;
    const int file = ::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0600);
    if (file < 0)
        return storeFaultOfErrno(errno);
    struct stat state
    { };
    const bool usable = ::fstat(file, &state) == 0 && S_ISREG(state.st_mode)
        && ((state.st_mode & 0177) == 0 || ::fchmod(file, 0600) == 0);
    ::close(file);
    if (!usable)
        return Fault{ Failure::StoreUnreachable, QStringLiteral("file") };
    syncFolder(folder);
    return Done{};
}

} // namespace madoguchi
