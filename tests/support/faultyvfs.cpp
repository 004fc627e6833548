#include "tests/support/faultyvfs.h"

#include <sqlite3.h>

#include <cstring>
#include <new>
#include <optional>

namespace madoguchi {

namespace {

enum class Call { Write, Truncate, Sync, Open };

struct Plan
{
    int calls = 0; ///< that the fault could have hit
    int at = 0; ///< 0: never
    FaultyVfs::Fault fault = FaultyVfs::Fault::Full;
    bool lasting = false;
    bool failed = false;
};

Plan plan; // SQLite's interface has no place for more than one: there is one FaultyVfs at a time

bool fits(FaultyVfs::Fault fault, Call call)
{
    switch (fault) {
    case FaultyVfs::Fault::TornWrite:
        return call == Call::Write;
    case FaultyVfs::Fault::SyncError:
        return call == Call::Sync;
    case FaultyVfs::Fault::CannotOpen:
        return call == Call::Open;
    case FaultyVfs::Fault::Full:
        return call == Call::Write; // a file gets shorter on a full disk, too
    case FaultyVfs::Fault::WriteError:
    case FaultyVfs::Fault::ReadOnly:
        break;
    }
    return call == Call::Write || call == Call::Truncate;
}

/// Counts a call; whether it fails, and how.
std::optional<FaultyVfs::Fault> counted(Call call)
{
    if (!fits(plan.fault, call))
        return std::nullopt;
    ++plan.calls;
    const bool due = plan.at > 0 && plan.calls >= plan.at && (plan.lasting || !plan.failed);
    if (!due)
        return std::nullopt;
    plan.failed = true;
    return plan.fault;
}

int codeOf(FaultyVfs::Fault fault)
{
    switch (fault) {
    case FaultyVfs::Fault::Full:
        return SQLITE_FULL;
    case FaultyVfs::Fault::SyncError:
        return SQLITE_IOERR_FSYNC;
    case FaultyVfs::Fault::ReadOnly:
        return SQLITE_READONLY;
    case FaultyVfs::Fault::CannotOpen:
        return SQLITE_CANTOPEN;
    case FaultyVfs::Fault::WriteError:
    case FaultyVfs::Fault::TornWrite:
        break;
    }
    return SQLITE_IOERR_WRITE;
}

sqlite3_vfs *real = nullptr;
sqlite3_vfs shim;

/// SQLite gives the memory; the real file lies behind this.
struct File
{
    sqlite3_file base;
    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *innerOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->inner();
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *inner = innerOf(file);
    return inner->pMethods ? inner->pMethods->xClose(inner) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *into, int amount, sqlite3_int64 offset)
{
    return innerOf(file)->pMethods->xRead(innerOf(file), into, amount, offset);
}

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    sqlite3_file *inner = innerOf(file);
    if (const auto fault = counted(Call::Write)) {
        if (*fault == FaultyVfs::Fault::TornWrite)
            static_cast<void>(inner->pMethods->xWrite(inner, from, amount / 2, offset));
        return codeOf(*fault);
    }
    return inner->pMethods->xWrite(inner, from, amount, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (const auto fault = counted(Call::Truncate))
        return codeOf(*fault);
    return innerOf(file)->pMethods->xTruncate(innerOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    static_cast<void>(file);
    if (const auto fault = counted(Call::Sync))
        return codeOf(*fault);
    // Nobody draws the plug here, and waiting for the disk would be all that these tests do.
    static_cast<void>(flags);
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return innerOf(file)->pMethods->xFileSize(innerOf(file), size);
}

int lockFile(sqlite3_file *file, int lock)
{
    return innerOf(file)->pMethods->xLock(innerOf(file), lock);
}

int unlockFile(sqlite3_file *file, int lock)
{
    return innerOf(file)->pMethods->xUnlock(innerOf(file), lock);
}

int checkLock(sqlite3_file *file, int *reserved)
{
    return innerOf(file)->pMethods->xCheckReservedLock(innerOf(file), reserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return innerOf(file)->pMethods->xFileControl(innerOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xSectorSize(innerOf(file));
}

int characteristics(sqlite3_file *file)
{
    return innerOf(file)->pMethods->xDeviceCharacteristics(innerOf(file));
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return innerOf(file)->pMethods->xShmMap(innerOf(file), region, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return innerOf(file)->pMethods->xShmLock(innerOf(file), offset, count, flags);
}

void barrier(sqlite3_file *file)
{
    innerOf(file)->pMethods->xShmBarrier(innerOf(file));
}

int unmapShared(sqlite3_file *file, int removes)
{
    return innerOf(file)->pMethods->xShmUnmap(innerOf(file), removes);
}

// Version 2: shared memory for the write-ahead log, no memory-mapped reading.
const sqlite3_io_methods methods{ 2, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile,
    lockFile, unlockFile, checkLock, controlFile, sectorSize, characteristics, mapShared, lockShared, barrier,
    unmapShared, nullptr, nullptr };

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    File *made = new (file) File;
    made->base.pMethods = nullptr;
    constexpr int changes = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (flags & changes) {
        if (const auto fault = counted(Call::Open))
            return codeOf(*fault);
    }
    std::memset(static_cast<void *>(made->inner()), 0, static_cast<std::size_t>(real->szOsFile));
    const int opened = real->xOpen(real, path, made->inner(), flags, outFlags);
    if (opened == SQLITE_OK)
        made->base.pMethods = &methods;
    return opened;
}

} // namespace

QList<FaultyVfs::Fault> FaultyVfs::all()
{
    return { Fault::Full, Fault::WriteError, Fault::TornWrite, Fault::SyncError, Fault::ReadOnly,
        Fault::CannotOpen };
}

const char *FaultyVfs::name(Fault fault)
{
    switch (fault) {
    case Fault::Full:
        return "disk full";
    case Fault::WriteError:
        return "write error";
    case Fault::TornWrite:
        return "torn write";
    case Fault::SyncError:
        return "sync error";
    case Fault::ReadOnly:
        return "read-only";
    case Fault::CannotOpen:
        return "cannot open";
    }
    return "";
}

FaultyVfs::FaultyVfs()
{
    plan = {};
    real = sqlite3_vfs_find(nullptr);
    shim = *real;
    shim.zName = "madoguchi-faulty";
    shim.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    shim.xOpen = openFile;
    sqlite3_vfs_register(&shim, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&shim);
    sqlite3_vfs_register(real, 1);
}

void FaultyVfs::failAt(int number, Fault fault, bool lasting)
{
    plan.calls = 0;
    plan.at = number;
    plan.fault = fault;
    plan.lasting = lasting;
    plan.failed = false;
}

void FaultyVfs::heal()
{
    plan.at = 0;
}

bool FaultyVfs::hasFailed() const
{
    return plan.failed;
}

} // namespace madoguchi
