#pragma once

#include "app/training/standin/httpconnection.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace madoguchi {

/// What can be wrong with the service, on demand.
enum class StandInFault {
    None,
    LineDown, ///< does not listen, and drops who is connected
    Maintenance, ///< 503 maintenance, but for health
    Delay, ///< the work takes `milliseconds`
    DropBeforeBody, ///< the connection is lost before the body was read
    DropBeforeAnswer, ///< the work is done, and the connection is lost before the answer
    HalfBody, ///< the connection is lost in mid-answer
    WrongContentType,
    TooManyRequests, ///< 429 with Retry-After
    Unavailable, ///< 503 without Retry-After
    UnavailableRetryAfter, ///< 503 with Retry-After
    MalformedXml,
    HugeBody, ///< more than the client may take
    OtherPerson, ///< another person's data echoed
    WrongCentre, ///< the server's certificate is of another centre
    ExpiredCertificate, ///< the server's certificate is expired
    Internal ///< 500
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
std::optional<HttpResponse> refusal(const StandInFaultPlan &plan, const HttpRequest &request);
/// The answer as the fault leaves it.
HttpResponse spoiled(StandInFault fault, HttpResponse response);
HttpConnection::Writing writing(StandInFault fault);
/// Concerns the line or the handshake, not single requests.
bool isOfLine(StandInFault fault);

} // namespace faults

} // namespace madoguchi
