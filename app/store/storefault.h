#pragma once

#include "app/domain/failure.h"

#include <QSqlError>

namespace madoguchi {

/// SQLite's extended result code (sqlite.org/rescode.html) as one of the store's failures; the code goes
/// along.
Fault storeFault(const QSqlError &error);
/// The same for a result code itself, where SQLite is asked without Qt.
Fault storeFault(int code);
/// The same for a system call's errno, while the file and its folder are prepared.
Fault storeFaultOfErrno(int error);
/// The error is a broken rule of the schema (UNIQUE, CHECK, RAISE), not a trouble of the disk.
bool isConstraint(const QSqlError &error);
bool isConstraint(const Fault &fault);

} // namespace madoguchi
