#include "app/central/folder/folderfiles.h"

#include "app/central/folder/foldernames.h"
#include "app/central/folder/openedfile.h"

#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

FileTrouble troubleOf(int error)
{
    switch (error) {
    case ENOENT:
        return FileTrouble::Gone;
    case ELOOP:
    case EISDIR:
    case ENXIO: // a socket, or a pipe without a reader
        return FileTrouble::NotAFile;
    case EAGAIN:
    case EBUSY:
    case ETXTBSY:
    case EDEADLK:
        return FileTrouble::Locked;
    case EACCES:
    case EPERM:
        return FileTrouble::Denied;
    case EEXIST:
        return FileTrouble::Exists;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return FileTrouble::Full;
    default:
        return FileTrouble::Unreachable;
    }
}

/// For a folder as a whole: that it is not there is not the same as a file that was taken.
FileTrouble folderTroubleOf(int error)
{
    return troubleOf(error) == FileTrouble::Denied ? FileTrouble::Denied : FileTrouble::Unreachable;
}

QByteArray pathOf(const QString &folder, const QString &name)
{
    return QFile::encodeName(folder) + '/' + QFile::encodeName(name);
}

FileStamp stampOf(const struct stat &state)
{
    return FileStamp{ state.st_size, qint64(state.st_mtim.tv_sec) * 1000000000 + state.st_mtim.tv_nsec };
}

bool isVisibleAscii(const char *name)
{
    const QByteArrayView view(name);
    return std::all_of(view.begin(), view.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// The names of a folder as they are read: of more than there is room for, those that come first.
class Names
{
public:
    explicit Names(const FolderFiles::First &first)
        : m_first(first)
    { }
    void add(const QString &name)
    {
        (m_first && m_first(name) ? m_before : m_after).append(name);
        if (m_before.size() + m_after.size() <= FolderFiles::mostNames)
            return;
        m_cut = true;
        (m_after.isEmpty() ? m_before : m_after).removeLast();
    }
    [[nodiscard]] QStringList sorted() const
    {
        QStringList all = m_before + m_after;
        all.sort();
        return all;
    }
    [[nodiscard]] bool cut() const { return m_cut; }

private:
    const FolderFiles::First &m_first;
    QStringList m_before{};
    QStringList m_after{};
    bool m_cut = false;
};

struct FolderEnd
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};

} // namespace

FolderFiles::FolderFiles(Fault fault)
    : m_fault(std::move(fault))
{ }

int FolderFiles::fault(Step step) const
{
    return m_fault ? m_fault(step) : 0;
}

FileResult<FolderListing> FolderFiles::list(const QString &folder, const First &first) const
{
    if (const int error = fault(Step::List))
        return folderTroubleOf(error);
    const std::unique_ptr<DIR, FolderEnd> opened(::opendir(QFile::encodeName(folder).constData()));
    if (!opened)
        return folderTroubleOf(errno);
    FolderListing listing;
    Names names(first);
    for (int read = 0;; ++read) {
        errno = 0;
        const dirent *entry = ::readdir(opened.get());
        if (entry == nullptr && errno != 0)
            return folderTroubleOf(errno);
        if (entry == nullptr)
            break;
        listing.cut = read >= mostEntries;
        if (listing.cut)
            break;
        if (entry->d_name[0] == '.')
            continue; // itself, its parent, and what every system hides
        if (isVisibleAscii(entry->d_name))
            names.add(QString::fromLatin1(entry->d_name));
        else
            ++listing.others;
    }
    listing.names = names.sorted();
    listing.cut = listing.cut || names.cut();
    return listing;
}

FileResult<Done> FolderFiles::usable(const QString &folder) const
{
    const QByteArray path = QFile::encodeName(folder);
    struct stat state
    { };
    if (::stat(path.constData(), &state) != 0)
        return folderTroubleOf(errno);
    if (!S_ISDIR(state.st_mode))
        return FileTrouble::Unreachable;
    if (::access(path.constData(), R_OK | W_OK | X_OK) != 0)
        return folderTroubleOf(errno);
    return Done{};
}

FileResult<FileStamp> FolderFiles::stamp(const QString &folder, const QString &name) const
{
    struct stat state
    { };
    if (::lstat(pathOf(folder, name).constData(), &state) != 0)
        return troubleOf(errno);
    if (!S_ISREG(state.st_mode))
        return FileTrouble::NotAFile;
    return stampOf(state);
}

FileResult<FileContent> FolderFiles::read(const QString &folder, const QString &name, qint64 most) const
{
    Q_ASSERT(most <= mostBytes);
    // Looked at before it is opened, because opening alone has effects on some devices; and once more
    // afterwards, because something else may stand there by then.
    const FileResult<FileStamp> before = stamp(folder, name);
    if (!before)
        return before.error();
    if (before->size > most)
        return FileTrouble::TooLarge;
    if (const int error = fault(Step::Open))
        return troubleOf(error);
    int file = -1;
    do {
        file = ::open(
            pathOf(folder, name).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    } while (file < 0 && errno == EINTR);
    if (file < 0)
        return troubleOf(errno);
    const auto closing = qScopeGuard([file] { ::close(file); });
    return readOpened(file, most);
}

FileResult<FileContent> FolderFiles::readOpened(int file, qint64 most) const
{
    struct stat state
    { };
    if (::fstat(file, &state) != 0)
        return troubleOf(errno);
    if (!S_ISREG(state.st_mode))
        return FileTrouble::NotAFile;
    if (isLocked(file))
        return FileTrouble::Locked;
    FileContent content{ {}, stampOf(state) };
    content.bytes.reserve(std::min<qint64>(content.stamp.size, most));
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const int error = fault(Step::Read);
        const ssize_t count
            = error != 0 ? -1 : ::read(file, piece.data(), static_cast<std::size_t>(piece.size()));
        if (count < 0 && error == 0 && errno == EINTR)
            continue;
        if (count < 0)
            return troubleOf(error != 0 ? error : errno);
        if (count == 0)
            break;
        content.bytes.append(piece.constData(), count);
        if (content.bytes.size() > most)
            return FileTrouble::TooLarge;
    }
    if (content.bytes.size() != content.stamp.size)
        return FileTrouble::Changed;
    return content;
}

int FolderFiles::writeOpened(int file, const QByteArray &content) const
{
    qsizetype done = 0;
    while (done < content.size()) {
        if (const int error = fault(Step::Write))
            return error;
        const ssize_t count
            = ::write(file, content.constData() + done, static_cast<std::size_t>(content.size() - done));
        if (count < 0 && errno != EINTR)
            return errno;
        if (count > 0)
            done += count;
    }
    if (const int error = fault(Step::Flush))
        return error;
    while (::fsync(file) != 0) {
        if (errno != EINTR)
            return errno;
    }
    return 0;
}

int FolderFiles::renameNew(const QByteArray &from, const QByteArray &to) const
{
    if (const int error = fault(Step::Rename))
        return error;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system that cannot do that (some shares). A second name is not made where there is one either.
    if (::link(from.constData(), to.constData()) == 0) {
        ::unlink(from.constData());
        return 0;
    }
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return errno;
    // Nor that: CIFS without hard links. Its rename refuses an existing target by itself where the server is
    // Windows; looked for all the same.
    struct stat state
    { };
    if (::lstat(to.constData(), &state) == 0)
        return EEXIST;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

void FolderFiles::flushFolder(const QString &folder) const
{
    // Whatever comes of it: under its name, the request is in the terminal's hands. One that a power cut
    // takes back was not taken by anybody, and a share leaves such things to its server.
    if (fault(Step::FlushFolder) != 0)
        return;
    const int opened = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0)
        return;
    while (::fsync(opened) != 0 && errno == EINTR) { }
    ::close(opened);
}

int FolderFiles::renameOver(const QByteArray &from, const QByteArray &to) const
{
    if (const int error = fault(Step::Rename))
        return error;
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

FileResult<Done> FolderFiles::write(
    const QString &folder, const QString &name, const QByteArray &content) const
{
    return put(folder, name, content, &FolderFiles::renameNew);
}

FileResult<Done> FolderFiles::replace(
    const QString &folder, const QString &name, const QByteArray &content) const
{
    return put(folder, name, content, &FolderFiles::renameOver);
}

FileResult<Done> FolderFiles::put(
    const QString &folder, const QString &name, const QByteArray &content, Rename rename) const
{
    if (content.size() > mostBytes)
        return FileTrouble::TooLarge;
    const QByteArray temporary = pathOf(folder, unfinishedName(name));
    int error = putUnfinished(folder, temporary, content);
    if (error == 0)
        error = (this->*rename)(temporary, pathOf(folder, name));
    if (error != 0) {
        ::unlink(temporary.constData());
        return error == ENOENT ? FileTrouble::Unreachable : troubleOf(error);
    }
    flushFolder(folder);
    return Done{};
}

FileResult<Done> FolderFiles::hasRoom(const QString &folder, const QString &name, qint64 size) const
{
    const QByteArray temporary = pathOf(folder, unfinishedName(name));
    const int error = putUnfinished(folder, temporary, QByteArray(std::min(size, mostBytes), ' '));
    ::unlink(temporary.constData());
    if (error != 0)
        return error == ENOENT ? FileTrouble::Unreachable : troubleOf(error);
    return Done{};
}

/// The errno it failed with, 0: it is there, whole.
int FolderFiles::putUnfinished(
    const QString &folder, const QByteArray &temporary, const QByteArray &content) const
{
    if (const int error = fault(Step::Create))
        return error;
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    int file = ::open(temporary.constData(), flags, 0600);
    if (file < 0 && errno == EEXIST) {
        ::unlink(temporary.constData()); // ours, of an attempt that was cut short: the name is given once
        file = ::open(temporary.constData(), flags, 0600);
    }
    if (file < 0)
        return errno;
    openToGroup(file, folder);
    int error = writeOpened(file, content);
    if (::close(file) != 0 && error == 0 && errno != EINTR)
        error = errno;
    return error;
}

FileResult<Withdrawal> FolderFiles::withdraw(const QString &folder, const QString &name) const
{
    const QByteArray aside = pathOf(folder, unfinishedName(name));
    int error = renameNew(pathOf(folder, name), aside);
    if (error == EEXIST)
        error = renameOver(pathOf(folder, name), aside);
    if (error != 0)
        return troubleOf(error);
    return remove(folder, unfinishedName(name)) ? Withdrawal::Removed : Withdrawal::Aside;
}

FileResult<Done> FolderFiles::remove(const QString &folder, const QString &name) const
{
    if (const int error = fault(Step::Remove))
        return troubleOf(error);
    if (::unlink(pathOf(folder, name).constData()) != 0 && errno != ENOENT)
        return troubleOf(errno);
    return Done{};
}

FileResult<Done> FolderFiles::remove(const QString &folder, const QString &name, const FileStamp &as) const
{
    const FileResult<FileStamp> now = stamp(folder, name);
    if (!now)
        return now.error() == FileTrouble::Gone ? FileResult<Done>(Done{}) : now.error();
    if (*now != as)
        return FileTrouble::Changed;
    return remove(folder, name);
}

} // namespace madoguchi
