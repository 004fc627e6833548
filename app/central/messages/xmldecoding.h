#pragma once

#include "app/central/messages/xmlmessage.h"

#include <optional>

namespace madoguchi::messages {

/// A message's text with the encoding it came in.
struct DecodedMessage
{
    QString text{}; ///< with its declaration, without a BOM
    XmlMessage::Encoding encoding = XmlMessage::Encoding::Utf8;
};

/// By ruling 1: the declaration decides (none: UTF-8); a BOM means UTF-8 and goes with no other declaration.
/// Nothing for any other encoding, and for bytes that do not belong to the declared one.
std::optional<DecodedMessage> decodeMessage(const QByteArray &bytes);

} // namespace madoguchi::messages
