#include "tests/app/visit/visitstage.h"

#include <QSignalSpy>

using namespace madoguchi;
using namespace std::chrono_literals;
using flow::Screen;
using test::VisitStage;

/// The patient's way on a virtual card, from the placed card to the taken one.
class VisitShellTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWholeVisit();
    void aWrongPinIsNotRepeated();
    void aMalformedPinTouchesNoCard();
    void aLockedPinLeadsToTheDesk();
    void stopBeforeIdentityKeepsNothing();
    void stopAfterIdentityIsNotAsked();
    void registrationAsksNothingTwice();
    void quietnessEndsTheVisit();
    void helpAndPresenceReachTheDesk();
    void anotherCardIsSaid();
    void aSwappedCardIsANewVisit();
    void readerAndLineAreShown();
};

void VisitShellTest::aWholeVisit()
{
    VisitStage stage;
    QSignalSpy reminded(&stage.shell, &PatientView::cardReminder);
    QVERIFY(stage.toPin());
    QVERIFY(stage.shell.snapshot().name.isEmpty());
    stage.enter("1234");
    QVERIFY(stage.emptied);
    QVERIFY(stage.reaches(Screen::AskConsent));
    // SELECT, length, certificate, VERIFY, sign: five; and the tries' question beside them
    QCOMPARE(stage.commands.load(), 4 + 1);
    QCOMPARE(stage.keeper.journal, QStringList{ QStringLiteral("arrived") });
    QCOMPARE(stage.keeper.receptions.first().visit, stage.central.visit(1));
    QCOMPARE(stage.keeper.receptions.first().arrivedAt, stage.central.now);
    QCOMPARE(stage.keeper.receptions.first().day, QDate(2026, 11, 22));
    QCOMPARE(stage.shell.snapshot().name, stage.central.identified.main()->patient.name);
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.commands.load(), 4 + 1 + 1);
    QCOMPARE(stage.keeper.journal.last(), QStringLiteral("consents"));
    QCOMPARE(stage.keeper.answers.first().message, QByteArrayLiteral("<XmlMsg>consents</XmlMsg>"));
    // What is kept as the receipt is what the card signed and the service took.
    QCOMPARE(stage.keeper.proofs.first().statement, stage.central.proofs().last().statement);
    QCOMPARE(stage.keeper.proofs.first().signature, stage.central.proofs().last().signature);
    QCOMPARE(stage.keeper.proofs.first().certificate, testIdentity().certificateDer);
    QCOMPARE(reminded.count(), 1);
    for (const Proof &proof : stage.central.proofs())
        QVERIFY(signatureFits(testIdentity().certificateDer, proof.statement, proof.signature));
    QVERIFY(stage.central.proofs().last().statement.contains(
        "medication: yes\ncheckup: no\ndiagnosis: unasked\noperation: unasked\nlimit: unasked\n"));
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QVERIFY(stage.shell.snapshot().name.isEmpty());
    QCOMPARE(stage.central.journal(),
        (QStringList{ QStringLiteral("open"), QStringLiteral("identify 1"), QStringLiteral("consents 1") }));
}

void VisitShellTest::aWrongPinIsNotRepeated()
{
    VisitStage stage;
    QVERIFY(stage.toPin());
    QCOMPARE(stage.visit().triesLeft, 3);
    stage.enter("9999");
    QTRY_VERIFY(stage.screen() == Screen::EnterPin && stage.visit().pinWasWrong);
    QCOMPARE(stage.visit().triesLeft, 2);
    QCOMPARE(stage.verifies.load(), 1);
    QCOMPARE(stage.card->triesLeft(), 2);
    QCOMPARE(stage.central.count(QStringLiteral("identify")), 0);
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.verifies.load(), 2);
}

void VisitShellTest::aMalformedPinTouchesNoCard()
{
    VisitStage stage;
    QVERIFY(stage.toPin());
    const int before = stage.commands;
    for (const char *digits : { "", "123", "12345", "12a4", "12 4" }) {
        stage.enter(digits);
        QVERIFY(stage.emptied);
        QCOMPARE(stage.screen(), Screen::EnterPin);
    }
    QString fullWidth = QStringLiteral("１２３４");
    stage.shell.enterPin(fullWidth);
    QCOMPARE(stage.screen(), Screen::EnterPin);
    stage.enter("1234"); // runs after anything that would have been sent before it
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.commands.load(), before + 2);
}

void VisitShellTest::aLockedPinLeadsToTheDesk()
{
    VirtualCardData data = testCardData();
    data.triesLeft = 0;
    VisitStage stage({}, data);
    QTRY_VERIFY(stage.shell.snapshot().readerReady);
    stage.pcsc->place(stage.card);
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    stage.shell.choosePin();
    QVERIFY(stage.reaches(Screen::Trouble));
    QCOMPARE(stage.visit().trouble->failure, Failure::PinUnusable);
    QVERIFY(!stage.visit().canTryAgain);
    QCOMPARE(stage.verifies.load(), 0);
    stage.shell.stop();
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QVERIFY(stage.keeper.journal.isEmpty());
    QCOMPARE(stage.central.journal(), QStringList{ QStringLiteral("open") });
    QCOMPARE(stage.keeper.forgotten, QList<QUuid>{ stage.central.visit(1) });
}

void VisitShellTest::stopBeforeIdentityKeepsNothing()
{
    VisitStage stage;
    QSignalSpy reminded(&stage.shell, &PatientView::cardReminder);
    QVERIFY(stage.toPin());
    QTRY_VERIFY(stage.visit().visitOpen);
    stage.shell.stop();
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QCOMPARE(reminded.count(), 1);
    QCOMPARE(stage.keeper.forgotten, QList<QUuid>{ stage.central.visit(1) });
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QVERIFY(stage.keeper.journal.isEmpty());
    QVERIFY(stage.toQuestions()); // the next patient is served
    QCOMPARE(stage.keeper.receptions.first().visit, stage.central.visit(2));
}

void VisitShellTest::stopAfterIdentityIsNotAsked()
{
    VisitStage stage;
    QVERIFY(stage.toQuestions());
    stage.shell.answer(ConsentKind::Medication, ConsentAnswer::Yes);
    stage.shell.stop();
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QCOMPARE(stage.keeper.journal, (QStringList{ QStringLiteral("arrived"), QStringLiteral("not asked") }));
    QCOMPARE(stage.keeper.visits.last(), stage.central.visit(1));
    QCOMPARE(stage.central.count(QStringLiteral("consents")), 0); // a yes before a stop is not sent
    QVERIFY(stage.keeper.forgotten.isEmpty());
}

void VisitShellTest::registrationAsksNothingTwice()
{
    VisitStage stage;
    stage.central.notRegisteredTimes = 1;
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::OfferRegistration));
    stage.shell.answerRegistration(true);
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.verifies.load(), 1);
    QCOMPARE(stage.central.journal(),
        (QStringList{ QStringLiteral("open"), QStringLiteral("identify 1"), QStringLiteral("register 1"),
            QStringLiteral("identify 1") }));
    const QList<Proof> &proofs = stage.central.proofs();
    QVERIFY(proofs.at(1).statement.startsWith("madoguchi-registration-1\n"));
    QVERIFY(proofs.at(0).statement != proofs.at(2).statement); // each with its own challenge
}

void VisitShellTest::quietnessEndsTheVisit()
{
    VisitStage stage({ .quiet = 60ms, .stillQuiet = 60ms, .linger = 60ms, .remindEvery = 30ms });
    QSignalSpy reminded(&stage.shell, &PatientView::cardReminder);
    bool asked = false;
    QObject::connect(&stage.shell, &PatientView::changed, &stage.shell,
        [&] { asked = asked || stage.shell.snapshot().visit.stillThere; });
    QVERIFY(stage.toPin());
    QVERIFY(stage.reaches(Screen::TakeCard));
    QVERIFY(asked);
    QTRY_VERIFY(reminded.count() >= 3); // until the card is gone
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
}

void VisitShellTest::helpAndPresenceReachTheDesk()
{
    VisitStage stage;
    QSignalSpy help(&stage.shell, &VisitShell::helpCalled);
    QSignalSpy presence(&stage.shell, &VisitShell::cardPresenceChanged);
    QVERIFY(stage.toPin());
    QCOMPARE(presence.last(), (QList<QVariant>{ true, QVariant::fromValue(QUuid()) }));
    stage.shell.callStaff();
    QCOMPARE(help.last(), (QList<QVariant>{ QStringLiteral("EnterPin"), QVariant::fromValue(QUuid()) }));
    QVERIFY(stage.visit().helpCalled);
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskConsent));
    const QVariant visit = QVariant::fromValue(stage.central.visit(1));
    QCOMPARE(presence.last(), (QList<QVariant>{ true, visit }));
    stage.shell.callStaff();
    QCOMPARE(help.last(), (QList<QVariant>{ QStringLiteral("AskConsent"), visit }));
    stage.shell.helpCame();
    QVERIFY(!stage.visit().helpCalled);
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QVERIFY(stage.visit().pulledEarly && stage.visit().endedEarly);
    QCOMPARE(presence.last(), (QList<QVariant>{ false, QVariant::fromValue(QUuid()) }));
    QCOMPARE(stage.keeper.journal.last(), QStringLiteral("not asked"));
}

void VisitShellTest::anotherCardIsSaid()
{
    VirtualCardData data = testCardData();
    data.jpki = false;
    VisitStage stage({}, data);
    QTRY_VERIFY(stage.shell.snapshot().readerReady);
    stage.pcsc->place(stage.card);
    QVERIFY(stage.reaches(Screen::Trouble));
    QCOMPARE(stage.visit().trouble->failure, Failure::CardUnsupported);
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    stage.card = std::make_shared<VirtualCard>(testCardData());
    QVERIFY(stage.toQuestions());
}

void VisitShellTest::aSwappedCardIsANewVisit()
{
    VisitStage stage;
    QVERIFY(stage.toQuestions());
    stage.pcsc->place(std::make_shared<VirtualCard>(testCardData())); // pulls the first one
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    const flow::Visit visit = stage.visit();
    QVERIFY(!visit.identified && !visit.unlockedBy && visit.answers == ConsentAnswers());
    QCOMPARE(stage.keeper.journal.last(), QStringLiteral("not asked"));
    QVERIFY(stage.shell.snapshot().name.isEmpty());
}

void VisitShellTest::readerAndLineAreShown()
{
    VisitStage stage;
    QTRY_VERIFY(stage.shell.snapshot().readerReady);
    QCOMPARE(stage.shell.snapshot().readerProfile, QStringLiteral("panasonic"));
    stage.pcsc->setReaderPlugged(false);
    QTRY_VERIFY(!stage.shell.snapshot().readerReady);
    QCOMPARE(stage.shell.snapshot().readerFault.failure, Failure::NoReader);
    stage.pcsc->setReaderPlugged(true);
    QTRY_VERIFY(stage.shell.snapshot().readerReady);
    stage.central.failNext(QStringLiteral("open"), Failure::ServiceUnreachable);
    stage.pcsc->place(stage.card);
    QVERIFY(stage.reaches(Screen::Trouble));
    QVERIFY(!stage.shell.snapshot().serviceReachable);
    stage.shell.tryAgain();
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    QTRY_VERIFY(stage.shell.snapshot().serviceReachable);
}

QTEST_GUILESS_MAIN(VisitShellTest)
#include "visitshelltest.moc"
