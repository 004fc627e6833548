#include "app/central/messages/sharedtexts.h"

#include "app/domain/showntext.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>

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

} // namespace

ReadText readText(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8);
    const bool isWord = std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
    const bool hides = !std::all_of(text.begin(), text.end(), isPlain) && hidesSomething(text);
    return { text, { hides, isWord, isWord && isDecimal(text) } };
}

const ReadText &SharedTexts::of(QByteArrayView utf8)
{
    const auto length = static_cast<std::size_t>(utf8.size());
    const std::size_t hash = qHashBits(utf8.data(), length, 0);
    Entry &entry = m_entries[hash & (places - 1)];
    if (entry.utf8.size() != utf8.size() || std::memcmp(entry.utf8.data(), utf8.data(), length) != 0)
        entry.read = readText(utf8);
    entry.utf8 = utf8; // where it stood last is what the processor still has at hand
    return entry.read;
}

} // namespace madoguchi::messages
