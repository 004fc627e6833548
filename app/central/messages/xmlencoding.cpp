#include "app/central/messages/xmlencoding.h"

#include "app/central/messages/codepage932.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>

#include <array>
#include <memory>

namespace madoguchi::messages {

namespace {

// ICU's own callbacks leave out without a word what is invisible by itself, a name's variation selectors
// among it. Ours stop at each character that the code page does not have, or write a reference for it.

void stop(const void *, UConverterFromUnicodeArgs *, const UChar *, int32_t, UChar32,
    UConverterCallbackReason, UErrorCode *)
{ }

void writeReference(const void *, UConverterFromUnicodeArgs *arguments, const UChar *, int32_t, UChar32 point,
    UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason != UCNV_UNASSIGNED)
        return;
    *status = U_ZERO_ERROR;
    const QByteArray reference = "&#" + QByteArray::number(point) + ';';
    ucnv_cbFromUWriteBytes(
        arguments, reference.constData(), static_cast<int32_t>(reference.size()), 0, status);
}

/// ICU's table lets it change places with other controls, as on a mainframe.
constexpr QChar deleteControl(0x7F);

/// Mappings one way only (¥ to 5C) are not used: what is written comes back.
std::optional<QByteArray> toCodePage932(const QString &text, UConverterFromUCallback callback)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(CodePage932::converterName, &status), &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setFallback(converter.get(), false);
    ucnv_setFromUCallBack(converter.get(), callback, nullptr, nullptr, nullptr, &status);
    // A reference of the widest character has ten bytes, for two units of UTF-16.
    QByteArray bytes(text.size() * 8, Qt::Uninitialized);
    const int32_t length = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
        reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    bytes.truncate(length);
    return bytes;
}

} // namespace

QString declaredName(MessageEncoding encoding)
{
    return encoding == MessageEncoding::Utf8 ? QStringLiteral("UTF-8") : QStringLiteral("Shift_JIS");
}

QString characterCodeOf(MessageEncoding encoding)
{
    return encoding == MessageEncoding::Utf8 ? QStringLiteral("0") : QStringLiteral("1");
}

QString foldedForCodePage932(const QString &text)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 4> pairs{ {
        { u'\u301C', u'\uFF5E' },
        { u'\u2212', u'\uFF0D' },
        { u'\u2016', u'\u2225' },
        { u'\u2014', u'\u2015' },
    } };
    QString folded = text;
    for (const auto &[from, to] : pairs)
        folded.replace(QChar(from), QChar(to));
    return folded;
}

std::optional<QByteArray> encoded(const QString &text, MessageEncoding encoding)
{
    if (encoding == MessageEncoding::Utf8)
        return text.toUtf8();
    return text.contains(deleteControl) ? std::nullopt : toCodePage932(text, stop);
}

QByteArray encodedWithReferences(const QString &text, MessageEncoding encoding)
{
    if (encoding == MessageEncoding::Utf8)
        return text.toUtf8();
    const QString spelt = QString(text).replace(deleteControl, QStringLiteral("&#127;"));
    return toCodePage932(spelt, writeReference).value_or(QByteArray());
}

} // namespace madoguchi::messages
