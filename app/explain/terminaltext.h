#pragma once

#include <QString>

namespace madoguchi::explaining {

/// What the terminal wrote about a request that it handed back, without whatever may be a person's. Its words
/// are not published (oqs-interface.md 1.6) and it may quote the request: shown are the words, codes and
/// names of files and elements that such a text is made of; each piece that is none of these becomes "<pii>".
QString coveredTerminalText(const QString &text);

} // namespace madoguchi::explaining
