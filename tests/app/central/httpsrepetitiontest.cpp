#include "tests/app/central/line.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

/// Every repetition is ours: how often, with which key, after what (central-https.md, Repetition;
/// toolchain.md §0.1).
class HttpsRepetitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedPostIsSentAgainByUsWithTheSameKeyAndBytes()
    {
        Line line;
        line.server->script({ ScriptedAnswer::drop(), ScriptedAnswer::drop(), openedAnswer() });
        line.connectClient();
        QVERIFY(line.openVisit()->ok());
        QCOMPARE(line.server->requests().size(), 3);
        QCOMPARE(distinct(line, "idempotency-key").size(), 1);
        const QUuid key(QString::fromLatin1(*distinct(line, "idempotency-key").begin()));
        QVERIFY(!key.isNull());
        for (const ReceivedRequest &request : line.server->requests())
            QCOMPARE(request.body, line.server->requests().first().body);
    }

    void eachRequestHasItsOwnKey()
    {
        Line line;
        line.server->script({ openedAnswer() });
        line.connectClient();
        QVERIFY(line.openVisit()->ok());
        QVERIFY(line.openVisit()->ok());
        QCOMPARE(distinct(line, "idempotency-key").size(), 2);
    }

    void afterARefusalANewAttemptTakesANewKey()
    {
        Line line;
        line.server->script({ ScriptedAnswer::problem(409, "visit-closed"), openedAnswer() });
        line.connectClient();
        QVERIFY(!line.openVisit()->ok());
        QVERIFY(line.openVisit()->ok());
        QCOMPARE(distinct(line, "idempotency-key").size(), 2);
    }

    void aServerThatAlwaysDropsSeesOurAttemptsAndNoMore_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("attempts");
        QTest::newRow("POST once") << QByteArray("POST") << 1;
        QTest::newRow("POST") << QByteArray("POST") << 4;
        QTest::newRow("GET once") << QByteArray("GET") << 1;
        QTest::newRow("GET") << QByteArray("GET") << 3;
        QTest::newRow("DELETE") << QByteArray("DELETE") << 2;
    }

    void aServerThatAlwaysDropsSeesOurAttemptsAndNoMore()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, attempts);
        Line line;
        line.timings.attempts = attempts;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()), ScriptedAnswer::drop() });
        QVERIFY(line.health()->ok()); // from here the connection is kept, and the next request meets its end

        std::optional<Fault> fault;
        if (method == "POST")
            fault = line.openVisit()->error();
        else if (method == "GET")
            fault = line.health()->error();
        else
            fault = Line::answerOf<Done>([&](auto reply) {
                line.client->forgetVisit(QUuid::createUuid(), std::move(reply));
            })->error();
        QCOMPARE(failureName(fault->failure), failureName(Failure::ServiceUnreachable));
        QTest::qWait(100); // nothing comes after the answer
        QCOMPARE(line.server->requests().size(), attempts + 1);
        QCOMPARE(line.server->requests().last().method, method);
    }

    void halfAnAnswerIsAskedForAgain()
    {
        Line line;
        ScriptedAnswer half = openedAnswer();
        half.way = ScriptedAnswer::Way::Half;
        line.server->script({ half, openedAnswer() });
        line.connectClient();
        QVERIFY(line.openVisit()->ok());
        QCOMPARE(line.server->requests().size(), 2);
        QCOMPARE(distinct(line, "idempotency-key").size(), 1);
    }

    void statusesThatAreRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<int>("requests");
        QTest::newRow("429") << 429 << QByteArray("too-many-requests") << Failure::ServiceBusy << 4;
        QTest::newRow("502") << 502 << QByteArray("internal") << Failure::ServiceInternal << 4;
        QTest::newRow("503") << 503 << QByteArray("maintenance") << Failure::ServiceMaintenance << 4;
        QTest::newRow("504") << 504 << QByteArray("internal") << Failure::ServiceInternal << 4;
        QTest::newRow("500 is not") << 500 << QByteArray("internal") << Failure::ServiceInternal << 1;
        QTest::newRow("422 is not") << 422 << QByteArray("key-reused") << Failure::KeyReused << 1;
        QTest::newRow("409 is not") << 409 << QByteArray("visit-closed") << Failure::VisitClosed << 1;
    }

    void statusesThatAreRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(Failure, failure);
        QFETCH(int, requests);
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer::problem(status, code) });
        const auto answer = line.openVisit();
        QCOMPARE(failureName(answer->error().failure), failureName(failure));
        QCOMPARE(answer->error().number, status);
        QCOMPARE(line.server->requests().size(), requests);
        QCOMPARE(distinct(line, "idempotency-key").size(), 1);
    }

    void busyOnceIsNotNoticed()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer::problem(503, "maintenance"), openedAnswer() });
        QVERIFY(line.openVisit()->ok());
        QCOMPARE(line.server->requests().size(), 2);
    }

    void retryAfterIsWaitedFor_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("asDate");
        QTest::newRow("503, seconds") << 503 << false;
        QTest::newRow("503, date") << 503 << true;
        QTest::newRow("429, seconds") << 429 << false;
    }

    void retryAfterIsWaitedFor()
    {
        QFETCH(int, status);
        QFETCH(bool, asDate);
        Line line;
        line.clock.set(QDateTime(QDateTime::currentDateTimeUtc().date(), QTime(12, 0), Qt::UTC));
        line.connectClient();
        ScriptedAnswer busy = ScriptedAnswer::problem(status, "maintenance");
        const QByteArray date
            = QLocale::c()
                  .toString(line.clock.now().addSecs(1), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                  .toLatin1();
        busy.headers = { { "Retry-After", asDate ? date : QByteArray("1") } };
        line.server->script({ busy, openedAnswer() });
        QElapsedTimer since;
        since.start();
        QVERIFY(line.openVisit()->ok());
        QVERIFY(since.elapsed() >= 950);
        QCOMPARE(line.server->requests().size(), 2);
    }

    void retryAfterOfAGatewayIsNotWaitedFor()
    {
        Line line;
        line.connectClient();
        ScriptedAnswer busy = ScriptedAnswer::problem(502, "internal");
        busy.headers = { { "Retry-After", "3600" } }; // means something on 429 and 503 alone
        line.server->script({ busy, openedAnswer() });
        QVERIFY(line.openVisit()->ok());
        QCOMPARE(line.server->requests().size(), 2);
    }

    void pausesGrowAndAreJittered()
    {
        Line line;
        line.timings.firstPause = 80ms;
        line.timings.longestPause = 160ms;
        line.connectClient();
        line.server->script({ ScriptedAnswer::problem(503, "maintenance") });
        QList<qint64> at;
        QElapsedTimer since;
        since.start();
        line.server->watch([&](const ReceivedRequest &) { at.append(since.elapsed()); });
        QVERIFY(!line.openVisit()->ok());
        QCOMPARE(at.size(), 4);
        QVERIFY(at[1] - at[0] >= 40);
        QVERIFY(at[2] - at[1] >= 80);
        QVERIFY(at[3] - at[2] >= 80); // the longest, less its jitter
    }

    void retryAfterBeyondTheDeadlineLetsTheAnswerStand()
    {
        Line line;
        line.connectClient();
        ScriptedAnswer busy
            = ScriptedAnswer::problem(503, "maintenance", ",\"until\":\"2026-11-22T13:00:00+09:00\"");
        busy.headers = { { "Retry-After", "3600" } };
        line.server->script({ busy });
        QElapsedTimer since;
        since.start();
        const auto answer = line.openVisit();
        QVERIFY(since.elapsed() < 1500);
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::ServiceMaintenance));
        QCOMPARE(answer->error().until, QDateTime(QDate(2026, 11, 22), QTime(4, 0), Qt::UTC));
        QCOMPARE(line.server->requests().size(), 1);
    }

    void deadlineEndsSilence()
    {
        Line line;
        line.timings.other = 400ms;
        HttpsCentral &client = line.connectClient();
        QSignalSpy spy(&client, &Central::lineChanged);
        line.server->script({ ScriptedAnswer::hang() });
        QElapsedTimer since;
        since.start();
        const auto answer = line.openVisit();
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::ServiceTimeout));
        QVERIFY(since.elapsed() >= 390 && since.elapsed() < 1500);
        QCOMPARE(line.server->requests().size(), 1);
        QCOMPARE(spy.size(), 1);
    }

    /// No connection is there to be had: what is waited for is the answer, by its own deadline.
    void silenceOnAKeptConnectionIsNoLoss()
    {
        Line line;
        line.timings.connect = 200ms;
        line.timings.other = 600ms;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()), ScriptedAnswer::hang() });
        QVERIFY(line.health()->ok());
        const auto answer = line.health();
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::ServiceTimeout));
        QCOMPARE(line.server->requests().size(), 2);
    }

    void noConnectionInTime()
    {
        Line line;
        line.timings.connect = 400ms;
        line.timings.attempts = 2;
        // Takes connections and never says a word of TLS.
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        QSignalSpy connected(&mute, &QTcpServer::newConnection);
        DirectSettings settings = line.settings();
        settings.url.setPort(mute.serverPort());
        line.connectClient(std::move(settings));
        QElapsedTimer since;
        since.start();
        const auto answer = line.openVisit();
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::ServiceUnreachable));
        QVERIFY(since.elapsed() >= 790 && since.elapsed() < 1900);
        // Each attempt connected anew, and did not wait for the handshake that hung.
        QCOMPARE(connected.size(), 2);
    }

    void deadlineWhileConnectingLeavesNothingHanging()
    {
        Line line;
        line.timings.other = 400ms;
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        QSignalSpy connected(&mute, &QTcpServer::newConnection);
        DirectSettings settings = line.settings();
        settings.url.setPort(mute.serverPort());
        line.connectClient(std::move(settings));
        for (int i = 1; i <= 2; ++i) {
            const auto answer = line.openVisit();
            QCOMPARE(failureName(answer->error().failure), failureName(Failure::ServiceUnreachable));
            QCOMPARE(connected.size(), i);
        }
    }

    void destroyedClientsDoNotAnswer()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer::hang() });
        bool answered = false;
        line.client->openVisit([&](const Outcome<OpenedVisit> &) { answered = true; });
        QVERIFY(QSignalSpy(line.server.get(), &TlsServer::requested).wait());
        line.client.reset();
        QTest::qWait(100);
        QVERIFY(!answered);
    }

    void aReplyMayDestroyTheClient()
    {
        Line line;
        line.connectClient();
        line.server->script({ openedAnswer() });
        const auto answer = Line::answerOf<OpenedVisit>([&](Central::Reply<OpenedVisit> reply) {
            line.client->openVisit([&line, reply](Outcome<OpenedVisit> outcome) {
                line.client.reset();
                reply(std::move(outcome));
            });
        });
        QVERIFY(answer && answer->ok());
        QVERIFY(!line.client);
    }

    void aListenerToTheLineMayDestroyTheClient()
    {
        Line line;
        HttpsCentral &client = line.connectClient();
        line.server->script({ openedAnswer() });
        bool answered = false;
        QEventLoop loop;
        QObject::connect(&client, &Central::lineChanged, &loop, [&] {
            line.client.reset();
            loop.quit();
        });
        client.openVisit([&](const Outcome<OpenedVisit> &) { answered = true; });
        loop.exec();
        QTest::qWait(50);
        QVERIFY(!answered);
    }

private:
    static QSet<QByteArray> distinct(const Line &line, const QByteArray &header)
    {
        QSet<QByteArray> values;
        for (const ReceivedRequest &request : line.server->requests())
            values.insert(request.headers.value(header));
        return values;
    }
};

QTEST_GUILESS_MAIN(HttpsRepetitionTest)
#include "httpsrepetitiontest.moc"
