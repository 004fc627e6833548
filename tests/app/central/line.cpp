#include "tests/app/central/line.h"

namespace madoguchi {

using namespace std::chrono_literals;

Line::Line()
{
    clock.set(QDateTime::currentDateTimeUtc());
    timings.connect = 1000ms;
    timings.records = 2500ms;
    timings.other = 2000ms;
    timings.firstPause = 10ms;
    timings.longestPause = 40ms;
    timings.visitsApart = 200ms;
    serve(centre.issue(serviceLeaf()));
}

TestLeaf Line::serviceLeaf()
{
    return { .commonName = QStringLiteral("service"),
        .hosts = { QStringLiteral("127.0.0.1"), QStringLiteral("localhost") },
        .server = true };
}

TestLeaf Line::stationLeaf()
{
    return { .commonName = lineInstitution, .unit = QStringLiteral("desk") };
}

void Line::serve(const TestIdentity &identity, QSsl::SslProtocol protocol)
{
    client.reset();
    server = std::make_unique<TlsServer>(
        TlsServer::Options{ .identity = identity, .clientCaPem = centre.caPem(), .protocol = protocol });
}

DirectSettings Line::settings() const
{
    DirectSettings made;
    made.url = server->url();
    made.caPem = centre.caPem();
    made.stationCertificate = pkcs12(centre.issue(stationLeaf()), "himitsu");
    made.passphrase = SecretBytes(QByteArrayView("himitsu"));
    made.institution = lineInstitution;
    made.terminal = QStringLiteral("reception-1");
    return made;
}

HttpsCentral &Line::connectClient()
{
    return connectClient(settings());
}

HttpsCentral &Line::connectClient(DirectSettings settings)
{
    client = std::make_unique<HttpsCentral>(std::move(settings), clock, timings);
    return *client;
}

std::optional<Outcome<OpenedVisit>> Line::openVisit()
{
    return answerOf<OpenedVisit>([this](auto reply) { client->openVisit(std::move(reply)); });
}

std::optional<Outcome<CentralHealth>> Line::health()
{
    return answerOf<CentralHealth>([this](auto reply) { client->health(std::move(reply)); });
}

QByteArray someChallenge()
{
    return QByteArray(32, 'c').toBase64();
}

ScriptedAnswer openedAnswer()
{
    return { .status = 201,
        .body = R"({"visit":"6f1c2a9e-6f0e-4a86-9a0e-0123456789ab","challenge":")" + someChallenge()
            + R"(","expires":"2026-11-22T10:10:00+09:00"})" };
}

ScriptedAnswer healthAnswer(const QDateTime &time)
{
    return { .body = "{\"time\":\"" + time.toOffsetFromUtc(9 * 3600).toString(Qt::ISODateWithMs).toLatin1()
            + "\",\"maintenanceUntil\":null}" };
}

} // namespace madoguchi
