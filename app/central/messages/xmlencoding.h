#pragma once

#include "app/central/messages/xmlmessage.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace madoguchi::messages {

using MessageEncoding = XmlMessage::Encoding;

/// How a declaration names it: "UTF-8", "Shift_JIS".
QString declaredName(MessageEncoding encoding);
/// CharacterCodeIdentifier (OQSCD): 0 UTF-8, 1 Shift_JIS.
QString characterCodeOf(MessageEncoding encoding);

/// With 〜 − ‖ — as the characters that code page 932 has in their place: ～ － ∥ ― (ruling 4).
QString foldedForCodePage932(const QString &text);
/// The bytes of `text`; nothing where a character would not come back from them as it went.
std::optional<QByteArray> encoded(const QString &text, MessageEncoding encoding);
/// The bytes of the serialised message `text`, with a numeric reference for each character that the encoding
/// does not have.
QByteArray encodedWithReferences(const QString &text, MessageEncoding encoding);

} // namespace madoguchi::messages
