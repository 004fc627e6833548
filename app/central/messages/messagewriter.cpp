#include "app/central/messages/messagewriter.h"

#include "app/support/clock.h"

namespace madoguchi::messages {

MessageWriter::MessageWriter(MessageEncoding encoding)
    : m_encoding(encoding)
    , m_writer(&m_text)
{
    m_writer.setAutoFormatting(true);
    m_writer.setAutoFormattingIndent(-1); // one tab
    open(QStringLiteral("XmlMsg"));
}

void MessageWriter::open(const QString &name)
{
    m_writer.writeStartElement(name);
}

void MessageWriter::close()
{
    m_writer.writeEndElement();
}

void MessageWriter::item(const QString &name, const QString &value)
{
    m_writer.writeTextElement(name, value);
}

void MessageWriter::optional(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        item(name, value);
}

void MessageWriter::optional(const QString &name, const QDate &value)
{
    optional(name, dateText(value));
}

void MessageWriter::optional(const QString &name, const QDateTime &value)
{
    optional(name, timeText(value));
}

void MessageWriter::characterCode()
{
    item(QStringLiteral("CharacterCodeIdentifier"), characterCodeOf(m_encoding));
}

QString MessageWriter::declared(MessageEncoding encoding) const
{
    // The declaration is written by hand: Qt's own knows no encoding but UTF-8.
    QString message = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\" standalone=\"no\"?>\n")
                          .arg(declaredName(encoding))
        + m_text.trimmed() + QLatin1Char('\n');
    return message.replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
}

QByteArray MessageWriter::finish()
{
    m_writer.writeEndDocument();
    if (m_encoding == MessageEncoding::CodePage932) {
        const auto bytes = encoded(foldedForCodePage932(declared(m_encoding)), m_encoding);
        if (bytes)
            return *bytes;
    }
    return declared(MessageEncoding::Utf8).toUtf8();
}

QByteArray MessageWriter::finishAnswer()
{
    m_writer.writeEndDocument();
    return encodedWithReferences(declared(m_encoding), m_encoding);
}

QString dateText(const QDate &date)
{
    return date.isValid() ? date.toString(QStringLiteral("yyyyMMdd")) : QString();
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? toJapanTime(time).toString(QStringLiteral("yyyyMMddHHmmss")) : QString();
}

} // namespace madoguchi::messages
