#include "tests/app/visit/facestage.h"

using namespace madoguchi;
using flow::Screen;
using test::FaceStage;
using Choice = flow::AnsweredTogether::Choice;

namespace {

/// Leads a patient to a step that waits for a person. False: it was not reached.
using Lead = bool (*)(FaceStage &stage);
/// What a finger on the display says.
using Finger = void (*)(VisitShell &shell);

bool toNotMatched(FaceStage &stage)
{
    stage.face.sights = { { .state = FaceSight::State::NotMatched, .triesLeft = 2 } };
    if (!stage.toChoice())
        return false;
    stage.shell.chooseFace();
    return QTest::qWaitFor([&] { return stage.visit().faceStep == flow::FaceStep::NotMatched; }, 10'000);
}

bool toStaff(FaceStage &stage)
{
    if (!stage.toChoice())
        return false;
    stage.shell.beginVisual(QStringLiteral("reception-1"));
    return QTest::qWaitFor([&] { return !stage.face.photo().isEmpty(); }, 10'000)
        && stage.reaches(Screen::WaitForStaff);
}

bool toRegistration(FaceStage &stage)
{
    stage.central.notRegisteredTimes = 1;
    if (!stage.toPin())
        return false;
    stage.enter("1234");
    return stage.reaches(Screen::OfferRegistration);
}

bool toTogether(FaceStage &stage)
{
    stage.central.asks = { ConsentKind::Medication, ConsentKind::Checkup };
    if (!stage.toPin())
        return false;
    stage.enter("1234");
    return stage.reaches(Screen::AskTogether);
}

bool toSecondQuestion(FaceStage &stage)
{
    if (!toTogether(stage))
        return false;
    stage.shell.answerTogether({ ConsentKind::Medication, ConsentKind::Checkup }, Choice::OneByOne);
    stage.shell.answer(ConsentKind::Medication, ConsentAnswer::Yes);
    return stage.visit().asking() == ConsentKind::Checkup;
}

bool toLink(FaceStage &stage)
{
    stage.central.asks = { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Limit };
    if (!stage.toPin())
        return false;
    stage.enter("1234");
    if (!stage.reaches(Screen::AskTogether))
        return false;
    stage.shell.answerTogether({ ConsentKind::Medication, ConsentKind::Checkup }, Choice::All);
    return stage.reaches(Screen::Finished) && stage.visit().offersLimit();
}

bool toLimit(FaceStage &stage)
{
    if (!toLink(stage))
        return false;
    stage.shell.askLimit();
    return stage.screen() == Screen::AskLimit;
}

} // namespace

Q_DECLARE_METATYPE(Lead)
Q_DECLARE_METATYPE(Finger)

/// The card leaves while the way waits for a person, and nothing runs that could notice.
class PulledTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whileAPersonIsWaitedFor_data();
    void whileAPersonIsWaitedFor();
    void whileStaffComparesNobodyIsAskedWhetherStillThere();
    void afterASleepThePatientIsGone_data();
    void afterASleepThePatientIsGone();
    void theFirstFingerAfterASleepIsAStrangers_data();
    void theFirstFingerAfterASleepIsAStrangers();
    void anIdentityThatComesAfterASleepIsKeptAndNotShown();

private:
    static void nextPatient(FaceStage &stage);
};

void PulledTest::whileAPersonIsWaitedFor_data()
{
    QTest::addColumn<Lead>("lead");
    QTest::addColumn<QStringList>("kept"); // of this patient, in order
    QTest::addColumn<bool>("forgotten"); // the service is to keep nothing of the visit
    QTest::addColumn<bool>("early"); // and that is said
    const QStringList nothing;
    const QStringList notAsked{ QStringLiteral("arrived"), QStringLiteral("not asked") };
    const QStringList all{ QStringLiteral("arrived"), QStringLiteral("consents") };
    const auto row = [](const char *name, Lead lead) -> QTestData & { return QTest::newRow(name) << lead; };
    row("choice", [](FaceStage &stage) { return stage.toChoice(); }) << nothing << true << true;
    row("the face did not match", toNotMatched) << nothing << true << true;
    row("PIN", [](FaceStage &stage) { return stage.toPin(); }) << nothing << true << true;
    row("staff compares", toStaff) << nothing << true << true;
    row("registration is offered", toRegistration) << nothing << true << true;
    row("all kinds on one screen", toTogether) << notAsked << false << true;
    row("one of two was answered", toSecondQuestion) << notAsked << false << true;
    row("done, with the link to the limit", toLink) << all << false << false;
    row("limit", toLimit) << all << false << true;
}

void PulledTest::whileAPersonIsWaitedFor()
{
    QFETCH(const Lead, lead);
    QFETCH(const QStringList, kept);
    QFETCH(const bool, forgotten);
    QFETCH(const bool, early);
    FaceStage stage(VisitOptions{ .together = true,
        .kinds = { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Limit },
        .timing = { .linger = std::chrono::minutes(10) } });
    QVERIFY(lead(stage));
    const int verified = stage.verifies;
    const int signedBefore = static_cast<int>(stage.central.proofs().size());
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    QCOMPARE(stage.visit().pulledEarly, early);
    QCOMPARE(stage.keeper.journal, kept);
    QCOMPARE(stage.keeper.forgotten.size(), forgotten ? 1 : 0);
    QVERIFY(stage.face.photo().isEmpty());
    QCOMPARE(stage.verifies.load(), verified);
    QCOMPARE(
        static_cast<int>(stage.central.proofs().size()), signedBefore); // nothing was said for the patient
    QVERIFY(!stage.visit().helpCalled && stage.visit().answers == ConsentAnswers());
    nextPatient(stage);
}

/// Served at the first attempt, with nothing of the one before.
void PulledTest::nextPatient(FaceStage &stage)
{
    stage.face.sights = { { .state = FaceSight::State::Matched } };
    stage.central.asks = { ConsentKind::Medication };
    QVERIFY(stage.toChoice());
    QVERIFY(stage.visit().offersFace() && stage.visit().offersPin() && stage.visit().staff.isEmpty());
    QCOMPARE(stage.visit().faceTriesLeft, -1);
    const qsizetype arrivals = stage.keeper.receptions.size();
    stage.shell.chooseFace();
    QVERIFY(stage.reaches(Screen::AskConsent));
    QCOMPARE(stage.keeper.receptions.size(), arrivals + 1);
    QCOMPARE(stage.keeper.receptions.last().method, IdentityMethod::Face);
    stage.shell.answer(ConsentKind::Medication, ConsentAnswer::No);
    QVERIFY(stage.reaches(Screen::Finished));
    QVERIFY(stage.lastStatement().contains("medication: no\ncheckup: unasked\n"));
}

/// The desk is at work, and the patient has nothing to touch: the question would end the visit under its
/// hands.
void PulledTest::whileStaffComparesNobodyIsAskedWhetherStillThere()
{
    FaceStage stage(VisitOptions{
        .timing = { .quiet = std::chrono::milliseconds(60), .stillQuiet = std::chrono::milliseconds(60) } });
    stage.central.asks = { ConsentKind::Medication };
    QVERIFY(toStaff(stage));
    QTest::qWait(500);
    QCOMPARE(stage.screen(), Screen::WaitForStaff);
    QVERIFY(!stage.visit().stillThere);
    stage.shell.confirmVisual(QStringLiteral("reception-1"));
    QTRY_VERIFY(stage.keeper.receptions.size() == 1); // and from the next question on it is asked again
    QTRY_COMPARE(stage.screen(), Screen::TakeCard);
    QCOMPARE(stage.keeper.journal.last(), QStringLiteral("not asked"));
}

void PulledTest::afterASleepThePatientIsGone_data()
{
    QTest::addColumn<Lead>("lead");
    QTest::addColumn<QStringList>("kept");
    const QStringList notAsked{ QStringLiteral("arrived"), QStringLiteral("not asked") };
    const QStringList all{ QStringLiteral("arrived"), QStringLiteral("consents") };
    const auto row = [](const char *name, Lead lead) -> QTestData & { return QTest::newRow(name) << lead; };
    row("PIN", [](FaceStage &stage) { return stage.toPin(); }) << QStringList();
    row("the face did not match", toNotMatched) << QStringList();
    row("all kinds on one screen", toTogether) << notAsked;
    row("done, with the link to the limit", toLink) << all;
    row("limit", toLimit) << all;
}

/// With the card on the reader: nobody is asked anything any more in the name of its owner, and it signs no
/// more.
void PulledTest::afterASleepThePatientIsGone()
{
    QFETCH(const Lead, lead);
    QFETCH(const QStringList, kept);
    const auto asleep = std::make_shared<std::chrono::milliseconds>(std::chrono::hours(5));
    FaceStage stage(VisitOptions{ .together = true,
        .kinds = { ConsentKind::Medication, ConsentKind::Checkup, ConsentKind::Limit },
        .asleep = [asleep] { return *asleep; } });
    QVERIFY(lead(stage));
    const Screen before = stage.screen();
    QTest::qWait(1200); // a look, and nothing has happened
    QCOMPARE(stage.screen(), before);
    *asleep += std::chrono::minutes(20);
    QVERIFY(stage.reaches(Screen::TakeCard));
    QVERIFY(stage.shell.snapshot().visit.cardPresent);
    QCOMPARE(stage.keeper.journal, kept);
    QCOMPARE(stage.keeper.forgotten.size(), kept.isEmpty() ? 1 : 0);
    QVERIFY(stage.face.photo().isEmpty());
    stage.pcsc->pull();
    QVERIFY(stage.reaches(Screen::PlaceCard));
    nextPatient(stage);
}

void PulledTest::theFirstFingerAfterASleepIsAStrangers_data()
{
    QTest::addColumn<Finger>("finger");
    const auto row = [](const char *name, Finger finger) { QTest::newRow(name) << finger; };
    row("answers", [](VisitShell &shell) {
        shell.answer(ConsentKind::Medication, ConsentAnswer::Yes);
        shell.answer(ConsentKind::Checkup, ConsentAnswer::Yes);
    });
    row("touches", [](VisitShell &shell) { shell.touched(); });
    row("stops", [](VisitShell &shell) { shell.stop(); });
    row("chooses another way", [](VisitShell &shell) { shell.chooseOther(); });
}

/// The machine's own look may be a second late, which is longer than a finger takes.
void PulledTest::theFirstFingerAfterASleepIsAStrangers()
{
    QFETCH(const Finger, finger);
    const auto asleep = std::make_shared<std::chrono::milliseconds>(0);
    FaceStage stage(VisitOptions{ .asleep = [asleep] { return *asleep; } });
    QVERIFY(stage.toQuestions());
    const qsizetype proofs = stage.central.proofs().size();
    *asleep += std::chrono::hours(8);
    finger(stage.shell);
    QCOMPARE(stage.screen(), Screen::TakeCard); // at once: nothing of the patient stands there any more
    QCOMPARE(stage.keeper.journal, (QStringList{ QStringLiteral("arrived"), QStringLiteral("not asked") }));
    QTest::qWait(300);
    QCOMPARE(stage.central.proofs().size(), proofs);
    QCOMPARE(stage.central.count(QStringLiteral("consents")), 0);
}

void PulledTest::anIdentityThatComesAfterASleepIsKeptAndNotShown()
{
    const auto asleep = std::make_shared<std::chrono::milliseconds>(0);
    FaceStage stage(VisitOptions{ .asleep = [asleep] { return *asleep; } });
    QStringList shown;
    QObject::connect(&stage.shell, &PatientView::changed, &stage.shell,
        [&] { shown.append(flow::screenName(stage.screen())); });
    QVERIFY(stage.toPin());
    stage.central.hold(QStringLiteral("identify"));
    stage.enter("1234");
    QTRY_COMPARE(stage.central.count(QStringLiteral("identify")), 1);
    *asleep += std::chrono::hours(8);
    stage.central.release(); // the answer is the first thing that happens
    QVERIFY(stage.reaches(Screen::TakeCard));
    QCOMPARE(stage.keeper.journal, (QStringList{ QStringLiteral("arrived"), QStringLiteral("not asked") }));
    QVERIFY(!shown.contains(flow::screenName(Screen::AskConsent)));
    QVERIFY(stage.keeper.forgotten.isEmpty());
}

QTEST_GUILESS_MAIN(PulledTest)
#include "pulledtest.moc"
