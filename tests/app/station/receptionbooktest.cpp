#include "app/station/receptionbook.h"

#include "app/store/consentreceipts.h"
#include "app/store/openreceptions.h"
#include "app/store/patients.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QTest>

using namespace madoguchi;

namespace {

constexpr qint64 day = 24 * 3600 * 1000;

Proof someProof()
{
    Proof proof;
    proof.certificate = QByteArrayLiteral("certificate");
    proof.statement = QByteArrayLiteral("madoguchi-consent-1\n");
    proof.signature = QByteArrayLiteral("signature");
    return proof;
}

IdentityAnswer answerOf(const Reception &reception)
{
    IdentityAnswer answer;
    answer.eligibility = reception.eligibility;
    answer.message = QByteArrayLiteral("<XmlMsg>registered</XmlMsg>");
    return answer;
}

} // namespace

/// What a desk keeps of an arrival is kept together, and forgotten when its day is over.
class ReceptionBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void consentsAndReceiptAreKeptTogether();
    void receiptThatCannotBeKeptKeepsNoConsents();
    void arrivalRemembersThePatient();
    void arrivalThatCannotBeRememberedIsNotKept();
    void interruptedVisitIsClosed();
    void dayIsForgottenAtItsTurn();
    void runningVisitKeepsItsDay();
    void unresolvedOutlivesItsDay();

private:
    [[nodiscard]] bool refuse(StationStage &stage, const char *table)
    {
        return stage.core()
            .database()
            .run(QStringLiteral("CREATE TEMP TRIGGER no_%1 BEFORE INSERT ON main.%1 "
                                "BEGIN SELECT RAISE(ABORT, 'no more'); END")
                     .arg(QLatin1String(table)))
            .ok();
    }
    static Outcome<std::optional<ConsentReceipt>> receiptOf(StationStage &stage, const QUuid &visit)
    {
        return ConsentReceipts(stage.core().database(), stage.core().vault().standing(Vault::Standing::Vault))
            .find(visit);
    }
    static QByteArray identityOf(StationStage &stage, const Reception &reception)
    {
        return stage.core().patientKeyOf(reception.main()->insurance);
    }
    static Outcome<std::optional<KnownPatient>> knownOf(StationStage &stage, const Reception &reception)
    {
        return Patients(stage.core().database(), stage.core().vault().standing(Vault::Standing::Patient))
            .find(identityOf(stage, reception));
    }
};

void ReceptionBookTest::consentsAndReceiptAreKeptTogether()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    Reception reception = sampleReception(1);
    reception.visitEnd = VisitEnd::Running;
    QVERIFY(stage.desk().keepArrived(reception));
    QVERIFY(stage.desk().keepConsents(reception.visit, answerOf(reception), someProof()));
    QVERIFY(stage.open());
    const auto receipt = receiptOf(stage, reception.visit);
    QVERIFY(receipt && *receipt);
    QCOMPARE((*receipt)->day, reception.day);
    QCOMPARE((*receipt)->proof.statement, someProof().statement);
    QCOMPARE((*receipt)->proof.signature, someProof().signature);
    QCOMPARE((*receipt)->proof.certificate, someProof().certificate);
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QCOMPARE(stage.desk().receptions().first().visitEnd, VisitEnd::Complete);
    QCOMPARE(stage.desk().receptions().first().receivedMessage, answerOf(reception).message);
}

void ReceptionBookTest::receiptThatCannotBeKeptKeepsNoConsents()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    Reception reception = sampleReception(1);
    reception.visitEnd = VisitEnd::Running;
    QVERIFY(stage.desk().keepArrived(reception));
    QVERIFY(refuse(stage, "consent_receipts"));
    QVERIFY(!stage.desk().keepConsents(reception.visit, answerOf(reception), someProof()));
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QCOMPARE(stage.desk().receptions().first().visitEnd, VisitEnd::Running);
    QCOMPARE(stage.desk().receptions().first().receivedMessage, reception.receivedMessage);
}

void ReceptionBookTest::arrivalRemembersThePatient()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    const Reception reception = sampleReception(1);
    QVERIFY(stage.desk().keepArrived(reception));
    const auto known = knownOf(stage, reception);
    QVERIFY(known && *known);
    QCOMPARE((*known)->last, std::optional(*reception.main()));
    QCOMPARE((*known)->validity, reception.eligibility.validity);
    QCOMPARE((*known)->lastOn, reception.day);
    // Other people are other rows.
    const auto other = knownOf(stage, sampleReception(2));
    QVERIFY(other && !*other);
}

void ReceptionBookTest::arrivalThatCannotBeRememberedIsNotKept()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    QVERIFY(refuse(stage, "patients"));
    QVERIFY(!stage.desk().keepArrived(sampleReception(1)));
    QCOMPARE(stage.desk().waiting(), 0);
    QVERIFY(stage.entries(AuditAct::ReceptionKept).isEmpty());
}

void ReceptionBookTest::interruptedVisitIsClosed()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    Reception reception = sampleReception(1);
    reception.visitEnd = VisitEnd::Running;
    QVERIFY(stage.desk().keepArrived(reception));
    QVERIFY(stage.open());
    QVERIFY(stage.signIn(QStringLiteral("uketsuke")));
    QCOMPARE(stage.desk().receptions().first().visitEnd, VisitEnd::NotAsked);
}

void ReceptionBookTest::dayIsForgottenAtItsTurn()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    Reception reception = sampleReception(1);
    reception.visitEnd = VisitEnd::Complete;
    QVERIFY(stage.desk().keepArrived(reception));
    QVERIFY(stage.keys().names().contains(Vault::entryOf(reception.day)));
    stage.pass(day);
    QVERIFY(stage.open());
    QVERIFY(!stage.keys().names().contains(Vault::entryOf(reception.day)));
    QCOMPARE(stage.desk().waiting(), 0);
    const auto forgotten = stage.entries(AuditAct::DayForgotten);
    QCOMPARE(forgotten.size(), 1);
    QVERIFY(forgotten.first().staffId.isEmpty());
    // The patient is known longer than the day.
    const auto known = knownOf(stage, reception);
    QVERIFY(known && *known);
}

void ReceptionBookTest::runningVisitKeepsItsDay()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    Reception reception = sampleReception(1);
    reception.visitEnd = VisitEnd::Running;
    QVERIFY(stage.desk().keepArrived(reception));
    stage.pass(day);
    stage.core().housekeeping().look();
    QVERIFY(stage.keys().names().contains(Vault::entryOf(reception.day)));
    QVERIFY(stage.desk().keepNotAsked(reception.visit));
    stage.pass(11 * 60'000);
    stage.core().housekeeping().look();
    QVERIFY(!stage.keys().names().contains(Vault::entryOf(reception.day)));
}

void ReceptionBookTest::unresolvedOutlivesItsDay()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    Reception reception = sampleReception(1);
    reception.visitEnd = VisitEnd::Running;
    QVERIFY(stage.desk().keepArrived(reception));
    QVERIFY(stage.desk().keepAnswersNotSent(reception.visit));
    stage.pass(day);
    QVERIFY(stage.open());
    OpenReceptions open(stage.core().database(), stage.core().vault().standing(Vault::Standing::Open));
    const auto found = open.find(reception.visit);
    QVERIFY(found && *found);
    QCOMPARE((*found)->reception.visitEnd, VisitEnd::AnswersNotSent);
    QCOMPARE((*found)->reception.main()->patient.name, reception.main()->patient.name);
}

QTEST_GUILESS_MAIN(ReceptionBookTest)
#include "receptionbooktest.moc"
