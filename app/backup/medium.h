#pragma once

#include <QByteArray>

#include <cstddef>
#include <sys/types.h>

namespace madoguchi {

/// The system calls that change anything on the way of a backup: to its medium, and back into a station's
/// place. A seam, so that tests can fail each of them, and end the program at each. All answer as the system
/// does: -1 and errno.
class Medium
{
public:
    virtual ~Medium() = default;
    /// A new file of mode 0600 for reading and writing; EEXIST where the name is taken, by a link too.
    virtual int create(const QByteArray &path);
    virtual ssize_t write(int file, const void *bytes, std::size_t size);
    virtual int sync(int file);
    virtual int close(int file);
    virtual int rename(const QByteArray &from, const QByteArray &to);
    /// A second name for the same file.
    virtual int link(const QByteArray &from, const QByteArray &to);
    virtual int unlink(const QByteArray &path);
    /// Makes the names in a folder survive a power cut.
    virtual int syncFolder(const QByteArray &folder);

    /// The system itself.
    static Medium &system();
};

} // namespace madoguchi
