#include "app/training/standin/faults.h"

#include "app/training/centre/oddities.h"
#include "app/training/standin/problem.h"
#include "app/training/standin/router.h"

#include <QLocale>

namespace madoguchi::faults {

namespace {

HttpResponse withHeader(HttpResponse response, const QByteArray &name, const QByteArray &value)
{
    response.headers.append({ name, value });
    return response;
}

HttpResponse withRetryAfter(HttpResponse response, const QByteArray &when)
{
    return withHeader(std::move(response), QByteArrayLiteral("Retry-After"), when);
}

/// What stands between client and service and has no idea of either.
HttpResponse gateway(int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = QByteArrayLiteral("text/html");
    response.body = QByteArrayLiteral("<html><body>gateway</body></html>");
    return response;
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1()
        + " GMT";
}

/// The oddity that the fault does to a message; null: none.
void (*oddity(StandInFault fault))(XmlTree &)
{
    switch (fault) {
    case StandInFault::SegmentError:
        return static_cast<void (*)(XmlTree &)>(&oddities::refuse);
    case StandInFault::Processing:
        return &oddities::stillProcessing;
    case StandInFault::PersonError:
        return &oddities::personError;
    case StandInFault::OtherInstitution:
        return &oddities::changeInstitution;
    case StandInFault::OtherIdentifier:
        return &oddities::changeIdentifier;
    case StandInFault::NoIdentifier:
        return &oddities::removeIdentifier;
    case StandInFault::OtherReceptionNumber:
        return &oddities::changeReceptionNumber;
    default:
        return nullptr;
    }
}

HttpResponse withOddMessage(StandInFault fault, HttpResponse response)
{
    const auto change = oddity(fault);
    auto tree = change && response.contentType == "application/xml" ? readTree(response.body) : std::nullopt;
    const auto encoding = declaredEncoding(response.body);
    if (!tree || !encoding)
        return response;
    change(*tree);
    response.body = writeTree(*tree, *encoding);
    return response;
}

} // namespace

std::optional<HttpResponse> refusal(
    const StandInFaultPlan &plan, const HttpRequest &request, const QDateTime &now)
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
        return withRetryAfter(
            problem("too-many-requests").response(), QByteArray::number(plan.retryAfterSeconds));
    case StandInFault::Unavailable:
        return problem("maintenance").response();
    case StandInFault::UnavailableRetryAfter:
        return withRetryAfter(problem("maintenance").response(), QByteArray::number(plan.retryAfterSeconds));
    case StandInFault::UnavailableRetryDate:
        return withRetryAfter(
            problem("maintenance").response(), httpDate(now.addSecs(plan.retryAfterSeconds)));
    case StandInFault::BadGateway:
        return gateway(502);
    case StandInFault::GatewayTimeout:
        return gateway(504);
    case StandInFault::Internal:
        return problem("internal").response();
    case StandInFault::UnknownProblem:
        return Problem{ QStringLiteral("not-in-any-list"), QStringLiteral("Nobody has heard of this"), 409 }
            .response();
    case StandInFault::Redirect: {
        HttpResponse elsewhere = gateway(307);
        return withHeader(
            elsewhere, QByteArrayLiteral("Location"), QByteArrayLiteral("https://127.0.0.1:1/"));
    }
    default:
        return {};
    }
}

HttpResponse spoiled(StandInFault fault, HttpResponse response)
{
    if (fault == StandInFault::SetCookie)
        return withHeader(
            std::move(response), QByteArrayLiteral("Set-Cookie"), QByteArrayLiteral("trace=1; Path=/"));
    if (response.contentType.isEmpty())
        return response;
    switch (fault) {
    case StandInFault::WrongContentType:
        response.contentType = QByteArrayLiteral("text/html");
        return response;
    case StandInFault::ContentEncoding:
        return withHeader(
            std::move(response), QByteArrayLiteral("Content-Encoding"), QByteArrayLiteral("gzip"));
    case StandInFault::HugeBody:
        response.body += QByteArray(maximumBody + 1, ' ');
        return response;
    case StandInFault::MalformedXml:
        if (response.contentType == "application/xml")
            response.body.truncate(response.body.lastIndexOf("</")); // the root is never closed
        return response;
    case StandInFault::MalformedJson:
        if (response.contentType.contains("json"))
            response.body.chop(1);
        return response;
    default:
        return withOddMessage(fault, std::move(response));
    }
}

HttpConnection::Writing writing(StandInFault fault)
{
    switch (fault) {
    case StandInFault::DropBeforeAnswer:
        return HttpConnection::Writing::Nothing;
    case StandInFault::HalfBody:
        return HttpConnection::Writing::Half;
    case StandInFault::Silence:
        return HttpConnection::Writing::Never;
    default:
        return HttpConnection::Writing::Whole;
    }
}

bool isOfLine(StandInFault fault)
{
    return fault >= StandInFault::LineDown && fault <= StandInFault::OnlyTls11;
}

} // namespace madoguchi::faults
