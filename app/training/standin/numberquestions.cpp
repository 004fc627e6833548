#include "app/training/standin/numberquestions.h"

#include "app/training/centre/eligibilitylookup.h"
#include "app/training/centre/oddities.h"
#include "app/training/centre/registration.h"

#include <QJsonArray>
#include <QJsonObject>

namespace madoguchi {

namespace {

/// Why a request is not worked on: it could not be read, or names somebody else; nothing: it is.
template <typename Request>
std::optional<Problem> objection(const Outcome<Request> &request, const Exchange &exchange)
{
    if (!request)
        return problem("message-malformed");
    if (request->institution != exchange.caller.institution)
        return problem("facility-mismatch");
    return {};
}

XmlEncoding encodingOf(const Exchange &exchange)
{
    return declaredEncoding(exchange.request.body).value_or(XmlEncoding::Utf8);
}

XmlTree parsed(const QByteArray &message)
{
    return readTree(message).value_or(XmlTree{});
}

} // namespace

HttpResponse NumberQuestions::eligibility(const Exchange &exchange)
{
    const auto request = messages::readEligibilityRequest(exchange.request.body);
    if (const auto refusal = objection(request, exchange))
        return refusal->response();
    const NumberAsked asked{ request->institution, request->fileIdentifier, request->confirmFor,
        request->person, exchange.now, exchange.otherPerson };
    return m_faces.finished(treeOf(lookUp(m_world.centre, asked), *request), encodingOf(exchange));
}

HttpResponse NumberQuestions::bulk(const Exchange &exchange)
{
    const auto request = messages::readBulkRequest(exchange.request.body);
    if (const auto refusal = objection(request, exchange))
        return refusal->response();
    return m_faces.finished(
        parsed(messages::write(m_bulk.accept(*request, exchange.now))), encodingOf(exchange));
}

HttpResponse NumberQuestions::bulkResult(const Exchange &exchange)
{
    const auto request = messages::readBulkResultRequest(exchange.request.body);
    if (const auto refusal = objection(request, exchange))
        return refusal->response();
    const BulkDesk::Look look
        = m_bulk.look(m_world.centre, *request, m_world.config.bulkLooks, exchange.now, exchange.otherPerson);
    if (look.state == BulkDesk::State::Unknown)
        return problem("not-found", "There is no such reception number").response();
    const QByteArray message = look.state == BulkDesk::State::NotReady ? messages::writeRefusal(look.header)
                                                                       : messages::write(look.result);
    return m_faces.finished(parsed(message), encodingOf(exchange));
}

HttpResponse NumberQuestions::reference(const Exchange &exchange)
{
    const auto request = messages::readReferenceRequest(exchange.request.body);
    if (const auto refusal = objection(request, exchange))
        return refusal->response();
    XmlTree answer = registered(m_world.centre, *request, exchange.now);
    if (exchange.otherPerson)
        oddities::changeInsured(answer);
    return m_faces.finished(std::move(answer), encodingOf(exchange));
}

HttpResponse NumberQuestions::registrationStatus() const
{
    QJsonArray entries;
    for (const InsurerStanding &insurer : m_world.centre.population.insurers())
        entries.append(QJsonObject{ { QStringLiteral("insurer"), insurer.number },
            { QStringLiteral("name"), insurer.name }, { QStringLiteral("lastYear"), insurer.lastYear },
            { QStringLiteral("planned"),
                insurer.planned.isEmpty() ? QJsonValue() : QJsonValue(insurer.planned) } });
    return jsonResponse(200, QJsonDocument(entries));
}

} // namespace madoguchi
