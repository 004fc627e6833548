#include "app/central/messages/sharedtexts.h"

#include "app/domain/showntext.h"

#include <QHashFunctions>

#include <algorithm>

namespace madoguchi::messages {

namespace {

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
    return { text, { !isWord && hidesSomething(text), isWord, isWord && isDecimal(text) } };
}

const ReadText &SharedTexts::of(QByteArrayView utf8)
{
    const std::size_t hash = qHashBits(utf8.data(), static_cast<std::size_t>(utf8.size()), 0);
    Entry &entry = m_entries[hash & (places - 1)];
    if (entry.utf8 != utf8)
        entry = { utf8, readText(utf8) };
    return entry.read;
}

} // namespace madoguchi::messages
