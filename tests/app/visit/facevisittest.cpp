#include "app/domain/cardcodes.h"
#include "tests/app/visit/facestage.h"

#include <QSignalSpy>

using namespace madoguchi;
using flow::Screen;
using test::FaceStage;
using test::VisitStage;
using Choice = flow::AnsweredTogether::Choice;

/// The ways without the PIN, and both sets of screens, from the placed card to the taken one.
class FaceVisitTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFaceVisit();
    void aFaceThatDoesNotMatchAndThePin();
    void anEngineThatFailsIsNamedAtTheDesk();
    void aCardThatFailsIsReadAnew();
    void whatIsLookedForEndsWithTheVisit();
    void theFrameIsGoneWithTheCamera();
    void sightIsProvenWithTheStaff();
    void sightThatIsEndedLeavesThePatientTheChoice();
    void aFrontThatIsAnotherPersons_data();
    void aFrontThatIsAnotherPersons();
    void theLastTriesOfTheFrontAreLeft_data();
    void theLastTriesOfTheFrontAreLeft();
    void anEngineThatIsLostOffersThePin();
    void allAtOnceOnTheScreensOf2024();
    void oneByOneOnTheScreensOf2024();
    void limitInformationOnTheScreensOf2021();
};

void FaceVisitTest::aFaceVisit()
{
    FaceStage stage;
    QVERIFY(stage.toChoice());
    QVERIFY(stage.visit().offersFace() && stage.visit().offersPin());
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.face.journal,
        (QStringList{ QStringLiteral("code"), QStringLiteral("verify"), QStringLiteral("record"),
            QStringLiteral("match"), QStringLiteral("unlock"), QStringLiteral("forget") }));
    QVERIFY(stage.face.photo().isEmpty()); // not needed any more
    QCOMPARE(stage.keeper.receptions.first().method, IdentityMethod::Face);
    QVERIFY(stage.lastStatement().contains("\nmethod: face\n"));
    QCOMPARE(stage.central.proofs().last().method, IdentityMethod::Face);
    QVERIFY(!stage.central.proofs().last().staff);
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.keeper.proofs.first().method, IdentityMethod::Face);
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
}

void FaceVisitTest::aFaceThatDoesNotMatchAndThePin()
{
    FaceStage stage;
    stage.face.sights = { { .state = FaceSight::State::NotMatched, .triesLeft = 2 } };
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QTRY_VERIFY(stage.visit().faceStep == flow::FaceStep::NotMatched);
    QCOMPARE(stage.visit().faceTriesLeft, 2);
    QCOMPARE(stage.face.journal.count(QStringLiteral("match")), 1); // a person decides what comes now
    stage.face.sights = { { .state = FaceSight::State::Locked } };
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    QVERIFY(!stage.visit().offersFace());
    QCOMPARE(stage.face.journal.count(QStringLiteral("code")), 1);
    stage.shell.choosePin();
    QVERIFY(stage.reaches(Screen::EnterPin));
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.keeper.receptions.first().method, IdentityMethod::Pin);
    QVERIFY(stage.lastStatement().contains("\nmethod: pin\n"));
}

void FaceVisitTest::anEngineThatFailsIsNamedAtTheDesk()
{
    FaceStage stage;
    QSignalSpy stuck(&stage.shell, &VisitShell::stuck);
    QSignalSpy unstuck(&stage.shell, &VisitShell::unstuck);
    stage.face.failing = QStringLiteral("match");
    stage.face.failures.push_back({ Fault{ .failure = Failure::FaceEngineCrashed }, false });
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(Screen::LookAtCamera) || stage.screen() == Screen::ChooseMethod);
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    QCOMPARE(stuck.count(), 1);
    QCOMPARE(stuck.first().first().value<Fault>().failure, Failure::FaceEngineCrashed);
    stage.shell.choosePin();
    QVERIFY(stage.reaches(Screen::EnterPin));
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(unstuck.count(), 1);
}

void FaceVisitTest::aCardThatFailsIsReadAnew()
{
    FaceStage stage;
    stage.face.failing = QStringLiteral("record");
    stage.face.failures.push_back({ Fault{ .failure = Failure::CardUnresponsive }, true });
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(Screen::Trouble));
    QVERIFY(stage.visit().canTryAgain);
    stage.shell.tryAgain();
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    stage.shell.chooseFace(); // the person's wish, and the engine reads the card's front anew
    QVERIFY(stage.reaches(Screen::AskConsent));
}

void FaceVisitTest::whatIsLookedForEndsWithTheVisit()
{
    FaceStage stage;
    stage.face.holds = true;
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QTRY_VERIFY(stage.visit().faceStep == flow::FaceStep::Looking);
    stage.shell.stop();
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QCOMPARE(stage.face.journal.count(QStringLiteral("cancel")), 1);
    QVERIFY(stage.face.photo().isEmpty());
    QVERIFY(stage.keeper.journal.isEmpty());
    QCOMPARE(stage.keeper.forgotten.size(), 1);
}

void FaceVisitTest::theFrameIsGoneWithTheCamera()
{
    FaceStage stage;
    QSignalSpy frames(&stage.shell, &PatientView::frameChanged);
    stage.face.holds = true;
    stage.face.sights
        = { { .state = FaceSight::State::TooFar, .triesLeft = 5, .frame = { 2, 1, QByteArray(6, '\x10') } } };
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QTRY_COMPARE(frames.count(), 1);
    QCOMPARE(stage.shell.snapshot().frame.width, 2);
    QCOMPARE(stage.visit().faceHint, flow::FaceHint::Nearer);
    stage.shell.chooseOther();
    QCOMPARE(stage.screen(), Screen::ChooseMethod);
    QVERIFY(stage.shell.snapshot().frame.isEmpty());
}

void FaceVisitTest::sightIsProvenWithTheStaff()
{
    FaceStage stage;
    QSignalSpy photo(&stage.shell, &VisitShell::photoReady);
    QVERIFY(stage.toChoice());
    stage.shell.beginVisual(QStringLiteral("reception-1"));
    QCOMPARE(stage.screen(), Screen::WaitForStaff);
    QTRY_COMPARE(photo.count(), 1);
    QVERIFY(!stage.face.photo().isEmpty());
    QVERIFY(!stage.face.journal.contains(QStringLiteral("unlock")));
    stage.shell.confirmVisual(QStringLiteral("reception-2"));
    QVERIFY(stage.reaches(Screen::AskConsent));
    QVERIFY(stage.face.photo().isEmpty());
    QCOMPARE(stage.keeper.receptions.first().method, IdentityMethod::Visual);
    QVERIFY(stage.lastStatement().contains("\nmethod: visual\n"));
    QCOMPARE(stage.central.proofs().last().staff, QStringLiteral("reception-2"));
    stage.answerBoth(); // the patient is asked as everybody is
    QVERIFY(stage.reaches(Screen::Finished));
    QCOMPARE(stage.central.proofs().last().staff, QStringLiteral("reception-2"));
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QVERIFY(stage.toChoice());
    stage.shell.choosePin();
    QVERIFY(stage.reaches(Screen::EnterPin));
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskConsent)); // the next one is not compared by anybody
    QCOMPARE(stage.central.proofs().last().method, IdentityMethod::Pin);
    QVERIFY(!stage.central.proofs().last().staff);
}

void FaceVisitTest::sightThatIsEndedLeavesThePatientTheChoice()
{
    FaceStage stage;
    QVERIFY(stage.toChoice());
    stage.shell.beginVisual(QStringLiteral("reception-1"));
    stage.shell.endVisual(true);
    QVERIFY(stage.reaches(Screen::ChooseMethod));
    QVERIFY(stage.visit().staff.isEmpty());
    stage.shell.confirmVisual(QStringLiteral("reception-1")); // a finger that came late
    QCOMPARE(stage.screen(), Screen::ChooseMethod);
    QVERIFY(!stage.face.journal.contains(QStringLiteral("unlock")));
}

void FaceVisitTest::aFrontThatIsAnotherPersons_data()
{
    QTest::addColumn<int>("days"); // between the birth dates
    QTest::addColumn<bool>("otherSex");
    QTest::addColumn<bool>("received");
    QTest::newRow("the same") << 0 << false << true;
    QTest::newRow("another birth date") << 1 << false << false;
    QTest::newRow("another sex") << 0 << true << false;
}

/// The face fits the card, and the card's key is another person's.
void FaceVisitTest::aFrontThatIsAnotherPersons()
{
    QFETCH(const int, days);
    QFETCH(const bool, otherSex);
    QFETCH(const bool, received);
    FaceStage stage;
    Patient &patient = stage.central.identified.results.first().patient;
    patient.sex = Sex::Female;
    stage.face.says
        = CardFront{ Pii(patient.birthdate.reveal().addDays(days)), otherSex ? Sex::Male : Sex::Female };
    QSignalSpy stuck(&stage.shell, &VisitShell::stuck);
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(received ? Screen::AskConsent : Screen::Trouble));
    QCOMPARE(stage.keeper.receptions.size(), received ? 1 : 0);
    if (received)
        return;
    QCOMPARE(stage.visit().trouble->failure, Failure::AnswerForOther);
    QCOMPARE(stage.visit().trouble->code, cardcode::frontOfOther);
    QCOMPARE(stuck.count(), 1);
    QVERIFY(!stage.visit().canTryAgain);
    QVERIFY(stage.shell.snapshot().name.isEmpty());
    stage.shell.stop();
    QCOMPARE(stage.screen(), Screen::TakeCard);
    QVERIFY(stage.keeper.journal.isEmpty());
    QCOMPARE(stage.keeper.forgotten.size(), 1);
}

void FaceVisitTest::theLastTriesOfTheFrontAreLeft_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<bool>("offeredAgain");
    QTest::newRow("three") << 3 << true;
    QTest::newRow("two") << 2 << false;
}

/// Placed again, the same card would be misread again, until its number is locked.
void FaceVisitTest::theLastTriesOfTheFrontAreLeft()
{
    QFETCH(const int, left);
    QFETCH(const bool, offeredAgain);
    FaceStage stage;
    stage.face.failing = QStringLiteral("verify");
    stage.face.failures.push_back({ Fault{ .failure = Failure::CodeBWrong, .number = left }, false });
    QVERIFY(stage.toChoice());
    stage.shell.chooseFace();
    QTRY_VERIFY(stage.visit().faceFault.has_value());
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QVERIFY(stage.toChoice());
    QCOMPARE(stage.visit().offersFace(), offeredAgain);
    QVERIFY(stage.visit().offersPin());
}

void FaceVisitTest::anEngineThatIsLostOffersThePin()
{
    FaceStage stage;
    QVERIFY(stage.toChoice());
    stage.face.lose({}, Fault{ .failure = Failure::FaceDeviceFault });
    QVERIFY(!stage.visit().offersFace() && stage.visit().offersPin());
    QCOMPARE(stage.visit().faceFault->failure, Failure::FaceDeviceFault);
}

void FaceVisitTest::allAtOnceOnTheScreensOf2024()
{
    const QList<ConsentKind> all{ ConsentKind::Medication, ConsentKind::Diagnosis, ConsentKind::Operation,
        ConsentKind::Checkup };
    VisitStage stage(VisitOptions{ .together = true, .kinds = all }, testCardData(), false);
    stage.central.asks = { ConsentKind::Medication, ConsentKind::Diagnosis, ConsentKind::Limit };
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskTogether));
    const QList<ConsentKind> asked{ ConsentKind::Medication, ConsentKind::Diagnosis };
    QCOMPARE(stage.visit().toAsk, asked);
    stage.shell.answerTogether(all, Choice::All); // not what is on the screen
    QCOMPARE(stage.screen(), Screen::AskTogether);
    stage.shell.answerTogether(asked, Choice::All);
    QVERIFY(stage.reaches(Screen::Finished));
    QVERIFY(stage.central.proofs().last().statement.contains(
        "medication: yes\ncheckup: unasked\ndiagnosis: yes\noperation: unasked\nlimit: unasked\n"));
    QVERIFY(!stage.visit().offersLimit());
}

void FaceVisitTest::oneByOneOnTheScreensOf2024()
{
    VisitStage stage(VisitOptions{ .together = true }, testCardData(), false);
    QVERIFY(stage.toPin());
    stage.enter("1234");
    QVERIFY(stage.reaches(Screen::AskTogether));
    stage.shell.answerTogether({ ConsentKind::Medication, ConsentKind::Checkup }, Choice::OneByOne);
    QCOMPARE(stage.screen(), Screen::AskConsent);
    QCOMPARE(stage.central.count(QStringLiteral("consents")), 0);
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Finished));
    QVERIFY(stage.central.proofs().last().statement.contains("medication: yes\ncheckup: no\n"));
}

void FaceVisitTest::limitInformationOnTheScreensOf2021()
{
    VisitStage stage(
        VisitOptions{ .kinds = { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Limit } },
        testCardData(), false);
    stage.central.asks = { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Limit };
    QVERIFY(stage.toQuestions());
    stage.answerBoth();
    QVERIFY(stage.reaches(Screen::Finished));
    QVERIFY(stage.central.proofs().last().statement.contains("limit: unasked\n"));
    QVERIFY(stage.visit().offersLimit());
    stage.shell.askLimit();
    QCOMPARE(stage.screen(), Screen::AskLimit);
    stage.shell.answer(ConsentKind::Limit, ConsentAnswer::Yes);
    QTRY_COMPARE(stage.central.count(QStringLiteral("consents")), 2);
    QVERIFY(stage.reaches(Screen::Finished));
    QVERIFY(stage.central.proofs().last().statement.contains("limit: yes\n"));
    QCOMPARE(stage.keeper.journal,
        (QStringList{ QStringLiteral("arrived"), QStringLiteral("consents"), QStringLiteral("consents") }));
    QCOMPARE(stage.verifies.load(), 1);
    QVERIFY(!stage.visit().offersLimit());
}

QTEST_GUILESS_MAIN(FaceVisitTest)
#include "facevisittest.moc"
