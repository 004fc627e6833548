#pragma once

#include "app/central/httpscentral.h"
#include "tests/support/fixedclock.h"
#include "tests/support/testpki.h"
#include "tests/support/tlsserver.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace madoguchi {

inline const QString lineInstitution = QStringLiteral("1319999998");

/// A test server, and a client of it with a certificate in order. Deadlines are short; the order of things is
/// not.
class Line
{
public:
    Line();

    /// The service's certificate; by default for 127.0.0.1 and localhost, of the right centre.
    static TestLeaf serviceLeaf();
    static TestLeaf stationLeaf();
    /// Starts another server in place of the first.
    void serve(const TestIdentity &identity, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater);
    /// Settings for the present server; the passphrase is "himitsu".
    [[nodiscard]] DirectSettings settings() const;
    /// A client by these settings, or by `settings()`.
    HttpsCentral &connectClient();
    HttpsCentral &connectClient(DirectSettings settings);

    /// Runs the event loop until `call` has answered, once; nothing after 20 s.
    template <typename T>
    static std::optional<Outcome<T>> answerOf(std::function<void(Central::Reply<T>)> call)
    {
        std::optional<Outcome<T>> answer;
        int answers = 0;
        QEventLoop loop;
        QTimer::singleShot(20000, &loop, &QEventLoop::quit);
        call([&](Outcome<T> outcome) {
            ++answers;
            answer.emplace(std::move(outcome));
            loop.quit();
        });
        if (answers > 0)
            qFatal("answered before the call was over");
        loop.exec();
        return answer;
    }
    std::optional<Outcome<OpenedVisit>> openVisit();
    std::optional<Outcome<CentralHealth>> health();

    FixedClock clock{};
    DirectTimings timings{};
    TestPki centre{ QStringLiteral("Test centre") };
    std::unique_ptr<TlsServer> server{};
    std::unique_ptr<HttpsCentral> client{};
};

/// A whole answer to `POST /v1/visits`.
ScriptedAnswer openedAnswer();
/// A whole answer to `GET /v1/health`.
ScriptedAnswer healthAnswer(const QDateTime &time);
/// 32 bytes in base64.
QByteArray someChallenge();

} // namespace madoguchi
