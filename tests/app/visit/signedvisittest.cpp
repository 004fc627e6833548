#include "tests/app/visit/visitstage.h"

#include <QSignalSpy>

using namespace madoguchi;
using namespace std::chrono_literals;
using flow::Screen;
using test::VisitStage;

/// What goes wrong between card, service and store: challenges, clocks, late answers, full disks.
class SignedVisitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theVisitIsOpenedWhileTheCardIsRead();
    void aLateVisitIsForgotten();
    void aLateIdentityChangesNothing();
    void anOldChallengeIsNotSigned();
    void afterIdentityAllIsSaidAgain();
    void aMoveThatIsNotKeptStops();
    void clockSkewIsMeasuredOnce();
    void anExpiredChallengeIsRenewedOnce();
    void whatIsNotOnDiskIsNotSaid();
    void whatIsNotOnDiskOutlivesItsPatient();
    void identityIsTriedAgainByHand();
    void identityWithoutAnAnswerIsForgotten();
    void forgettingThatIsNotKeptIsSaid();
    void aRevokedCardIsNotTriedAgain();
    void consentsAreSignedAnew();
    void answersThatDoNotArrive();
    void anotherPersonsConsentsAreNotKept();
    void whatTheServiceRegisteredWins();
    void pulledWhileSending();
    void theNextCardWaits();
    void nothingToAskIsComplete();
};

void SignedVisitTest::theVisitIsOpenedWhileTheCardIsRead()
{
    VisitStage stage;
    stage.central.hold(QStringLiteral("open"));
    QVERIFY(stage.toPin()); // the card is read to its end, and the service has not answered
    QCOMPARE(stage.central.count(QStringLiteral("open")), 1);
    QVERIFY(!stage.visit().visitOpen);
    stage.enter("1234");
    stage.central.release();
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.central.count(QStringLiteral("open")), 1);
    QCOMPARE(stage.central.count(QStringLiteral("identify")), 1);
}

void SignedVisitTest::aLateVisitIsForgotten()
{
    VisitStage stage;
    stage.central.hold(QStringLiteral("open"));
    QVERIFY(stage.toPin());
    stage.shell.stop();
    QVERIFY(stage.keeper.forgotten.isEmpty());
    stage.central.release();
    QTRY_COMPARE(stage.keeper.forgotten.size(), 1);
    QCOMPARE(stage.keeper.forgotten.first(), stage.central.visit(1));
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QVERIFY(!stage.visit().visitOpen);
}

void SignedVisitTest::aLateIdentityChangesNothing()
{
    VisitStage stage;
    stage.central.hold(QStringLiteral("identify"));
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QTRY_COMPARE(stage.central.count(QStringLiteral("identify")), 1);
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QCOMPARE(stage.keeper.forgotten, QList<QUuid>{ stage.central.visit(1) });
    stage.central.release();
    QVERIFY(stage.toPin()); // by now the late answer is through
    QCOMPARE(stage.visit().identified, false);
    QVERIFY(stage.keeper.journal.isEmpty());
    QVERIFY(stage.shell.snapshot().name.isEmpty());
}

void SignedVisitTest::anOldChallengeIsNotSigned()
{
    VisitStage stage;
    QVERIFY(stage.toPin());
    QTRY_VERIFY(stage.visit().visitOpen);
    stage.central.now = stage.central.now.addSecs(541); // 59 s left
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.central.journal(),
        (QStringList{ QStringLiteral("open"), QStringLiteral("open"), QStringLiteral("identify 2") }));
    QCOMPARE(stage.keeper.forgotten, QList<QUuid>{ stage.central.visit(1) });
    QCOMPARE(stage.keeper.receptions.first().visit, stage.central.visit(2));
}

void SignedVisitTest::afterIdentityAllIsSaidAgain()
{
    VisitStage stage;
    QVERIFY(stage.toQuestions());
    stage.central.now = stage.central.now.addSecs(541);
    const QDateTime arrived = stage.keeper.receptions.first().arrivedAt;
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.central.journal(),
        (QStringList{ QStringLiteral("open"), QStringLiteral("identify 1"), QStringLiteral("open"),
            QStringLiteral("identify 2"), QStringLiteral("consents 2") }));
    QCOMPARE(stage.keeper.journal,
        (QStringList{ QStringLiteral("arrived"), QStringLiteral("moved"), QStringLiteral("consents") }));
    QCOMPARE(stage.keeper.visits,
        (QList<QUuid>{ stage.central.visit(1), stage.central.visit(1), stage.central.visit(2) }));
    QVERIFY(stage.keeper.forgotten.isEmpty()); // the older visit ends by the newer one, and is not undone
    QCOMPARE(stage.keeper.receptions.last().visit, stage.central.visit(2));
    QCOMPARE(stage.keeper.receptions.last().arrivedAt, arrived);
    QVERIFY(stage.central.proofs().last().statement.contains("medication: yes\ncheckup: no\n"));
    QCOMPARE(stage.verifies.load(), 1);
}

void SignedVisitTest::aMoveThatIsNotKeptStops()
{
    VisitStage stage;
    QSignalSpy notKept(&stage.shell, &VisitShell::notKept);
    QVERIFY(stage.toQuestions());
    stage.central.now = stage.central.now.addSecs(541);
    stage.keeper.failures = 1;
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Trouble));
    QCOMPARE(stage.visit().trouble->failure, Failure::StoreFull);
    QCOMPARE(stage.central.count(QStringLiteral("consents")), 0);
    QCOMPARE(notKept.count(), 1);
    stage.shell.tryAgain();
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.keeper.journal.last(), QStringLiteral("consents"));
    QCOMPARE(stage.keeper.visits.last(), stage.central.visit(2));
}

void SignedVisitTest::clockSkewIsMeasuredOnce()
{
    VisitStage stage;
    stage.central.failNext(QStringLiteral("identify"), Failure::ClockSkew);
    QVERIFY(stage.toQuestions());
    QCOMPARE(stage.central.journal(),
        (QStringList{ QStringLiteral("open"), QStringLiteral("identify 1"), QStringLiteral("health"),
            QStringLiteral("identify 1") }));

    VisitStage twice;
    twice.central.failNext(QStringLiteral("identify"), Failure::ClockSkew);
    twice.central.failNext(QStringLiteral("identify"), Failure::ClockSkew);
    QVERIFY(twice.toPin());
    twice.enter("1234");
    QVERIFY(twice.reaches(Screen::Trouble));
    QCOMPARE(twice.visit().trouble->failure, Failure::ClockSkew);
    QCOMPARE(twice.central.count(QStringLiteral("identify")), 2);
    QCOMPARE(twice.central.count(QStringLiteral("health")), 1);
}

void SignedVisitTest::anExpiredChallengeIsRenewedOnce()
{
    VisitStage stage;
    stage.central.failNext(QStringLiteral("identify"), Failure::ChallengeExpired);
    QVERIFY(stage.toQuestions());
    QCOMPARE(stage.central.journal(),
        (QStringList{ QStringLiteral("open"), QStringLiteral("identify 1"), QStringLiteral("open"),
            QStringLiteral("identify 2") }));
    QCOMPARE(stage.keeper.forgotten, QList<QUuid>{ stage.central.visit(1) });

    VisitStage twice;
    twice.central.failNext(QStringLiteral("identify"), Failure::ChallengeExpired);
    twice.central.failNext(QStringLiteral("identify"), Failure::ChallengeExpired);
    QVERIFY(twice.toPin());
    twice.enter("1234");
    QVERIFY(twice.reaches(Screen::Trouble));
    QCOMPARE(twice.central.count(QStringLiteral("identify")), 2);
}

void SignedVisitTest::whatIsNotOnDiskIsNotSaid()
{
    VisitStage stage;
    stage.keeper.failures = 1;
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::Trouble));
    QCOMPARE(stage.visit().trouble->failure, Failure::StoreFull);
    QVERIFY(!stage.visit().arrivalOnDisk);
    stage.shell.tryAgain();
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.keeper.journal, (QStringList{ QStringLiteral("arrived"), QStringLiteral("arrived") }));
    QCOMPARE(stage.central.count(QStringLiteral("identify")), 1);
    stage.keeper.failures = 1;
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Trouble));
    stage.shell.tryAgain();
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.central.count(QStringLiteral("consents")), 1);
    QCOMPARE(
        stage.keeper.journal.mid(2), (QStringList{ QStringLiteral("consents"), QStringLiteral("consents") }));
}

/// The card is taken while the disk is full: what the service has said and registered comes to the disk all
/// the same once it has room, and nothing twice.
void SignedVisitTest::whatIsNotOnDiskOutlivesItsPatient()
{
    const VisitTiming timing{ .keepAgain = std::chrono::milliseconds(50) };
    VisitStage answered(timing);
    QVERIFY(answered.toQuestions());
    answered.keeper.failures = 1000;
    answered.answerBoth();
    QVERIFY(answered.reaches(Screen::Trouble));
    answered.pcsc->pull();
    QVERIFY(answered.reaches(Screen::PlaceCard));
    const qsizetype tried = answered.keeper.journal.size();
    QTRY_VERIFY(answered.keeper.journal.size() > tried);
    answered.keeper.failures = 0;
    const qsizetype before = answered.keeper.journal.size();
    QTRY_COMPARE(answered.keeper.journal.size(), before + 1);
    QTest::qWait(200); // and then no more
    QCOMPARE(answered.keeper.journal.mid(before), QStringList{ QStringLiteral("consents") });
    QCOMPARE(answered.keeper.visits.last(), answered.central.visit(1));
    QVERIFY(!answered.keeper.proofs.last().signature.isEmpty());

    VisitStage arrived(timing);
    arrived.keeper.failures = 1000;
    QVERIFY(arrived.toPin());
    arrived.enter("1234");
    QVERIFY(arrived.reaches(Screen::Trouble));
    arrived.pcsc->pull();
    QVERIFY(arrived.reaches(Screen::PlaceCard));
    arrived.keeper.failures = 0;
    const qsizetype so = arrived.keeper.journal.size();
    QTRY_COMPARE(arrived.keeper.journal.size(), so + 2);
    QTest::qWait(200);
    QCOMPARE(arrived.keeper.journal.mid(so),
        (QStringList{ QStringLiteral("arrived"), QStringLiteral("not asked") }));

    VisitStage left(timing);
    QVERIFY(left.toQuestions());
    left.keeper.failures = 1000;
    left.pcsc->pull();
    QVERIFY(left.reaches(Screen::PlaceCard));
    left.keeper.failures = 0;
    const qsizetype then = left.keeper.journal.size();
    QTRY_COMPARE(left.keeper.journal.size(), then + 1);
    QCOMPARE(left.keeper.journal.last(), QStringLiteral("not asked"));
}

void SignedVisitTest::identityIsTriedAgainByHand()
{
    VisitStage stage;
    stage.central.failNext(QStringLiteral("identify"), Failure::ServiceUnreachable);
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::Trouble));
    QVERIFY(stage.visit().canTryAgain);
    QVERIFY(stage.keeper.journal.isEmpty());
    stage.shell.tryAgain();
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.verifies.load(), 1);
}

/// The service may have taken it, and only its answer was lost: nothing here knows better.
void SignedVisitTest::identityWithoutAnAnswerIsForgotten()
{
    VisitStage stage;
    stage.central.failNext(QStringLiteral("identify"), Failure::ServiceTimeout);
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::Trouble));
    QVERIFY(stage.keeper.forgotten.isEmpty()); // another try would be in the same visit
    stage.shell.stop();
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QCOMPARE(stage.keeper.forgotten, QList<QUuid>{ stage.central.visit(1) });
    QVERIFY(stage.keeper.journal.isEmpty());
    // Told by whoever keeps it until it was heard, not by one request that may fail like the one before it.
    QCOMPARE(stage.central.count(QStringLiteral("forget")), 0);
}

void SignedVisitTest::forgettingThatIsNotKeptIsSaid()
{
    VisitStage stage;
    QSignalSpy notKept(&stage.shell, &VisitShell::notKept);
    QVERIFY(stage.toPin());
    QTRY_VERIFY(stage.visit().visitOpen);
    stage.keeper.failures = 1;
    stage.shell.stop();
    QCOMPARE(notKept.count(), 1);
    QCOMPARE(notKept.first().first().toUuid(), stage.central.visit(1));
    QCOMPARE(notKept.first().last().value<Fault>().failure, Failure::StoreFull);
    QCOMPARE(stage.screen(), Screen::TakeCard); // the desk hears of it; the patient's way goes on
}

void SignedVisitTest::aRevokedCardIsNotTriedAgain()
{
    VisitStage stage;
    stage.central.failNext(QStringLiteral("identify"), Failure::CertificateRevoked);
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::Trouble));
    QVERIFY(!stage.visit().canTryAgain);
    stage.shell.tryAgain();
    QCOMPARE(stage.screen(), Screen::Trouble);
    stage.shell.stop();
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QCOMPARE(stage.keeper.forgotten, QList<QUuid>{ stage.central.visit(1) });
}

void SignedVisitTest::consentsAreSignedAnew()
{
    VisitStage stage;
    stage.central.failNext(QStringLiteral("consents"), Failure::ServiceTimeout);
    QVERIFY(stage.toQuestions());
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Trouble));
    const int before = stage.commands;
    stage.central.now = stage.central.now.addSecs(7);
    stage.shell.tryAgain();
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.commands.load(), before + 1);
    const QList<Proof> &proofs = stage.central.proofs();
    QVERIFY(proofs.at(1).statement != proofs.at(2).statement); // a new time, a new signature
    QCOMPARE(stage.keeper.proofs.size(), 1); // the receipt is of the statement that was taken
    QCOMPARE(stage.keeper.proofs.first().statement, proofs.at(2).statement);
}

void SignedVisitTest::answersThatDoNotArrive()
{
    VisitStage stage;
    stage.central.failNext(QStringLiteral("consents"), Failure::ServiceUnreachable);
    QVERIFY(stage.toQuestions());
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Trouble));
    QCOMPARE(stage.keeper.journal, QStringList{ QStringLiteral("arrived") });
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QCOMPARE(stage.keeper.journal, (QStringList{ QStringLiteral("arrived"), QStringLiteral("not sent") }));
}

void SignedVisitTest::anotherPersonsConsentsAreNotKept()
{
    VisitStage stage;
    QVERIFY(stage.toQuestions());
    stage.central.identified = sampleReception(7).eligibility;
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Trouble));
    QCOMPARE(stage.visit().trouble->failure, Failure::AnswerForOther);
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QCOMPARE(stage.keeper.journal, (QStringList{ QStringLiteral("arrived"), QStringLiteral("not sent") }));
}

/// security.md 11: what was said on the screen is a wish; the flags and times in the answer are what counts.
void SignedVisitTest::whatTheServiceRegisteredWins()
{
    VisitStage stage;
    QVERIFY(stage.toQuestions());
    const QDateTime at = stage.central.now.addSecs(5);
    const Consent yes{ Consent::State::Yes, at, at.addSecs(3 * 3600) };
    Consents registered;
    registered.set(ConsentKind::Medication, Consent{ .state = Consent::State::No });
    registered.set(ConsentKind::Checkup, yes);
    registered.set(ConsentKind::Operation, yes); // not even asked about
    stage.central.identified.results.first().consents = registered;
    stage.central.identified.results.first().limitConsent = true;
    const Eligibility answered = stage.central.identified;
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Finished));
    QVERIFY(stage.central.proofs().last().statement.contains("medication: yes\ncheckup: no\n"));
    QCOMPARE(stage.visit().answers.of(ConsentKind::Medication), ConsentAnswer::Yes);
    QCOMPARE(stage.keeper.answers.size(), 1);
    const IdentityAnswer &kept = stage.keeper.answers.first();
    QVERIFY(kept.eligibility == answered);
    QVERIFY(kept.eligibility.main()->consents == registered);
    QCOMPARE(kept.message, QByteArrayLiteral("<XmlMsg>consents</XmlMsg>"));
}

void SignedVisitTest::pulledWhileSending()
{
    VisitStage stage({ .linger = 50ms });
    stage.central.hold(QStringLiteral("consents"));
    QVERIFY(stage.toQuestions());
    stage.answerBoth();
    QTRY_COMPARE(stage.central.count(QStringLiteral("consents")), 1);
    stage.pcsc->pull();
    QTRY_VERIFY(!stage.visit().cardPresent);
    QCOMPARE(stage.screen(), Screen::SendingConsents);
    stage.central.release();
    QVERIFY(stage.reaches(Screen::Finished)); // signed before it was pulled: kept, and said
    QCOMPARE(stage.keeper.journal.last(), QStringLiteral("consents"));
    QVERIFY(stage.reaches(Screen::PlaceCard));
}

void SignedVisitTest::theNextCardWaits()
{
    VisitStage stage;
    stage.central.hold(QStringLiteral("consents"));
    stage.central.failNext(QStringLiteral("consents"), Failure::ServiceUnreachable);
    QVERIFY(stage.toQuestions());
    stage.answerBoth();
    QTRY_COMPARE(stage.central.count(QStringLiteral("consents")), 1);
    QSignalSpy presence(&stage.shell, &VisitShell::cardPresenceChanged);
    stage.pcsc->place(std::make_shared<VirtualCard>(testCardData()));
    QTRY_VERIFY(stage.visit().cardWaiting);
    QCOMPARE(
        presence.last(), (QList<QVariant>{ true, QVariant::fromValue(QUuid()) })); // not the last one's card
    stage.central.release();
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    QCOMPARE(stage.keeper.journal, (QStringList{ QStringLiteral("arrived"), QStringLiteral("not sent") }));
    QCOMPARE(stage.keeper.visits.last(), stage.central.visit(1));
    QVERIFY(!stage.visit().identified);
}

void SignedVisitTest::nothingToAskIsComplete()
{
    VisitStage stage;
    stage.central.asks.clear();
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.keeper.journal, QStringList{ QStringLiteral("arrived") });
    QCOMPARE(stage.keeper.receptions.first().visitEnd, VisitEnd::Complete);
    QCOMPARE(stage.central.count(QStringLiteral("consents")), 0);
}

QTEST_GUILESS_MAIN(SignedVisitTest)
#include "signedvisittest.moc"
