#include "app/central/answerrules.h"

#include <QLocale>

#include <algorithm>

namespace madoguchi {

bool mustBeDropped(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const qint64 length = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    return reply.hasRawHeader("Set-Cookie") || reply.hasRawHeader("Content-Encoding")
        || (status >= 300 && status < 400) || length > largestAnswer;
}

bool hasType(const HttpAnswer &answer, const QByteArray &contentType)
{
    const QByteArray type = answer.contentType.toLower().trimmed();
    if (type == contentType)
        return true;
    return contentType.endsWith("json") && type.left(type.indexOf(';')).trimmed() == contentType;
}

bool mayBeRepeated(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer, const QDateTime &now)
{
    if ((answer.status != 429 && answer.status != 503) || answer.retryAfter.isEmpty())
        return std::nullopt;
    const QByteArray text = answer.retryAfter.trimmed();
    bool isNumber = false;
    const uint seconds = text.toUInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(seconds);
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(date)));
}

} // namespace madoguchi
