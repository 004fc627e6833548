#include "app/station/receptionbook.h"

#include "app/site/samepatient.h"
#include "app/store/consentreceipts.h"
#include "app/store/openreceptions.h"
#include "app/store/patients.h"
#include "tests/app/station/stationstage.h"
#include "tests/support/samplereception.h"

#include <QRandomGenerator>
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

/// Of one person: of several candidates nobody is remembered.
Reception sampleOfOne(int seed)
{
    Reception reception = sampleReception(seed);
    reception.eligibility.validity = Validity::Valid;
    return reception;
}

/// A reader's result about one of a few people, spelt this way or that, with twins and numbers in common.
Reception reported(QRandomGenerator &chance, const QDateTime &now)
{
    const auto oneOf = [&](const QStringList &texts) { return texts.at(chance.bounded(texts.size())); };
    Reception reception = sampleReception(0);
    EligibilityResult &result = reception.eligibility.results.first();
    result.patient.birthdate = Pii(chance.bounded(5) == 0 ? QDate() : QDate(1958, 2, 3 + chance.bounded(2)));
    result.patient.kana = Pii(
        oneOf({ QStringLiteral("ﾐﾎﾝ ﾊﾅｺ"), QStringLiteral("ミホンハナコ"), QStringLiteral("ﾐﾎﾝ ﾌﾀﾊﾞ") }));
    result.insurance.insurerNumber
        = oneOf({ QStringLiteral("01130012"), QStringLiteral("  130012"), QStringLiteral("130012") });
    result.insurance.symbol
        = Pii(oneOf({ QStringLiteral("見本１２－３"), QStringLiteral("見本12-3 "), QString() }));
    result.insurance.number
        = Pii(oneOf({ QStringLiteral("７０１"), QStringLiteral("701"), QStringLiteral("702"), QString() }));
    result.insurance.branch = Pii(oneOf({ QStringLiteral("01"), QStringLiteral("02"), QString() }));
    result.referenceNumber = oneOf({ QString(), QString(), QStringLiteral("000123"),
        QStringLiteral("０００１２３"), QStringLiteral(" ") });
    reception.eligibility.processedAt
        = chance.bounded(8) == 0 ? QDateTime() : now.addSecs(-60 * chance.bounded(90));
    reception.day = now.date();
    reception.faceFile = QStringLiteral("face-%1.xml").arg(chance.bounded(1'000));
    reception.receivedMessage = QByteArray::number(chance.bounded(40));
    reception.visit = QUuid::createUuidV5(QUuid(), reception.faceFile.toUtf8() + reception.receivedMessage);
    return reception;
}

FaceResultAge ageOf(const Reception &reception)
{
    return { reception.eligibility.processedAt, reception.faceFile, reception.visit };
}

/// What has to become of it, by a look at each of those that `before` gives.
Reported expectedOf(Reception reception, const QList<Reception> &before)
{
    Reported expected{ {}, true, {} };
    for (Reception one : before) {
        if (one.faceFile.isEmpty())
            continue;
        if (one.visit == reception.visit)
            return { one, false, expected.ended };
        if (!samePatient(one.eligibility, reception.eligibility))
            continue;
        if (one.receivedMessage == reception.receivedMessage)
            return { std::nullopt, false, expected.ended };
        if (isNewer(ageOf(one), ageOf(reception))) {
            endConsents(reception.eligibility);
        } else if (one.consents() != Consents()) {
            endConsents(one.eligibility);
            expected.ended.append(one);
        }
    }
    expected.reception = reception;
    return expected;
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
    void reportsAgreeWithALookAtAllReceptions_data();
    void reportsAgreeWithALookAtAllReceptions();

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
    QCOMPARE(stage.messageOf(reception.visit), answerOf(reception).message);
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
    QCOMPARE(stage.messageOf(reception.visit), reception.receivedMessage);
}

void ReceptionBookTest::arrivalRemembersThePatient()
{
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    const Reception reception = sampleOfOne(1);
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
    QVERIFY(!stage.desk().keepArrived(sampleOfOne(1)));
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
    Reception reception = sampleOfOne(1);
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

void ReceptionBookTest::reportsAgreeWithALookAtAllReceptions_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

/// By its index the book decides as by opening everything: after restarts, forgotten days and what other
/// objects wrote too.
void ReceptionBookTest::reportsAgreeWithALookAtAllReceptions()
{
    QFETCH(quint32, seed);
    QRandomGenerator chance(seed);
    StationStage stage(StationKind::Desk);
    QVERIFY(stage.open());
    auto book = std::make_unique<ReceptionBook>(stage.core());
    const auto all = [&] {
        QList<Reception> receptions;
        for (int back = 0; back <= stage.core().plan().keepDays; ++back)
            receptions += *book->ofDay(stage.core().today().addDays(-back));
        return receptions;
    };
    int ended = 0, known = 0;
    for (int step = 0; step < 150; ++step) {
        stage.pass(60'000);
        const QList<Reception> before = all();
        const Reception reception = reported(chance, toJapanTime(stage.core().now()));
        const Reported expected = expectedOf(reception, before);
        const auto done = book->report(reception);
        QVERIFY(done.ok());
        QCOMPARE(done->isNew, expected.isNew);
        QCOMPARE(done->ended, expected.ended);
        QCOMPARE(done->reception.has_value(), expected.reception.has_value());
        if (expected.reception) {
            QCOMPARE(done->reception->visit, expected.reception->visit);
            QCOMPARE(done->reception->consents(), expected.reception->consents());
        }
        ended += static_cast<int>(expected.ended.size());
        known += expected.isNew ? 0 : 1;
        if (!before.isEmpty() && step % 7 == 0) {
            // Another object changes whom a reception is about.
            Reception changed = before.at(chance.bounded(before.size()));
            changed.eligibility = reported(chance, toJapanTime(stage.core().now())).eligibility;
            QVERIFY(Receptions(stage.core().database(), stage.core().vault()).update(changed).ok());
        }
        if (step % 40 == 39) {
            stage.pass(day);
            book.reset();
            QVERIFY(stage.open());
            book = std::make_unique<ReceptionBook>(stage.core());
        }
    }
    QVERIFY(ended > 5 && known > 5);
}

QTEST_GUILESS_MAIN(ReceptionBookTest)
#include "receptionbooktest.moc"
