#include "app/training/standin/standinservice.h"

#include "app/training/standin/router.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QThread>
#include <QTimer>

#include <utility>

namespace madoguchi {

namespace {

QT_WARNING_PUSH
QT_WARNING_DISABLE_DEPRECATED // that 1.1 is out of date is the fault's point
    QSsl::SslProtocol
    protocolOf(StandInFault fault)
{
    if (fault == StandInFault::OnlyTls11)
        return QSsl::TlsV1_1;
    return fault == StandInFault::OnlyTls12 ? QSsl::TlsV1_2 : QSsl::TlsV1_3;
}
QT_WARNING_POP

QSslConfiguration tlsConfiguration(const TrainingPki &pki, StandInFault fault)
{
    const TlsIdentity identity = pki.server(
        fault == StandInFault::WrongCentre ? TrainingPki::Centre::Other : TrainingPki::Centre::Right,
        fault == StandInFault::ExpiredCertificate ? TrainingPki::Validity::Expired
                                                  : TrainingPki::Validity::Current,
        fault == StandInFault::WrongHost ? TrainingPki::Host::Elsewhere : TrainingPki::Host::Loopback);
    QSslConfiguration configuration;
    configuration.setProtocol(protocolOf(fault));
    configuration.setLocalCertificate(QSslCertificate(identity.certificatePem));
    configuration.setPrivateKey(QSslKey(identity.privateKeyPem, QSsl::Ec));
    configuration.setCaCertificates(QSslCertificate::fromData(pki.centreCaPem()));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // No resumption: every connection shows its certificate.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    return configuration;
}

Caller callerOf(const QSslCertificate &certificate)
{
    static const QRegularExpression code(QStringLiteral("\\A[0-9]{10}\\z"));
    Caller caller;
    const QString name = certificate.subjectInfo(QSslCertificate::CommonName).value(0);
    if (code.match(name).hasMatch())
        caller.institution = name;
    caller.unit = certificate.subjectInfo(QSslCertificate::OrganizationalUnitName).value(0);
    if (caller.unit == contractWord(StationKind::Consulting))
        caller.kind = StationKind::Consulting;
    return caller;
}

bool isAnswered(HttpConnection::Writing writing)
{
    return writing == HttpConnection::Writing::Whole || writing == HttpConnection::Writing::Half;
}

} // namespace

StandInService::StandInService(
    const Population &population, TrainingPki &pki, const Clock &clock, StandInConfig config)
    : m_clock(clock)
    , m_world(std::make_unique<World>(population, pki, std::move(config)))
    , m_router(std::make_unique<Router>(*m_world))
{ }

StandInService::~StandInService() = default;

void StandInService::onOwnThread(const std::function<void()> &work) const
{
    if (thread() == QThread::currentThread() || !thread() || !thread()->isRunning()) {
        work();
        return;
    }
    auto *self = const_cast<StandInService *>(this); // invokeMethod wants it; `work` keeps to const
    QMetaObject::invokeMethod(self, work, Qt::BlockingQueuedConnection);
}

bool StandInService::listen(quint16 port)
{
    bool listening = false;
    onOwnThread([&] {
        m_port = port;
        listening = listenHere();
    });
    return listening;
}

bool StandInService::listenHere()
{
    if (!m_server) {
        m_server = new QSslServer(this);
        connect(m_server, &QSslServer::pendingConnectionAvailable, this, &StandInService::takeConnections);
        connect(m_server, &QSslServer::errorOccurred, this, [this] { ++m_refusedHandshakes; });
    }
    m_server->setSslConfiguration(tlsConfiguration(*m_world->pki, m_plan.fault));
    if (m_server->isListening())
        return true;
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        return false;
    m_port = m_server->serverPort();
    return true;
}

QUrl StandInService::url() const
{
    QUrl url(QStringLiteral("https://127.0.0.1"));
    onOwnThread([&] { url.setPort(m_port); });
    return url;
}

void StandInService::setFault(StandInFault fault, int requests, const QString &pathContains)
{
    StandInFaultPlan plan;
    plan.fault = fault;
    plan.requests = requests;
    plan.pathContains = pathContains;
    setFault(plan);
}

void StandInService::setFault(const StandInFaultPlan &plan)
{
    onOwnThread([&] { applyFault(plan); });
}

void StandInService::applyFault(const StandInFaultPlan &plan)
{
    const bool lineChanges = faults::isOfLine(plan.fault) || faults::isOfLine(m_plan.fault);
    m_plan = plan;
    m_router->maintenanceUntil = plan.fault == StandInFault::Maintenance ? plan.until : QDateTime();
    if (!lineChanges || !m_server)
        return;
    dropAll(); // a kept connection would not notice another certificate
    if (plan.fault == StandInFault::LineDown)
        m_server->close();
    else
        listenHere();
}

void StandInService::dropAll()
{
    for (HttpConnection *connection : findChildren<HttpConnection *>())
        connection->drop();
    // Those still in their handshake are the server's: left alone, a client would wait for them.
    for (QSslSocket *socket : m_server->findChildren<QSslSocket *>())
        socket->abort();
}

StandInFault StandInService::fault() const
{
    StandInFault fault = StandInFault::None;
    onOwnThread([&] { fault = m_plan.fault; });
    return fault;
}

void StandInService::setClockOffset(qint64 seconds)
{
    onOwnThread([&] { m_offsetSeconds = seconds; });
}

void StandInService::setBulkLooks(int looks)
{
    onOwnThread([&] { m_world->config.bulkLooks = looks; });
}

void StandInService::unregisterCard(const QString &personId)
{
    onOwnThread([&] { m_world->registered.remove(personId); });
}

QList<StandInEntry> StandInService::journal() const
{
    QList<StandInEntry> entries;
    onOwnThread([&] { entries = m_journal; });
    return entries;
}

void StandInService::clearJournal()
{
    onOwnThread([&] { m_journal.clear(); });
}

VerifiedStatements StandInService::verifiedStatements() const
{
    VerifiedStatements verified;
    onOwnThread([&] { verified = m_world->verified; });
    return verified;
}

Consents StandInService::registeredConsents(const QString &visit) const
{
    Consents consents;
    onOwnThread([&] {
        if (const StandInVisit *found = std::as_const(m_world->visits).find(visit))
            consents = found->consents;
    });
    return consents;
}

QList<LookedAt> StandInService::looked(const QString &visit) const
{
    QList<LookedAt> looked;
    onOwnThread([&] {
        if (const StandInVisit *found = std::as_const(m_world->visits).find(visit))
            looked = found->looked;
    });
    return looked;
}

int StandInService::refusedHandshakes() const
{
    int refused = 0;
    onOwnThread([&] { refused = m_refusedHandshakes; });
    return refused;
}

QDateTime StandInService::now() const
{
    return m_clock.now().addSecs(m_offsetSeconds);
}

void StandInService::takeConnections()
{
    if (!m_server->isListening())
        return;
    while (auto *socket = qobject_cast<QSslSocket *>(m_server->nextPendingConnection())) {
        auto *connection = new HttpConnection(socket, this);
        connect(connection, &HttpConnection::headReceived, this, &StandInService::judgeHead);
        connect(connection, &HttpConnection::requestReceived, this,
            [this, connection](const HttpRequest &request) { serve(connection, request); });
        connect(connection, &HttpConnection::closed, connection, &QObject::deleteLater);
    }
}

StandInFaultPlan StandInService::takeFault(const HttpRequest &request)
{
    if (m_plan.fault == StandInFault::None || faults::isOfLine(m_plan.fault)
        || !request.path.contains(m_plan.pathContains))
        return {};
    const StandInFaultPlan hit = m_plan;
    if (m_plan.requests > 0 && --m_plan.requests == 0)
        m_plan = {};
    return hit;
}

void StandInService::judgeHead(const HttpRequest &request, HeadVerdict *verdict)
{
    if (m_plan.fault != StandInFault::DropBeforeBody || !request.path.contains(m_plan.pathContains))
        return;
    takeFault(request);
    verdict->kind = HeadVerdict::Kind::Drop;
    note(request, {}, nullptr);
}

void StandInService::serve(HttpConnection *connection, const HttpRequest &request)
{
    const StandInFaultPlan plan = takeFault(request);
    const Caller caller = callerOf(connection->peerCertificate());
    const QPointer<HttpConnection> waiting(connection);
    const auto reply = [this, waiting, request, caller, fault = plan.fault](const HttpResponse &response) {
        const HttpResponse answer = faults::spoiled(fault, response);
        const auto writing = faults::writing(fault);
        note(request, caller, isAnswered(writing) ? &answer : nullptr);
        if (waiting)
            waiting->answer(answer, writing);
    };
    if (const auto refusal = faults::refusal(plan, request, now())) {
        reply(*refusal);
        return;
    }
    const Router::Later later = [this, plan](std::function<void()> work) {
        if (plan.fault == StandInFault::Delay)
            QTimer::singleShot(plan.milliseconds, this, std::move(work));
        else
            work();
    };
    m_router->handle({ request, caller, now(), {}, plan.fault == StandInFault::OtherPerson }, later, reply);
}

void StandInService::note(const HttpRequest &request, const Caller &caller, const HttpResponse *answer)
{
    const QByteArray key = request.header("idempotency-key");
    m_journal.append(
        { request.method, request.path, caller.institution, caller.unit, answer ? answer->status : 0,
            answer ? answer->problemCode : QString(), key, m_router->acceptances(key) });
}

} // namespace madoguchi
