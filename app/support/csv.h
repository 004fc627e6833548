#pragma once

#include "reader/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace madoguchi {

/// One cell as RFC 4180 wants it, quoted where it must be. A text that a spreadsheet would run as a formula
/// (it begins with = + - @, a tab or a return) gets an apostrophe before it.
QString csvCell(const QString &text);

/// The lines as a file: UTF-8 with BOM (so that spreadsheets in Japan read it), CRLF after each line.
QByteArray csvFile(const QList<QStringList> &lines);

/// One line of a file that was read: a record, which a quoted cell may spread over several lines.
struct CsvLine
{
    int number = 0; ///< of the file's line that it begins on, from 1
    QStringList cells{};
    bool operator==(const CsvLine &) const = default;
};

/// Where a file is no CSV: from this line on (from 1).
struct CsvFault
{
    int line = 0;
    bool operator==(const CsvFault &) const = default;
};

/// A file as RFC 4180 describes it, with lines that end in CRLF, LF or CR; empty lines are left out. UTF-8
/// with BOM or without; what is no UTF-8 is read as code page 932. A quote inside an unquoted cell, text
/// behind a closing one, a cell that is never closed and bytes of neither encoding are faults.
Result<QList<CsvLine>, CsvFault> readCsv(const QByteArray &file);

} // namespace madoguchi
