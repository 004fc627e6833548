#include "tests/app/central/line.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

const QUuid visit(QStringLiteral("6f1c2a9e-6f0e-4a86-9a0e-0123456789ab"));
const QUuid aKey(QStringLiteral("0b8a2f0e-6f0e-4a86-9a0e-ba9876543210"));
const QualifiedStaff doctor{ QStringLiteral("ishi-1"), Qualification::Doctor };

} // namespace

/// What a consulting room asks besides records: the list of visits, views told and listed, what insurers have
/// registered.
class HttpsListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staffThatCannotStandInAHeaderSendsNothing()
    {
        Line line;
        line.connectClient();
        const QualifiedStaff forged{ QStringLiteral("a\r\nMadoguchi-Visit: x"), Qualification::Doctor };
        const auto views = Line::answerOf<Done>([&](auto reply) {
            line.client->reportView(
                { aKey, visit, ConsentKind::Medication, line.clock.now(), forged }, std::move(reply));
        });
        QCOMPARE(views->error().failure, Failure::NotQualified);
        const auto list = Line::answerOf<QList<ListedVisit>>(
            [&](auto reply) { line.client->visits(QDate(2026, 11, 22), forged, std::move(reply)); });
        QCOMPARE(list->error().failure, Failure::NotQualified);
        QCOMPARE(line.server->connections(), 0);
    }

    void viewIsReported()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer{ .status = 204 } });
        const QDateTime time(QDate(2026, 11, 22), QTime(1, 2, 3), Qt::UTC);
        const auto done = Line::answerOf<Done>([&](auto reply) {
            line.client->reportView({ aKey, visit, ConsentKind::Medication, time, doctor }, std::move(reply));
        });
        QVERIFY(done->ok());
        const ReceivedRequest request = line.server->requests().first();
        QVERIFY(request.target.endsWith("/views"));
        QCOMPARE(request.headers.value("idempotency-key"), aKey.toString(QUuid::WithoutBraces).toLatin1());
        QCOMPARE(request.headers.value("madoguchi-staff"), QByteArray("ishi-1"));
        QCOMPARE(QJsonDocument::fromJson(request.body).object(),
            QJsonObject({ { QStringLiteral("kind"), QStringLiteral("medication") },
                { QStringLiteral("time"), QStringLiteral("2026-11-22T10:02:03+09:00") } }));
    }

    void aReportWhoseAnswerWasLostIsTheSameReportAgain()
    {
        Line line;
        line.timings.attempts = 1;
        line.connectClient();
        const ViewReport report{ aKey, visit, ConsentKind::Medication, line.clock.now(), doctor };
        const auto send = [&] {
            return Line::answerOf<Done>(
                [&](auto reply) { line.client->reportView(report, std::move(reply)); });
        };
        line.server->script({ ScriptedAnswer::problem(503, "maintenance"), ScriptedAnswer{ .status = 204 } });
        QVERIFY(!send()->ok());
        line.clock.pass(60'000);
        QVERIFY(send()->ok());
        QCOMPARE(line.server->requests().size(), 2);
        const ReceivedRequest first = line.server->requests().first();
        const ReceivedRequest second = line.server->requests().last();
        QCOMPARE(second.headers.value("idempotency-key"), first.headers.value("idempotency-key"));
        QCOMPARE(second.body, first.body);
    }

    void aReportWithoutAKeyIsNotSent()
    {
        Line line;
        line.connectClient();
        const auto done = Line::answerOf<Done>([&](auto reply) {
            line.client->reportView(
                { QUuid(), visit, ConsentKind::Medication, line.clock.now(), doctor }, std::move(reply));
        });
        QVERIFY(!done->ok());
        QCOMPARE(failureName(done->error().failure), failureName(Failure::RequestMalformed));
        QCOMPARE(line.server->connections(), 0);
    }

    void whoLookedIsListed()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer{ .body
            = R"([{"time":"2026-11-22T10:00:00+09:00","institution":"1319999998","kind":"medication","act":"retrieved"},)"
              R"({"time":"2026-11-22T10:00:01+09:00","institution":"1319999998","kind":"checkup","act":"viewed"}])" } });
        const auto list = [&](const QualifiedStaff &staff) {
            return Line::answerOf<QList<LookedAtRecord>>(
                [&](auto reply) { line.client->viewsOf(visit, staff, std::move(reply)); });
        };
        const auto views = list(doctor);
        QVERIFY(views && views->ok());
        QCOMPARE((*views)->size(), 2);
        QCOMPARE((*views)->first().viewed, false);
        QCOMPARE((*views)->last().viewed, true);
        QCOMPARE((*views)->last().kind, ConsentKind::Checkup);
        QCOMPARE((*views)->last().time, QDateTime(QDate(2026, 11, 22), QTime(1, 0, 1), Qt::UTC));
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.target, "/v1/visits/" + visitText(visit).toLatin1() + "/views");
        QCOMPARE(request.headers.value("madoguchi-staff"), QByteArray("ishi-1"));
        line.server->script({ ScriptedAnswer{ .body = R"([{"time":"2026-11-22","kind":"medication"}])" } });
        QCOMPARE(list(doctor)->error().failure, Failure::AnswerMalformed);
        QCOMPARE(list({ QString(), Qualification::Doctor })->error().failure, Failure::NotQualified);
        QCOMPARE(line.server->requests().size(), 2);
    }

    void whatInsurersHaveRegisteredIsListed()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer{ .body
            = R"([{"insurer":"  138057","name":"架空区","lastYear":2025,"planned":"2026-10"},)"
              R"({"insurer":"06999990","name":"架空組合","lastYear":2026,"planned":null}])" } });
        const auto ask = [&] {
            return Line::answerOf<QList<InsurerRegistration>>(
                [&](auto reply) { line.client->registrationStatus(std::move(reply)); });
        };
        const auto list = ask();
        QVERIFY(list && list->ok());
        QCOMPARE((*list)->size(), 2);
        QCOMPARE((*list)->first().insurerNumber, QStringLiteral("  138057"));
        QCOMPARE((*list)->first().planned, QStringLiteral("2026-10"));
        QCOMPARE((*list)->last().lastYear, 2026);
        QVERIFY((*list)->last().planned.isEmpty());
        QCOMPARE(line.server->requests().first().target, QByteArray("/v1/registration-status"));
        line.server->script({ ScriptedAnswer{ .body = R"([{"insurer":"138057","lastYear":2025}])" } });
        QCOMPARE(ask()->error().failure, Failure::AnswerMalformed);
    }

    void listIsNotAskedForTooOften()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer{ .body = "[]" } });
        const auto list = [&] {
            return Line::answerOf<QList<ListedVisit>>(
                [&](auto reply) { line.client->visits(QDate(2026, 11, 22), doctor, std::move(reply)); });
        };
        QElapsedTimer since;
        since.start();
        QVERIFY(list()->ok());
        QVERIFY(list()->ok());
        QVERIFY(since.elapsed() >= 195); // 5 s in the contract, 200 ms on this line
        QCOMPARE(line.server->requests().size(), 2);
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.target, QByteArray("/v1/visits?date=2026-11-22"));
        QCOMPARE(request.headers.value("madoguchi-qualification"), QByteArray("doctor"));
    }

    void aListThatWouldWaitTooLongIsRefused()
    {
        Line line;
        line.timings.visitsApart = 5000ms;
        line.connectClient();
        line.server->script({ ScriptedAnswer{ .body = "[]" } });
        const auto list = [&] {
            return Line::answerOf<QList<ListedVisit>>(
                [&](auto reply) { line.client->visits(QDate(2026, 11, 22), doctor, std::move(reply)); });
        };
        QVERIFY(list()->ok());
        QCOMPARE(failureName(list()->error().failure), failureName(Failure::ServiceBusy));
        QCOMPARE(line.server->requests().size(), 1);
    }
};

QTEST_GUILESS_MAIN(HttpsListsTest)
#include "httpsliststest.moc"
