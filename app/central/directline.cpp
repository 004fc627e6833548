#include "app/central/directline.h"

#include "app/central/problems.h"
#include "app/central/stationcertificate.h"
#include "app/central/tls.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QRandomGenerator>

namespace madoguchi {

namespace {

Q_LOGGING_CATEGORY(lineLog, "madoguchi.line")

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

/// A whole answer as its caller wants it.
Outcome<HttpAnswer> understood(HttpAnswer answer, int success)
{
    if (answer.status == success)
        return answer;
    const Fault problem = faultOfProblem(answer.body, answer.status);
    if (problem.failure == Failure::CardNotRegistered && !answer.challenge.isEmpty())
        return answer; // one with a challenge to go on with
    return problem;
}

} // namespace

DirectLine::DirectLine(
    DirectSettings settings, const Clock &clock, const DirectTimings &timings, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timings(timings)
    , m_breaker(timings)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &DirectLine::rested);
    auto loaded = StationCertificate::load(
        settings.stationCertificate, settings.passphrase, settings.institution, settings.kind);
    settings.passphrase.wipe();
    if (settings.url.scheme() != QStringLiteral("https") || settings.url.host().isEmpty()
        || settings.url.hasQuery()) {
        m_setUpFault = Fault{ .failure = Failure::SettingsInvalid };
        return;
    }
    if (!loaded) {
        m_setUpFault = loaded.error();
        return;
    }
    m_certificate = std::make_unique<StationCertificate>(std::move(loaded).value());
    const Outcome<QSslConfiguration> tls = tlsConfiguration(settings, *m_certificate);
    if (tls)
        m_base = plainRequest(*tls);
    else
        m_setUpFault = tls.error();
}

DirectLine::~DirectLine()
{
    // Before the connections that they use.
    qDeleteAll(findChildren<CentralRequest *>(QString(), Qt::FindDirectChildrenOnly));
}

std::optional<Fault> DirectLine::setUpFault() const
{
    return m_setUpFault ? m_setUpFault : m_certificate->faultAt(m_clock.now());
}

void DirectLine::send(RequestPlan plan, Reply reply)
{
    const QPointer<DirectLine> self(this);
    const auto deliver = [self, reply = std::move(reply)](const Outcome<HttpAnswer> &outcome) {
        self->tell(outcome);
        if (self) // whoever listens to the line may have destroyed us
            reply(outcome);
    };
    if (const std::optional<Fault> fault = setUpFault())
        refuse(*fault, deliver);
    else if (m_breaker.isBroken() && !plan.triedAlways)
        refuse(m_breaker.fault(), deliver);
    else
        transmit(std::move(plan), deliver);
}

void DirectLine::transmit(RequestPlan plan, Reply deliver)
{
    DirectTimings timings = m_timings;
    if (m_breaker.isBroken())
        timings.attempts = 1;
    const int success = plan.expected.status;
    auto *request
        = new CentralRequest(m_connections, m_base, std::move(plan), timings, m_clock, !m_everAnswered, this);
    request->start([this, success, deliver = std::move(deliver)](Outcome<HttpAnswer> outcome) {
        note(outcome);
        deliver(outcome ? understood(std::move(*outcome), success) : outcome);
    });
}

void DirectLine::refuse(const Fault &fault, Reply deliver)
{
    QMetaObject::invokeMethod(
        this, [fault, deliver = std::move(deliver)] { deliver(fault); }, Qt::QueuedConnection);
}

/// An answer that had to be dropped came from somebody, too: it says nothing against the line.
void DirectLine::note(const Outcome<HttpAnswer> &outcome)
{
    if (outcome || !isLineLoss(outcome.error().failure)) {
        m_everAnswered = m_everAnswered || outcome.ok();
        m_breaker.answered();
        m_rest.stop();
        return;
    }
    const auto rest
        = m_breaker.failed(outcome.error(), m_rest.isActive(), QRandomGenerator::global()->generateDouble());
    if (rest)
        m_rest.start(*rest);
}

void DirectLine::tell(const Outcome<HttpAnswer> &outcome)
{
    if (outcome) {
        Q_EMIT told(true, Fault());
        return;
    }
    const Fault fault = outcome.error();
    const bool line = concernsLine(fault.failure);
    if (line)
        qCWarning(lineLog, "request failed: %s, %d", qPrintable(failureName(fault.failure)), fault.number);
    Q_EMIT told(!line, line ? fault : Fault());
}

} // namespace madoguchi
