#include "app/central/messages/checkup.h"
#include "tests/app/central/line.h"

#include <QTest>

namespace madoguchi {

/// Stands in for the use case that alone can make a permit (app/domain/permit.h); that one is not linked
/// here.
class Consulting
{
public:
    static RecordsPermit permit(const QUuid &visit, ConsentKind kind)
    {
        return { visit, kind, QStringLiteral("ishi-1"), Qualification::Doctor, 1 };
    }
};

} // namespace madoguchi

using namespace madoguchi;

namespace {

const QUuid visit(QStringLiteral("6f1c2a9e-6f0e-4a86-9a0e-0123456789ab"));

CheckupQuery someQuery()
{
    CheckupQuery query;
    query.visit.visit = visit;
    query.visit.patient.name = Pii(QStringLiteral("見本　花子"));
    query.visit.patient.kana = Pii(QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"));
    query.visit.patient.sex = Sex::Female;
    query.visit.patient.birthdate = Pii(QDate(1960, 2, 29));
    query.visit.insurerNumber = QStringLiteral("  999037");
    query.visit.number = Pii(QStringLiteral("001234"));
    query.fileIdentifier = QStringLiteral("C-1");
    return query;
}

CheckupRecord someRecord()
{
    CheckupItem item;
    item.code = QStringLiteral("9A751000000000001");
    item.name = QStringLiteral("収縮期血圧");
    item.type = CheckupItem::Type::Number;
    item.value = QStringLiteral("128");
    item.unit = QStringLiteral("mmHg");
    item.display = QStringLiteral("128");
    CheckupRecord record;
    record.patient = someQuery().visit.patient;
    record.institution = lineInstitution;
    record.fileIdentifier = QStringLiteral("C-1");
    record.checkups = { { QDate(2025, 6, 3), { item } } };
    return record;
}

std::optional<Outcome<CheckupRecord>> ask(Line &line, ConsentKind kind = ConsentKind::Checkup)
{
    return Line::answerOf<CheckupRecord>([&](auto reply) {
        line.client->checkup(Consulting::permit(visit, kind), someQuery(), std::move(reply));
    });
}

} // namespace

class HttpsCheckupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkupsAreAskedForAfterTheClock()
    {
        Line line;
        line.connectClient();
        line.server->script(
            { healthAnswer(line.clock.now()), ScriptedAnswer::xml(messages::write(someRecord())) });
        const auto record = ask(line);
        QVERIFY(record && record->ok());
        QCOMPARE((*record)->checkups, someRecord().checkups);
        QCOMPARE(line.server->requests().first().target, QByteArray("/v1/health"));
        const ReceivedRequest request = line.server->requests().last();
        QCOMPARE(request.target, QByteArray("/v1/checkup"));
        QCOMPARE(request.headers.value("madoguchi-staff"), QByteArray("ishi-1"));
        QCOMPARE(request.headers.value("madoguchi-visit"), visitText(visit).toLatin1());
        const auto message = messages::readCheckupRequest(request.body);
        QVERIFY(message.ok());
        QCOMPARE(message->fileCategory, 2);
        QCOMPARE(message->treatmentFlag, 1);
        QVERIFY(message->withPrescriptions);
    }

    void aPermitForMedicationOpensNoCheckup()
    {
        Line line;
        line.connectClient();
        QCOMPARE(ask(line, ConsentKind::Medication)->error().failure, Failure::NotPermitted);
        QCOMPARE(line.server->connections(), 0);
    }

    void anotherPersonsCheckupIsRefused_data()
    {
        QTest::addColumn<CheckupRecord>("record");
        CheckupRecord other = someRecord();
        other.patient.name = Pii(QStringLiteral("見本　松子"));
        QTest::newRow("name") << other;
        other = someRecord();
        other.patient.birthdate = Pii(QDate(1960, 2, 28));
        QTest::newRow("birth") << other;
        other = someRecord();
        other.institution = QStringLiteral("1319999006");
        QTest::newRow("institution") << other;
        other = someRecord();
        other.institution.clear(); // on this way it is always there
        QTest::newRow("no institution") << other;
        other = someRecord();
        other.fileIdentifier = QStringLiteral("C-2");
        QTest::newRow("identifier") << other;
    }

    void anotherPersonsCheckupIsRefused()
    {
        QFETCH(CheckupRecord, record);
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()), ScriptedAnswer::xml(messages::write(record)) });
        QCOMPARE(failureName(ask(line)->error().failure), failureName(Failure::AnswerForOther));
    }

    void emptinessHasItsReason_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<RecordsAbsence>("absence");
        QTest::newRow("insurer") << QByteArray("insurer-not-registered; year=2025; planned=2026-10")
                                 << RecordsAbsence::InsurerNotRegistered;
        QTest::newRow("young") << QByteArray("not-applicable; reason=under-40") << RecordsAbsence::UnderForty;
        QTest::newRow("kind") << QByteArray("not-applicable; reason=insurance-kind")
                              << RecordsAbsence::InsuranceKind;
        QTest::newRow("none") << QByteArray("no-record") << RecordsAbsence::NoRecord;
    }

    void emptinessHasItsReason()
    {
        QFETCH(QByteArray, header);
        CheckupRecord record = someRecord();
        record.checkups.clear();
        ScriptedAnswer answer = ScriptedAnswer::xml(messages::write(record));
        answer.headers = { { "Madoguchi-Empty", header } };
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()), answer });
        const auto read = ask(line);
        QVERIFY(read->ok());
        QTEST((*read)->absence, "absence");
        QCOMPARE((*read)->absenceYear, header.contains("year") ? 2025 : 0);
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

    void aResultCodeOtherThanOneIsNamed()
    {
        Line line;
        line.connectClient();
        line.server->script({ healthAnswer(line.clock.now()),
            ScriptedAnswer::xml(messages::writeCheckupRefusal(
                lineInstitution, QStringLiteral("C-1"), QStringLiteral("9"), QStringLiteral("見本"))) });
        QCOMPARE(failureName(ask(line)->error().failure), failureName(Failure::RecordsRefused));
    }
};

QTEST_GUILESS_MAIN(HttpsCheckupTest)
#include "httpscheckuptest.moc"
