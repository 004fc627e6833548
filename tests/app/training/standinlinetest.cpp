#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "app/training/standin/httpmessage.h"
#include "tests/app/training/standinbench.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

using namespace madoguchi;

namespace {

const QString hero = QStringLiteral("p01");
const QByteArray json = "application/json";
const QByteArray opening = R"({"institution":"1319999998","terminal":"desk-1"})";

QByteArray freshKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace

/// HTTP, TLS, repetition and faults.
class StandInLineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench.service().setFault(StandInFault::None); }
    void health();
    void malformedRequests_data();
    void malformedRequests();
    void keptAlive();
    void journalNames();
    void repeatHasNoSecondEffect();
    void keysAreOfOneRequest();
    void keptRefusal();
    void deleteForgetsAnswers();
    void dropBeforeBodyDoesNothing();
    void dropBeforeAnswerDidTheWork();
    void repeatDuringTheWorkWaits();
    void halfABody();
    void refusals();
    void spoiledAnswers();
    void anotherPersonsData();
    void lineDown();
    void wrongServerCertificates();
    void stationCertificates();

private:
    RawAnswer openVisit(const QByteArray &key = {})
    {
        return m_bench.desk().post("/v1/visits", json, opening, {}, key);
    }
    StandInBench m_bench;
};

void StandInLineTest::health()
{
    m_bench.service().setClockOffset(600);
    const RawAnswer answer = m_bench.desk().send("GET", "/v1/health");
    m_bench.service().setClockOffset(0);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    const QJsonObject health = QJsonDocument::fromJson(answer.body).object();
    const QString time = health.value(QLatin1String("time")).toString();
    QVERIFY(time.endsWith(QStringLiteral("+09:00")));
    QVERIFY(qAbs(m_bench.clock().now().secsTo(QDateTime::fromString(time, Qt::ISODate)) - 600) <= 1);
    QVERIFY(health.value(QLatin1String("maintenanceUntil")).isNull());
}

void StandInLineTest::malformedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST /v1/visits HTTP/1.1\r\nHost: x\r\nIdempotency-Key: " + freshKey() + "\r\n";
    const QByteArray type = "Content-Type: application/json\r\n";
    QTest::newRow("method") << QByteArray("GET /v1/eligibility HTTP/1.1\r\n\r\n") << 405;
    QTest::newRow("no length") << post + type + "\r\n" << 411;
    QTest::newRow("chunked") << post + type + "Transfer-Encoding: chunked\r\n\r\n" << 411;
    QTest::newRow("too large") << post + type + "Content-Length: 8388609\r\n\r\n" << 413;
    QTest::newRow("length is no number") << post + type + "Content-Length: x\r\n\r\n" << 400;
    QTest::newRow("type") << post + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}" << 415;
    QTest::newRow("charset on XML") << "POST /v1/eligibility HTTP/1.1\r\nIdempotency-Key: " + freshKey()
            + "\r\nContent-Type: application/xml; charset=utf-8\r\nContent-Length: 4\r\n\r\n<a/>"
                                    << 415;
    QTest::newRow("no key") << QByteArray(
        "POST /v1/visits HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                            << 400;
    QTest::newRow("HTTP/1.0") << QByteArray("GET /v1/health HTTP/1.0\r\n\r\n") << 400;
    QTest::newRow("nonsense") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("endless head") << "GET /v1/health HTTP/1.1\r\nX: " + QByteArray(20000, 'x') + "\r\n"
                                  << 400;
}

void StandInLineTest::malformedRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    m_bench.desk().hangUp();
    const RawAnswer answer = m_bench.desk().raw(bytes);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), QStringLiteral("message-malformed"));
    m_bench.desk().hangUp();
    QCOMPARE(m_bench.desk().send("GET", "/v1/nothing").code(), QStringLiteral("not-found"));
}

void StandInLineTest::keptAlive()
{
    QVERIFY(m_bench.desk().connected());
    const quint16 port = m_bench.desk().socket().localPort();
    QCOMPARE(m_bench.desk().send("GET", "/v1/health").status, 200);
    QCOMPARE(openVisit().status, 201);
    QCOMPARE(m_bench.desk().socket().localPort(), port);
    // Two at once: answered one after the other.
    const QByteArray one = "GET /v1/health HTTP/1.1\r\n\r\n";
    m_bench.desk().write(one + one);
    QByteArray both;
    while (both.count("HTTP/1.1 200 OK") < 2 && m_bench.desk().socket().waitForReadyRead(5000))
        both += m_bench.desk().socket().readAll();
    QCOMPARE(both.count("HTTP/1.1 200 OK"), 2);
    m_bench.desk().hangUp();
    const RawAnswer closing = m_bench.desk().send("GET", "/v1/health", { { "Connection", "close" } });
    QCOMPARE(closing.header("Connection"), QByteArray("close"));
    QVERIFY(m_bench.desk().socket().waitForDisconnected(5000));
}

void StandInLineTest::journalNames()
{
    m_bench.service().clearJournal();
    const QByteArray key = freshKey();
    openVisit(key);
    m_bench.desk().send("GET", "/v1/visits?date=2026-11-22", StandInBench::doctor());
    const QList<StandInEntry> journal = m_bench.service().journal();
    QCOMPARE(journal.size(), 2);
    QCOMPARE(journal.at(0).method, QByteArray("POST"));
    QCOMPARE(journal.at(0).path, QStringLiteral("/v1/visits"));
    QCOMPARE(journal.at(0).status, 201);
    QCOMPARE(journal.at(0).idempotencyKey, key);
    QCOMPARE(journal.at(0).institution, StandInBench::institution);
    QCOMPARE(journal.at(1).organisationalUnit, QStringLiteral("desk"));
    QCOMPARE(journal.at(1).problemCode, QStringLiteral("not-qualified"));
}

void StandInLineTest::repeatHasNoSecondEffect()
{
    ClientVisit visit = m_bench.open();
    const QByteArray body = m_bench.identityProof(visit, m_bench.pki().cardOf(hero));
    const QByteArray path = "/v1/visits/" + visit.id.toLatin1() + "/identity";
    const QByteArray key = freshKey();
    const int before = m_bench.service().verifiedStatements().identity;
    const RawAnswer first = m_bench.desk().post(path, json, body, {}, key);
    const RawAnswer again = m_bench.desk().post(path, json, body, {}, key);
    QCOMPARE(first.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("Madoguchi-Challenge"), first.header("Madoguchi-Challenge"));
    QCOMPARE(m_bench.service().verifiedStatements().identity, before + 1);
    // Under a new key the challenge is used up.
    QCOMPARE(m_bench.desk().post(path, json, body).code(), QStringLiteral("challenge-expired"));
    QCOMPARE(openVisit(key).code(), QStringLiteral("key-reused"));
}

void StandInLineTest::keysAreOfOneRequest()
{
    const QByteArray key = freshKey();
    const RawAnswer first = openVisit(key);
    QCOMPARE(first.status, 201);
    QCOMPARE(openVisit(key).body, first.body);
    const RawAnswer otherBody = m_bench.desk().post(
        "/v1/visits", json, R"({"institution":"1319999998","terminal":"desk-2"})", {}, key);
    QCOMPARE(otherBody.status, 422);
    QCOMPARE(otherBody.code(), QStringLiteral("key-reused"));
    QCOMPARE(m_bench.desk().post("/v1/visits", json, opening, { { "Madoguchi-Staff", "x" } }, key).code(),
        QStringLiteral("key-reused"));
    m_bench.clock().pass(24 * 3600 + 1);
    const RawAnswer nextDay = openVisit(key);
    QCOMPARE(nextDay.status, 201);
    QVERIFY(nextDay.body != first.body);
}

void StandInLineTest::keptRefusal()
{
    ClientVisit visit = m_bench.open();
    const QByteArray path = "/v1/visits/" + visit.id.toLatin1() + "/identity";
    const QByteArray body = m_bench.identityProof(visit, m_bench.pki().cardOf(hero));
    const QByteArray key = freshKey();
    m_bench.service().setClockOffset(90);
    QCOMPARE(m_bench.desk().post(path, json, body, {}, key).code(), QStringLiteral("clock-skew"));
    m_bench.service().setClockOffset(0);
    QCOMPARE(m_bench.desk().post(path, json, body, {}, key).code(), QStringLiteral("clock-skew"));
    QCOMPARE(m_bench.desk().post(path, json, body).status, 200);
}

void StandInLineTest::deleteForgetsAnswers()
{
    ClientVisit visit = m_bench.open();
    const QByteArray path = "/v1/visits/" + visit.id.toLatin1();
    const QByteArray body = m_bench.identityProof(visit, m_bench.pki().cardOf(hero));
    const QByteArray key = freshKey();
    QCOMPARE(m_bench.desk().post(path + "/identity", json, body, {}, key).status, 200);
    QCOMPARE(m_bench.desk().send("DELETE", path).status, 204);
    QCOMPARE(
        m_bench.desk().post(path + "/identity", json, body, {}, key).code(), QStringLiteral("visit-closed"));
}

void StandInLineTest::dropBeforeBodyDoesNothing()
{
    const QByteArray key = freshKey();
    m_bench.service().clearJournal();
    m_bench.service().setFault(StandInFault::DropBeforeBody, 1);
    QCOMPARE(openVisit(key).status, 0);
    QCOMPARE(m_bench.service().journal().size(), 1);
    QCOMPARE(m_bench.service().journal().first().status, 0);
    QCOMPARE(openVisit(key).status, 201); // the fault is over
    QCOMPARE(m_bench.service().fault(), StandInFault::None);
}

void StandInLineTest::dropBeforeAnswerDidTheWork()
{
    ClientVisit visit = m_bench.open();
    const QByteArray path = "/v1/visits/" + visit.id.toLatin1() + "/identity";
    const QByteArray body = m_bench.identityProof(visit, m_bench.pki().cardOf(hero));
    const QByteArray key = freshKey();
    const int before = m_bench.service().verifiedStatements().identity;
    m_bench.service().setFault(StandInFault::DropBeforeAnswer, 1, QStringLiteral("/identity"));
    QCOMPARE(m_bench.desk().post(path, json, body, {}, key).status, 0);
    QCOMPARE(m_bench.service().verifiedStatements().identity, before + 1);
    QCOMPARE(m_bench.desk().post(path, json, body, {}, key).status, 200);
    QCOMPARE(m_bench.service().verifiedStatements().identity, before + 1);
}

void StandInLineTest::repeatDuringTheWorkWaits()
{
    StandInFaultPlan slow;
    slow.fault = StandInFault::Delay;
    slow.requests = 1;
    slow.milliseconds = 300;
    m_bench.service().setFault(slow);
    const QByteArray key = freshKey();
    const QByteArray request
        = "POST /v1/visits HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
        + "\r\nContent-Length: " + QByteArray::number(opening.size()) + "\r\n\r\n" + opening;
    const auto second = m_bench.station(StandInBench::institution, QStringLiteral("desk"));
    QVERIFY(second->connected());
    QElapsedTimer timer;
    timer.start();
    m_bench.desk().write(request);
    QTRY_COMPARE(m_bench.service().fault(), StandInFault::None); // it has arrived
    const RawAnswer repeated = second->raw(request);
    const RawAnswer first = m_bench.desk().read();
    QVERIFY(timer.elapsed() >= 300);
    QCOMPARE(first.status, 201);
    QCOMPARE(repeated.body, first.body);
}

void StandInLineTest::halfABody()
{
    m_bench.service().setFault(StandInFault::HalfBody, 1);
    const RawAnswer half = openVisit();
    QCOMPARE(half.status, 201);
    QVERIFY(!half.whole);
    QVERIFY(!half.body.isEmpty());
}

void StandInLineTest::refusals()
{
    const QByteArray key = freshKey();
    m_bench.service().setFault(StandInFault::TooManyRequests, 1);
    RawAnswer answer = openVisit(key);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.code(), QStringLiteral("too-many-requests"));
    QCOMPARE(answer.header("Retry-After"), QByteArray("1"));
    m_bench.service().setFault(StandInFault::Unavailable, 1);
    answer = openVisit(key);
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.header("Retry-After").isEmpty());
    m_bench.service().setFault(StandInFault::UnavailableRetryAfter, 1);
    QCOMPARE(openVisit(key).header("Retry-After"), QByteArray("1"));
    m_bench.service().setFault(StandInFault::Internal, 1);
    QCOMPARE(openVisit(key).code(), QStringLiteral("internal"));
    QCOMPARE(openVisit(key).status, 201); // none of these was kept

    StandInFaultPlan maintenance;
    maintenance.fault = StandInFault::Maintenance;
    maintenance.until = m_bench.clock().now().addSecs(3600);
    m_bench.service().setFault(maintenance);
    answer = openVisit();
    QCOMPARE(answer.code(), QStringLiteral("maintenance"));
    const QString until = rfc3339(maintenance.until);
    QCOMPARE(QJsonDocument::fromJson(answer.body)[QLatin1String("until")].toString(), until);
    answer = m_bench.desk().send("GET", "/v1/health");
    QCOMPARE(answer.status, 200);
    QCOMPARE(QJsonDocument::fromJson(answer.body)[QLatin1String("maintenanceUntil")].toString(), until);
}

void StandInLineTest::spoiledAnswers()
{
    m_bench.service().setFault(StandInFault::WrongContentType, 1);
    QCOMPARE(openVisit().header("Content-Type"), QByteArray("text/html"));
    m_bench.service().setFault(StandInFault::HugeBody, 1);
    QVERIFY(openVisit().body.size() > maximumBody);
    m_bench.service().setFault(StandInFault::MalformedXml, 1, QStringLiteral("/identity"));
    ClientVisit visit = m_bench.open();
    const RawAnswer answer
        = m_bench.give(visit, "identity", m_bench.identityProof(visit, m_bench.pki().cardOf(hero)));
    QCOMPARE(answer.status, 200);
    QCOMPARE(messages::readEligibility(answer.body).error().failure, Failure::AnswerMalformed);
}

void StandInLineTest::anotherPersonsData()
{
    ClientVisit visit = m_bench.open();
    m_bench.service().setFault(StandInFault::OtherPerson, 1, QStringLiteral("/identity"));
    const RawAnswer face
        = m_bench.give(visit, "identity", m_bench.identityProof(visit, m_bench.pki().cardOf(hero)));
    const auto read = messages::readEligibility(face.body);
    QVERIFY(read.ok());
    QVERIFY(read->fileIdentifier != visit.id);
    QVERIFY(!(read->main()->patient == m_bench.people().hero().patient));
    m_bench.consent(visit, hero, answersOf({ { ConsentKind::Medication, ConsentAnswer::Yes } }));
    m_bench.service().setFault(StandInFault::OtherPerson, 1, QStringLiteral("/medication"));
    const RawAnswer records = m_bench.consulting().post(
        "/v1/medication", "application/xml", m_bench.medicationRequest(hero), StandInBench::doctor(visit.id));
    const auto record = messages::readMedication(records.body);
    QVERIFY(record.ok());
    QVERIFY(!(record->patient.name == m_bench.people().hero().patient.name));
}

void StandInLineTest::lineDown()
{
    QCOMPARE(m_bench.desk().send("GET", "/v1/health").status, 200);
    const QUrl before = m_bench.service().url();
    m_bench.service().setFault(StandInFault::LineDown);
    QSslSocket &socket = m_bench.desk().socket();
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(5000));
    QVERIFY(!m_bench.desk().connected());
    m_bench.service().setFault(StandInFault::None);
    QCOMPARE(m_bench.service().url(), before);
    QCOMPARE(m_bench.desk().send("GET", "/v1/health").status, 200);
}

void StandInLineTest::wrongServerCertificates()
{
    for (const StandInFault fault : { StandInFault::WrongCentre, StandInFault::ExpiredCertificate,
             StandInFault::WrongHost, StandInFault::OnlyTls12, StandInFault::OnlyTls11 }) {
        m_bench.service().setFault(fault);
        m_bench.desk().hangUp();
        QVERIFY(!m_bench.desk().connected());
        m_bench.service().setFault(StandInFault::None);
        QVERIFY(m_bench.desk().connected());
    }
}

void StandInLineTest::stationCertificates()
{
    const QString desk = QStringLiteral("desk");
    const QByteArray ca = m_bench.pki().centreCaPem();
    const auto refused = [&](const TlsIdentity &identity) {
        RawClient client(m_bench.service().url(), ca, identity);
        // With TLS 1.3 the client believes itself connected until it reads.
        return client.send("GET", "/v1/health").status == 0;
    };
    m_bench.service().clearJournal();
    QVERIFY(refused({}));
    QVERIFY(refused(m_bench.pki().station(StandInBench::institution, desk, TrainingPki::Centre::Other)));
    QVERIFY(refused(m_bench.pki().station(
        StandInBench::institution, desk, TrainingPki::Centre::Right, TrainingPki::Validity::Expired)));
    QVERIFY(refused(m_bench.pki().server())); // serverAuth only
    QVERIFY(m_bench.service().journal().isEmpty());
    QTRY_VERIFY(m_bench.service().refusedHandshakes() >= 4);
    const auto unknown = m_bench.station(QStringLiteral("1319999990"), desk);
    QCOMPARE(unknown->send("GET", "/v1/health").code(), QStringLiteral("facility-unknown"));
    const auto nameless = m_bench.station(QStringLiteral("Desk One"), desk);
    QCOMPARE(nameless->send("GET", "/v1/health").code(), QStringLiteral("facility-unknown"));
}

QTEST_GUILESS_MAIN(StandInLineTest)
#include "standinlinetest.moc"
