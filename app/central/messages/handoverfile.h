#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace madoguchi::messages {

/// Names and values in their order (handOverFields).
using HandOverFields = QList<std::pair<QString, QString>>;

/// The received message with an element Madoguchi at the end of its header (config.md, Hand-over), in its own
/// encoding; all else byte for byte what stood there, unless the encoding had several spellings for it.
/// `received` empty, or nothing that has a header: a message with that header alone, in UTF-8.
[[nodiscard]] QByteArray handOverMessage(const QByteArray &received, const HandOverFields &fields);

/// A header line and one line (RFC 4180, CRLF): UTF-8 with BOM, or code page 932 with 〓 for what that does
/// not have. As received: no apostrophe before what a spreadsheet would take for a formula.
[[nodiscard]] QByteArray handOverTable(const HandOverFields &fields, bool shiftJis);

} // namespace madoguchi::messages
