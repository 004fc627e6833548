#include "app/training/standin/records.h"

#include "app/support/clock.h"
#include "app/training/centre/samenumber.h"
#include "app/training/standin/qualified.h"

#include <QRegularExpression>

namespace madoguchi {

namespace {

QString visitOf(const Exchange &exchange)
{
    return QString::fromLatin1(exchange.request.header("madoguchi-visit"));
}

bool isVisitId(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"));
    return form.match(text).hasMatch();
}

std::optional<Problem> closedConsent(
    const StandInVisit &visit, const QList<ConsentKind> &kinds, const QDateTime &now)
{
    for (const ConsentKind kind : kinds) {
        const Consent &consent = visit.consents.of(kind);
        if (consent.state != Consent::State::Yes)
            return problem("no-consent");
        if (!consent.isOpenAt(now))
            return problem("consent-expired");
    }
    return {};
}

} // namespace

std::optional<Problem> Records::examine(const Exchange &exchange, const QList<ConsentKind> &kinds) const
{
    if (auto refusal = consultingProblem(exchange))
        return refusal;
    if (!isVisitId(visitOf(exchange)))
        return problem("message-malformed", "Madoguchi-Visit is missing or of another form");
    const StandInVisit *visit = m_world.visits.find(visitOf(exchange));
    if (!visit || visit->institution != exchange.caller.institution)
        return problem("not-found", "There is no such visit");
    if (visit->closed)
        return problem("visit-closed", "The patient stopped");
    return closedConsent(*visit, kinds, exchange.now);
}

template <typename Request>
std::optional<Problem> Records::misfit(const Exchange &exchange, const Outcome<Request> &request) const
{
    if (!request)
        return problem("message-malformed");
    if (request->institution != exchange.caller.institution)
        return problem("facility-mismatch");
    if (request->fileCategory % 2 == 1)
        return problem("message-malformed", "PDF exists on the folder way only");
    if (request->treatmentFlag != 1)
        return problem("message-malformed", "MedicalTreatmentFlag is 1 on this way");
    const StandInVisit &visit = *m_world.visits.find(visitOf(exchange));
    const Person *person = m_world.centre.population.find(visit.personId);
    if (!person || !isInsuredAs(*person, insuranceIn(*request)))
        return problem("no-consent", "The message does not name the visit's person");
    return {};
}

RecordsAsked Records::granted(
    const Exchange &exchange, const QString &fileIdentifier, const QList<ConsentKind> &kinds)
{
    StandInVisit &visit = *m_world.visits.find(visitOf(exchange), exchange.caller.institution);
    const Person &person = *m_world.centre.population.find(visit.personId);
    for (const ConsentKind kind : kinds)
        visit.looked.append({ exchange.now, visit.institution, kind, false });
    return { visit.institution, fileIdentifier, &person,
        exchange.otherPerson ? &m_world.centre.otherThan(person) : nullptr, kinds, exchange.now };
}

HttpResponse Records::answer(const Exchange &exchange, const QByteArray &message, const QByteArray &empty)
{
    HttpResponse response = m_faces.finished(readTree(message).value_or(XmlTree{}),
        declaredEncoding(exchange.request.body).value_or(XmlEncoding::Utf8));
    if (!empty.isEmpty())
        response.headers.append({ QByteArrayLiteral("Madoguchi-Empty"), empty });
    return response;
}

KeptAnswers::Kept Records::medication(const Exchange &exchange)
{
    if (const auto refusal = examine(exchange, {}))
        return { refusal->response() };
    const auto request = messages::readMedicationRequest(exchange.request.body);
    if (const auto refusal = misfit(exchange, request))
        return { refusal->response() };
    if (const auto refusal = examine(exchange, { ConsentKind::Medication }))
        return { refusal->response() };
    const StandInVisit &visit = *m_world.visits.find(visitOf(exchange), exchange.caller.institution);
    QList<ConsentKind> kinds{ ConsentKind::Medication };
    for (const ConsentKind more : { ConsentKind::Diagnosis, ConsentKind::Operation }) {
        if (request->fileCategory == 4 && visit.consents.of(more).isOpenAt(exchange.now))
            kinds.append(more);
    }
    const RecordsAsked asked = granted(exchange, request->fileIdentifier, kinds);
    const MedicationRecord record = medicationOf(asked, *request);
    QByteArray empty;
    if (record.lines.isEmpty() && record.treatments.isEmpty())
        empty = hasViewableRecords(*asked.person, insuranceIn(*request))
            ? QByteArrayLiteral("no-record")
            : QByteArrayLiteral("not-applicable; reason=insurance-kind");
    return { answer(exchange, messages::write(record), empty), kinds };
}

KeptAnswers::Kept Records::checkup(const Exchange &exchange)
{
    if (const auto refusal = examine(exchange, {}))
        return { refusal->response() };
    const auto request = messages::readCheckupRequest(exchange.request.body);
    if (const auto refusal = misfit(exchange, request))
        return { refusal->response() };
    const QList<ConsentKind> kinds{ ConsentKind::Checkup };
    if (const auto refusal = examine(exchange, kinds))
        return { refusal->response() };
    const RecordsAsked asked = granted(exchange, request->fileIdentifier, kinds);
    const CheckupRecord record = checkupsOf(asked);
    QByteArray empty;
    if (record.checkups.isEmpty())
        empty = whyNoCheckups(
            m_world.centre, *asked.person, insuranceIn(*request), toJapanTime(exchange.now).date());
    return { answer(exchange, messages::write(record), empty), kinds };
}

} // namespace madoguchi
