#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QXmlStreamWriter>

namespace madoguchi::messages {

/// Writes one message: UTF-8 without BOM, standalone="no", CRLF, tabs, elements in the order of the calls
/// (ruling 6).
class MessageWriter
{
public:
    MessageWriter();

    void open(const QString &name);
    void close();
    /// Always written, empty if `value` is: items of requests.
    void item(const QString &name, const QString &value);
    /// Written only with a value: items of answers.
    void optional(const QString &name, const QString &value);
    void optional(const QString &name, const QDate &value); ///< yyyyMMdd
    void optional(const QString &name, const QDateTime &value); ///< yyyyMMddHHmmss, Japan Standard Time
    /// Closes what is open. Nothing may be written afterwards.
    QByteArray finish();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

QString dateText(const QDate &date); ///< yyyyMMdd; empty if invalid
QString timeText(const QDateTime &time); ///< yyyyMMddHHmmss in Japan Standard Time; empty if invalid

} // namespace madoguchi::messages
