#include "app/training/standin/httpmessage.h"

namespace madoguchi {

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 201:
        return QByteArrayLiteral("Created");
    case 204:
        return QByteArrayLiteral("No Content");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    default:
        return QByteArrayLiteral("Refused");
    }
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    QByteArray value;
    for (const auto &[key, content] : headers) {
        if (key == name)
            value += value.isEmpty() ? content : ", " + content;
    }
    return value;
}

QByteArray HttpResponse::head(qsizetype contentLength, bool close) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    if (status != 204) {
        if (!contentType.isEmpty())
            text += "Content-Type: " + contentType + "\r\n";
        text += "Content-Length: " + QByteArray::number(contentLength) + "\r\n";
    }
    text += "Cache-Control: no-store\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (close)
        text += "Connection: close\r\n";
    return text + "\r\n";
}

} // namespace madoguchi
