#include "app/central/messages/medication.h"
#include "app/central/refusaltold.h"
#include "tests/app/central/line.h"

#include <QTest>

namespace madoguchi {

/// Stands in for the use case that alone can make a permit (app/domain/permit.h); that one is not linked
/// here.
class Consulting
{
public:
    static RecordsPermit permit(const QUuid &visit, ConsentKind kind, const QString &staff)
    {
        return { visit, kind, staff, Qualification::Doctor, 1 };
    }
};

} // namespace madoguchi

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

const QUuid visit(QStringLiteral("6f1c2a9e-6f0e-4a86-9a0e-0123456789ab"));
const QualifiedStaff doctor{ QStringLiteral("ishi-1"), Qualification::Doctor };

MedicationQuery someQuery()
{
    MedicationQuery query;
    query.visit.visit = visit;
    query.visit.patient.name = Pii(QStringLiteral("●本　花子"));
    query.visit.patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ｼﾞﾕﾘ"));
    query.visit.patient.sex = Sex::Female;
    query.visit.patient.birthdate = Pii(QDate(1960, 2, 29));
    query.visit.insurerNumber = QStringLiteral("  999037");
    query.visit.symbol = Pii(QStringLiteral("架空01"));
    query.visit.number = Pii(QStringLiteral("001234"));
    query.visit.branch = Pii(QStringLiteral("02"));
    query.startMonth = QStringLiteral("202311");
    query.endMonth = QStringLiteral("202611");
    query.fileIdentifier = QStringLiteral("M-1");
    return query;
}

MedicationRecord someRecord()
{
    MedicationRecord record;
    record.patient.name = Pii(QStringLiteral("見本　花子"));
    record.patient.kana = Pii(QStringLiteral("ミホンジュリ"));
    record.patient.sex = Sex::Female;
    record.patient.birthdate = Pii(QDate(1960, 2, 29));
    record.institution = lineInstitution;
    record.fileIdentifier = QStringLiteral("M-1");
    MedicationLine line;
    line.month = QStringLiteral("202609");
    line.date = QDate(2026, 9, 4);
    line.drug = QStringLiteral("アムロジピン錠５ｍｇ「見本」");
    record.lines = { line };
    return record;
}

std::optional<Outcome<MedicationRecord>> ask(
    Line &line, ConsentKind kind = ConsentKind::Medication, const QUuid &forVisit = visit)
{
    return Line::answerOf<MedicationRecord>([&](auto reply) {
        line.client->medication(Consulting::permit(forVisit, kind, doctor.id), someQuery(), std::move(reply));
    });
}

} // namespace

class HttpsRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void medicationIsAskedForAfterTheClock()
    {
        Line line;
        line.connectClient();
        const auto xml = ScriptedAnswer::xml(messages::write(someRecord()));
        line.server->script({ healthAnswer(line.clock.now()), xml });
        const auto record = ask(line);
        QVERIFY(record && record->ok());
        QCOMPARE((*record)->lines, someRecord().lines);
        QCOMPARE(line.server->requests().size(), 2);
        QCOMPARE(line.server->requests().first().target, QByteArray("/v1/health"));
        const ReceivedRequest request = line.server->requests().last();
        QCOMPARE(request.target, QByteArray("/v1/medication"));
        QCOMPARE(request.headers.value("content-type"), QByteArray("application/xml"));
        QCOMPARE(request.headers.value("madoguchi-staff"), QByteArray("ishi-1"));
        QCOMPARE(request.headers.value("madoguchi-qualification"), QByteArray("doctor"));
        QCOMPARE(request.headers.value("madoguchi-visit"), visitText(visit).toLatin1());
        const auto message = messages::readMedicationRequest(request.body);
        QVERIFY(message.ok());
        QCOMPARE(message->institution, lineInstitution);
        QCOMPARE(message->symbol.reveal(), QStringLiteral("架空01"));
        QCOMPARE(message->fileCategory, 2);
        QCOMPARE(message->treatmentFlag, 1);

        line.server->script({ xml });
        QVERIFY(ask(line)->ok()); // the clock is fresh: one request
        QCOMPARE(line.server->requests().size(), 3);
    }

    void treatmentsAreAskedForOnlyWhereTheyAreWanted()
    {
        Line line;
        line.connectClient();
        line.server->script(
            { healthAnswer(line.clock.now()), ScriptedAnswer::xml(messages::write(someRecord())) });
        MedicationQuery query = someQuery();
        query.withTreatments = true;
        const auto record = Line::answerOf<MedicationRecord>([&](auto reply) {
            line.client->medication(
                Consulting::permit(visit, ConsentKind::Medication, doctor.id), query, std::move(reply));
        });
        QVERIFY(record->ok());
        QCOMPARE(messages::readMedicationRequest(line.server->requests().last().body)->fileCategory, 4);
    }

    void aClockThatCannotBeMeasuredStopsRecords()
    {
        Line line;
        line.connectClient();
        const auto xml = ScriptedAnswer::xml(messages::write(someRecord()));
        line.server->script({ ScriptedAnswer::problem(500, "internal"), xml });
        const auto answer = ask(line);
        QVERIFY(!answer->ok());
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::ServiceInternal));
        QCOMPARE(line.server->requests().size(), 1);
        QCOMPARE(line.server->requests().first().target, QByteArray("/v1/health"));
    }

    void aMeasurementThatProvesNothingStopsRecords()
    {
        Line line;
        line.timings.roundTripLimit = -1ms;
        line.connectClient();
        const auto xml = ScriptedAnswer::xml(messages::write(someRecord()));
        line.server->script({ healthAnswer(line.clock.now()), xml });
        const auto answer = ask(line);
        QVERIFY(!answer->ok());
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::ClockSkew));
        QCOMPARE(line.server->requests().size(), 1);
    }

    void clocksTooFarApartStopRecords_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("asked");
        QTest::newRow("ahead") << 62 << false;
        QTest::newRow("behind") << -62 << false;
        QTest::newRow("just ahead") << 58 << true;
        QTest::newRow("just behind") << -58 << true;
    }

    void clocksTooFarApartStopRecords()
    {
        QFETCH(int, seconds);
        QFETCH(bool, asked);
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now().addSecs(seconds)),
            ScriptedAnswer::xml(messages::write(someRecord())) });
        const auto answer = ask(line);
        QCOMPARE(answer->ok(), asked);
        QCOMPARE(line.server->requests().size(), asked ? 2 : 1);
        if (!asked)
            QCOMPARE(failureName(answer->error().failure), failureName(Failure::ClockSkew));
    }

    void aClockSetAfterItsMeasurementStopsRecords()
    {
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()) });
        QVERIFY(line.health()->ok());
        const QDateTime before = line.client->serviceNow();
        line.clock.setAhead(-3'600'000);
        QCOMPARE(line.client->serviceNow(), before);
        line.server->script({ ScriptedAnswer::xml(messages::write(someRecord())) });
        const auto answer = ask(line);
        QVERIFY(!answer->ok());
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::ClockSkew));
        QCOMPARE(line.server->requests().size(), 1);
    }

    void anOldMeasurementIsRepeated()
    {
        Line line;
        line.connectClient();
        const auto xml = ScriptedAnswer::xml(messages::write(someRecord()));
        line.server->script({ healthAnswer(line.clock.now()), xml });
        QVERIFY(ask(line)->ok());
        line.clock.pass(299'000);
        line.server->script({ xml });
        QVERIFY(ask(line)->ok());
        QCOMPARE(line.server->requests().size(), 3);
        line.clock.pass(1'000);
        line.server->script({ healthAnswer(line.clock.now()), xml });
        QVERIFY(ask(line)->ok());
        QCOMPARE(line.server->requests().size(), 5);
    }

    void anotherPersonsRecordIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what :
            { "name", "kana", "birth", "sex", "institution", "identifier", "no identifier" })
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void anotherPersonsRecordIsRefused()
    {
        QFETCH(QString, what);
        MedicationRecord record = someRecord();
        if (what == QStringLiteral("name"))
            record.patient.name = Pii(QStringLiteral("見本　松子"));
        if (what == QStringLiteral("kana"))
            record.patient.kana = Pii(QStringLiteral("ミホンエリ"));
        if (what == QStringLiteral("birth"))
            record.patient.birthdate = Pii(QDate(1960, 2, 28));
        if (what == QStringLiteral("sex"))
            record.patient.sex = Sex::Male;
        if (what == QStringLiteral("institution"))
            record.institution = QStringLiteral("1319999006");
        if (what == QStringLiteral("identifier"))
            record.fileIdentifier = QStringLiteral("M-2");
        if (what == QStringLiteral("no identifier"))
            record.fileIdentifier.clear();
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()), ScriptedAnswer::xml(messages::write(record)) });
        const auto answer = ask(line);
        QCOMPARE(failureName(answer->error().failure), failureName(Failure::AnswerForOther));
    }

    void emptinessHasItsReason_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<RecordsAbsence>("absence");
        QTest::addColumn<int>("year");
        QTest::newRow("none") << QByteArray("no-record") << RecordsAbsence::NoRecord << 0;
        QTest::newRow("insurer") << QByteArray("insurer-not-registered; year=2025; planned=2026-10")
                                 << RecordsAbsence::InsurerNotRegistered << 2025;
        QTest::newRow("young") << QByteArray("not-applicable; reason=under-40") << RecordsAbsence::UnderForty
                               << 0;
        QTest::newRow("kind") << QByteArray("not-applicable; reason=insurance-kind")
                              << RecordsAbsence::InsuranceKind << 0;
    }

    void emptinessHasItsReason()
    {
        QFETCH(QByteArray, header);
        MedicationRecord record = someRecord();
        record.lines.clear();
        ScriptedAnswer answer = ScriptedAnswer::xml(messages::write(record));
        answer.headers = { { "Madoguchi-Empty", header } };
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()), answer });
        const auto read = ask(line);
        QVERIFY(read->ok());
        QTEST((*read)->absence, "absence");
        QTEST((*read)->absenceYear, "year");
        QCOMPARE((*read)->absencePlanned, header.contains("planned") ? QStringLiteral("2026-10") : QString());
    }

    void emptyAndNotEmptyIsMalformed()
    {
        ScriptedAnswer answer = ScriptedAnswer::xml(messages::write(someRecord()));
        answer.headers = { { "Madoguchi-Empty", "no-record" } };
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()), answer });
        QCOMPARE(ask(line)->error().failure, Failure::AnswerMalformed);
    }

    void refusalsOfTheServiceAreNamed()
    {
        Line line;
        line.connectClient();
        line.server->script(
            { healthAnswer(line.clock.now()), ScriptedAnswer::problem(403, "consent-expired") });
        QCOMPARE(failureName(ask(line)->error().failure), failureName(Failure::ConsentExpired));
        QStringList said;
        QObject::connect(&RefusalTold::of(*line.client), &RefusalTold::told, line.client.get(),
            [&](const QUuid &of, ConsentKind kind, const Pii<QString> &words) {
                if (of == visit && kind == ConsentKind::Medication)
                    said.append(words.reveal());
            });
        line.server->script({ ScriptedAnswer::xml(messages::writeMedicationRefusal(
            lineInstitution, QStringLiteral("M-1"), QStringLiteral("9"), QStringLiteral("見本"))) });
        QCOMPARE(failureName(ask(line)->error().failure), failureName(Failure::RecordsRefused));
        QCOMPARE(said, QStringList{ QStringLiteral("見本") });
    }

    void aPermitForSomethingElseSendsNothing()
    {
        Line line;
        line.connectClient();
        QCOMPARE(ask(line, ConsentKind::Checkup)->error().failure, Failure::NotPermitted);
        QCOMPARE(
            ask(line, ConsentKind::Medication, QUuid::createUuid())->error().failure, Failure::NotPermitted);
        QCOMPARE(line.server->connections(), 0);
    }
};

QTEST_GUILESS_MAIN(HttpsRecordsTest)
#include "httpsrecordstest.moc"
