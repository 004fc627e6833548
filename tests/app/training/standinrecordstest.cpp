#include "app/central/messages/eligibility.h"
#include "app/central/messages/medication.h"
#include "tests/app/training/standinbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>
#include <QUuid>

using namespace madoguchi;

namespace {

constexpr auto yes = ConsentAnswer::Yes;
constexpr auto no = ConsentAnswer::No;
const QString hero = QStringLiteral("p01");
const QByteArray xml = "application/xml";
const QByteArray json = "application/json";

} // namespace

/// Records, the list of visits, views, and eligibility by number.
class StandInRecordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void medicationWithConsent();
    void onlyQualifiedConsultingStations();
    void onlyWithConsent();
    void consentEndsAfterADay();
    void newerVisitClosesRecords();
    void onlyTheVisitsPerson();
    void repeatsAreExamined();
    void emptyHasItsReason();
    void malformedQuestions();
    void listOfVisits();
    void yesterdaysVisits();
    void views();
    void byNumber();
    void byNumberInShiftJis();
    void byNumberOfTwins();

private:
    ClientVisit consented(const QString &person, ConsentAnswer medication)
    {
        ClientVisit visit = m_bench.identified(person);
        m_bench.consent(visit, person, answersOf({ { ConsentKind::Medication, medication } }));
        return visit;
    }
    RawAnswer ask(const ClientVisit &visit, const QByteArray &body, const QByteArray &key = {})
    {
        return m_bench.consulting().post("/v1/medication", xml, body, StandInBench::doctor(visit.id), key);
    }
    QJsonArray list(const QDate &day)
    {
        const RawAnswer answer = m_bench.consulting().send(
            "GET", "/v1/visits?date=" + day.toString(Qt::ISODate).toLatin1(), StandInBench::doctor());
        return QJsonDocument::fromJson(answer.body).array();
    }
    QDate today() { return toJapanTime(m_bench.clock().now()).date(); }
    messages::EligibilityRequest questionAbout(const QString &person);

    StandInBench m_bench;
};

messages::EligibilityRequest StandInRecordsTest::questionAbout(const QString &person)
{
    const Person &who = *m_bench.people().find(person);
    const Insurance &insurance = who.coverages.last().result.insurance;
    messages::EligibilityRequest question;
    question.confirmFor = today();
    question.institution = StandInBench::institution;
    question.fileIdentifier = QStringLiteral("f-1");
    question.person.insurerNumber = insurance.insurerNumber;
    question.person.symbol = insurance.symbol;
    question.person.number = insurance.number;
    question.person.branch = insurance.branch;
    question.person.birthdate = who.patient.birthdate;
    return question;
}

void StandInRecordsTest::medicationWithConsent()
{
    const ClientVisit visit = consented(hero, yes);
    const RawAnswer answer = ask(visit, m_bench.medicationRequest(hero));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), xml);
    QVERIFY(answer.header("Madoguchi-Empty").isEmpty());
    const auto record = messages::readMedication(answer.body);
    QVERIFY(record.ok());
    QCOMPARE(record->findings, QList<Finding>());
    QCOMPARE(record->institution, StandInBench::institution);
    QCOMPARE(record->fileIdentifier, QStringLiteral("q1"));
    QCOMPARE(record->patient.name, m_bench.people().hero().patient.name);
    QCOMPARE(record->lines.size(), m_bench.people().hero().medication.size());
    const auto superseded = std::count_if(record->lines.begin(), record->lines.end(),
        [](const MedicationLine &line) { return line.superseded; });
    QCOMPARE(superseded, 2); // the dispensing that has become a claim since
    QCOMPARE(m_bench.service().looked(visit.id).size(), 1);
}

void StandInRecordsTest::onlyQualifiedConsultingStations()
{
    const ClientVisit visit = consented(hero, yes);
    const QByteArray body = m_bench.medicationRequest(hero);
    const QString refused = QStringLiteral("not-qualified");
    QCOMPARE(
        m_bench.desk().post("/v1/medication", xml, body, StandInBench::doctor(visit.id)).code(), refused);
    QCOMPARE(
        m_bench.desk().send("GET", "/v1/visits?date=2026-11-22", StandInBench::doctor()).code(), refused);
    const auto odd = m_bench.station(StandInBench::institution, QStringLiteral("Consulting"));
    QCOMPARE(odd->post("/v1/medication", xml, body, StandInBench::doctor(visit.id)).code(), refused);
    QCOMPARE(m_bench.consulting()
                 .post("/v1/medication", xml, body, { { "Madoguchi-Visit", visit.id.toLatin1() } })
                 .code(),
        refused);
    const RawClient::Headers nurse{ { "Madoguchi-Staff", "a b" }, { "Madoguchi-Qualification", "doctor" } };
    QCOMPARE(m_bench.consulting().send("GET", "/v1/visits?date=2026-11-22", nurse).code(), refused);
    const RawClient::Headers clerk{ { "Madoguchi-Staff", "ab" }, { "Madoguchi-Qualification", "clerk" } };
    QCOMPARE(m_bench.consulting().send("GET", "/v1/visits?date=2026-11-22", clerk).code(), refused);
    QVERIFY(m_bench.service().looked(visit.id).isEmpty());
}

void StandInRecordsTest::onlyWithConsent()
{
    const QByteArray body = m_bench.medicationRequest(hero);
    QCOMPARE(ask(consented(hero, no), body).code(), QStringLiteral("no-consent"));
    QCOMPARE(ask(m_bench.identified(hero), body).code(), QStringLiteral("no-consent"));
    QCOMPARE(ask(m_bench.open(), body).code(), QStringLiteral("no-consent"));
    ClientVisit checkupOnly = m_bench.identified(hero);
    m_bench.consent(checkupOnly, hero, answersOf({ { ConsentKind::Checkup, yes } }));
    QCOMPARE(ask(checkupOnly, body).code(), QStringLiteral("no-consent"));
}

void StandInRecordsTest::consentEndsAfterADay()
{
    const ClientVisit visit = consented(hero, yes);
    m_bench.clock().pass(24 * 3600 - 5);
    QCOMPARE(ask(visit, m_bench.medicationRequest(hero)).status, 200);
    m_bench.clock().pass(6);
    QCOMPARE(ask(visit, m_bench.medicationRequest(hero)).code(), QStringLiteral("consent-expired"));
}

void StandInRecordsTest::newerVisitClosesRecords()
{
    const ClientVisit older = consented(hero, yes);
    m_bench.clock().pass(10);
    const ClientVisit newer = consented(hero, yes);
    QCOMPARE(ask(older, m_bench.medicationRequest(hero)).code(), QStringLiteral("consent-expired"));
    QCOMPARE(ask(newer, m_bench.medicationRequest(hero)).status, 200);
    m_bench.desk().send("DELETE", "/v1/visits/" + newer.id.toLatin1());
    QCOMPARE(ask(newer, m_bench.medicationRequest(hero)).code(), QStringLiteral("visit-closed"));
}

void StandInRecordsTest::onlyTheVisitsPerson()
{
    const ClientVisit visit = consented(hero, yes);
    QCOMPARE(
        ask(visit, m_bench.medicationRequest(QStringLiteral("p10"))).code(), QStringLiteral("no-consent"));
}

void StandInRecordsTest::repeatsAreExamined()
{
    const ClientVisit visit = consented(hero, yes);
    const QByteArray key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray body = m_bench.medicationRequest(hero);
    const RawAnswer first = ask(visit, body, key);
    const RawAnswer again = ask(visit, body, key);
    QCOMPARE(first.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(m_bench.service().looked(visit.id).size(), 1); // a repeat is no retrieval
    QCOMPARE(m_bench.desk().post("/v1/medication", xml, body, StandInBench::doctor(visit.id), key).code(),
        QStringLiteral("not-qualified"));
    m_bench.clock().pass(10);
    consented(hero, yes);
    QCOMPARE(ask(visit, body, key).code(), QStringLiteral("consent-expired"));
}

void StandInRecordsTest::emptyHasItsReason()
{
    const RawAnswer none
        = ask(consented(QStringLiteral("p02"), yes), m_bench.medicationRequest(QStringLiteral("p02")));
    QCOMPARE(none.status, 200);
    QCOMPARE(none.header("Madoguchi-Empty"), QByteArray("no-record"));
    const ClientVisit visit = consented(QStringLiteral("p25"), yes);
    const RawAnswer kind = ask(visit, m_bench.medicationRequest(QStringLiteral("p25")));
    QCOMPARE(kind.header("Madoguchi-Empty"), QByteArray("not-applicable; reason=insurance-kind"));
    QCOMPARE(m_bench.service().looked(visit.id).size(), 1); // an empty one is logged too
}

void StandInRecordsTest::malformedQuestions()
{
    const ClientVisit visit = consented(hero, yes);
    const QByteArray good = m_bench.medicationRequest(hero);
    const QString malformed = QStringLiteral("message-malformed");
    QCOMPARE(
        m_bench.consulting().post("/v1/medication", xml, good, StandInBench::doctor()).code(), malformed);
    QCOMPARE(ask({ QStringLiteral("odd"), {} }, good).code(), malformed);
    QCOMPARE(ask({ visitText(QUuid::createUuid()), {} }, good).code(), QStringLiteral("not-found"));
    const auto changed = [&](const char *from, const char *to) {
        QByteArray body = good;
        return ask(visit, body.replace(from, to)).code();
    };
    QCOMPARE(changed("<FileCategory>2", "<FileCategory>1"), malformed);
    QCOMPARE(changed("<MedicalTreatmentFlag>1", "<MedicalTreatmentFlag>2"), malformed);
    QCOMPARE(changed("</XmlMsg>", ""), malformed);
    QCOMPARE(changed("<MedicalInstitutionCode>1319999998", "<MedicalInstitutionCode>1319999990"),
        QStringLiteral("facility-mismatch"));
    QCOMPARE(m_bench.service().looked(visit.id).size(), 0);
}

void StandInRecordsTest::listOfVisits()
{
    const ClientVisit visit = consented(hero, yes);
    const ClientVisit grace = m_bench.identified(QStringLiteral("p20"));
    const ClientVisit stopped = m_bench.identified(hero);
    m_bench.desk().send("DELETE", "/v1/visits/" + stopped.id.toLatin1());
    m_bench.open();
    QHash<QString, QJsonObject> entries;
    for (const QJsonValue &entry : list(today()))
        entries.insert(entry[QLatin1String("visit")].toString(), entry.toObject());
    QVERIFY(!entries.contains(stopped.id));
    const QJsonObject mine = entries.value(visit.id);
    QCOMPARE(mine.value(QLatin1String("name")).toString(), m_bench.people().hero().patient.name.reveal());
    QCOMPARE(mine.value(QLatin1String("insurer")).toString(), QStringLiteral("06999015"));
    QCOMPARE(mine.value(QLatin1String("referenceNumber")).toString(), QStringLiteral("0000456"));
    const QJsonValue consents = mine.value(QLatin1String("consents"));
    QCOMPARE(consents[QLatin1String("medication")][QLatin1String("state")].toString(), QStringLiteral("yes"));
    QVERIFY(consents[QLatin1String("medication")][QLatin1String("until")].toString().endsWith(
        QStringLiteral("+09:00")));
    QCOMPARE(
        consents[QLatin1String("checkup")][QLatin1String("state")].toString(), QStringLiteral("unasked"));
    const QJsonValue expired = entries.value(grace.id).value(QLatin1String("consents"));
    for (const char *kind : { "medication", "checkup", "diagnosis", "operation" })
        QCOMPARE(expired[QLatin1String(kind)][QLatin1String("state")].toString(),
            QStringLiteral("certificate-expired"));
    QCOMPARE(m_bench.consulting().send("GET", "/v1/visits?date=22.11.2026", StandInBench::doctor()).code(),
        QStringLiteral("message-malformed"));
}

void StandInRecordsTest::yesterdaysVisits()
{
    const ClientVisit open = consented(hero, yes);
    const ClientVisit closed = m_bench.identified(QStringLiteral("p03"));
    const QDate day = today();
    const auto contains = [&](const QDate &asked, const ClientVisit &visit) {
        const QJsonArray entries = list(asked);
        return std::any_of(entries.begin(), entries.end(),
            [&](const QJsonValue &entry) { return entry[QLatin1String("visit")].toString() == visit.id; });
    };
    QVERIFY(contains(day, open) && contains(day, closed));
    QVERIFY(contains(day.addDays(1), open));
    QVERIFY(!contains(day.addDays(1), closed));
    QVERIFY(!contains(day.addDays(2), open));
    m_bench.clock().pass(24 * 3600 + 5);
    QVERIFY(!contains(day.addDays(1), open));
}

void StandInRecordsTest::views()
{
    const ClientVisit visit = consented(hero, yes);
    QCOMPARE(ask(visit, m_bench.medicationRequest(hero)).status, 200);
    const QByteArray path = "/v1/visits/" + visit.id.toLatin1() + "/views";
    const QByteArray body = R"({"kind":"medication","time":"2026-11-22T10:00:03+09:00"})";
    QCOMPARE(m_bench.consulting().post(path, json, body).code(), QStringLiteral("not-qualified"));
    QCOMPARE(m_bench.consulting()
                 .post(path, json, R"({"kind":"limit","time":"2026-11-22T10:00:03+09:00"})",
                     StandInBench::doctor())
                 .code(),
        QStringLiteral("message-malformed"));
    m_bench.desk().send("DELETE", "/v1/visits/" + visit.id.toLatin1());
    QCOMPARE(m_bench.consulting().post(path, json, body, StandInBench::doctor()).status, 204);
    const QJsonArray shown
        = QJsonDocument::fromJson(m_bench.consulting().send("GET", path, StandInBench::doctor()).body)
              .array();
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown.at(0)[QLatin1String("act")].toString(), QStringLiteral("retrieved"));
    QCOMPARE(shown.at(1)[QLatin1String("act")].toString(), QStringLiteral("viewed"));
    QCOMPARE(shown.at(1)[QLatin1String("time")].toString(), QStringLiteral("2026-11-22T10:00:03+09:00"));
    QCOMPARE(shown.at(1)[QLatin1String("institution")].toString(), StandInBench::institution);
    const QByteArray unidentified = "/v1/visits/" + m_bench.open().id.toLatin1() + "/views";
    QCOMPARE(m_bench.consulting().post(unidentified, json, body, StandInBench::doctor()).code(),
        QStringLiteral("visit-closed"));
}

void StandInRecordsTest::byNumber()
{
    const auto answerTo = [&](const messages::EligibilityRequest &question) {
        const RawAnswer answer = m_bench.desk().post("/v1/eligibility", xml, messages::write(question));
        const auto read = messages::readEligibility(answer.body);
        return read ? *read : Eligibility{};
    };
    messages::EligibilityRequest question = questionAbout(QStringLiteral("p07"));
    Eligibility answer = answerTo(question);
    QCOMPARE(answer.validity, Validity::Valid);
    QCOMPARE(answer.fileIdentifier, QStringLiteral("f-1"));
    QCOMPARE(answer.medium, QStringLiteral("2"));
    QCOMPARE(answer.main()->insurance.insurerNumber, QStringLiteral("  999037"));
    QCOMPARE(answer.main()->limitConsent, std::optional(false));
    question.person.limitConsent = true;
    const RawAnswer withLimit = m_bench.desk().post("/v1/eligibility", xml, messages::write(question));
    QVERIFY(withLimit.body.contains("<LimitApplicationCertificateClassificationFlag>A04<"));
    QVERIFY(withLimit.body.contains("<QualificationConfirmSearchInfo>"));
    question.person.number = Pii(QStringLiteral("999999"));
    QCOMPARE(answerTo(question).validity, Validity::None);
    QCOMPARE(answerTo(questionAbout(QStringLiteral("p14"))).validity, Validity::InvalidNewExists);
    QCOMPARE(answerTo(questionAbout(QStringLiteral("p15"))).validity, Validity::Invalid);
    question = questionAbout(QStringLiteral("p01"));
    question.person.symbol = Pii(QStringLiteral(" １２－３４ ")); // the same after folding
    QCOMPARE(answerTo(question).validity, Validity::Valid);
    question.confirmFor = today().addYears(-30);
    QCOMPARE(answerTo(question).validity, Validity::None);
    question.institution = QStringLiteral("1319999990");
    QCOMPARE(m_bench.desk().post("/v1/eligibility", xml, messages::write(question)).code(),
        QStringLiteral("facility-mismatch"));
}

void StandInRecordsTest::byNumberInShiftJis()
{
    QByteArray body = messages::write(questionAbout(QStringLiteral("p02")));
    QStringEncoder encoder("Shift_JIS");
    body = encoder.encode(
        QString::fromUtf8(body).replace(QStringLiteral("UTF-8"), QStringLiteral("Shift_JIS")));
    const RawAnswer answer = m_bench.desk().post("/v1/eligibility", xml, body);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.startsWith("<?xml version=\"1.0\" encoding=\"Shift_JIS\""));
    const auto read = messages::readEligibility(answer.body);
    QVERIFY(read.ok());
    QCOMPARE(read->main()->patient.name, m_bench.people().find(QStringLiteral("p02"))->patient.name);
    QCOMPARE(read->findings, QList<Finding>());
}

void StandInRecordsTest::byNumberOfTwins()
{
    messages::EligibilityRequest question = questionAbout(QStringLiteral("p05"));
    question.person.branch = {};
    const RawAnswer answer = m_bench.desk().post("/v1/eligibility", xml, messages::write(question));
    const auto read = messages::readEligibility(answer.body);
    QVERIFY(read.ok());
    QCOMPARE(read->validity, Validity::Several);
    QCOMPARE(read->results.size(), 2);
}

QTEST_GUILESS_MAIN(StandInRecordsTest)
#include "standinrecordstest.moc"
