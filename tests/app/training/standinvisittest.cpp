#include "app/central/messages/eligibility.h"
#include "app/training/centre/eligibilitylookup.h"
#include "app/training/standin/faces.h"
#include "tests/app/training/standinbench.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

using namespace madoguchi;

namespace {

constexpr auto yes = ConsentAnswer::Yes;
constexpr auto no = ConsentAnswer::No;
const QString hero = QStringLiteral("p01");

Eligibility messageOf(const RawAnswer &answer)
{
    const auto read = messages::readEligibility(answer.body);
    return read ? *read : Eligibility{};
}

} // namespace

/// A visit from its opening to its end, at the stand-in, over TLS.
class StandInVisitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeVisit();
    void everyBitOfTheSignatureCounts();
    void anotherCardCannotConsent();
    void challenges();
    void statementsMustFit();
    void clockSkew();
    void certificates_data();
    void certificates();
    void unregisteredCard();
    void grace();
    void aVisitIsIdentifiedOnce();
    void consentsOneByOne();
    void newVisitEndsOlderConsents();
    void deletion();
    void limitByScreens();
    void validities_data();
    void validities();
    void visualNeedsStaff();

private:
    StandInBench m_bench;
};

void StandInVisitTest::wholeVisit()
{
    const VerifiedStatements before = m_bench.service().verifiedStatements();
    ClientVisit visit = m_bench.open();
    QCOMPARE(QByteArray::fromBase64(visit.challenge.toLatin1()).size(), 32);
    const CardIdentity card = m_bench.pki().cardOf(hero);
    const RawAnswer identity = m_bench.give(visit, "identity", m_bench.identityProof(visit, card));
    QCOMPARE(identity.status, 200);
    QCOMPARE(identity.header("Content-Type"), QByteArray("application/xml"));
    QCOMPARE(identity.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(identity.header("Madoguchi-Ask"), QByteArray("medication, checkup"));
    QVERIFY(!identity.body.contains("ConsFlg"));
    const Eligibility said = messageOf(identity);
    QCOMPARE(said.fileIdentifier, visit.id);
    QCOMPARE(said.institution, StandInBench::institution);
    QCOMPARE(said.validity, Validity::Valid);
    QCOMPARE(said.main()->patient, m_bench.people().hero().patient);
    QCOMPARE(said.main()->referenceNumber, QStringLiteral("0000456"));

    const RawAnswer consents = m_bench.consent(
        visit, hero, answersOf({ { ConsentKind::Medication, yes }, { ConsentKind::Checkup, no } }));
    QCOMPARE(consents.status, 200);
    const Consents registered = messageOf(consents).main()->consents;
    QCOMPARE(registered.of(ConsentKind::Medication).state, Consent::State::Yes);
    QCOMPARE(registered.of(ConsentKind::Medication).at.secsTo(registered.of(ConsentKind::Medication).until),
        24 * 3600);
    QCOMPARE(registered.of(ConsentKind::Checkup).state, Consent::State::No);
    QCOMPARE(registered.of(ConsentKind::Diagnosis).state, Consent::State::Unasked);
    QVERIFY(consents.body.contains("<LimitApplicationCertificateClassificationFlag>A03<"));
    const Consents atService = m_bench.service().registeredConsents(visit.id);
    QCOMPARE(atService.of(ConsentKind::Medication).until.toUTC(),
        registered.of(ConsentKind::Medication).until.toUTC());
    const VerifiedStatements after = m_bench.service().verifiedStatements();
    QCOMPARE(after.identity, before.identity + 1);
    QCOMPARE(after.consent, before.consent + 1);
}

void StandInVisitTest::everyBitOfTheSignatureCounts()
{
    const CardIdentity card = m_bench.pki().cardOf(hero);
    const VerifiedStatements before = m_bench.service().verifiedStatements();
    for (const QByteArray step : { "identity", "consents" }) {
        ClientVisit visit = step == "identity" ? m_bench.open() : m_bench.identified(hero);
        const auto answers = answersOf({ { ConsentKind::Medication, yes } });
        const QByteArray good = step == "identity" ? m_bench.identityProof(visit, card)
                                                   : m_bench.consentProof(visit, card, answers);
        QJsonObject proof = QJsonDocument::fromJson(good).object();
        const QString item = QStringLiteral("signature");
        QByteArray signature = QByteArray::fromBase64(proof.value(item).toString().toLatin1());
        signature[100] = static_cast<char>(signature.at(100) ^ 1);
        proof.insert(item, QString::fromLatin1(signature.toBase64()));
        const RawAnswer refused = m_bench.give(visit, step, QJsonDocument(proof).toJson());
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.code(), QStringLiteral("signature-invalid"));
        QCOMPARE(m_bench.service().registeredConsents(visit.id), Consents());
        // A refusal leaves the challenge usable.
        QCOMPARE(m_bench.give(visit, step, good).status, 200);
    }
    QCOMPARE(m_bench.service().verifiedStatements().consent, before.consent + 1);
}

void StandInVisitTest::anotherCardCannotConsent()
{
    ClientVisit visit = m_bench.identified(hero);
    const RawAnswer refused
        = m_bench.consent(visit, QStringLiteral("p02"), answersOf({ { ConsentKind::Medication, yes } }));
    QCOMPARE(refused.code(), QStringLiteral("signature-invalid"));
    QCOMPARE(m_bench.service().registeredConsents(visit.id), Consents());

    ClientVisit unidentified = m_bench.open();
    QCOMPARE(m_bench.consent(unidentified, hero, {}).code(), QStringLiteral("visit-closed"));
}

void StandInVisitTest::challenges()
{
    const CardIdentity card = m_bench.pki().cardOf(hero);
    ClientVisit late = m_bench.open();
    m_bench.clock().pass(601);
    QCOMPARE(m_bench.give(late, "identity", m_bench.identityProof(late, card)).code(),
        QStringLiteral("challenge-expired"));
    ClientVisit inTime = m_bench.open();
    m_bench.clock().pass(599);
    QCOMPARE(m_bench.give(inTime, "identity", m_bench.identityProof(inTime, card)).status, 200);
    // An acceptance uses it up, and the newest counts.
    ClientVisit visit = m_bench.open();
    const ClientVisit first = visit;
    QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, card)).status, 200);
    QVERIFY(visit.challenge != first.challenge);
    ClientVisit old = first;
    QCOMPARE(m_bench.give(old, "consents", m_bench.consentProof(first, card, {})).code(),
        QStringLiteral("challenge-expired"));
}

void StandInVisitTest::statementsMustFit()
{
    const CardIdentity card = m_bench.pki().cardOf(hero);
    ClientVisit visit = m_bench.open();
    const QDateTime now = m_bench.clock().now();
    const auto refusal = [&](const QByteArray &statement, const QByteArray &method = "pin") {
        return m_bench.give(visit, "identity", StandInBench::proof(card, statement, method)).code();
    };
    const StatementFrame frame{ StandInBench::institution, QUuid(visit.id), visit.challenge };
    StatementFrame other = frame;
    other.institution = QStringLiteral("1319999990");
    QCOMPARE(
        refusal(identityStatement(other, IdentityMethod::Pin, now)), QStringLiteral("facility-mismatch"));
    other = frame;
    other.visit = QUuid::createUuid();
    QCOMPARE(
        refusal(identityStatement(other, IdentityMethod::Pin, now)), QStringLiteral("message-malformed"));
    QCOMPARE(
        refusal(identityStatement(frame, IdentityMethod::Face, now)), QStringLiteral("message-malformed"));
    QCOMPARE(refusal(consentStatement(frame, {}, now)), QStringLiteral("message-malformed"));
    QCOMPARE(m_bench.give(visit, "identity", "{}").code(), QStringLiteral("message-malformed"));
    QCOMPARE(m_bench.give(visit, "identity", "not JSON").code(), QStringLiteral("message-malformed"));
    ClientVisit unknown{ visitText(QUuid::createUuid()), visit.challenge };
    QCOMPARE(m_bench.give(unknown, "identity", m_bench.identityProof(unknown, card)).code(),
        QStringLiteral("not-found"));
    const RawAnswer elsewhere = m_bench.desk().post(
        "/v1/visits", "application/json", R"({"institution":"1319999990","terminal":"desk-1"})");
    QCOMPARE(elsewhere.code(), QStringLiteral("facility-mismatch"));
    const RawAnswer tooMuch = m_bench.desk().post(
        "/v1/visits", "application/json", R"({"institution":"1319999998","terminal":"desk-1","name":"x"})");
    QCOMPARE(tooMuch.code(), QStringLiteral("message-malformed"));
}

void StandInVisitTest::clockSkew()
{
    const CardIdentity card = m_bench.pki().cardOf(hero);
    for (const qint64 offset : { 62, -62 }) {
        ClientVisit visit = m_bench.open();
        m_bench.service().setClockOffset(offset);
        QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, card)).code(),
            QStringLiteral("clock-skew"));
        m_bench.service().setClockOffset(0);
        QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, card)).status, 200);
    }
}

void StandInVisitTest::certificates_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("code");
    QTest::newRow("past its grace") << QStringLiteral("p21") << QStringLiteral("certificate-expired");
    QTest::newRow("revoked") << QStringLiteral("p23") << QStringLiteral("certificate-revoked");
    QTest::newRow("suspended") << QStringLiteral("p24") << QStringLiteral("card-suspended");
    QTest::newRow("foreign") << QStringLiteral("foreign") << QStringLiteral("certificate-untrusted");
    QTest::newRow("nobody's") << QStringLiteral("stranger") << QStringLiteral("card-not-registered");
}

void StandInVisitTest::certificates()
{
    QFETCH(QString, person);
    QFETCH(QString, code);
    const CardIdentity card = person == u"foreign" ? m_bench.pki().foreignCard()
        : person == u"stranger"                    ? m_bench.pki().strangersCard()
                                                   : m_bench.pki().cardOf(person);
    ClientVisit visit = m_bench.open();
    const RawAnswer refused = m_bench.give(visit, "identity", m_bench.identityProof(visit, card));
    QCOMPARE(refused.code(), code);
    QCOMPARE(refused.header("Madoguchi-Challenge").isEmpty(), code != u"card-not-registered");
    if (person == u"stranger")
        QCOMPARE(m_bench.give(visit, "registration", m_bench.registrationProof(visit, card)).code(), code);
}

void StandInVisitTest::unregisteredCard()
{
    const CardIdentity card = m_bench.pki().cardOf(QStringLiteral("p17"));
    ClientVisit visit = m_bench.open();
    const ClientVisit first = visit;
    QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, card)).code(),
        QStringLiteral("card-not-registered"));
    QVERIFY(visit.challenge != first.challenge);
    ClientVisit old = first;
    QCOMPARE(m_bench.give(old, "registration", m_bench.registrationProof(first, card)).code(),
        QStringLiteral("challenge-expired"));
    const RawAnswer done = m_bench.give(visit, "registration", m_bench.registrationProof(visit, card));
    QCOMPARE(done.status, 204);
    QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, card)).status, 200);
    QCOMPARE(m_bench.service().verifiedStatements().registration, 1);
}

void StandInVisitTest::grace()
{
    const QString person = QStringLiteral("p20");
    const CardIdentity card = m_bench.pki().cardOf(person);
    ClientVisit visit = m_bench.open();
    const RawAnswer identity = m_bench.give(visit, "identity", m_bench.identityProof(visit, card));
    QCOMPARE(identity.status, 200);
    QVERIFY(identity.head.contains("Madoguchi-Ask:"));
    QCOMPARE(identity.header("Madoguchi-Ask"), QByteArray());
    QCOMPARE(messageOf(identity).remarkCode, QString::fromLatin1(remarkInGrace));
    QVERIFY(!messageOf(identity).remark.isEmpty());
    const RawAnswer consents
        = m_bench.consent(visit, person, answersOf({ { ConsentKind::Medication, yes } }));
    QCOMPARE(consents.status, 200);
    QVERIFY(!consents.body.contains("ConsFlg"));
    QCOMPARE(m_bench.service().registeredConsents(visit.id), Consents());
    QCOMPARE(m_bench.give(visit, "registration", m_bench.registrationProof(visit, card)).code(),
        QStringLiteral("certificate-expired"));
}

void StandInVisitTest::aVisitIsIdentifiedOnce()
{
    ClientVisit visit = m_bench.identified(hero);
    QVERIFY(m_bench.consent(visit, hero, answersOf({ { ConsentKind::Medication, yes } })).status == 200);
    const Consents before = m_bench.service().registeredConsents(visit.id);
    const auto other = m_bench.pki().cardOf(QStringLiteral("p02"));
    QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, other)).code(),
        QStringLiteral("visit-closed"));
    const auto same = m_bench.pki().cardOf(hero);
    QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, same)).status, 200);
    QCOMPARE(m_bench.service().registeredConsents(visit.id), before);
}

void StandInVisitTest::consentsOneByOne()
{
    ClientVisit visit = m_bench.identified(hero);
    const auto say = [&](ConsentKind kind, ConsentAnswer answer) {
        return messageOf(m_bench.consent(visit, hero, answersOf({ { kind, answer } }))).main()->consents;
    };
    QCOMPARE(say(ConsentKind::Checkup, no).of(ConsentKind::Checkup).state, Consent::State::No);
    Consents now = say(ConsentKind::Medication, yes);
    QCOMPARE(now.of(ConsentKind::Medication).state, Consent::State::Yes);
    QCOMPARE(now.of(ConsentKind::Checkup).state, Consent::State::No); // unasked leaves what was said
    now = say(ConsentKind::Diagnosis, yes); // nobody asked about it
    QCOMPARE(now.of(ConsentKind::Diagnosis).state, Consent::State::Unasked);
    QCOMPARE(say(ConsentKind::Medication, no).of(ConsentKind::Medication).state, Consent::State::No);
}

void StandInVisitTest::newVisitEndsOlderConsents()
{
    ClientVisit older = m_bench.identified(hero);
    QCOMPARE(m_bench.consent(older, hero, answersOf({ { ConsentKind::Medication, yes } })).status, 200);
    QVERIFY(m_bench.service()
                .registeredConsents(older.id)
                .of(ConsentKind::Medication)
                .isOpenAt(m_bench.clock().now()));
    m_bench.clock().pass(30);
    const ClientVisit newer = m_bench.identified(hero);
    QVERIFY(!newer.id.isEmpty());
    const Consent ended = m_bench.service().registeredConsents(older.id).of(ConsentKind::Medication);
    QCOMPARE(ended.state, Consent::State::Yes);
    QVERIFY(!ended.isOpenAt(m_bench.clock().now()));
    QVERIFY(qAbs(ended.until.secsTo(m_bench.clock().now())) <= 1);
}

void StandInVisitTest::deletion()
{
    ClientVisit visit = m_bench.identified(hero);
    QCOMPARE(m_bench.consent(visit, hero, answersOf({ { ConsentKind::Medication, yes } })).status, 200);
    const QByteArray path = "/v1/visits/" + visit.id.toLatin1();
    const auto elsewhere = m_bench.station(QStringLiteral("1319999990"), QStringLiteral("desk"));
    QCOMPARE(elsewhere->send("DELETE", path).code(), QStringLiteral("facility-unknown"));
    QCOMPARE(m_bench.desk().send("DELETE", path).status, 204);
    QCOMPARE(m_bench.desk().send("DELETE", path).status, 204);
    QCOMPARE(m_bench.service().registeredConsents(visit.id), Consents());
    const auto card = m_bench.pki().cardOf(hero);
    QCOMPARE(m_bench.give(visit, "identity", m_bench.identityProof(visit, card)).code(),
        QStringLiteral("visit-closed"));
    QCOMPARE(m_bench.consent(visit, hero, {}).code(), QStringLiteral("visit-closed"));
    QCOMPARE(m_bench.desk()
                 .send("DELETE", "/v1/visits/" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
                 .status,
        404);
}

void StandInVisitTest::limitByScreens()
{
    StandInConfig config;
    config.asks = { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Limit };
    StandInBench screens2021(config);
    ClientVisit visit = screens2021.open();
    const auto card = screens2021.pki().cardOf(hero);
    const RawAnswer identity = screens2021.give(visit, "identity", screens2021.identityProof(visit, card));
    QCOMPARE(identity.header("Madoguchi-Ask"), QByteArray("medication, checkup, limit"));
    const auto say = [&](ConsentAnswer answer) {
        return screens2021.consent(visit, hero, answersOf({ { ConsentKind::Limit, answer } }));
    };
    const QByteArray info = "<LimitApplicationCertificateRelatedInfo>";
    RawAnswer answer = say(ConsentAnswer::Unasked);
    QVERIFY(!messageOf(answer).main()->limitConsent.has_value() && !answer.body.contains(info));
    answer = say(no);
    QCOMPARE(messageOf(answer).main()->limitConsent, std::optional(false));
    QVERIFY(!answer.body.contains(info));
    answer = say(yes);
    QCOMPARE(messageOf(answer).main()->limitConsent, std::optional(true));
    QVERIFY(answer.body.contains(info));
}

void StandInVisitTest::validities_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<Validity>("validity");
    QTest::addColumn<int>("results");
    QTest::newRow("late elderly") << QStringLiteral("p10") << Validity::Valid << 1;
    QTest::newRow("new one exists") << QStringLiteral("p13") << Validity::InvalidNewExists << 1;
    QTest::newRow("changed") << QStringLiteral("p14") << Validity::Valid << 1;
    QTest::newRow("lost") << QStringLiteral("p15") << Validity::Invalid << 1;
    QTest::newRow("none") << QStringLiteral("p16") << Validity::None << 0;
    QTest::newRow("public assistance") << QStringLiteral("p25") << Validity::ValidUnregistered << 1;
}

void StandInVisitTest::validities()
{
    QFETCH(QString, person);
    QFETCH(Validity, validity);
    QFETCH(int, results);
    ClientVisit visit = m_bench.open();
    const RawAnswer answer
        = m_bench.give(visit, "identity", m_bench.identityProof(visit, m_bench.pki().cardOf(person)));
    QCOMPARE(answer.status, 200);
    const Eligibility said = messageOf(answer);
    QCOMPARE(said.validity, validity);
    QCOMPARE(said.results.size(), results);
    QCOMPARE(said.findings, QList<Finding>());
    QCOMPARE(answer.header("Madoguchi-Ask").isEmpty(), results == 0);
}

void StandInVisitTest::visualNeedsStaff()
{
    ClientVisit visit = m_bench.open();
    const auto card = m_bench.pki().cardOf(hero);
    const QByteArray statement
        = identityStatement({ StandInBench::institution, QUuid(visit.id), visit.challenge },
            IdentityMethod::Visual, m_bench.clock().now());
    QCOMPARE(m_bench.give(visit, "identity", StandInBench::proof(card, statement, "visual")).code(),
        QStringLiteral("message-malformed"));
    const QByteArray byStaff = StandInBench::proof(card, statement, "visual", QStringLiteral("desk1"));
    QCOMPARE(m_bench.give(visit, "identity", byStaff).status, 200);
    const QByteArray pin = identityStatement({ StandInBench::institution, QUuid(visit.id), visit.challenge },
        IdentityMethod::Pin, m_bench.clock().now());
    QCOMPARE(m_bench.give(visit, "identity", StandInBench::proof(card, pin, "pin", QStringLiteral("desk1")))
                 .code(),
        QStringLiteral("message-malformed"));
}

QTEST_GUILESS_MAIN(StandInVisitTest)
#include "standinvisittest.moc"
