#pragma once

#include "app/training/standin/httpconnection.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace madoguchi {

/// What can be wrong with the service, on demand. Their names on a command line: faults::nameOf.
enum class StandInFault {
    None,
    // The line and the handshake.
    LineDown, ///< does not listen, and drops who is connected
    WrongCentre, ///< the server's certificate is of another centre
    ExpiredCertificate, ///< the server's certificate is expired
    WrongHost, ///< the server's certificate is for another host
    OnlyTls12, ///< speaks nothing newer than TLS 1.2
    OnlyTls11,
    // Refusals.
    Maintenance, ///< 503 maintenance, but for health
    TooManyRequests, ///< 429 with Retry-After
    Unavailable, ///< 503 without Retry-After
    UnavailableRetryAfter, ///< 503 with Retry-After in seconds
    UnavailableRetryDate, ///< 503 with Retry-After as a date
    BadGateway, ///< 502 by something in between: no problem document
    GatewayTimeout, ///< 504, likewise
    Internal, ///< 500
    UnknownProblem, ///< 409 with a code that nobody has heard of
    Redirect, ///< 307 to another address
    // The connection.
    Delay, ///< the work takes `milliseconds`
    Silence, ///< the work is done, and nothing is answered
    DropBeforeBody, ///< the connection is lost before the body was read
    DropBeforeAnswer, ///< the work is done, and the connection is lost before the answer
    HalfBody, ///< the connection is lost in mid-answer
    // The answer.
    WrongContentType,
    SetCookie,
    ContentEncoding, ///< gzip, as the header says
    MalformedXml, ///< XML that does not end
    MalformedJson, ///< likewise
    HugeBody, ///< more than the client may take
    SegmentError, ///< SegmentOfResult 9, or ResultCode 9
    Processing, ///< SegmentOfResult 2
    PersonError, ///< ProcessingResultStatus 2
    OtherPerson, ///< another person's data echoed
    OtherInstitution,
    OtherIdentifier,
    NoIdentifier,
    OtherReceptionNumber ///< of bulk
};

/// A fault with what it needs.
struct StandInFaultPlan
{
    StandInFault fault = StandInFault::None;
    int requests = -1; ///< hits so many requests and is over then; -1: until it is taken back
    QString pathContains{}; ///< hits only these; empty: all
    int milliseconds = 1000; ///< of Delay
    int retryAfterSeconds = 1; ///< of 429 and 503
    QDateTime until{}; ///< of Maintenance; invalid: not said
};

namespace faults {

/// The refusal that the fault puts in the place of any work; nothing: the work is done.
std::optional<HttpResponse> refusal(
    const StandInFaultPlan &plan, const HttpRequest &request, const QDateTime &now);
/// The answer as the fault leaves it.
HttpResponse spoiled(StandInFault fault, HttpResponse response);
HttpConnection::Writing writing(StandInFault fault);
/// Concerns the line or the handshake, not single requests.
bool isOfLine(StandInFault fault);

/// "line-down", "half-body", …: one for each.
QString nameOf(StandInFault fault);
std::optional<StandInFault> byName(const QString &name);
QStringList allNames();

} // namespace faults

} // namespace madoguchi
