#include "tests/app/exchange/directway.h"

#include "app/central/httpscentral.h"

#include <QUrl>

namespace madoguchi {

namespace {

using namespace std::chrono_literals;

DirectTimings timingsOf(DirectWay::Pace pace)
{
    const bool hasty = pace == DirectWay::Pace::Hasty;
    DirectTimings timings;
    timings.connect = hasty ? 450ms : 3000ms;
    timings.other = hasty ? 500ms : 6000ms;
    timings.records = hasty ? 500ms : 6000ms;
    timings.firstPause = 10ms;
    timings.longestPause = 20ms;
    timings.attempts = DirectWay::mostAttempts;
    timings.roundTripLimit = 6000ms;
    timings.offsetAge = 24h;
    timings.visitsApart = 0ms;
    timings.firstRest = 20ms;
    timings.longestRest = 50ms;
    return timings;
}

} // namespace

bool DirectWay::start()
{
    return m_program.startService({ QStringLiteral("--bulk-looks"), QStringLiteral("0"),
        QStringLiteral("--ask"), QStringLiteral("medication,checkup,diagnosis,operation") });
}

void DirectWay::complete(StationPlan &plan) const
{
    plan.way = ServiceWay::Direct;
    plan.serviceUrl = QUrl(QString::fromUtf8(content(QStringLiteral("url"))));
}

std::unique_ptr<Central> DirectWay::central(const StationPlan &plan, const Clock &clock)
{
    const bool desk = plan.kind == StationKind::Desk;
    DirectSettings settings;
    settings.url = plan.serviceUrl;
    settings.caPem = content(QStringLiteral("centre-ca.pem"));
    settings.stationCertificate
        = content(desk ? QStringLiteral("desk.p12") : QStringLiteral("consulting.p12"));
    settings.passphrase = SecretBytes(content(QStringLiteral("passphrase")));
    settings.institution = plan.institution;
    settings.terminal = plan.id;
    settings.kind = plan.kind;
    return std::make_unique<HttpsCentral>(std::move(settings), clock, timingsOf(m_pace));
}

QList<NotedRequest> DirectWay::noted()
{
    QList<NotedRequest> requests;
    const QByteArrayList lines = m_program.list("journal");
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.split(' ');
        NotedRequest request;
        request.method = words.value(0);
        request.path = words.value(1);
        request.status = words.value(2).toInt();
        request.key = words.value(4);
        request.accepted = words.value(6).split('=').value(1).toInt();
        requests.append(request);
    }
    return requests;
}

void DirectWay::pass(const PassingClock &clock)
{
    tell("clock " + QByteArray::number(clock.passed() / 1000));
}

} // namespace madoguchi
