#pragma once

#include "app/central/messages/xmlencoding.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QXmlStreamWriter>

namespace madoguchi::messages {

/// Writes one message: without BOM, standalone="no", CRLF, tabs, elements in the order of the calls
/// (ruling 6).
class MessageWriter
{
public:
    /// The encoding that is wanted; which one it becomes is finish()'s business.
    explicit MessageWriter(MessageEncoding encoding = MessageEncoding::Utf8);

    void open(const QString &name);
    void close();
    /// Always written, empty if `value` is: items of requests.
    void item(const QString &name, const QString &value);
    /// Written only with a value: items of answers.
    void optional(const QString &name, const QString &value);
    void optional(const QString &name, const QDate &value); ///< yyyyMMdd
    void optional(const QString &name, const QDateTime &value); ///< yyyyMMddHHmmss, Japan Standard Time
    /// CharacterCodeIdentifier as it fits the encoding of an answer.
    void characterCode();

    /// Closes what is open, and gives a request: in code page 932 some characters become what it has in their
    /// place, and if one still does not fit the whole message is UTF-8 (ruling 4). Nothing may be written
    /// afterwards.
    QByteArray finish();
    /// The same for an answer, which keeps its encoding and every character: as a numeric reference where
    /// code page 932 does not have it.
    QByteArray finishAnswer();

private:
    /// The whole text, declared as `encoding`.
    [[nodiscard]] QString declared(MessageEncoding encoding) const;

    MessageEncoding m_encoding;
    QString m_text;
    QXmlStreamWriter m_writer;
};

QString dateText(const QDate &date); ///< yyyyMMdd; empty if invalid
QString timeText(const QDateTime &time); ///< yyyyMMddHHmmss in Japan Standard Time; empty if invalid

} // namespace madoguchi::messages
