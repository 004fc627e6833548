// What a question by number costs over the direct way, against a bare network manager's exchange of the same
// bytes with the same server and certificates in the same run (for people: nothing passes or fails by it).
//
//     bench_tls [--small]
//
// --small: few exchanges, to see that it runs at all.
//
// Rounds of both take turns, so that whatever else the machine does meets both alike. Build it optimised
// (CMAKE_BUILD_TYPE=RelWithDebInfo).

#include "app/central/httpscentral.h"
#include "app/central/messages/eligibility.h"
#include "app/central/tls.h"
#include "tests/support/testpki.h"
#include "tests/support/tlsserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <functional>
#include <vector>

using namespace madoguchi;

namespace {

const QString institution = QStringLiteral("1319999998");
const QUuid key(QStringLiteral("0b8a2f0e-6f0e-4a86-9a0e-ba9876543210"));

/// What an exchange takes while nothing else takes the processor: a tenth of the rounds are faster.
double undisturbed(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0.0 : times[times.size() / 10];
}

NumberQuery somebody()
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  999037");
    query.number = Pii(QStringLiteral("001234"));
    query.birthdate = Pii(QDate(1960, 2, 29));
    return query;
}

messages::EligibilityRequest request()
{
    messages::EligibilityRequest made;
    made.confirmFor = QDate(2026, 11, 22);
    made.institution = institution;
    made.fileIdentifier = key.toString(QUuid::Id128);
    made.person = somebody();
    return made;
}

QByteArray answer()
{
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("見本　花子"));
    result.patient.sex = Sex::Female;
    result.patient.birthdate = somebody().birthdate;
    result.insurance.classification = QStringLiteral("01");
    result.insurance.insurerNumber = somebody().insurerNumber;
    result.insurance.number = somebody().number;
    Eligibility eligibility;
    eligibility.processedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600);
    eligibility.confirmedFor = QDate(2026, 11, 22);
    eligibility.institution = institution;
    eligibility.fileIdentifier = key.toString(QUuid::Id128);
    eligibility.medium = QStringLiteral("2");
    eligibility.validity = Validity::Valid;
    eligibility.results = { result };
    return messages::write(eligibility, request());
}

/// A server in a thread of its own, as a service is on a machine of its own.
class ServerThread : public QThread
{
public:
    ServerThread(TestIdentity identity, QByteArray caPem)
        : m_identity(std::move(identity))
        , m_caPem(std::move(caPem))
    { }
    ~ServerThread() override
    {
        quit();
        wait();
    }
    QUrl begin()
    {
        QEventLoop loop;
        QUrl url;
        m_listening = [&](const QUrl &at) {
            QMetaObject::invokeMethod(
                &loop,
                [&, at] {
                    url = at;
                    loop.quit();
                },
                Qt::QueuedConnection);
        };
        start();
        loop.exec();
        return url;
    }

protected:
    void run() override
    {
        TlsServer server({ .identity = m_identity, .clientCaPem = m_caPem });
        server.script({ ScriptedAnswer::xml(answer()) });
        m_listening(server.url());
        exec();
    }

private:
    TestIdentity m_identity;
    QByteArray m_caPem;
    std::function<void(const QUrl &)> m_listening{};
};

/// Microseconds an exchange takes, of `exchanges` one after the other.
template <typename Exchange> double timed(int exchanges, Exchange exchange)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < exchanges; ++i) {
        QEventLoop loop;
        bool good = false;
        exchange([&](bool isGood) {
            good = isGood;
            loop.quit();
        });
        loop.exec();
        if (!good)
            qFatal("an exchange failed");
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e3 / exchanges;
}

using Told = std::function<void(bool)>;

DirectSettings settingsFor(const QUrl &url, const TestPki &centre)
{
    const TestIdentity own = centre.issue({ .commonName = institution, .unit = QStringLiteral("desk") });
    DirectSettings settings;
    settings.url = url;
    settings.caPem = centre.caPem();
    settings.stationCertificate = own.certificatePem + own.keyPem;
    settings.institution = institution;
    settings.terminal = QStringLiteral("bench");
    return settings;
}

/// What the exchange must at least be: the same bytes, by the same library.
QNetworkRequest bareRequest(const DirectSettings &settings)
{
    const auto station = StationCertificate::load(
        settings.stationCertificate, SecretBytes(), institution, StationKind::Desk);
    const auto tls = tlsConfiguration(settings, *station);
    QNetworkRequest bare(QUrl(settings.url.toString() + QStringLiteral("/v1/eligibility")));
    bare.setSslConfiguration(*tls);
    bare.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    bare.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/xml"));
    bare.setRawHeader("Idempotency-Key", key.toString(QUuid::WithoutBraces).toLatin1());
    bare.setRawHeader("Accept-Encoding", "identity");
    return bare;
}

void exchangeBare(QNetworkAccessManager &network, const QNetworkRequest &bare, const Told &told)
{
    QNetworkReply *reply = network.post(bare, messages::write(request()));
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, told] {
        const bool isGood = reply->error() == QNetworkReply::NoError && !reply->readAll().isEmpty();
        reply->deleteLater();
        told(isGood);
    });
}

void report(double bare, double ours)
{
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(1);
    out << "bare exchange         " << bare << " us\n"
        << "eligibility by number " << ours << " us\n";
    out.setRealNumberPrecision(2);
    out << "ratio                 " << ours / bare << " (aim 1.10)\n";
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const bool isSmall = QCoreApplication::arguments().contains(QStringLiteral("--small"));
    const int rounds = isSmall ? 3 : 201, exchanges = isSmall ? 5 : 25;
    const TestPki centre(QStringLiteral("Bench centre"));
    ServerThread server(centre.issue({ .commonName = QStringLiteral("service"),
                            .hosts = { QStringLiteral("127.0.0.1") },
                            .server = true }),
        centre.caPem());
    DirectSettings settings = settingsFor(server.begin(), centre);
    const QNetworkRequest bare = bareRequest(settings);
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    const SystemClock clock;
    HttpsCentral central(std::move(settings), clock);
    const auto bareExchange = [&](const Told &told) { exchangeBare(network, bare, told); };
    const auto ourExchange = [&](const Told &told) {
        central.eligibility({ somebody(), QDate(2026, 11, 22), key },
            [told](const Outcome<NumberAnswer> &read) { told(read.ok()); });
    };
    timed(1, bareExchange); // both handshakes
    timed(1, ourExchange);
    std::vector<double> bareTimes, ourTimes;
    for (int i = 0; i < rounds; ++i) {
        bareTimes.push_back(timed(exchanges, bareExchange));
        ourTimes.push_back(timed(exchanges, ourExchange));
    }
    report(undisturbed(bareTimes), undisturbed(ourTimes));
    return 0;
}
