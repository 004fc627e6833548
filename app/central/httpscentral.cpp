#include "app/central/httpscentral.h"

#include "app/central/answerreading.h"
#include "app/central/checkedanswers.h"
#include "app/central/contractjson.h"
#include "app/central/refusaltold.h"

#include <QTimer>

#include <algorithm>
#include <cstdlib>

namespace madoguchi {

using std::chrono::milliseconds;

HttpsCentral::HttpsCentral(
    DirectSettings settings, const Clock &clock, const DirectTimings &timings, QObject *parent)
    : Central(parent)
    , m_timings(timings)
    , m_plans(settings, timings)
    , m_line(new DirectLine(std::move(settings), clock, timings, this))
    , m_serviceClock(clock)
{
    m_sinceVisits.start();
    connect(m_line, &DirectLine::told, this, &Central::lineChanged);
    connect(m_line, &DirectLine::rested, this, [this] { health([](const Outcome<CentralHealth> &) {}); });
}

template <typename T> void HttpsCentral::ask(RequestPlan plan, Reading<T> read, Reply<T> reply)
{
    plan.clockOffset = clockOffset().value_or(0);
    m_line->send(std::move(plan),
        [read = std::move(read), reply = std::move(reply)](const Outcome<HttpAnswer> &answer) {
            reply(answer ? read(*answer) : Outcome<T>(answer.error()));
        });
}

template <typename T> void HttpsCentral::refuse(Failure failure, Reply<T> reply)
{
    QMetaObject::invokeMethod(
        this, [reply = std::move(reply), failure] { reply(Fault{ .failure = failure }); },
        Qt::QueuedConnection);
}

Outcome<CentralHealth> HttpsCentral::takeHealth(const HttpAnswer &answer)
{
    std::optional<CentralHealth> health = readHealth(answer.body);
    if (!health)
        return malformedAnswer(answer);
    health->offsetKnown = answer.roundTrip <= m_timings.roundTripLimit;
    if (health->offsetKnown) {
        // Half of what lies between by a clock that nobody sets, so that a change of ours in between does no
        // harm.
        const QDateTime middle = answer.receivedAt.addMSecs(-answer.roundTrip.count() / 2);
        health->offsetMilliseconds = middle.msecsTo(health->time);
        m_serviceClock.take(health->time.addMSecs(answer.roundTrip.count() / 2), answer.receivedMonotonic);
    }
    return *health;
}

void HttpsCentral::health(Reply<CentralHealth> reply)
{
    ask<CentralHealth>(
        m_plans.health(), [this](const HttpAnswer &answer) { return takeHealth(answer); }, std::move(reply));
}

void HttpsCentral::openVisit(Reply<OpenedVisit> reply)
{
    ask<OpenedVisit>(m_plans.openVisit(), readOpenedVisitAnswer, std::move(reply));
}

void HttpsCentral::identify(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply)
{
    ask<IdentityAnswer>(
        m_plans.identity(visit, proof),
        [visit, institution = m_plans.institution()](
            const HttpAnswer &answer) { return readFaceAnswer(answer, institution, visit, true); },
        std::move(reply));
}

void HttpsCentral::giveConsents(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply)
{
    ask<IdentityAnswer>(
        m_plans.consents(visit, proof),
        [visit, institution = m_plans.institution()](
            const HttpAnswer &answer) { return readFaceAnswer(answer, institution, visit, false); },
        std::move(reply));
}

void HttpsCentral::registerCard(const QUuid &visit, const Proof &proof, Reply<QString> reply)
{
    ask<QString>(m_plans.registration(visit, proof), readRegistrationAnswer, std::move(reply));
}

void HttpsCentral::forgetVisit(const QUuid &visit, Reply<Done> reply)
{
    ask<Done>(
        m_plans.forget(visit), [](const HttpAnswer &) { return Done(); }, std::move(reply));
}

void HttpsCentral::visits(const QDate &day, const QualifiedStaff &staff, Reply<QList<ListedVisit>> reply)
{
    if (!fitsStaffHeader(staff.id))
        return refuse(Failure::NotQualified, std::move(reply));
    const milliseconds now(m_sinceVisits.elapsed());
    const milliseconds wait = std::max(milliseconds(0), m_nextVisits - now);
    if (wait >= m_timings.other)
        return refuse(Failure::ServiceBusy, std::move(reply));
    m_nextVisits = now + wait + m_timings.visitsApart;
    RequestPlan plan = m_plans.visits(day, staff);
    plan.deadline -= wait;
    QTimer::singleShot(wait, this,
        [this, plan, reply = std::move(reply)] { ask<QList<ListedVisit>>(plan, readVisitsAnswer, reply); });
}

std::optional<Failure> HttpsCentral::refusal(
    const RecordsPermit &permit, ConsentKind kind, const ListedVisit &visit)
{
    if (permit.visit() != visit.visit || permit.kind() != kind)
        return Failure::NotPermitted;
    if (!fitsStaffHeader(permit.staffId()))
        return Failure::NotQualified;
    return std::nullopt;
}

bool HttpsCentral::clocksAgree() const
{
    const std::optional<qint64> offset = clockOffset();
    return offset && std::abs(*offset) <= m_timings.mostOffset.count();
}

template <typename T> void HttpsCentral::askForRecords(RequestPlan plan, Reading<T> read, Reply<T> reply)
{
    if (m_serviceClock.measuredWithin(m_timings.offsetAge)) {
        if (clocksAgree())
            ask<T>(std::move(plan), std::move(read), std::move(reply));
        else
            refuse(Failure::ClockSkew, std::move(reply));
        return;
    }
    QElapsedTimer since;
    since.start();
    health([this, since, plan, read = std::move(read), reply = std::move(reply)](
               const Outcome<CentralHealth> &measured) {
        if (!measured)
            return reply(measured.error());
        if (!measured->offsetKnown || !clocksAgree())
            return reply(Fault{ .failure = Failure::ClockSkew });
        RequestPlan rest = plan;
        rest.deadline -= milliseconds(since.elapsed());
        ask<T>(std::move(rest), read, reply);
    });
}

void HttpsCentral::medication(
    RecordsPermit permit, const MedicationQuery &query, Reply<MedicationRecord> reply)
{
    if (const auto failure = refusal(permit, ConsentKind::Medication, query.visit))
        return refuse(*failure, std::move(reply));
    askForRecords<MedicationRecord>(
        m_plans.medication(query, { permit.staffId(), permit.qualification() }),
        [this, query, institution = m_plans.institution()](const HttpAnswer &answer) {
            return RefusalTold::of(*this).toldAs(readMedicationAnswer(answer, institution, query),
                query.visit.visit, ConsentKind::Medication, answer.body);
        },
        std::move(reply));
}

void HttpsCentral::checkup(RecordsPermit permit, const CheckupQuery &query, Reply<CheckupRecord> reply)
{
    if (const auto failure = refusal(permit, ConsentKind::Checkup, query.visit))
        return refuse(*failure, std::move(reply));
    askForRecords<CheckupRecord>(
        m_plans.checkup(query, { permit.staffId(), permit.qualification() }),
        [this, query, institution = m_plans.institution()](const HttpAnswer &answer) {
            return RefusalTold::of(*this).toldAs(readCheckupAnswer(answer, institution, query),
                query.visit.visit, ConsentKind::Checkup, answer.body);
        },
        std::move(reply));
}

void HttpsCentral::reportView(const ViewReport &report, Reply<Done> reply)
{
    if (!fitsStaffHeader(report.staff.id))
        return refuse(Failure::NotQualified, std::move(reply));
    if (report.key.isNull())
        return refuse(Failure::RequestMalformed, std::move(reply));
    ask<Done>(
        m_plans.reportView(report), [](const HttpAnswer &) { return Done(); }, std::move(reply));
}

Sent HttpsCentral::sent(const QUuid &key) const
{
    return { m_plans.institution(), fileIdentifierOf(key), EchoRule::Direct };
}

template <typename T>
void HttpsCentral::askByNumber(
    const QUuid &key, RequestPlan plan, std::function<Outcome<T>(const QByteArray &)> read, Reply<T> reply)
{
    if (key.isNull())
        return refuse(Failure::RequestMalformed, std::move(reply));
    ask<T>(
        std::move(plan), [read = std::move(read)](const HttpAnswer &answer) { return read(answer.body); },
        std::move(reply));
}

void HttpsCentral::eligibility(const EligibilityQuestion &question, Reply<NumberAnswer> reply)
{
    askByNumber<NumberAnswer>(
        question.key, m_plans.eligibility(question),
        [question, sent = sent(question.key)](
            const QByteArray &message) { return readNumberAnswer(message, question, sent); },
        std::move(reply));
}

void HttpsCentral::registerReference(const ReferenceQuestion &question, Reply<Done> reply)
{
    askByNumber<Done>(
        question.key, m_plans.reference(question),
        [registration = question.registration, sent = sent(question.key)](
            const QByteArray &message) { return readReferenceAnswer(message, registration, sent); },
        std::move(reply));
}

void HttpsCentral::askBulk(const BulkQuery &query, Reply<BulkSlip> reply)
{
    askByNumber<BulkSlip>(
        query.key, m_plans.bulk(query),
        [sent = sent(query.key)](const QByteArray &message) { return readSlipAnswer(message, sent); },
        std::move(reply));
}

void HttpsCentral::bulkResult(const BulkSlip &slip, const QUuid &key, Reply<BulkResult> reply)
{
    // This request has no identifier of its own: the answer repeats that of the first one.
    const Sent own{ m_plans.institution(), slip.fileIdentifier, EchoRule::Direct };
    askByNumber<BulkResult>(
        key, m_plans.bulkResult(slip, key),
        [slip, own](const QByteArray &message) { return readBulkAnswer(message, slip, own); },
        std::move(reply));
}

void HttpsCentral::registrationStatus(Reply<QList<InsurerRegistration>> reply)
{
    ask<QList<InsurerRegistration>>(m_plans.registrationStatus(), readRegistrationsAnswer, std::move(reply));
}

void HttpsCentral::viewsOf(
    const QUuid &visit, const QualifiedStaff &staff, Reply<QList<LookedAtRecord>> reply)
{
    if (!fitsStaffHeader(staff.id))
        return refuse(Failure::NotQualified, std::move(reply));
    ask<QList<LookedAtRecord>>(m_plans.viewsOf(visit, staff), readViewsAnswer, std::move(reply));
}

} // namespace madoguchi
