#include "app/training/standin/router.h"

#include "app/domain/proof.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <array>

namespace madoguchi {

namespace {

struct Line
{
    const char *method;
    const char *path; ///< a regular expression; the group is the visit
    Route route;
    const char *type; ///< of the body; null: none
};

constexpr auto json = "application/json";
constexpr auto xml = "application/xml";
constexpr std::array table{
    Line{ "GET", "/v1/health", Route::Health, nullptr },
    Line{ "POST", "/v1/visits", Route::OpenVisit, json },
    Line{ "GET", "/v1/visits", Route::ListVisits, nullptr },
    Line{ "POST", "/v1/visits/([^/]+)/identity", Route::Identity, json },
    Line{ "POST", "/v1/visits/([^/]+)/consents", Route::Consents, json },
    Line{ "POST", "/v1/visits/([^/]+)/registration", Route::Registration, json },
    Line{ "DELETE", "/v1/visits/([^/]+)", Route::DeleteVisit, nullptr },
    Line{ "POST", "/v1/visits/([^/]+)/views", Route::PostView, json },
    Line{ "GET", "/v1/visits/([^/]+)/views", Route::GetViews, nullptr },
    Line{ "POST", "/v1/eligibility", Route::Eligibility, xml },
    Line{ "POST", "/v1/eligibility/bulk", Route::Bulk, xml },
    Line{ "POST", "/v1/eligibility/bulk/result", Route::BulkResult, xml },
    Line{ "POST", "/v1/medication", Route::Medication, xml },
    Line{ "POST", "/v1/checkup", Route::Checkup, xml },
    Line{ "POST", "/v1/reference-numbers", Route::Reference, xml },
    Line{ "GET", "/v1/registration-status", Route::RegistrationStatus, nullptr },
};

const Line &lineOf(Route route)
{
    for (const Line &line : table) {
        if (line.route == route)
            return line;
    }
    return table.front();
}

/// Lower case without braces, and nothing else.
bool isUuid(const QByteArray &text)
{
    const QUuid uuid = QUuid::fromString(QString::fromLatin1(text));
    return !uuid.isNull() && uuid.toByteArray(QUuid::WithoutBraces) == text.toLower();
}

} // namespace

Router::Router(World &world)
    : m_world(world)
    , m_faces(world)
    , m_identification(world, m_faces)
    , m_records(world, m_faces)
    , m_numbers(world, m_faces)
    , m_list(world)
{ }

bool Router::isHealth(const HttpRequest &request)
{
    return request.method == "GET" && request.path == u"/v1/health";
}

Result<Router::Match, Problem> Router::match(const HttpRequest &request)
{
    bool pathKnown = false;
    for (const Line &line : table) {
        const QRegularExpression path(QRegularExpression::anchoredPattern(QString::fromLatin1(line.path)));
        const QRegularExpressionMatch found = path.match(request.path);
        if (!found.hasMatch())
            continue;
        pathKnown = true;
        if (request.method == line.method)
            return Match{ line.route, found.captured(1) };
    }
    if (pathKnown)
        return malformed(405, "This method is not for this address");
    return problem("not-found", "There is nothing at this address");
}

std::optional<Problem> Router::formFault(const HttpRequest &request, Route route)
{
    if (!isUuid(request.header("idempotency-key")))
        return problem("message-malformed", "Idempotency-Key is missing or no UUID");
    const QByteArray type = request.header("content-type").toLower().replace(' ', "");
    const QByteArray wanted = lineOf(route).type;
    // The XML declaration decides the encoding: no charset parameter there.
    if (type != wanted && !(wanted == json && type == "application/json;charset=utf-8"))
        return malformed(415, "The body is of another type than agreed");
    return {};
}

void Router::handle(Exchange exchange, const Later &later, Reply reply)
{
    const auto found = match(exchange.request);
    if (!found) {
        reply(found.error().response());
        return;
    }
    if (!m_world.config.institutions.contains(exchange.caller.institution)) {
        reply(problem("facility-unknown").response());
        return;
    }
    exchange.visit = found->visit;
    const Route route = found->route;
    if (lineOf(route).type) {
        if (const auto fault = formFault(exchange.request, route))
            reply(fault->response());
        else
            handlePost(route, exchange, later, std::move(reply));
        return;
    }
    later([this, route, exchange, reply] { reply(perform(route, exchange).response); });
}

void Router::handlePost(Route route, const Exchange &exchange, const Later &later, Reply reply)
{
    const QString key = exchange.caller.institution + u'/'
        + QString::fromLatin1(exchange.request.header("idempotency-key").toLower());
    const QByteArray print = fingerprint(exchange.request);
    switch (m_kept.look(key, print, exchange.now)) {
    case KeptAnswers::State::Reused:
        reply(problem("key-reused").response());
        return;
    case KeptAnswers::State::Working:
        m_kept.wait(key, [this, route, exchange, key, reply](const HttpResponse &answer) {
            const auto refusal = examine(route, exchange, m_kept.kept(key).kinds);
            reply(refusal ? refusal->response() : answer);
        });
        return;
    case KeptAnswers::State::Kept: {
        const KeptAnswers::Kept kept = m_kept.kept(key);
        const auto refusal = examine(route, exchange, kept.kinds);
        reply(refusal ? refusal->response() : kept.response);
        return;
    }
    case KeptAnswers::State::New:
        break;
    }
    const QString visit = exchange.visit.isEmpty()
        ? QString::fromLatin1(exchange.request.header("madoguchi-visit"))
        : exchange.visit;
    m_kept.begin(key, print, visit, exchange.now);
    later([this, route, exchange, key, reply] {
        const KeptAnswers::Kept answer = perform(route, exchange);
        if (answer.response.status < 300)
            ++m_accepted[exchange.request.header("idempotency-key").toLower()];
        m_kept.finish(key, answer);
        reply(answer.response);
    });
}

std::optional<Problem> Router::examine(Route route, const Exchange &exchange, const QList<ConsentKind> &kinds)
{
    switch (route) {
    case Route::Identity:
    case Route::Consents:
    case Route::Registration:
        return m_identification.examine(exchange);
    case Route::PostView:
        return m_list.examineView(exchange);
    case Route::Medication:
    case Route::Checkup:
        return m_records.examine(exchange, kinds);
    default:
        return {};
    }
}

KeptAnswers::Kept Router::perform(Route route, const Exchange &exchange)
{
    switch (route) {
    case Route::Health:
        return { health(exchange.now) };
    case Route::OpenVisit:
        return { m_identification.open(exchange) };
    case Route::Identity:
        return { m_identification.identify(exchange) };
    case Route::Consents:
        return { m_identification.giveConsents(exchange) };
    case Route::Registration:
        return { m_identification.registerCard(exchange) };
    case Route::DeleteVisit:
        if (m_world.visits.find(exchange.visit, exchange.caller.institution))
            m_kept.forgetVisit(exchange.visit);
        return { m_identification.remove(exchange) };
    case Route::ListVisits:
        return { m_list.list(exchange) };
    case Route::PostView:
        return { m_list.takeView(exchange) };
    case Route::GetViews:
        return { m_list.views(exchange) };
    case Route::Eligibility:
        return { m_numbers.eligibility(exchange) };
    case Route::Bulk:
        return { m_numbers.bulk(exchange) };
    case Route::BulkResult:
        return { m_numbers.bulkResult(exchange) };
    case Route::Medication:
        return m_records.medication(exchange);
    case Route::Checkup:
        return m_records.checkup(exchange);
    case Route::Reference:
        return { m_numbers.reference(exchange) };
    case Route::RegistrationStatus:
        return { m_numbers.registrationStatus() };
    }
    return { problem("internal").response() };
}

HttpResponse Router::health(const QDateTime &now) const
{
    return jsonResponse(200,
        QJsonDocument(QJsonObject{ { QStringLiteral("time"), rfc3339(now) },
            { QStringLiteral("maintenanceUntil"),
                maintenanceUntil.isValid() ? QJsonValue(rfc3339(maintenanceUntil)) : QJsonValue() } }));
}

} // namespace madoguchi
