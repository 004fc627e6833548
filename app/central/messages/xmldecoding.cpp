#include "app/central/messages/xmldecoding.h"

#include <unicode/ucnv.h>

#include <memory>

namespace madoguchi::messages {

namespace {

constexpr qsizetype longestDeclaration = 256;

/// The declared encoding's name; empty: none declared. Nothing: there is a declaration that cannot be made
/// out.
std::optional<QByteArray> declaredEncoding(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(longestDeclaration);
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

std::optional<QString> decode(const QByteArray &bytes, XmlMessage::Encoding encoding)
{
    // ICU's name for code page 932 with the NEC and IBM extensions; 5C and 7E stay ASCII.
    const char *converterName = encoding == XmlMessage::Encoding::Utf8 ? "UTF-8" : "ibm-943_P15A-2003";
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(converterName, &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    // Neither encoding makes more UTF-16 units than it has bytes.
    QString text(bytes.size(), Qt::Uninitialized);
    const qsizetype length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()),
        static_cast<int32_t>(text.size()), bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

} // namespace

std::optional<DecodedMessage> decodeMessage(const QByteArray &bytes)
{
    const bool hasBom = bytes.startsWith("\xEF\xBB\xBF");
    const QByteArray content = hasBom ? bytes.mid(3) : bytes;
    const std::optional<QByteArray> declared = declaredEncoding(content);
    if (!declared)
        return std::nullopt;
    const std::optional<XmlMessage::Encoding> encoding = encodingOf(*declared);
    if (!encoding || (hasBom && *encoding != XmlMessage::Encoding::Utf8))
        return std::nullopt;
    std::optional<QString> text = decode(content, *encoding);
    if (!text)
        return std::nullopt;
    return DecodedMessage{ std::move(*text), *encoding };
}

} // namespace madoguchi::messages
