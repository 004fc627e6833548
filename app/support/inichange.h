#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace madoguchi {

/// `text`, an INI file as parseIni reads it, with `key` of `section` said as `value`: in its line where there
/// is one, which keeps its comment, else at the end of its section, else in a new section at the end. Absent:
/// its lines go. Every other byte stays, unknown lines and line ends included.
///
/// Nothing: no line can say that value (it would be read back as another one: a comment's sign after a
/// blank, a line end, blanks at its ends).
std::optional<QByteArray> changedIni(
    const QByteArray &text, const QString &section, const QString &key, const std::optional<QString> &value);

} // namespace madoguchi
