#include "app/central/folder/openedfile.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace madoguchi {

namespace {

/// A share of another machine, as the kernel numbers them (statfs(2)).
bool isShare(int file)
{
    struct statfs state
    { };
    if (::fstatfs(file, &state) != 0)
        return true;
    constexpr std::array<quint32, 4> shares{ 0xff534d42, 0xfe534d42, 0x517b, 0x6969 }; // CIFS, SMB2, SMB, NFS
    return std::find(shares.begin(), shares.end(), static_cast<quint32>(state.f_type)) != shares.end();
}

} // namespace

/// On a share there is nothing to be tried out: its server refuses the reading itself, and a lock of ours
/// would stop the writer for that moment.
bool isLocked(int file)
{
    struct flock lock
    { };
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    if (::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK)
        return true;
    if (isShare(file))
        return false;
    if (::flock(file, LOCK_SH | LOCK_NB) != 0)
        return errno == EWOULDBLOCK;
    ::flock(file, LOCK_UN);
    return false;
}

void openToGroup(int file, const QString &folder)
{
    struct stat own
    { };
    struct stat parent
    { };
    if (::fstat(file, &own) != 0 || ::stat(QFile::encodeName(folder).constData(), &parent) != 0)
        return;
    if (own.st_gid != parent.st_gid && ::fchown(file, static_cast<uid_t>(-1), parent.st_gid) != 0)
        return;
    static_cast<void>(::fchmod(file, 0600U | (parent.st_mode & 0060U)));
}

} // namespace madoguchi
