#include "app/training/standin/faults.h"

#include "app/training/standin/problem.h"
#include "app/training/standin/router.h"

namespace madoguchi::faults {

namespace {

HttpResponse withRetryAfter(HttpResponse response, int seconds)
{
    response.headers.append({ QByteArrayLiteral("Retry-After"), QByteArray::number(seconds) });
    return response;
}

} // namespace

std::optional<HttpResponse> refusal(const StandInFaultPlan &plan, const HttpRequest &request)
{
    switch (plan.fault) {
    case StandInFault::Maintenance: {
        if (Router::isHealth(request))
            return {};
        Problem maintenance = problem("maintenance");
        maintenance.until = plan.until;
        return maintenance.response();
    }
    case StandInFault::TooManyRequests:
        return withRetryAfter(problem("too-many-requests").response(), plan.retryAfterSeconds);
    case StandInFault::Unavailable:
        return problem("maintenance").response();
    case StandInFault::UnavailableRetryAfter:
        return withRetryAfter(problem("maintenance").response(), plan.retryAfterSeconds);
    case StandInFault::Internal:
        return problem("internal").response();
    default:
        return {};
    }
}

HttpResponse spoiled(StandInFault fault, HttpResponse response)
{
    if (response.contentType.isEmpty())
        return response;
    if (fault == StandInFault::WrongContentType)
        response.contentType = QByteArrayLiteral("text/html");
    if (fault == StandInFault::HugeBody)
        response.body += QByteArray(maximumBody + 1, ' ');
    if (fault == StandInFault::MalformedXml && response.contentType == "application/xml")
        response.body.truncate(response.body.lastIndexOf("</")); // the root is never closed
    return response;
}

HttpConnection::Writing writing(StandInFault fault)
{
    if (fault == StandInFault::DropBeforeAnswer)
        return HttpConnection::Writing::Nothing;
    return fault == StandInFault::HalfBody ? HttpConnection::Writing::Half : HttpConnection::Writing::Whole;
}

bool isOfLine(StandInFault fault)
{
    return fault == StandInFault::LineDown || fault == StandInFault::WrongCentre
        || fault == StandInFault::ExpiredCertificate;
}

} // namespace madoguchi::faults
