#include "app/central/messages/codepage932.h"

#include <QString>

#include <unicode/ucnv.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace madoguchi::messages {

namespace {

/// The one character that `bytes` are; nothing: none.
std::optional<UChar> characterOf(UConverter *converter, QByteArrayView bytes)
{
    std::array<UChar, 4> units{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(converter, units.data(), static_cast<int32_t>(units.size()),
        bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status) || length != 1)
        return std::nullopt;
    return units[0];
}

bool isAllAscii(const char *eightBytes)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eightBytes, sizeof bytes);
    return (bytes & 0x8080808080808080U) == 0;
}

} // namespace

const CodePage932 *CodePage932::instance()
{
    static const std::unique_ptr<const CodePage932> table = []() -> std::unique_ptr<const CodePage932> {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
            ucnv_open(converterName, &status), &ucnv_close);
        if (U_FAILURE(status))
            return {};
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        if (U_FAILURE(status))
            return {};
        return std::unique_ptr<const CodePage932>(new CodePage932(converter.get()));
    }();
    return table.get();
}

CodePage932::CodePage932(UConverter *converter)
    : m_pairs(256 * 256)
{
    const auto character = [converter](QByteArrayView bytes) {
        Character made;
        const std::optional<UChar> unit = characterOf(converter, bytes);
        if (!unit || U16_IS_SURROGATE(*unit))
            return made;
        const QByteArray utf8 = QString(QChar(*unit)).toUtf8();
        std::copy(utf8.begin(), utf8.end(), made.utf8.begin()); // three at most: it is no surrogate
        made.size = static_cast<std::uint8_t>(utf8.size());
        return made;
    };
    std::array<UBool, 256> leads{};
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getStarters(converter, leads.data(), &status);
    for (std::size_t first = 0; first < 256; ++first) {
        const char lead = static_cast<char>(first);
        m_leads[first] = U_SUCCESS(status) && leads[first];
        if (first < 0x80)
            m_singles[first] = Character{ { lead }, 1 };
        else if (!m_leads[first])
            m_singles[first] = character(QByteArrayView(&lead, 1));
        for (std::size_t second = 0; m_leads[first] && second < 256; ++second) {
            const std::array<char, 2> pair{ lead, static_cast<char>(second) };
            m_pairs[first * 256 + second] = character(QByteArrayView(pair.data(), 2));
        }
    }
}

std::optional<qsizetype> CodePage932::toUtf8(QByteArrayView bytes, char *into) const
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    char *out = into;
    while (at < end) {
        if (end - at >= 8 && isAllAscii(at)) {
            std::memcpy(out, at, 8);
            at += 8;
            out += 8;
            continue;
        }
        const auto first = static_cast<unsigned char>(*at++);
        const Character *character = &m_singles[first];
        if (m_leads[first] && at < end)
            character = &m_pairs[first * 256U + static_cast<unsigned char>(*at++)];
        if (character->size == 0)
            return std::nullopt;
        std::memcpy(out, character->utf8.data(), 3); // what is too much is written over, or behind the end
        out += character->size;
    }
    return out - into;
}

} // namespace madoguchi::messages
