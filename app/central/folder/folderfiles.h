#pragma once

#include "reader/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace madoguchi {

/// Why something could not be done with a file of a shared folder.
enum class FileTrouble {
    Gone, ///< it is not there (any more)
    NotAFile, ///< a link, a folder, a pipe, a device: never opened
    TooLarge,
    Locked, ///< somebody else is at it; may pass
    Denied, ///< not permitted; may pass where the other side opens it for writing alone
    Exists, ///< the name is taken: nothing is ever replaced
    Changed, ///< it is not the file any more that was read
    Full,
    Unreachable ///< the folder itself, or the line to it
};
template <typename T> using FileResult = Result<T, FileTrouble>;

/// What tells one state of a file from another without its content. Shares invent their inodes anew.
struct FileStamp
{
    qint64 size = 0; ///< bytes
    qint64 modified = 0; ///< nanoseconds
    bool operator==(const FileStamp &) const = default;
};

struct FileContent
{
    QByteArray bytes{};
    FileStamp stamp{};
};

/// The names in a folder, those of this moment.
struct FolderListing
{
    QStringList names{}; ///< visible ASCII only, sorted; of whatever kind of file
    int others = 0; ///< names that are no ASCII: nobody's here
    bool cut = false; ///< there were more
};

/// What became of a file that was withdrawn.
enum class Withdrawal {
    Removed,
    Aside ///< nobody takes it any more, but it lies there under its unfinished name and is to be removed
};

/// The calls on files of folders that another machine, another program and nobody in particular write to.
/// Nothing follows a link, waits for a pipe, or (but for what is named so) replaces what is there. For one
/// thread.
///
/// Who else may read what is written is the folder's business: a file has the folder's group, and that group
/// may do with it what it may do with the folder, read and write at most. Where the group cannot be given
/// (the folder is of a group that this account is not in, and not set-group-ID), it is the account's alone;
/// it is never the world's.
class FolderFiles
{
public:
    static constexpr qint64 mostBytes = 8 * 1024 * 1024; ///< of one file (security.md 23)
    static constexpr int mostNames = 10000; ///< of one folder
    static constexpr int mostEntries = 10 * mostNames; ///< looked at, where a folder holds more

    /// What a call is about to do: a test may let it fail.
    enum class Step { List, Open, Read, Create, Write, Flush, Rename, FlushFolder, Remove };
    /// Gives the errno that the step fails with, 0: let it be done. May have an effect of its own.
    using Fault = std::function<int(Step)>;

    explicit FolderFiles(Fault fault = {});

    /// Which names come before others where a folder holds more than can be listed.
    using First = std::function<bool(const QString &name)>;
    /// Unreachable, Denied.
    [[nodiscard]] FileResult<FolderListing> list(const QString &folder, const First &first = {}) const;
    /// Whether files can be made and read there, without making one. Unreachable, Denied.
    [[nodiscard]] FileResult<Done> usable(const QString &folder) const;
    /// The state of a regular file, unopened. Gone, NotAFile, Denied, Unreachable.
    [[nodiscard]] FileResult<FileStamp> stamp(const QString &folder, const QString &name) const;
    /// All of a regular file that nobody holds a lock on. `most`: bytes, mostBytes at the most. Gone,
    /// NotAFile, TooLarge, Locked, Denied, Changed (while it was read), Unreachable.
    [[nodiscard]] FileResult<FileContent> read(
        const QString &folder, const QString &name, qint64 most = mostBytes) const;
    /// Makes the file `name`, all of it or nothing: under its unfinished name (foldernames.h) in the same
    /// folder, flushed, renamed where no file of that name is, and the folder flushed. TooLarge: `read` would
    /// not take it, and nothing was touched. Exists, Denied, Full, Unreachable.
    [[nodiscard]] FileResult<Done> write(
        const QString &folder, const QString &name, const QByteArray &content) const;
    /// Whether a file of `size` bytes has room there: made under the unfinished name of `name`, and removed.
    /// Denied, Full, Unreachable.
    [[nodiscard]] FileResult<Done> hasRoom(const QString &folder, const QString &name, qint64 size) const;
    /// As write, in place of whatever has that name, unless it is a folder.
    [[nodiscard]] FileResult<Done> replace(
        const QString &folder, const QString &name, const QByteArray &content) const;
    /// Takes `name` out of the other side's sight by renaming, so that it is either withdrawn or was taken,
    /// and removes it; what an earlier attempt has left under the unfinished name is overwritten. Gone: it
    /// was taken.
    [[nodiscard]] FileResult<Withdrawal> withdraw(const QString &folder, const QString &name) const;
    /// Removes a regular file or a link, whatever is in it. What is not there is no trouble.
    [[nodiscard]] FileResult<Done> remove(const QString &folder, const QString &name) const;
    /// The same, if the file is still the one that was read. Changed.
    [[nodiscard]] FileResult<Done> remove(
        const QString &folder, const QString &name, const FileStamp &as) const;

private:
    [[nodiscard]] int fault(Step step) const;
    [[nodiscard]] FileResult<FileContent> readOpened(int file, qint64 most) const;
    [[nodiscard]] int writeOpened(int file, const QByteArray &content) const;
    using Rename = int (FolderFiles::*)(const QByteArray &from, const QByteArray &to) const;
    [[nodiscard]] FileResult<Done> put(
        const QString &folder, const QString &name, const QByteArray &content, Rename rename) const;
    [[nodiscard]] int renameNew(const QByteArray &from, const QByteArray &to) const;
    [[nodiscard]] int renameOver(const QByteArray &from, const QByteArray &to) const;
    [[nodiscard]] int putUnfinished(
        const QString &folder, const QByteArray &temporary, const QByteArray &content) const;
    void flushFolder(const QString &folder) const;

    Fault m_fault;
};

} // namespace madoguchi
