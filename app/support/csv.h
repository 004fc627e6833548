#pragma once

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

} // namespace madoguchi
