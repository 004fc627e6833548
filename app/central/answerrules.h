#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>

#include <chrono>
#include <optional>

namespace madoguchi {

/// An answer, whole.
struct HttpAnswer
{
    int status = 0;
    QByteArray contentType{};
    QByteArray body{};
    QByteArray challenge{}; ///< Madoguchi-Challenge; empty: none
    QByteArray ask{}; ///< Madoguchi-Ask
    QByteArray empty{}; ///< Madoguchi-Empty
    QByteArray retryAfter{}; ///< Retry-After
    qint64 sentMonotonic = 0; ///< Clock::monotonicMilliseconds() when the attempt that was answered was sent
    QDateTime receivedAt{}; ///< by the machine's clock
    qint64 receivedMonotonic = 0; ///< Clock::monotonicMilliseconds() at receivedAt
    std::chrono::milliseconds roundTrip{}; ///< between the two
};

inline constexpr qint64 largestAnswer = 8 * 1024 * 1024;

/// What an answer must be to be read as success.
struct ExpectedAnswer
{
    int status = 200;
    QByteArray contentType{}; ///< empty: no body is expected
};

/// By the headers alone: Set-Cookie, Content-Encoding, a redirect or a length over 8 MiB have the answer
/// dropped.
bool mustBeDropped(const QNetworkReply &reply);

/// Whether the content type is the one named. JSON may carry parameters; XML none, since its own declaration
/// decides.
bool hasType(const HttpAnswer &answer, const QByteArray &contentType);

/// A status after which the same request may be sent again: 429, 502, 503, 504.
bool mayBeRepeated(int status);

/// Retry-After of a 429 or 503, in seconds or as a date, from `now`; never negative. Nothing: not said, or
/// unreadable.
std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer, const QDateTime &now);

} // namespace madoguchi
