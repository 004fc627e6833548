#include "app/training/standin/visitlist.h"

#include "app/domain/proof.h"
#include "app/support/clock.h"
#include "app/training/standin/qualified.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace madoguchi {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject consentEntry(const Consent &consent, bool inGrace)
{
    const QString state = QStringLiteral("state");
    if (inGrace)
        return { { state, QStringLiteral("certificate-expired") } };
    if (consent.state == Consent::State::Unasked)
        return { { state, QStringLiteral("unasked") } };
    if (consent.state == Consent::State::No)
        return { { state, QStringLiteral("no") } };
    return { { state, QStringLiteral("yes") }, { QStringLiteral("until"), rfc3339(consent.until) } };
}

QJsonObject visitEntry(const StandInVisit &visit, const Person &person)
{
    const QList<Coverage> coverages = person.answeredOn(toJapanTime(visit.identifiedAt).date());
    const EligibilityResult result = coverages.isEmpty() ? EligibilityResult{} : coverages.first().result;
    QJsonObject consents;
    for (const ConsentKind kind : recordKinds)
        consents.insert(contractWord(kind), consentEntry(visit.consents.of(kind), visit.inGrace));
    return { { QStringLiteral("visit"), visit.id }, { QStringLiteral("time"), rfc3339(visit.identifiedAt) },
        { QStringLiteral("name"), person.patient.name.reveal() },
        { QStringLiteral("kana"), person.patient.kana.reveal() },
        { QStringLiteral("birthdate"),
            person.patient.birthdate.reveal().toString(QStringLiteral("yyyyMMdd")) },
        { QStringLiteral("sex"), QString::number(static_cast<int>(person.patient.sex)) },
        { QStringLiteral("insurer"), orNull(result.insurance.insurerNumber) },
        { QStringLiteral("symbol"), orNull(result.insurance.symbol.reveal()) },
        { QStringLiteral("number"), orNull(result.insurance.number.reveal()) },
        { QStringLiteral("branch"), orNull(result.insurance.branch.reveal()) },
        { QStringLiteral("referenceNumber"), orNull(result.referenceNumber) },
        { QStringLiteral("consents"), consents } };
}

} // namespace

HttpResponse VisitList::list(const Exchange &exchange) const
{
    if (const auto refusal = consultingProblem(exchange))
        return refusal->response();
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    const QString text = exchange.request.query.queryItemValue(QStringLiteral("date"));
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!form.match(text).hasMatch() || !day.isValid())
        return problem("message-malformed", "date is missing or of another form").response();
    QJsonArray entries;
    for (const StandInVisit &visit : m_world.visits.listed(exchange.caller.institution, day, exchange.now))
        entries.append(visitEntry(visit, *m_world.centre.population.find(visit.personId)));
    return jsonResponse(200, QJsonDocument(entries));
}

std::optional<Problem> VisitList::examineView(const Exchange &exchange) const
{
    if (auto refusal = staffProblem(exchange))
        return refusal;
    const StandInVisit *visit = m_world.visits.find(exchange.visit);
    if (!visit || visit->institution != exchange.caller.institution)
        return problem("not-found", "There is no such visit");
    if (!visit->identified())
        return problem("visit-closed", "The visit was not identified");
    return {};
}

HttpResponse VisitList::takeView(const Exchange &exchange)
{
    if (const auto refusal = examineView(exchange))
        return refusal->response();
    const QJsonObject body = QJsonDocument::fromJson(exchange.request.body).object();
    const auto kind = consentKindFromContract(body.value(QLatin1String("kind")).toString());
    const QDateTime time = readContractTime(body.value(QLatin1String("time")).toString());
    if (!kind || *kind == ConsentKind::Limit || !time.isValid())
        return problem("message-malformed", "kind and time are wanted").response();
    StandInVisit &visit = *m_world.visits.find(exchange.visit, exchange.caller.institution);
    visit.looked.append({ time, visit.institution, *kind, true });
    HttpResponse response;
    response.status = 204;
    return response;
}

HttpResponse VisitList::views(const Exchange &exchange) const
{
    if (const auto refusal = examineView(exchange))
        return refusal->response();
    QJsonArray entries;
    for (const LookedAt &looked : m_world.visits.find(exchange.visit)->looked)
        entries.append(QJsonObject{ { QStringLiteral("time"), rfc3339(looked.time) },
            { QStringLiteral("institution"), looked.institution },
            { QStringLiteral("kind"), contractWord(looked.kind) },
            { QStringLiteral("act"),
                looked.viewed ? QStringLiteral("viewed") : QStringLiteral("retrieved") } });
    return jsonResponse(200, QJsonDocument(entries));
}

} // namespace madoguchi
