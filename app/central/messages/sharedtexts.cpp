#include "app/central/messages/sharedtexts.h"

#include "app/domain/showntext.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace madoguchi::messages {

namespace {

/// Of the letters that nearly all Japanese text is made of, none hides: only other text is looked through
/// character by character.
bool isPlain(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x20 && unit <= 0x7E) || unit == 0x3000 || (unit >= 0x3041 && unit <= 0x3096)
        || (unit >= 0x30A1 && unit <= 0x30FE) || (unit >= 0x4E00 && unit <= 0x9FA5)
        || (unit >= 0xFF01 && unit <= 0xFF9F);
}

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isDecimal(QStringView text)
{
    const QStringView number = text.startsWith(u'-') ? text.mid(1) : text;
    const qsizetype point = number.indexOf(u'.');
    return point < 0 ? isDigits(number) : isDigits(number.left(point)) && isDigits(number.mid(point + 1));
}

/// Texts of one message differ at their ends, or in length.
std::size_t hashOf(QByteArrayView utf8)
{
    constexpr std::size_t word = sizeof(std::uint64_t);
    const auto size = static_cast<std::size_t>(utf8.size());
    std::uint64_t first = 0, last = 0, middle = 0;
    std::memcpy(&first, utf8.data(), std::min(size, word));
    if (size > word) {
        std::memcpy(&last, utf8.data() + (size - word), word);
        std::memcpy(&middle, utf8.data() + (size - word) / 2, word);
    }
    std::uint64_t mixed = (first * 0x9E3779B97F4A7C15U) ^ (last * 0xC2B2AE3D27D4EB4FU)
        ^ (middle * 0x165667B19E3779F9U) ^ size;
    mixed ^= mixed >> 32U; // a word's last byte moves only the highest bits of a product
    return static_cast<std::size_t>((mixed * 0x9E3779B97F4A7C15U) >> 32U);
}

} // namespace

ReadText readText(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    const bool isWord = std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
    const bool hides = !std::all_of(text.begin(), text.end(), isPlain) && hidesSomething(text);
    return { text, { hides, isWord, isWord && isDecimal(text) } };
}

bool SharedTexts::Entry::is(QByteArrayView text) const
{
    return utf8.size() == text.size()
        && std::memcmp(utf8.data(), text.data(), static_cast<std::size_t>(text.size())) == 0;
}

const ReadText &SharedTexts::of(QByteArrayView utf8)
{
    const std::size_t place = hashOf(utf8) & (places - 2);
    Entry &entry = m_entries[place];
    if (!entry.is(utf8)) {
        // The newer one stands first; what was there is the older one now.
        Entry &older = m_entries[place + 1];
        std::swap(entry, older);
        if (!entry.is(utf8))
            entry.read = readText(utf8);
    }
    entry.utf8 = utf8; // where it stood last is what the processor still has at hand
    return entry.read;
}

} // namespace madoguchi::messages
