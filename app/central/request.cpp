#include "app/central/request.h"

#include "app/central/onewaybody.h"
#include "app/central/tls.h"

#include <QRandomGenerator>

#include <algorithm>

namespace madoguchi {

using std::chrono::milliseconds;

namespace {

/// Whether the line was lost before the answer was whole. Statuses of HTTP have errors of their own, above
/// these.
bool isLoss(QNetworkReply::NetworkError error)
{
    return (error > QNetworkReply::NoError && error <= QNetworkReply::UnknownNetworkError)
        || error == QNetworkReply::ContentReSendError;
}

} // namespace

CentralRequest::CentralRequest(Connections &connections, const QNetworkRequest &base, RequestPlan plan,
    const DirectTimings &timings, const Clock &clock, bool neverAnswered, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_request(base)
    , m_plan(std::move(plan))
    , m_timings(timings)
    , m_clock(clock)
    , m_neverAnswered(neverAnswered)
{
    m_request.setUrl(m_plan.url);
    if (!m_plan.contentType.isEmpty())
        m_request.setHeader(QNetworkRequest::ContentTypeHeader, m_plan.contentType);
    m_request.setHeader(QNetworkRequest::ContentLengthHeader, m_plan.body.size());
    for (const auto &[name, value] : std::as_const(m_plan.headers))
        m_request.setRawHeader(name, value);
    for (QTimer *timer : { &m_deadline, &m_connectLimit, &m_pause }) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_deadline, &QTimer::timeout, this, &CentralRequest::runOut);
    connect(&m_pause, &QTimer::timeout, this, &CentralRequest::attempt);
    connect(&m_connectLimit, &QTimer::timeout, this,
        [this] { afterLoss(Fault{ .failure = Failure::ServiceUnreachable }); });
}

CentralRequest::~CentralRequest()
{
    abandonReply();
}

void CentralRequest::start(Reply reply)
{
    m_answerTo = std::move(reply);
    m_sinceStart.start();
    m_deadline.start(m_plan.deadline);
    attempt();
}

void CentralRequest::attempt()
{
    ++m_attempts;
    m_connected = false;
    m_answer = {};
    m_answer.sentMonotonic = m_clock.monotonicMilliseconds();
    m_sinceSent.start();
    m_sslErrors.clear();
    // A custom verb and a body that cannot be wound back, for GET and DELETE too: or Qt would repeat them by
    // itself.
    m_network = m_connections.current();
    auto *body = new OneWayBody(m_plan.body);
    m_reply = m_network->sendCustomRequest(m_request, m_plan.method, body);
    body->setParent(m_reply);
    // Of a request without a body Qt never says that it was sent (6.4). Where a connection is kept, it would
    // pass for one that cannot be had: there the limit begins with Qt's word that it connects anew.
    if (!m_plan.body.isEmpty() || !m_connections.areMade(m_network))
        m_connectLimit.start(m_timings.connect);
    watch();
}

void CentralRequest::watch()
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        if (!m_connected)
            m_connectLimit.start(m_timings.connect);
    });
    connect(m_reply, &QNetworkReply::encrypted, this, &CentralRequest::connected);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        connected();
        m_answer.sentMonotonic = m_clock.monotonicMilliseconds();
        m_sinceSent.start();
    });
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &CentralRequest::received);
    connect(m_reply, &QNetworkReply::readyRead, this, &CentralRequest::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &CentralRequest::finished);
}

void CentralRequest::connected()
{
    m_connected = true;
    m_connectLimit.stop();
    m_connections.noteMade(m_network);
}

void CentralRequest::received()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return;
    m_everAnswered = true;
    if (mustBeDropped(*m_reply))
        dropAnswer();
}

void CentralRequest::readBody()
{
    m_answer.body += m_reply->readAll();
    if (m_answer.body.size() > largestAnswer)
        dropAnswer();
}

void CentralRequest::dropAnswer()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    abandonReply();
    conclude(Fault{ .failure = Failure::AnswerMalformed, .number = status });
}

void CentralRequest::finished()
{
    m_connectLimit.stop();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply->error() == QNetworkReply::ProtocolFailure) {
        dropAnswer();
        return;
    }
    if (m_answer.status == 0 || isLoss(m_reply->error())) {
        if (const std::optional<Fault> fault = finalFault()) {
            conclude(*fault);
            return;
        }
        afterLoss(lossFault());
        return;
    }
    m_answer.body += m_reply->readAll();
    m_answer.contentType = m_reply->rawHeader("Content-Type");
    m_answer.challenge = m_reply->rawHeader("Madoguchi-Challenge");
    m_answer.ask = m_reply->rawHeader("Madoguchi-Ask");
    m_answer.empty = m_reply->rawHeader("Madoguchi-Empty");
    m_answer.retryAfter = m_reply->rawHeader("Retry-After");
    m_answer.receivedAt = m_clock.now();
    m_answer.receivedMonotonic = m_clock.monotonicMilliseconds();
    // The longer of the two: the timer may stand still while the machine sleeps, and an answer that waited
    // for it to wake must not pass for a fresh one.
    m_answer.roundTrip
        = milliseconds(std::max(m_sinceSent.elapsed(), m_answer.receivedMonotonic - m_answer.sentMonotonic));
    abandonReply();
    afterAnswer();
}

/// The answer is whole: it stands, unless it is one that asks for patience and there is time for that.
void CentralRequest::afterAnswer()
{
    if (mayBeRepeated(m_answer.status)) {
        const QDateTime now = m_clock.now().addMSecs(m_plan.clockOffset);
        if (pauseBeforeRepetition(retryAfter(m_answer, now)))
            return;
    }
    const bool success = m_answer.status == m_plan.expected.status;
    const QByteArray type = success ? m_plan.expected.contentType : "application/problem+json";
    const bool otherSuccess = m_answer.status >= 200 && m_answer.status < 300 && !success;
    const bool typeFits = type.isEmpty() ? m_answer.body.isEmpty() : hasType(m_answer, type);
    if (otherSuccess || !typeFits || m_answer.body.size() > largestAnswer)
        conclude(Fault{ .failure = Failure::AnswerMalformed, .number = m_answer.status });
    else
        conclude(std::move(m_answer));
}

void CentralRequest::afterLoss(const Fault &fault)
{
    giveUpConnection();
    if (!pauseBeforeRepetition(std::nullopt))
        conclude(fault);
}

/// True: the next attempt comes by itself. False: there is no time or no attempt left for one.
bool CentralRequest::pauseBeforeRepetition(std::optional<milliseconds> wanted)
{
    if (m_attempts >= m_timings.attempts)
        return false;
    const milliseconds full
        = std::min(m_timings.longestPause, m_timings.firstPause * (1 << std::min(m_attempts - 1, 16)));
    const milliseconds jittered(full.count()
        - static_cast<qint64>(QRandomGenerator::global()->bounded(1.0) * double(full.count()) / 2));
    const milliseconds pause = std::max(wanted.value_or(milliseconds(0)), jittered);
    if (pause >= left())
        return false;
    m_pause.start(pause);
    return true;
}

milliseconds CentralRequest::left() const
{
    return m_plan.deadline - milliseconds(m_sinceStart.elapsed());
}

/// A fault of trust, which no repetition mends.
std::optional<Fault> CentralRequest::finalFault() const
{
    if (!m_sslErrors.isEmpty())
        return faultOfCertificate(m_sslErrors);
    if (const std::optional<Fault> alert = faultOfAlert(m_reply->errorString()))
        return alert;
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError && !m_connected)
        return Fault{ .failure = Failure::ServiceUntrusted };
    return std::nullopt;
}

/// No connection, or one that was lost before the answer was whole.
Fault CentralRequest::lossFault() const
{
    const bool closedOnUs = m_connected && m_neverAnswered && !m_everAnswered;
    return Fault{ .failure = closedOnUs ? Failure::StationCertificateRefused : Failure::ServiceUnreachable };
}

void CentralRequest::runOut()
{
    const bool connecting = m_connectLimit.isActive();
    giveUpConnection();
    conclude(Fault{ .failure = connecting ? Failure::ServiceUnreachable : Failure::ServiceTimeout });
}

/// After a loss the next attempt begins on a connection of its own. On the old set Qt may put it on the very
/// socket that is just closing, where it is lost without having been sent: the one attempt of whoever stands
/// at the reader (DirectLine) would be spent on a line that is there.
void CentralRequest::giveUpConnection()
{
    abandonReply();
    m_connections.giveUp(m_network);
}

void CentralRequest::conclude(Outcome<HttpAnswer> outcome)
{
    for (QTimer *timer : { &m_deadline, &m_connectLimit, &m_pause })
        timer->stop();
    abandonReply();
    // Later, so that whoever is told may destroy all of this, the network manager included.
    QMetaObject::invokeMethod(
        this,
        [this, told = std::move(outcome)]() mutable {
            const Reply answerTo = std::move(m_answerTo);
            deleteLater();
            if (answerTo)
                answerTo(std::move(told));
        },
        Qt::QueuedConnection);
}

void CentralRequest::abandonReply()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    m_connectLimit.stop();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace madoguchi
