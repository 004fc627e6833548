#pragma once

#include <QList>

namespace madoguchi {

/// A file system with faults for SQLite: stands over the real one, counts what would change a file, and lets
/// one of these calls fail, or all from one on, as a disk would. In force for every database that is opened
/// in this process while it lives. One at a time, one thread. Never waits for the disk.
class FaultyVfs
{
public:
    enum class Fault {
        Full, ///< no space left on the device
        WriteError, ///< the device reports an error
        TornWrite, ///< half of the bytes arrive, then the device reports an error
        SyncError, ///< what was written may not be on the medium
        ReadOnly, ///< the file system was mounted anew, read-only
        CannotOpen, ///< a file beside the database cannot be made
    };
    static QList<Fault> all();
    static const char *name(Fault fault);

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// Of the calls that can have this fault (writes, truncations, syncs, files opened for writing), the
    /// `number`-th from now on (from 1) has it; with `lasting` every later one too.
    void failAt(int number, Fault fault, bool lasting);
    /// All is well again.
    void heal();
    /// Whether the fault has happened since failAt.
    [[nodiscard]] bool hasFailed() const;
};

} // namespace madoguchi
