#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <utility>

namespace madoguchi {

/// One whole request as it came over the line.
struct HttpRequest
{
    QByteArray method{};
    QString path{}; ///< decoded, without query
    QUrlQuery query{};
    QList<std::pair<QByteArray, QByteArray>> headers{}; ///< names in lower case, values trimmed
    QByteArray body{};

    /// The value of a header (name in lower case); empty: absent. Twice: the values joined with ", ".
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// One answer. Content-Length, Cache-Control and the like are added when it is written.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType{}; ///< empty: no body
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};
    QString problemCode{}; ///< empty: no problem

    [[nodiscard]] QByteArray head(qsizetype contentLength, bool close) const;
};

/// Most that a request's or an answer's body may have (central-https.md).
inline constexpr qsizetype maximumBody = 8 * 1024 * 1024;

} // namespace madoguchi
