#pragma once

#include "app/central/messages/xmlmessage.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace madoguchi::messages {

/// What stands in a message's bytes, and in which encoding.
struct EncodedText
{
    QByteArrayView bytes{}; ///< with the declaration, without a BOM
    XmlMessage::Encoding encoding = XmlMessage::Encoding::Utf8;
};

/// By ruling 1: the declaration decides (none: UTF-8); a BOM means UTF-8 and goes with no other declaration.
/// Nothing for any other encoding. A view of `message`.
std::optional<EncodedText> encodedText(const QByteArray &message);
/// How many bytes of UTF-8 there can be at most.
qsizetype mostUtf8(const EncodedText &text);
/// Writes it as UTF-8, of which there is room for `mostUtf8`. How many bytes; nothing: there are some that
/// do not belong to code page 932. Of UTF-8 the parser itself refuses what is none.
std::optional<qsizetype> writeUtf8(const EncodedText &text, char *into);

/// A message's text with the encoding it came in.
struct DecodedMessage
{
    QString text{}; ///< with its declaration, without a BOM
    XmlMessage::Encoding encoding = XmlMessage::Encoding::Utf8;
};

/// For whoever wants the text itself. Nothing for any other encoding, and for bytes that do not belong to
/// the declared one.
std::optional<DecodedMessage> decodeMessage(const QByteArray &message);

} // namespace madoguchi::messages
