#include "app/central/messages/messagewriter.h"

#include "app/support/clock.h"

namespace madoguchi::messages {

MessageWriter::MessageWriter()
    : m_writer(&m_bytes)
{
    m_writer.setAutoFormatting(true);
    m_writer.setAutoFormattingIndent(-1); // one tab
    m_writer.writeStartDocument(QStringLiteral("1.0"), false);
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

QByteArray MessageWriter::finish()
{
    m_writer.writeEndDocument();
    QByteArray message = m_bytes;
    message.replace("\r\n", "\n").replace('\n', "\r\n");
    return message;
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
