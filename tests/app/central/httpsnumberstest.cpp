#include "app/central/messages/bulk.h"
#include "app/central/messages/eligibility.h"
#include "app/central/messages/reference.h"
#include "tests/app/central/line.h"

#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

const QUuid aKey(QStringLiteral("0b8a2f0e-6f0e-4a86-9a0e-ba9876543210"));
const QString anIdentifier = QStringLiteral("0b8a2f0e6f0e4a869a0eba9876543210");
const QDate day(2026, 11, 22);

NumberQuery somebody()
{
    NumberQuery query;
    query.insurerNumber = QStringLiteral("  999037");
    query.symbol = Pii(QStringLiteral("架空01"));
    query.number = Pii(QStringLiteral("001234"));
    query.branch = Pii(QStringLiteral("02"));
    query.birthdate = Pii(QDate(1960, 2, 29));
    query.limitConsent = true;
    return query;
}

EligibilityQuestion someQuestion()
{
    return { somebody(), day, aKey };
}

Eligibility someEligibility()
{
    EligibilityResult result;
    result.patient.name = Pii(QStringLiteral("見本　花子"));
    result.patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"));
    result.patient.sex = Sex::Female;
    result.patient.birthdate = somebody().birthdate;
    result.insurance.classification = QStringLiteral("01");
    result.insurance.insurerNumber = somebody().insurerNumber;
    result.insurance.insurerName = QStringLiteral("架空区");
    result.insurance.symbol = somebody().symbol;
    result.insurance.number = somebody().number;
    result.insurance.branch = somebody().branch;
    Eligibility eligibility;
    eligibility.processedAt = QDateTime(day, QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600);
    eligibility.confirmedFor = day;
    eligibility.institution = lineInstitution;
    eligibility.fileIdentifier = anIdentifier;
    eligibility.medium = QStringLiteral("2");
    eligibility.validity = Validity::Valid;
    eligibility.results = { result };
    return eligibility;
}

messages::EligibilityRequest asked(const NumberQuery &person = somebody())
{
    messages::EligibilityRequest request;
    request.confirmFor = day;
    request.institution = lineInstitution;
    request.fileIdentifier = anIdentifier;
    request.person = person;
    return request;
}

ScriptedAnswer answerOf(const Eligibility &eligibility, const NumberQuery &echoed = somebody())
{
    return ScriptedAnswer::xml(messages::write(eligibility, asked(echoed)));
}

std::optional<Outcome<NumberAnswer>> ask(Line &line, const EligibilityQuestion &question = someQuestion())
{
    return Line::answerOf<NumberAnswer>(
        [&](auto reply) { line.client->eligibility(question, std::move(reply)); });
}

BulkSlip someSlip()
{
    return { QStringLiteral("R-0001"), someEligibility().processedAt, lineInstitution, anIdentifier };
}

messages::MessageHeader headerOf(const QString &segment, const QString &error = {})
{
    messages::MessageHeader header;
    header.processedAt = someEligibility().processedAt;
    header.institution = lineInstitution;
    header.fileIdentifier = anIdentifier;
    header.segment = segment;
    header.errorCode = error;
    return header;
}

} // namespace

/// Questions by number, reference numbers and bulk over the line: what is sent, and whose answer is taken.
class HttpsNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eligibilityIsAskedAndRead()
    {
        Line line;
        line.connectClient();
        const ScriptedAnswer sent = answerOf(someEligibility());
        line.server->script({ sent });
        const auto answer = ask(line);
        QVERIFY(answer && answer->ok());
        QCOMPARE((*answer)->eligibility.results, someEligibility().results);
        QVERIFY((*answer)->eligibility.findings.isEmpty());
        QCOMPARE((*answer)->message, sent.body);
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/v1/eligibility"));
        QCOMPARE(request.headers.value("content-type"), QByteArray("application/xml"));
        QCOMPARE(request.headers.value("idempotency-key"), aKey.toString(QUuid::WithoutBraces).toLatin1());
        QVERIFY(!request.headers.contains("madoguchi-staff"));
        const auto message = messages::readEligibilityRequest(request.body);
        QVERIFY(message.ok());
        QCOMPARE(*message, asked());
    }

    void theSameKeyIsTheSameRequest()
    {
        Line line;
        line.timings.attempts = 1;
        line.connectClient();
        line.server->script({ ScriptedAnswer::problem(503, "maintenance"), answerOf(someEligibility()) });
        QVERIFY(!ask(line)->ok());
        line.clock.pass(60'000);
        QVERIFY(ask(line)->ok());
        const QList<ReceivedRequest> requests = line.server->requests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests.last().body, requests.first().body);
        QCOMPARE(requests.last().headers.value("idempotency-key"),
            requests.first().headers.value("idempotency-key"));
    }

    void withoutAKeyNothingIsSent()
    {
        Line line;
        line.connectClient();
        EligibilityQuestion question = someQuestion();
        question.key = QUuid();
        QCOMPARE(ask(line, question)->error().failure, Failure::RequestMalformed);
        const auto slip = Line::answerOf<BulkSlip>([&](auto reply) {
            line.client->askBulk({ { { QStringLiteral("1"), somebody() } }, day, {} }, std::move(reply));
        });
        QCOMPARE(slip->error().failure, Failure::RequestMalformed);
        QCOMPARE(line.server->connections(), 0);
    }

    void anotherPersonsEligibilityIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : { "institution", "identifier", "no identifier", "number", "birth", "branch",
                 "echoed number", "nothing echoed" })
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void anotherPersonsEligibilityIsRefused()
    {
        QFETCH(QString, what);
        Eligibility other = someEligibility();
        NumberQuery echoed = somebody();
        EligibilityResult &result = other.results.first();
        if (what == QStringLiteral("institution"))
            other.institution = QStringLiteral("1319999006");
        if (what == QStringLiteral("identifier"))
            other.fileIdentifier = QStringLiteral("another");
        if (what == QStringLiteral("no identifier"))
            other.fileIdentifier.clear();
        if (what == QStringLiteral("number"))
            result.insurance.number = Pii(QStringLiteral("001235"));
        if (what == QStringLiteral("birth"))
            result.patient.birthdate = Pii(QDate(1960, 2, 28));
        if (what == QStringLiteral("branch"))
            result.insurance.branch = Pii(QStringLiteral("03"));
        if (what == QStringLiteral("echoed number"))
            echoed.number = Pii(QStringLiteral("001235"));
        messages::EligibilityRequest request = asked(echoed);
        request.institution = other.institution;
        request.fileIdentifier = other.fileIdentifier;
        const QByteArray body = what == QStringLiteral("nothing echoed") ? messages::write(other, false)
                                                                         : messages::write(other, request);
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer::xml(body) });
        const auto answer = ask(line);
        QVERIFY(!answer->ok());
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::AnswerForOther));
    }

    void whatIsWrongWithThePersonIsNamed()
    {
        Line line;
        line.connectClient();
        line.server->script({ ScriptedAnswer::xml(messages::writePersonError(headerOf(QStringLiteral("1")),
            { QStringLiteral("2"), QStringLiteral("E0101"), QStringLiteral("見本") }, asked())) });
        const Fault fault = ask(line)->error();
        QCOMPARE(failureName(fault.failure), failureName(Failure::PersonError));
        QCOMPARE(fault.code, QStringLiteral("E0101"));
    }

    /// The contract says that these do not come on this way; they are named all the same.
    void segmentsAreNamed()
    {
        Line line;
        line.connectClient();
        const auto refusal = [&](const char *segment) {
            return ScriptedAnswer::xml(
                messages::writeRefusal(headerOf(QString::fromLatin1(segment), QStringLiteral("E9999"))));
        };
        line.server->script({ refusal("2") });
        QCOMPARE(failureName(ask(line)->error().failure), failureName(Failure::SegmentProcessing));
        line.server->script({ refusal("9") });
        const Fault fault = ask(line)->error();
        QCOMPARE(failureName(fault.failure), failureName(Failure::SegmentError));
        QCOMPARE(fault.code, QStringLiteral("E9999"));
    }

    void referenceNumberIsRegistered()
    {
        const ReferenceQuestion question{ { Pii(QStringLiteral("A-17")), somebody().insurerNumber,
                                              somebody().symbol, somebody().number, somebody().branch },
            aKey };
        const messages::ReferenceRequest request{ lineInstitution, anIdentifier, question.registration };
        const auto registered = [&](Line &line) {
            return Line::answerOf<Done>(
                [&](auto reply) { line.client->registerReference(question, std::move(reply)); });
        };
        Line line;
        line.connectClient();
        const messages::PersonStatus good{ QStringLiteral("1"), {}, {} };
        line.server->script({ ScriptedAnswer::xml(
            messages::writeReferenceResult(headerOf(QStringLiteral("1")), good, request)) });
        QVERIFY(registered(line)->ok());
        QCOMPARE(line.server->requests().first().target, QByteArray("/v1/reference-numbers"));
        QCOMPARE(*messages::readReferenceRequest(line.server->requests().first().body), request);

        messages::ReferenceRequest other = request;
        other.registration.referenceNumber = Pii(QStringLiteral("A-18"));
        line.server->script({ ScriptedAnswer::xml(
            messages::writeReferenceResult(headerOf(QStringLiteral("1")), good, other)) });
        QCOMPARE(registered(line)->error().failure, Failure::AnswerForOther);
        line.server->script({ ScriptedAnswer::xml(messages::writeReferenceResult(
            headerOf(QStringLiteral("1")), { QStringLiteral("2"), QStringLiteral("E1"), {} }, request)) });
        QCOMPARE(registered(line)->error().failure, Failure::PersonError);
    }

    void manyAreAskedAboutAtOnce()
    {
        Line line;
        line.connectClient();
        const BulkQuery query{ { { QStringLiteral("1"), somebody() } }, day, aKey };
        const auto slip = [&] {
            return Line::answerOf<BulkSlip>(
                [&](auto reply) { line.client->askBulk(query, std::move(reply)); });
        };
        line.server->script({ ScriptedAnswer::xml(messages::write(someSlip())) });
        const auto given = slip();
        QVERIFY(given && given->ok());
        QCOMPARE(given->value(), someSlip());
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.target, QByteArray("/v1/eligibility/bulk"));
        QCOMPARE(messages::readBulkRequest(request.body)->questions, query.questions);
        BulkSlip other = someSlip();
        other.fileIdentifier = QStringLiteral("another");
        line.server->script({ ScriptedAnswer::xml(messages::write(other)) });
        QCOMPARE(slip()->error().failure, Failure::AnswerForOther);
    }

    void bulkResultIsAskedForBySlip()
    {
        Line line;
        line.connectClient();
        const auto result = [&] {
            return Line::answerOf<BulkResult>([&](auto reply) {
                line.client->bulkResult(someSlip(), QUuid::createUuid(), std::move(reply));
            });
        };
        BulkResult ready;
        ready.processedAt = someSlip().receivedAt;
        ready.institution = lineInstitution;
        ready.fileIdentifier = anIdentifier;
        ready.receptionNumber = someSlip().receptionNumber;
        ready.told = ready.toldGood = 1;
        BulkUnit unit;
        unit.identifier = QStringLiteral("1");
        unit.echoed = somebody();
        unit.eligibility = someEligibility();
        ready.units = { unit };
        line.server->script({ ScriptedAnswer::xml(messages::write(ready)) });
        const auto read = result();
        QVERIFY(read && read->ok());
        QCOMPARE((*read)->units.size(), 1);
        const ReceivedRequest request = line.server->requests().first();
        QCOMPARE(request.target, QByteArray("/v1/eligibility/bulk/result"));
        QCOMPARE(messages::readBulkResultRequest(request.body)->receptionNumber, QStringLiteral("R-0001"));

        for (const QString &identifier : { QStringLiteral("another"), QString() }) {
            BulkResult other = ready;
            other.fileIdentifier = identifier;
            line.server->script({ ScriptedAnswer::xml(messages::write(other)) });
            QCOMPARE(result()->error().failure, Failure::AnswerForOther);
        }
        messages::MessageHeader waiting = headerOf(QStringLiteral("2"));
        waiting.receptionNumber = someSlip().receptionNumber;
        line.server->script({ ScriptedAnswer::xml(messages::writeRefusal(waiting)) });
        QCOMPARE(failureName(result()->error().failure), failureName(Failure::SegmentProcessing));
        line.server->script({ ScriptedAnswer::problem(404, "not-found") });
        QCOMPARE(result()->error().failure, Failure::NotFound);
    }
};

QTEST_GUILESS_MAIN(HttpsNumbersTest)
#include "httpsnumberstest.moc"
