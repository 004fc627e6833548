#include "app/central/requestplans.h"

#include "app/central/contractjson.h"
#include "app/central/messages/bulk.h"
#include "app/central/messages/checkup.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/central/messages/reference.h"

#include <QUrlQuery>

#include <algorithm>

namespace madoguchi {

namespace {

const QByteArray jsonType = QByteArrayLiteral("application/json");
const QByteArray xmlType = QByteArrayLiteral("application/xml");

void addStaff(RequestPlan &plan, const QualifiedStaff &staff)
{
    plan.headers.append({ "Madoguchi-Staff", staff.id.toLatin1() });
    plan.headers.append({ "Madoguchi-Qualification", contractWord(staff.qualification).toLatin1() });
}

QString visitPath(const QUuid &visit, const QString &step = {})
{
    return QStringLiteral("visits/") + visitText(visit) + step;
}

/// Of a request that is not asked again under the same key by anybody but the line itself.
QUuid freshKey()
{
    return QUuid::createUuid();
}

/// The header that both requests for records have.
template <typename Request>
Request identified(const ListedVisit &visit, const QString &fileIdentifier, const QString &institution)
{
    Request message;
    message.institution = institution;
    message.insurerNumber = visit.insurerNumber;
    message.symbol = visit.symbol;
    message.number = visit.number;
    message.branch = visit.branch;
    message.fileIdentifier = fileIdentifier;
    return message;
}

} // namespace

RequestPlans::RequestPlans(const DirectSettings &settings, const DirectTimings &timings)
    : m_url(settings.url)
    , m_institution(settings.institution)
    , m_terminal(settings.terminal)
    , m_records(timings.records)
    , m_other(timings.other)
    , m_health(std::min(timings.health, timings.other))
{
    QString base = m_url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    m_url.setPath(base + QStringLiteral("/v1/"));
}

RequestPlan RequestPlans::plan(const QByteArray &method, const QString &path) const
{
    RequestPlan made;
    made.method = method;
    made.url = m_url;
    made.url.setPath(m_url.path() + path);
    made.deadline = m_other;
    made.expected = { 200, jsonType };
    return made;
}

RequestPlan RequestPlans::post(const QString &path, const QByteArray &body, const QUuid &key) const
{
    RequestPlan made = plan("POST", path);
    made.headers.append({ "Idempotency-Key", key.toString(QUuid::WithoutBraces).toLatin1() });
    made.contentType = jsonType;
    made.body = body;
    return made;
}

RequestPlan RequestPlans::message(const QString &path, const QByteArray &body, const QUuid &key) const
{
    RequestPlan made = post(path, body, key);
    made.contentType = xmlType;
    made.expected = { 200, xmlType };
    return made;
}

RequestPlan RequestPlans::proven(const QUuid &visit, const QString &step, const Proof &proof) const
{
    RequestPlan made = post(visitPath(visit, step), proofJson(proof), freshKey());
    made.expected = { 200, xmlType };
    made.triedAlways = true;
    return made;
}

RequestPlan RequestPlans::health() const
{
    RequestPlan made = plan("GET", QStringLiteral("health"));
    made.deadline = m_health;
    made.triedAlways = true;
    return made;
}

RequestPlan RequestPlans::openVisit() const
{
    RequestPlan made = post(QStringLiteral("visits"), openVisitJson(m_institution, m_terminal), freshKey());
    made.expected = { 201, jsonType };
    made.triedAlways = true;
    return made;
}

RequestPlan RequestPlans::identity(const QUuid &visit, const Proof &proof) const
{
    return proven(visit, QStringLiteral("/identity"), proof);
}

RequestPlan RequestPlans::consents(const QUuid &visit, const Proof &proof) const
{
    return proven(visit, QStringLiteral("/consents"), proof);
}

RequestPlan RequestPlans::registration(const QUuid &visit, const Proof &proof) const
{
    RequestPlan made = proven(visit, QStringLiteral("/registration"), proof);
    made.expected = { 204, {} };
    return made;
}

RequestPlan RequestPlans::forget(const QUuid &visit) const
{
    RequestPlan made = plan("DELETE", visitPath(visit));
    made.expected = { 204, {} };
    return made;
}

RequestPlan RequestPlans::visits(const QDate &day, const QualifiedStaff &staff) const
{
    RequestPlan made = plan("GET", QStringLiteral("visits"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("date"), day.toString(Qt::ISODate));
    made.url.setQuery(query);
    addStaff(made, staff);
    return made;
}

RequestPlan RequestPlans::reportView(const ViewReport &report) const
{
    RequestPlan made = post(
        visitPath(report.visit, QStringLiteral("/views")), viewJson(report.kind, report.time), report.key);
    made.expected = { 204, {} };
    addStaff(made, report.staff);
    return made;
}

RequestPlan RequestPlans::viewsOf(const QUuid &visit, const QualifiedStaff &staff) const
{
    RequestPlan made = plan("GET", visitPath(visit, QStringLiteral("/views")));
    addStaff(made, staff);
    return made;
}

RequestPlan RequestPlans::registrationStatus() const
{
    return plan("GET", QStringLiteral("registration-status"));
}

RequestPlan RequestPlans::records(RequestPlan plan, const QUuid &visit, const QualifiedStaff &staff) const
{
    plan.deadline = m_records;
    addStaff(plan, staff);
    plan.headers.append({ "Madoguchi-Visit", visitText(visit).toLatin1() });
    return plan;
}

RequestPlan RequestPlans::medication(const MedicationQuery &query, const QualifiedStaff &staff) const
{
    auto body = identified<messages::MedicationRequest>(query.visit, query.fileIdentifier, m_institution);
    body.startMonth = query.startMonth;
    body.endMonth = query.endMonth;
    body.fileCategory = query.withTreatments ? 4 : 2;
    return records(
        message(QStringLiteral("medication"), messages::write(body), freshKey()), query.visit.visit, staff);
}

RequestPlan RequestPlans::checkup(const CheckupQuery &query, const QualifiedStaff &staff) const
{
    const auto body = identified<messages::CheckupRequest>(query.visit, query.fileIdentifier, m_institution);
    return records(
        message(QStringLiteral("checkup"), messages::write(body), freshKey()), query.visit.visit, staff);
}

RequestPlan RequestPlans::eligibility(const EligibilityQuestion &question) const
{
    messages::EligibilityRequest body;
    body.confirmFor = question.confirmFor;
    body.institution = m_institution;
    body.fileIdentifier = fileIdentifierOf(question.key);
    body.person = question.person;
    return message(QStringLiteral("eligibility"), messages::write(body), question.key);
}

RequestPlan RequestPlans::reference(const ReferenceQuestion &question) const
{
    messages::ReferenceRequest body;
    body.institution = m_institution;
    body.fileIdentifier = fileIdentifierOf(question.key);
    body.registration = question.registration;
    return message(QStringLiteral("reference-numbers"), messages::write(body), question.key);
}

RequestPlan RequestPlans::bulk(const BulkQuery &query) const
{
    messages::BulkRequest body;
    body.confirmFor = query.confirmFor;
    body.institution = m_institution;
    body.fileIdentifier = fileIdentifierOf(query.key);
    body.questions = query.questions;
    return message(QStringLiteral("eligibility/bulk"), messages::write(body), query.key);
}

RequestPlan RequestPlans::bulkResult(const BulkSlip &slip, const QUuid &key) const
{
    messages::BulkResultRequest body;
    body.institution = m_institution;
    body.receptionNumber = slip.receptionNumber;
    return message(QStringLiteral("eligibility/bulk/result"), messages::write(body), key);
}

bool fitsStaffHeader(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

QString fileIdentifierOf(const QUuid &key)
{
    return key.toString(QUuid::Id128);
}

} // namespace madoguchi
