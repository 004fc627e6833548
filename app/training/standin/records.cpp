#include "app/training/standin/records.h"

#include "app/support/clock.h"
#include "app/training/standin/qualified.h"
#include "app/training/standin/samenumber.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace madoguchi {

namespace {

constexpr int monthsBack = 36;

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

/// Neighbours that belong to one month of one facility stand together, as the message groups them.
bool inMessageOrder(const MedicationLine &a, const MedicationLine &b)
{
    return std::tie(a.source, a.month, a.facilityCode, a.prescriberCode, a.date)
        < std::tie(b.source, b.month, b.facilityCode, b.prescriberCode, b.date);
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

std::optional<Problem> Records::misfit(const Exchange &exchange, const Request &request) const
{
    if (request.institution != exchange.caller.institution)
        return problem("facility-mismatch");
    if (request.fileCategory == 1 || request.fileCategory == 3)
        return problem("message-malformed", "PDF exists on the folder way only");
    if (request.treatmentFlag != 1)
        return problem("message-malformed", "MedicalTreatmentFlag is 1 on this way");
    const StandInVisit &visit = *m_world.visits.find(visitOf(exchange));
    const Person *person = m_world.population.find(visit.personId);
    const bool named = person
        && std::any_of(person->coverages.begin(), person->coverages.end(), [&](const Coverage &coverage) {
               return isNamed(coverage.result.insurance, request.insurerNumber, request.symbol.reveal(),
                   request.number.reveal(), request.branch.reveal());
           });
    if (!named)
        return problem("no-consent", "The message does not name the visit's person");
    return {};
}

KeptAnswers::Kept Records::medication(const Exchange &exchange)
{
    if (const auto refusal = examine(exchange, {}))
        return { refusal->response() };
    const auto request = messages::readMedicationRequest(exchange.request.body);
    const auto encoding = declaredEncoding(exchange.request.body);
    if (!request || !encoding)
        return { problem("message-malformed").response() };
    if (const auto refusal = misfit(exchange, *request))
        return { refusal->response() };
    if (const auto refusal = examine(exchange, { ConsentKind::Medication }))
        return { refusal->response() };

    StandInVisit &visit = *m_world.visits.find(visitOf(exchange), exchange.caller.institution);
    const Person &person = *m_world.population.find(visit.personId);
    QList<ConsentKind> kinds{ ConsentKind::Medication };
    for (const ConsentKind more : { ConsentKind::Diagnosis, ConsentKind::Operation }) {
        if (request->fileCategory == 4 && visit.consents.of(more).isOpenAt(exchange.now))
            kinds.append(more);
    }
    for (const ConsentKind kind : std::as_const(kinds))
        visit.looked.append({ exchange.now, visit.institution, kind, false });

    MedicationRecord record;
    record.patient = (exchange.otherPerson ? m_world.otherThan(person) : person).patient;
    record.institution = request->institution;
    record.fileIdentifier = request->fileIdentifier;
    record.lines = lines(person, *request, exchange);
    XmlTree tree = readTree(messages::write(record)).value_or(XmlTree{});
    HttpResponse response = m_faces.finished(std::move(tree), *encoding);
    if (record.lines.isEmpty())
        response.headers.append({ QByteArrayLiteral("Madoguchi-Empty"), absence(person, *request) });
    return { response, kinds };
}

QList<MedicationLine> Records::lines(
    const Person &person, const Request &request, const Exchange &exchange) const
{
    const QString earliest
        = toJapanTime(exchange.now).date().addMonths(-monthsBack).toString(QStringLiteral("yyyyMM"));
    QList<MedicationLine> lines;
    for (MedicationLine line : person.medication) {
        if (line.month < std::max(earliest, request.startMonth) || line.month > request.endMonth)
            continue;
        if (line.source != MedicationLine::Source::Claim && !request.withPrescriptions)
            continue;
        line.ownFacility = line.facilityCode == exchange.caller.institution;
        lines.append(line);
    }
    std::stable_sort(lines.begin(), lines.end(), inMessageOrder);
    return lines;
}

QByteArray Records::absence(const Person &person, const Request &request) const
{
    // 自衛官診療証 (07) and 医療扶助 (A1) have no viewable records (oqs-interface.md 4.2).
    const bool withoutRecords
        = std::any_of(person.coverages.begin(), person.coverages.end(), [&](const Coverage &coverage) {
              const Insurance &insurance = coverage.result.insurance;
              return (insurance.classification == u"07" || insurance.classification == u"A1")
                  && isNamed(insurance, request.insurerNumber, request.symbol.reveal(),
                      request.number.reveal(), request.branch.reveal());
          });
    return withoutRecords ? QByteArrayLiteral("not-applicable; reason=insurance-kind")
                          : QByteArrayLiteral("no-record");
}

} // namespace madoguchi
