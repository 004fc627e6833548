#include "app/central/httpscentral.h"

#include "app/central/answerreading.h"
#include "app/central/contractjson.h"
#include "app/central/messages/medication.h"
#include "app/central/problems.h"
#include "app/central/stationcertificate.h"
#include "app/central/tls.h"
#include "app/central/visitlist.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <cstdlib>

namespace madoguchi {

using std::chrono::milliseconds;

namespace {

Q_LOGGING_CATEGORY(lineLog, "madoguchi.line")

const QByteArray jsonType = QByteArrayLiteral("application/json");
const QByteArray xmlType = QByteArrayLiteral("application/xml");

Fault malformed(int status)
{
    return Fault{ .failure = Failure::AnswerMalformed, .number = status };
}

/// 1–64 visible ASCII characters: anything else must not get into a header.
bool isStaffId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64
        && std::all_of(id.begin(), id.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

void addStaff(RequestPlan &plan, const QualifiedStaff &staff)
{
    plan.headers.append({ "Madoguchi-Staff", staff.id.toLatin1() });
    plan.headers.append({ "Madoguchi-Qualification", contractWord(staff.qualification).toLatin1() });
}

messages::MedicationRequest requestOf(const MedicationQuery &query, const QString &institution)
{
    messages::MedicationRequest message;
    message.institution = institution;
    message.insurerNumber = query.visit.insurerNumber;
    message.symbol = query.visit.symbol;
    message.number = query.visit.number;
    message.branch = query.visit.branch;
    message.fileIdentifier = query.fileIdentifier;
    message.startMonth = query.startMonth;
    message.endMonth = query.endMonth;
    return message;
}

/// Everything Qt would do by itself is switched off: HTTP/2 (44 ms a request, toolchain.md §0.3), redirects,
/// cookies, caches, passwords.
QNetworkRequest plainRequest(const QSslConfiguration &tls)
{
    QNetworkRequest request;
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("Accept-Encoding", "identity");
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Madoguchi/" MADOGUCHI_VERSION));
    return request;
}

} // namespace

struct HttpsCentral::Station
{
    DirectSettings settings{};
    std::optional<StationCertificate> certificate{};
};

HttpsCentral::HttpsCentral(
    DirectSettings settings, const Clock &clock, const DirectTimings &timings, QObject *parent)
    : Central(parent)
    , m_station(std::make_unique<Station>(Station{ std::move(settings), {} }))
    , m_clock(clock)
    , m_timings(timings)
    , m_serviceClock(clock)
{
    m_sinceVisits.start();
    DirectSettings &own = m_station->settings;
    auto loaded = StationCertificate::load(own.stationCertificate, own.passphrase, own.institution, own.kind);
    own.passphrase.wipe();
    own.stationCertificate.clear();
    if (own.url.scheme() != QStringLiteral("https") || own.url.host().isEmpty() || own.url.hasQuery()) {
        m_setUpFault = Fault{ .failure = Failure::SettingsInvalid };
        return;
    }
    if (!loaded) {
        m_setUpFault = loaded.error();
        return;
    }
    m_station->certificate = std::move(loaded).value();
    const Outcome<QSslConfiguration> tls = tlsConfiguration(own, *m_station->certificate);
    if (tls)
        m_base = plainRequest(*tls);
    else
        m_setUpFault = tls.error();
}

HttpsCentral::~HttpsCentral()
{
    // Before the connections that they use.
    qDeleteAll(findChildren<CentralRequest *>(QString(), Qt::FindDirectChildrenOnly));
}

std::optional<Fault> HttpsCentral::setUpFault() const
{
    return m_setUpFault ? m_setUpFault : m_station->certificate->faultAt(m_clock.now());
}

RequestPlan HttpsCentral::plan(const QByteArray &method, const QString &path, const QUuid &key) const
{
    RequestPlan plan;
    plan.method = method;
    plan.url = m_station->settings.url;
    QString base = plan.url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    plan.url.setPath(base + QStringLiteral("/v1/") + path);
    plan.deadline = m_timings.other;
    plan.clockOffset = clockOffset().value_or(0);
    plan.expected = { 200, jsonType };
    if (method == "POST") {
        plan.headers.append({ "Idempotency-Key", key.toString(QUuid::WithoutBraces).toLatin1() });
        plan.contentType = jsonType;
    }
    return plan;
}

RequestPlan HttpsCentral::proofPlan(const QUuid &visit, const QString &step, const Proof &proof) const
{
    RequestPlan made
        = plan("POST", QStringLiteral("visits/") + visitText(visit) + QStringLiteral("/") + step);
    made.body = proofJson(proof);
    made.expected = { 200, xmlType };
    return made;
}

void HttpsCentral::answerLater(std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

void HttpsCentral::told(const Outcome<HttpAnswer> &outcome)
{
    if (outcome) {
        Q_EMIT lineChanged(true, Fault());
        return;
    }
    const Fault fault = outcome.error();
    const bool line = concernsLine(fault.failure);
    if (line)
        qCWarning(lineLog, "request failed: %s, %d", qPrintable(failureName(fault.failure)), fault.number);
    Q_EMIT lineChanged(!line, line ? fault : Fault());
}

void HttpsCentral::send(RequestPlan plan, Reply<HttpAnswer> reply)
{
    const QPointer<HttpsCentral> self(this);
    const auto deliver = [self, reply = std::move(reply)](const Outcome<HttpAnswer> &outcome) {
        self->told(outcome);
        if (self) // whoever listens to the line may have destroyed us
            reply(outcome);
    };
    if (const std::optional<Fault> fault = setUpFault()) {
        answerLater([deliver, fault] { deliver(*fault); });
        return;
    }
    const int success = plan.expected.status;
    auto *request = new CentralRequest(
        m_connections, m_base, std::move(plan), m_timings, m_clock, !m_everAnswered, this);
    request->start([self, success, deliver](Outcome<HttpAnswer> outcome) {
        if (!outcome) {
            deliver(outcome);
            return;
        }
        self->m_everAnswered = true;
        if (outcome->status == success) {
            deliver(outcome);
            return;
        }
        const Fault problem = faultOfProblem(outcome->body, outcome->status);
        if (problem.failure == Failure::CardNotRegistered && !outcome->challenge.isEmpty())
            deliver(outcome); // an answer with a challenge to go on with
        else
            deliver(problem);
    });
}

Outcome<CentralHealth> HttpsCentral::takeHealth(const HttpAnswer &answer)
{
    std::optional<CentralHealth> health = readHealth(answer.body);
    if (!health)
        return malformed(answer.status);
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
    send(plan("GET", QStringLiteral("health")), [this, reply = std::move(reply)](Outcome<HttpAnswer> answer) {
        if (answer)
            reply(takeHealth(*answer));
        else
            reply(answer.error());
    });
}

void HttpsCentral::openVisit(Reply<OpenedVisit> reply)
{
    RequestPlan made = plan("POST", QStringLiteral("visits"));
    made.body = openVisitJson(m_station->settings.institution, m_station->settings.terminal);
    made.expected = { 201, jsonType };
    send(std::move(made), [reply = std::move(reply)](Outcome<HttpAnswer> answer) {
        if (!answer) {
            reply(answer.error());
            return;
        }
        const std::optional<OpenedVisit> opened = readOpenedVisit(answer->body);
        reply(opened ? Outcome<OpenedVisit>(*opened) : malformed(answer->status));
    });
}

void HttpsCentral::askForFace(
    RequestPlan plan, const QUuid &visit, bool identity, Reply<IdentityAnswer> reply)
{
    const QString institution = m_station->settings.institution;
    send(std::move(plan),
        [visit, identity, institution, reply = std::move(reply)](Outcome<HttpAnswer> answer) {
            if (answer)
                reply(readFaceAnswer(*answer, institution, visit, identity));
            else
                reply(answer.error());
        });
}

void HttpsCentral::identify(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply)
{
    askForFace(proofPlan(visit, QStringLiteral("identity"), proof), visit, true, std::move(reply));
}

void HttpsCentral::giveConsents(const QUuid &visit, const Proof &proof, Reply<IdentityAnswer> reply)
{
    askForFace(proofPlan(visit, QStringLiteral("consents"), proof), visit, false, std::move(reply));
}

void HttpsCentral::registerCard(const QUuid &visit, const Proof &proof, Reply<QString> reply)
{
    RequestPlan made = proofPlan(visit, QStringLiteral("registration"), proof);
    made.expected = { 204, {} };
    send(std::move(made), [reply = std::move(reply)](Outcome<HttpAnswer> answer) {
        if (!answer)
            reply(answer.error());
        else if (answer->status != 204)
            reply(faultOfProblem(answer->body, answer->status));
        else if (const auto challenge = QString::fromLatin1(answer->challenge); isChallenge(challenge))
            reply(challenge);
        else
            reply(malformed(answer->status));
    });
}

void HttpsCentral::forgetVisit(const QUuid &visit, Reply<Done> reply)
{
    RequestPlan made = plan("DELETE", QStringLiteral("visits/") + visitText(visit));
    made.expected = { 204, {} };
    send(std::move(made), [reply = std::move(reply)](Outcome<HttpAnswer> answer) {
        if (answer)
            reply(Done());
        else
            reply(answer.error());
    });
}

void HttpsCentral::visits(const QDate &day, const QualifiedStaff &staff, Reply<QList<ListedVisit>> reply)
{
    const milliseconds now(m_sinceVisits.elapsed());
    const milliseconds wait = std::max(milliseconds(0), m_nextVisits - now);
    const bool refused = !isStaffId(staff.id);
    if (refused || wait >= m_timings.other) {
        const Failure failure = refused ? Failure::NotQualified : Failure::ServiceBusy;
        answerLater([reply = std::move(reply), failure] { reply(Fault{ .failure = failure }); });
        return;
    }
    m_nextVisits = now + wait + m_timings.visitsApart;
    RequestPlan made = plan("GET", QStringLiteral("visits"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("date"), day.toString(Qt::ISODate));
    made.url.setQuery(query);
    addStaff(made, staff);
    made.deadline -= wait;
    QTimer::singleShot(wait, this, [this, made, reply = std::move(reply)] {
        send(made, [reply](Outcome<HttpAnswer> answer) {
            if (!answer) {
                reply(answer.error());
                return;
            }
            const auto listed = readVisitList(answer->body);
            reply(listed ? Outcome<QList<ListedVisit>>(*listed) : malformed(answer->status));
        });
    });
}

void HttpsCentral::medication(
    RecordsPermit permit, const MedicationQuery &query, Reply<MedicationRecord> reply)
{
    const QualifiedStaff staff{ permit.staffId(), permit.qualification() };
    const bool fits = permit.visit() == query.visit.visit && permit.kind() == ConsentKind::Medication;
    if (!fits || !isStaffId(staff.id)) {
        const Failure failure = fits ? Failure::NotQualified : Failure::NotPermitted;
        answerLater([reply = std::move(reply), failure] { reply(Fault{ .failure = failure }); });
        return;
    }
    RequestPlan made = plan("POST", QStringLiteral("medication"));
    made.body = messages::write(requestOf(query, m_station->settings.institution));
    made.contentType = xmlType;
    made.expected = { 200, xmlType };
    made.deadline = m_timings.records;
    addStaff(made, staff);
    made.headers.append({ "Madoguchi-Visit", visitText(permit.visit()).toLatin1() });

    if (m_serviceClock.measuredWithin(m_timings.offsetAge)) {
        sendMedication(std::move(made), query, std::move(reply));
        return;
    }
    QElapsedTimer since;
    since.start();
    health([this, since, made, query, reply = std::move(reply)](const Outcome<CentralHealth> &measured) {
        if (!measured || !measured->offsetKnown) {
            reply(measured ? Fault{ .failure = Failure::ClockSkew } : measured.error());
            return;
        }
        RequestPlan rest = made;
        rest.deadline -= milliseconds(since.elapsed());
        rest.clockOffset = measured->offsetMilliseconds;
        sendMedication(std::move(rest), query, reply);
    });
}

void HttpsCentral::sendMedication(
    RequestPlan plan, const MedicationQuery &query, Reply<MedicationRecord> reply)
{
    const std::optional<qint64> offset = clockOffset();
    if (!offset || std::abs(*offset) > m_timings.mostOffset.count()) {
        answerLater([reply = std::move(reply)] { reply(Fault{ .failure = Failure::ClockSkew }); });
        return;
    }
    const QString institution = m_station->settings.institution;
    send(std::move(plan), [query, institution, reply = std::move(reply)](Outcome<HttpAnswer> answer) {
        if (answer)
            reply(readMedicationAnswer(*answer, institution, query));
        else
            reply(answer.error());
    });
}

void HttpsCentral::reportView(const ViewReport &report, Reply<Done> reply)
{
    const bool staffFits = isStaffId(report.staff.id);
    if (!staffFits || report.key.isNull()) {
        const Failure failure = staffFits ? Failure::RequestMalformed : Failure::NotQualified;
        answerLater([reply = std::move(reply), failure] { reply(Fault{ .failure = failure }); });
        return;
    }
    RequestPlan made = plan(
        "POST", QStringLiteral("visits/") + visitText(report.visit) + QStringLiteral("/views"), report.key);
    made.body = viewJson(report.kind, report.time);
    made.expected = { 204, {} };
    addStaff(made, report.staff);
    send(std::move(made), [reply = std::move(reply)](Outcome<HttpAnswer> answer) {
        if (answer)
            reply(Done());
        else
            reply(answer.error());
    });
}

} // namespace madoguchi
