#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace madoguchi {

/// One `key=value` of an INI file.
struct IniEntry
{
    QString section{};
    QString key{};
    QString
        value{}; ///< without blanks around it and without its comment; commas and everything else as written
    int line = 0; ///< from 1
    bool operator==(const IniEntry &) const = default;
};

/// What an INI file says, in its order, and the lines that say nothing.
struct IniFile
{
    QList<IniEntry> entries{};
    QList<int> unreadable{}; ///< lines that are neither blank, comment, [section] nor key=value in a section
    bool operator==(const IniFile &) const = default;
};

/// Reads `text`, UTF-8 with or without BOM, lines ended by LF or CRLF. A comment begins with `;` at the
/// beginning of a line or after a blank. A line that is not UTF-8 is unreadable, but for a comment.
IniFile parseIni(const QByteArray &text);

} // namespace madoguchi
