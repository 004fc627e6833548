#include "app/central/messages/eligibility.h"
#include "tests/app/central/line.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

const QUuid visit(QStringLiteral("6f1c2a9e-6f0e-4a86-9a0e-0123456789ab"));

Proof someProof()
{
    return { .method = IdentityMethod::Pin,
        .certificate = QByteArray("\x30\x82\x00\x01", 4),
        .statement = "madoguchi-identity-1\n",
        .signature = QByteArray(256, '\xAB') };
}

Eligibility faceResult(const QUuid &forVisit = visit)
{
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("見本　花子"));
    result.patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"));
    result.patient.sex = Sex::Female;
    result.patient.birthdate = Pii(QDate(1960, 2, 29));
    result.insurance.classification = QStringLiteral("01");
    result.insurance.insurerNumber = QStringLiteral("  999037");
    result.insurance.insurerName = QStringLiteral("架空区");
    result.insurance.number = Pii(QStringLiteral("001234"));
    Eligibility eligibility;
    eligibility.processedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600);
    eligibility.confirmedFor = QDate(2026, 11, 22);
    eligibility.institution = lineInstitution;
    eligibility.fileIdentifier = visitText(forVisit);
    eligibility.medium = QStringLiteral("1");
    eligibility.validity = Validity::Valid;
    eligibility.results = { result };
    return eligibility;
}

ScriptedAnswer faceAnswer(const Eligibility &eligibility)
{
    ScriptedAnswer answer = ScriptedAnswer::xml(messages::write(eligibility, true));
    answer.headers = { { "Madoguchi-Challenge", someChallenge() },
        { "Madoguchi-Ask", "medication, checkup, limit, something-new" } };
    return answer;
}

std::optional<Outcome<IdentityAnswer>> identify(Line &line, const Proof &proof = someProof())
{
    return Line::answerOf<IdentityAnswer>(
        [&](auto reply) { line.client->identify(visit, proof, std::move(reply)); });
}

} // namespace

class HttpsAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreAsTheContractSays()
    {
        Line line;
        line.server->script({ openedAnswer() });
        line.connectClient();
        QVERIFY(line.openVisit()->ok());
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/v1/visits"));
        QCOMPARE(request.headers.value("accept-encoding"), QByteArray("identity"));
        QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(!request.headers.contains("cookie"));
        QCOMPARE(QJsonDocument::fromJson(request.body).object(),
            QJsonObject({ { QStringLiteral("institution"), lineInstitution },
                { QStringLiteral("terminal"), QStringLiteral("reception-1") } }));
    }

    void proofIsAsTheContractSays()
    {
        Line line;
        line.server->script({ faceAnswer(faceResult()) });
        line.connectClient();
        Proof proof = someProof();
        QVERIFY(identify(line, proof)->ok());
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.target, QByteArray("/v1/visits/6f1c2a9e-6f0e-4a86-9a0e-0123456789ab/identity"));
        QJsonObject expected{ { QStringLiteral("method"), QStringLiteral("pin") },
            { QStringLiteral("certificate"), QStringLiteral("MIIAAQ==") },
            { QStringLiteral("statement"), QStringLiteral("bWFkb2d1Y2hpLWlkZW50aXR5LTEK") },
            { QStringLiteral("signature"), QString::fromLatin1(QByteArray(256, '\xAB').toBase64()) },
            { QStringLiteral("staff"), QJsonValue::Null } };
        QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);

        proof.method = IdentityMethod::Visual;
        proof.staff = QStringLiteral("uketsuke-1");
        QVERIFY(identify(line, proof)->ok());
        expected.insert(QStringLiteral("method"), QStringLiteral("visual"));
        expected.insert(QStringLiteral("staff"), QStringLiteral("uketsuke-1"));
        QCOMPARE(QJsonDocument::fromJson(line.server->requests().last().body).object(), expected);
    }

    void identityIsRead()
    {
        Line line;
        const ScriptedAnswer sent = faceAnswer(faceResult());
        line.server->script({ sent });
        line.connectClient();
        const auto answer = identify(line);
        QVERIFY(answer && answer->ok());
        QVERIFY((*answer)->registered);
        QCOMPARE((*answer)->eligibility, faceResult());
        QCOMPARE((*answer)->message, sent.body);
        QCOMPARE((*answer)->challenge, QString::fromLatin1(someChallenge()));
        QCOMPARE((*answer)->asks,
            (QSet<ConsentKind>{ ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Limit }));
    }

    void identityNeverBringsConsents()
    {
        Line line;
        Eligibility result = faceResult();
        const QDateTime at = result.processedAt;
        result.results[0].consents.set(
            ConsentKind::Medication, { .state = Consent::State::Yes, .at = at, .until = at.addDays(1) });
        line.server->script({ faceAnswer(result) });
        line.connectClient();
        const auto identity = identify(line);
        QVERIFY(identity->ok());
        QCOMPARE((*identity)->eligibility.results[0].consents, Consents());
        QCOMPARE((*identity)->eligibility.findings.size(), 1);

        const auto consents = Line::answerOf<IdentityAnswer>(
            [&](auto reply) { line.client->giveConsents(visit, someProof(), std::move(reply)); });
        QVERIFY(consents->ok());
        QCOMPARE((*consents)->eligibility, result);
        QVERIFY((*consents)->asks.isEmpty());
        QVERIFY(line.server->requests().last().target.endsWith("/consents"));
    }

    void anotherVisitsOrInstitutionsAnswerIsRefused()
    {
        Line line;
        line.connectClient();
        line.server->script({ faceAnswer(faceResult(QUuid::createUuid())) });
        QCOMPARE(identify(line)->error().failure, Failure::AnswerForOther);
        Eligibility other = faceResult();
        other.institution = QStringLiteral("1319999006");
        line.server->script({ faceAnswer(other) });
        QCOMPARE(identify(line)->error().failure, Failure::AnswerForOther);
        other = faceResult();
        other.fileIdentifier.clear(); // on this way it is always there
        line.server->script({ faceAnswer(other) });
        QCOMPARE(identify(line)->error().failure, Failure::AnswerForOther);
        other = faceResult();
        other.results.append(other.results.first()); // two insurances, and neither is 医療扶助
        line.server->script({ faceAnswer(other) });
        QCOMPARE(identify(line)->error().failure, Failure::AnswerForOther);
        other = faceResult();
        other.medium = QStringLiteral("2");
        line.server->script({ faceAnswer(other) });
        QCOMPARE(identify(line)->error().failure, Failure::AnswerMalformed);
    }

    void unregisteredCardGoesOnWithANewChallenge()
    {
        Line line;
        line.connectClient();
        ScriptedAnswer refusal = ScriptedAnswer::problem(409, "card-not-registered");
        refusal.headers = { { "Madoguchi-Challenge", someChallenge() } };
        line.server->script({ refusal });
        const auto answer = identify(line);
        QVERIFY(answer->ok());
        QVERIFY(!(*answer)->registered);
        QCOMPARE((*answer)->challenge, QString::fromLatin1(someChallenge()));

        ScriptedAnswer registered{ .status = 204 };
        registered.headers = refusal.headers;
        line.server->script({ registered });
        const auto challenge = Line::answerOf<QString>(
            [&](auto reply) { line.client->registerCard(visit, someProof(), std::move(reply)); });
        QCOMPARE(challenge->value(), QString::fromLatin1(someChallenge()));

        line.server->script({ refusal });
        const auto nobody = Line::answerOf<QString>(
            [&](auto reply) { line.client->registerCard(visit, someProof(), std::move(reply)); });
        QCOMPARE(nobody->error().failure, Failure::CardNotRegistered);
    }

    void visitIsForgotten()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer{ .status = 204 } });
        const auto done
            = Line::answerOf<Done>([&](auto reply) { line.client->forgetVisit(visit, std::move(reply)); });
        QVERIFY(done->ok());
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.method, QByteArray("DELETE"));
        QVERIFY(!request.headers.contains("idempotency-key"));
    }

    void answersThatAreDropped_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : { "cookie", "encoding", "type", "charset", "redirect", "length", "endless",
                 "other success", "problem without type", "not xml", "bad challenge" })
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void answersThatAreDropped()
    {
        QFETCH(QString, what);
        ScriptedAnswer answer = faceAnswer(faceResult());
        if (what == QStringLiteral("cookie"))
            answer.headers.emplaceBack("Set-Cookie", "a=b");
        if (what == QStringLiteral("encoding"))
            answer.headers.emplaceBack("Content-Encoding", "gzip");
        if (what == QStringLiteral("type"))
            answer.contentType = "text/html";
        if (what == QStringLiteral("charset"))
            answer.contentType = "application/xml; charset=utf-8";
        if (what == QStringLiteral("redirect"))
            answer.status = 302;
        if (what == QStringLiteral("redirect"))
            answer.headers.emplaceBack("Location", "/v1/health");
        if (what == QStringLiteral("length"))
            answer.body = QByteArray(8 * 1024 * 1024 + 1, ' ');
        if (what == QStringLiteral("endless"))
            answer.endless = 64 * 1024 * 1024;
        if (what == QStringLiteral("other success"))
            answer.status = 202;
        if (what == QStringLiteral("problem without type"))
            answer.status = 403;
        if (what == QStringLiteral("not xml"))
            answer.body = "nothing";
        if (what == QStringLiteral("bad challenge"))
            answer.headers = { { "Madoguchi-Challenge", "short" } };
        Line line;
        line.timings.other = 15s; // eight megabytes on a machine that is busy
        line.connectClient();
        line.server->script({ answer });
        const auto outcome = identify(line);
        QVERIFY(outcome && !outcome->ok());
        QCOMPARE(failureName(outcome->error().failure), failureName(Failure::AnswerMalformed));
        QCOMPARE(line.server->requests().size(), 1); // no redirect followed, nothing repeated
    }

    void answersThatLackSomethingAreMalformed()
    {
        Line line;
        line.connectClient();
        ScriptedAnswer opened = openedAnswer();
        opened.body.replace("challenge", "chalange");
        line.server->script({ opened });
        QCOMPARE(line.openVisit()->error().failure, Failure::AnswerMalformed);
        line.server->script({ ScriptedAnswer{ .body = "{\"time\":\"2026-11-22T10:00:00\"}" } });
        QCOMPARE(line.health()->error().failure, Failure::AnswerMalformed);
        line.server->script({ ScriptedAnswer{ .status = 204 } });
        const auto challenge = Line::answerOf<QString>(
            [&](auto reply) { line.client->registerCard(visit, someProof(), std::move(reply)); });
        QCOMPARE(challenge->error().failure, Failure::AnswerMalformed);
    }

    void unknownProblemsKeepTheirCodeAndStatus()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer::problem(418, "out-of-tea") });
        const Fault fault = line.openVisit()->error();
        QCOMPARE(failureName(fault.failure), failureName(Failure::ServiceUnknownProblem));
        QCOMPARE(fault.code, QStringLiteral("out-of-tea"));
        QCOMPARE(fault.number, 418);
    }

    void healthTellsTheClockApart()
    {
        Line line;
        line.connectClient();
        QVERIFY(!line.client->clockOffset());
        QCOMPARE(line.client->serviceNow(), line.clock.now());
        line.server->script({ healthAnswer(line.clock.now().addSecs(90)) });
        const auto health = line.health();
        QVERIFY(health->ok() && (*health)->offsetKnown);
        QVERIFY(!(*health)->maintenanceUntil.isValid());
        // Our clock stands still here, and half of the real round trip is taken off it.
        QVERIFY(qAbs((*health)->offsetMilliseconds - 90000) < 1000);
        QCOMPARE(line.client->clockOffset(), std::optional((*health)->offsetMilliseconds));
        QCOMPARE(line.client->serviceNow(), line.clock.now().addMSecs((*health)->offsetMilliseconds));
    }

    void aLongRoundTripSaysNothingOfTheClock()
    {
        Line line;
        line.timings.roundTripLimit = -1ms;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now().addSecs(90)) });
        const auto health = line.health();
        QVERIFY(health->ok());
        QVERIFY(!(*health)->offsetKnown);
        QVERIFY(!line.client->clockOffset());
        QCOMPARE(line.client->serviceNow(), line.clock.now());
    }
};

QTEST_GUILESS_MAIN(HttpsAnswersTest)
#include "httpsanswerstest.moc"
