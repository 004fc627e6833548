#include "tests/app/central/line.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

int countOf(const Line &line, const QByteArray &target)
{
    int count = 0;
    for (const ReceivedRequest &request : line.server->requests())
        count += request.target == target ? 1 : 0;
    return count;
}

} // namespace

/// A line that is down: who is told at once, who gets a real attempt, and how it comes back by itself.
class HttpsBreakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBrokenLineIsSaidAtOnceAndComesBackByItself()
    {
        Line line;
        breakQuickly(line);
        HttpsCentral &client = line.connectClient();
        breakLine(line);
        const int sent = countOf(line, "/v1/registration-status");
        const auto refused = registrations(line);
        QCOMPARE(failureName(refused->error().failure), failureName(Failure::ServiceUnreachable));
        QCOMPARE(countOf(line, "/v1/registration-status"), sent); // nothing was sent

        // The service is asked for its health after the rest, and its answer mends the line.
        QSignalSpy told(&client, &Central::lineChanged);
        line.server->script({ healthAnswer(line.clock.now()) });
        QVERIFY(told.wait());
        while (!told.last().first().toBool())
            QVERIFY(told.wait());
        line.server->script({ ScriptedAnswer{ .body = "[]" } });
        QVERIFY(registrations(line)->ok());
        QVERIFY(line.client->clockOffset()); // the same health told the time
    }

    void itGoesOnTryingWhileNobodyAnswers()
    {
        Line line;
        breakQuickly(line);
        HttpsCentral &client = line.connectClient();
        breakLine(line);
        QSignalSpy told(&client, &Central::lineChanged);
        const int tried = countOf(line, "/v1/health");
        while (countOf(line, "/v1/health") < tried + 3)
            QVERIFY(told.wait());
        for (const QList<QVariant> &news : told)
            QCOMPARE(news.first().toBool(), false);
    }

    void whoStandsAtTheReaderGetsOneRealAttempt()
    {
        Line line;
        breakQuickly(line);
        line.timings.attempts = 3;
        line.timings.firstRest = 60s; // nothing else mends it meanwhile
        line.connectClient();
        breakLine(line);
        const int sent = countOf(line, "/v1/visits");
        QCOMPARE(failureName(line.openVisit()->error().failure), failureName(Failure::ServiceUnreachable));
        QCOMPARE(countOf(line, "/v1/visits"), sent + 1); // once, and not three times

        line.server->script({ openedAnswer() });
        QVERIFY(line.openVisit()->ok());
        line.server->script({ ScriptedAnswer{ .body = "[]" } });
        QVERIFY(registrations(line)->ok()); // mended for everybody
    }

    void refusalsAndRubbishBreakNoLine()
    {
        Line line;
        breakQuickly(line);
        line.connectClient();
        for (const ScriptedAnswer &answer : { ScriptedAnswer::problem(500, "internal"),
                 ScriptedAnswer::problem(503, "maintenance"), ScriptedAnswer{ .body = "rubbish" } }) {
            line.server->script({ answer });
            for (int i = 0; i < 3; ++i)
                QVERIFY(!registrations(line)->ok());
        }
        line.server->script({ ScriptedAnswer{ .body = "[]" } });
        QVERIFY(registrations(line)->ok());
    }

    void aStationThatIsNotSetUpIsNoBrokenLine()
    {
        Line line;
        breakQuickly(line);
        DirectSettings settings = line.settings();
        settings.stationCertificate.clear();
        line.connectClient(std::move(settings));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(failureName(registrations(line)->error().failure),
                failureName(Failure::StationCertificateMissing));
    }

private:
    static void breakQuickly(Line &line)
    {
        line.timings.attempts = 1;
        line.timings.breakAfter = 2;
        line.timings.firstRest = 40ms;
        line.timings.longestRest = 80ms;
    }

    static void breakLine(Line &line)
    {
        line.server->script({ healthAnswer(line.clock.now()), ScriptedAnswer::drop() });
        QVERIFY(line.health()->ok()); // or a line that drops would pass for a certificate that is refused
        for (int i = 0; i < line.timings.breakAfter; ++i)
            QVERIFY(!registrations(line)->ok());
    }

    static std::optional<Outcome<QList<InsurerRegistration>>> registrations(Line &line)
    {
        return Line::answerOf<QList<InsurerRegistration>>(
            [&](auto reply) { line.client->registrationStatus(std::move(reply)); });
    }
};

QTEST_GUILESS_MAIN(HttpsBreakerTest)
#include "httpsbreakertest.moc"
