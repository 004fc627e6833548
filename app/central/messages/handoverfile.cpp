#include "app/central/messages/handoverfile.h"

#include "app/central/messages/xmldecoding.h"
#include "app/central/messages/xmlencoding.h"

#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace madoguchi::messages {

namespace {

/// Where the header's end tag begins; nothing: there is no header, or it is no message.
std::optional<qsizetype> endOfHeader(const QString &text)
{
    QXmlStreamReader reader(text);
    int depth = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            ++depth;
        if (!reader.isEndElement())
            continue;
        if (depth-- == 2 && reader.name() == QLatin1String("MessageHeader")) {
            // characterOffset is behind it; an empty header has no end tag of its own
            const qsizetype behind = reader.characterOffset();
            const qsizetype at = text.lastIndexOf(QLatin1String("</"), behind - 1);
            const bool isItsOwn
                = at >= 0 && text.mid(at, behind - at).startsWith(QLatin1String("</MessageHeader"));
            return isItsOwn ? std::optional(at) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// XML 1.0 has no place for other controls, however they are written.
QString escaped(const QString &value)
{
    QString plain = value;
    plain.removeIf([](QChar letter) { return letter < QLatin1Char(' ') && letter != QLatin1Char('\t'); });
    return plain.toHtmlEscaped();
}

QString elementOf(const HandOverFields &fields)
{
    QString element = QStringLiteral("<Madoguchi>");
    for (const auto &[name, value] : fields)
        element += QStringLiteral("<%1>").arg(name) + escaped(value) + QStringLiteral("</%1>").arg(name);
    return element + QStringLiteral("</Madoguchi>");
}

QString cell(const QString &value)
{
    static const QString special = QStringLiteral(",\"\r\n");
    const bool needsQuotes
        = std::any_of(value.begin(), value.end(), [](QChar letter) { return special.contains(letter); });
    if (!needsQuotes)
        return value;
    return QLatin1Char('"') + QString(value).replace(QLatin1Char('"'), QStringLiteral("\"\""))
        + QLatin1Char('"');
}

QByteArray inCodePage932(const QString &text)
{
    const QString folded = foldedForCodePage932(text);
    if (const auto whole = encoded(folded, MessageEncoding::CodePage932))
        return *whole;
    QByteArray bytes;
    for (const uint code : folded.toUcs4()) {
        const char32_t one = code;
        const auto character = encoded(QString::fromUcs4(&one, 1), MessageEncoding::CodePage932);
        bytes += character ? *character
                           : encoded(QStringLiteral("〓"), MessageEncoding::CodePage932).value_or("?");
    }
    return bytes;
}

} // namespace

QByteArray handOverMessage(const QByteArray &received, const HandOverFields &fields)
{
    const auto message = decodeMessage(received);
    const auto at = message ? endOfHeader(message->text) : std::nullopt;
    if (!at)
        return (QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XmlMsg><MessageHeader>")
            + elementOf(fields) + QStringLiteral("</MessageHeader></XmlMsg>\n"))
            .toUtf8();
    QString text = message->text;
    text.insert(*at, elementOf(fields));
    return encodedWithReferences(text, message->encoding);
}

QByteArray handOverTable(const HandOverFields &fields, bool shiftJis)
{
    QStringList names, values;
    for (const auto &[name, value] : fields) {
        names.append(cell(name));
        values.append(cell(value));
    }
    const QString text = names.join(QLatin1Char(',')) + QStringLiteral("\r\n") + values.join(QLatin1Char(','))
        + QStringLiteral("\r\n");
    return shiftJis ? inCodePage932(text) : QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

} // namespace madoguchi::messages
