#include "app/store/storefault.h"

#include <sqlite3.h>

#include <cerrno>

namespace madoguchi {

namespace {

constexpr int primaryMask = 0xff;

Failure failureOf(int code)
{
    if (code == SQLITE_IOERR_SHMSIZE)
        return Failure::StoreFull; // the index of the write-ahead log could not grow
    if (code == SQLITE_IOERR_CORRUPTFS)
        return Failure::StoreDamaged;
    switch (code & primaryMask) {
    case SQLITE_FULL:
        return Failure::StoreFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Failure::StoreReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return Failure::StoreBusy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Failure::StoreDamaged;
    default:
        return Failure::StoreUnreachable;
    }
}

} // namespace

Fault storeFault(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    return Fault{ isNumber ? failureOf(number) : Failure::StoreUnreachable, code };
}

Fault storeFault(int code)
{
    return Fault{ failureOf(code), QString::number(code) };
}

Fault storeFaultOfErrno(int error)
{
    const QString code = QStringLiteral("errno-%1").arg(error);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return Fault{ Failure::StoreFull, code };
    case EROFS:
    case EACCES:
    case EPERM:
        return Fault{ Failure::StoreReadOnly, code };
    default:
        return Fault{ Failure::StoreUnreachable, code };
    }
}

bool isConstraint(const QSqlError &error)
{
    return isConstraint(storeFault(error));
}

bool isConstraint(const Fault &fault)
{
    bool isNumber = false;
    const int number = fault.code.toInt(&isNumber);
    return isNumber && (number & primaryMask) == SQLITE_CONSTRAINT;
}

} // namespace madoguchi
