#include "app/central/messages/xmldecoding.h"

#include "app/central/messages/codepage932.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace madoguchi::messages {

namespace {

constexpr qsizetype longestDeclaration = 256;

/// The declared encoding's name; empty: none declared. Nothing: there is a declaration that cannot be made
/// out.
std::optional<QByteArray> declaredEncoding(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), longestDeclaration)).toByteArray();
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    if (!head.startsWith("<?xml") || head.size() < 6 || !isBlank(head.at(5)))
        return QByteArray();
    const qsizetype end = head.indexOf("?>");
    if (end < 0)
        return std::nullopt;
    const QByteArray declaration = head.left(end);
    const qsizetype word = declaration.indexOf("encoding");
    if (word < 0)
        return QByteArray();
    const qsizetype equals = declaration.indexOf('=', word);
    if (equals < 0)
        return std::nullopt;
    const QByteArray rest = declaration.mid(equals + 1).trimmed();
    if (rest.isEmpty() || (rest.front() != '"' && rest.front() != '\''))
        return std::nullopt;
    const qsizetype quote = rest.indexOf(rest.front(), 1);
    if (quote < 2)
        return std::nullopt;
    return rest.mid(1, quote - 1);
}

std::optional<XmlMessage::Encoding> encodingOf(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    if (lower.isEmpty() || lower == "utf-8")
        return XmlMessage::Encoding::Utf8;
    if (lower == "shift_jis" || lower == "windows-31j" || lower == "ms932" || lower == "cp932")
        return XmlMessage::Encoding::CodePage932;
    return std::nullopt;
}

} // namespace

std::optional<EncodedText> encodedText(const QByteArray &message)
{
    const QByteArrayView bom("\xEF\xBB\xBF");
    const QByteArrayView whole(message);
    const bool hasBom = whole.startsWith(bom);
    const QByteArrayView bytes = hasBom ? whole.sliced(bom.size()) : whole;
    const std::optional<QByteArray> declared = declaredEncoding(bytes);
    if (!declared || bytes.startsWith(bom))
        return std::nullopt;
    const std::optional<XmlMessage::Encoding> encoding = encodingOf(*declared);
    if (!encoding || (hasBom && *encoding != XmlMessage::Encoding::Utf8))
        return std::nullopt;
    return EncodedText{ bytes, *encoding };
}

qsizetype mostUtf8(const EncodedText &text)
{
    if (text.encoding == XmlMessage::Encoding::Utf8)
        return text.bytes.size();
    return text.bytes.size() * CodePage932::longest + 1;
}

std::optional<qsizetype> writeUtf8(const EncodedText &text, char *into)
{
    if (text.encoding == XmlMessage::Encoding::Utf8) {
        std::memcpy(into, text.bytes.data(), static_cast<std::size_t>(text.bytes.size()));
        return text.bytes.size();
    }
    const CodePage932 *table = CodePage932::instance();
    return table ? table->toUtf8(text.bytes, into) : std::nullopt;
}

std::optional<DecodedMessage> decodeMessage(const QByteArray &message)
{
    const std::optional<EncodedText> text = encodedText(message);
    if (!text)
        return std::nullopt;
    QByteArray utf8(mostUtf8(*text), Qt::Uninitialized);
    const std::optional<qsizetype> size = writeUtf8(*text, utf8.data());
    if (!size)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(QByteArrayView(utf8).first(*size));
    if (decoder.hasError())
        return std::nullopt;
    return DecodedMessage{ std::move(decoded), text->encoding };
}

} // namespace madoguchi::messages
