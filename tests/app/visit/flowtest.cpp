#include "app/visit/flow.h"

#include "app/domain/cardcodes.h"

#include <QTest>

#include <initializer_list>

using namespace madoguchi;
using namespace madoguchi::flow;

namespace {

const Means engine{ .face = true, .codeB = true, .visual = true };

} // namespace

/// Single stories of the way, in the words of product.md; that nothing forbidden happens on any path is the
/// walk's.
class FlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readingAndOpeningBeginAtOnce();
    void identityWaitsForBoth_data();
    void identityWaitsForBoth();
    void theLastTryIsKnownBeforeThePin();
    void wrongPinSaysWhatIsLeft();
    void questionsComeOneByOne();
    void anAnswerToAnotherQuestionIsNone();
    void graceAsksNothing();
    void pulledBeforeIdentityStartsOver();
    void pulledAfterIdentityIsSaid();
    void pinAnswersWhileTheServiceIsInTrouble();
    void secondNotRegisteredIsTrouble();
    void cardTroubleAsksForThePinAgain();
    void touchAnswersTheQuestion();
    void aCardWithoutPinIsOfferedTheFace();
    void theFaceIsReadComparedAndUnlocks();
    void aFaceThatDoesNotMatchIsNoEnd();
    void aRefusedCodeIsNotTriedAgain();
    void theEngineFailsAndThePinGoesOn();
    void thePinCanBeChosenBeforeTheCamera();
    void theReadersOwnKeysTakeThePin();
    void sightNeedsStaffAndIsOver();
    void sightWithoutPhoto();
    void aCardThatSpeaksAgainstItselfIsNotTakenBySight_data();
    void aCardThatSpeaksAgainstItselfIsNotTakenBySight();
    void sightWaitsForWhatTheCardSays();
    void sightComesWhenNothingElseIsLeft();
    void allKindsOnOneScreen();
    void limitInformationAfterwards();
    void limitThatCannotBeSentIsSaid();
    void namesAreTheEnumerators();

private:
    void happen(std::initializer_list<Event> events);
    void standAt(const Means &means);

    Visit m_visit;
    QList<Effect> m_effects; ///< of the last event
};

void FlowTest::init()
{
    m_visit = Visit{};
    m_effects.clear();
}

void FlowTest::happen(std::initializer_list<Event> events)
{
    for (const Event &event : events) {
        const Step step = flow::advance(m_visit, event);
        m_visit = step.visit;
        m_effects = step.effects;
    }
}

void FlowTest::readingAndOpeningBeginAtOnce()
{
    happen({ CardPlaced{} });
    QCOMPARE(m_visit.screen, Screen::ReadingCard);
    QCOMPARE(m_effects, (QList<Effect>{ Effect::OpenVisit, Effect::ReadCard }));
}

void FlowTest::identityWaitsForBoth_data()
{
    QTest::addColumn<bool>("openFirst");
    QTest::newRow("visit first") << true;
    QTest::newRow("PIN first") << false;
}

void FlowTest::identityWaitsForBoth()
{
    QFETCH(const bool, openFirst);
    happen({ CardPlaced{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{} });
    if (openFirst)
        happen({ VisitOpened{} });
    else
        happen({ PinAccepted{} });
    QVERIFY(!m_effects.contains(Effect::SignIdentity));
    if (openFirst)
        happen({ PinAccepted{} });
    else
        happen({ VisitOpened{} });
    QCOMPARE(m_visit.screen, Screen::Identifying);
    QVERIFY(m_effects.contains(Effect::SignIdentity));
}

void FlowTest::theLastTryIsKnownBeforeThePin()
{
    happen({ CardPlaced{}, CardRead{}, MethodPin{} });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    QVERIFY(m_effects.contains(Effect::AskTries));
    happen({ MethodPin{} });
    QVERIFY(m_effects.isEmpty()); // a second tap asks nothing twice
    happen({ TriesKnown{ 1 } });
    QCOMPARE(m_visit.screen, Screen::EnterPin);
    QCOMPARE(m_visit.triesLeft, 1);
}

void FlowTest::wrongPinSaysWhatIsLeft()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 2 }, PinEntered{},
        PinRefused{ 1 } });
    QCOMPARE(m_visit.screen, Screen::EnterPin);
    QVERIFY(m_visit.pinWasWrong);
    QCOMPARE(m_visit.triesLeft, 1);
    QVERIFY(!m_effects.contains(Effect::VerifyPin) && !m_effects.contains(Effect::AskTries));
    happen({ PinEntered{}, PinRefused{ 0 } });
    QCOMPARE(m_visit.screen, Screen::Trouble);
    QCOMPARE(m_visit.trouble->failure, Failure::PinUnusable);
    happen({ Stop{} });
    QCOMPARE(m_visit.screen, Screen::TakeCard);
    QVERIFY(m_effects.contains(Effect::ForgetVisit) && m_effects.contains(Effect::RemindOfCard));
}

void FlowTest::questionsComeOneByOne()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
        PinAccepted{}, Identified{ { ConsentKind::Medication, ConsentKind::Checkup } } });
    QCOMPARE(m_visit.screen, Screen::Identifying); // until it is on disk
    QCOMPARE(m_effects, QList<Effect>{ Effect::KeepArrived });
    happen({ ArrivalOnDisk{} });
    QCOMPARE(m_visit.asking(), ConsentKind::Medication);
    QCOMPARE(m_visit.asked, QSet<ConsentKind>{ ConsentKind::Medication });
    happen({ Answered{ ConsentKind::Medication, ConsentAnswer::Yes } });
    QCOMPARE(m_visit.asking(), ConsentKind::Checkup);
    QVERIFY(!m_effects.contains(Effect::SignConsents));
    happen({ Answered{ ConsentKind::Checkup, ConsentAnswer::No } });
    QCOMPARE(m_visit.screen, Screen::SendingConsents);
    QVERIFY(m_effects.contains(Effect::SignConsents));
    QCOMPARE(m_visit.answers.of(ConsentKind::Medication), ConsentAnswer::Yes);
    QCOMPARE(m_visit.answers.of(ConsentKind::Checkup), ConsentAnswer::No);
    QCOMPARE(m_visit.answers.of(ConsentKind::Diagnosis), ConsentAnswer::Unasked);
    happen({ ConsentsKept{} });
    QCOMPARE(m_visit.screen, Screen::SendingConsents);
    QCOMPARE(m_effects, QList<Effect>{ Effect::KeepConsents });
    happen({ AnswersOnDisk{} });
    QCOMPARE(m_visit.screen, Screen::Finished);
    QVERIFY(m_effects.contains(Effect::RemindOfCard) && m_effects.contains(Effect::ReleaseCard));
    happen({ CardRemoved{} });
    QCOMPARE(m_visit, Visit{});
}

void FlowTest::anAnswerToAnotherQuestionIsNone()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
        PinAccepted{}, Identified{ { ConsentKind::Medication, ConsentKind::Checkup } }, ArrivalOnDisk{} });
    const Visit asked = m_visit;
    happen({ Answered{ ConsentKind::Checkup, ConsentAnswer::Yes } });
    QCOMPARE(m_visit, asked);
    happen({ Answered{ ConsentKind::Medication, ConsentAnswer::No },
        Answered{ ConsentKind::Medication, ConsentAnswer::Yes } }); // a finger that bounces
    QCOMPARE(m_visit.answers.of(ConsentKind::Medication), ConsentAnswer::No);
    QCOMPARE(m_visit.asking(), ConsentKind::Checkup);
}

void FlowTest::graceAsksNothing()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
        PinAccepted{}, Identified{}, ArrivalOnDisk{} });
    QCOMPARE(m_visit.screen, Screen::Finished);
    happen({ Quiet{} }); // the name does not stay on the screen
    QCOMPARE(m_visit.screen, Screen::TakeCard);
    QVERIFY(!m_effects.contains(Effect::KeepNotAsked));
}

void FlowTest::pulledBeforeIdentityStartsOver()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, CardRemoved{} });
    QCOMPARE(m_visit.screen, Screen::PlaceCard);
    QVERIFY(m_visit.pulledEarly && !m_visit.endedEarly && !m_visit.identified);
    QVERIFY(m_effects.contains(Effect::ForgetVisit) && m_effects.contains(Effect::WipeSecrets));
    QVERIFY(m_effects.contains(Effect::StartLingerTimer));
    happen({ Lingered{} });
    QCOMPARE(m_visit, Visit{});
}

void FlowTest::pulledAfterIdentityIsSaid()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
        PinAccepted{}, Identified{ { ConsentKind::Medication } }, ArrivalOnDisk{}, CardRemoved{} });
    QCOMPARE(m_visit.screen, Screen::PlaceCard);
    QVERIFY(m_visit.pulledEarly && m_visit.endedEarly && m_visit.identified);
    QVERIFY(m_effects.contains(Effect::KeepNotAsked) && !m_effects.contains(Effect::ForgetVisit));
}

void FlowTest::pinAnswersWhileTheServiceIsInTrouble()
{
    const Fault fault{ .failure = Failure::ServiceUnreachable };
    happen({ CardPlaced{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{}, ServiceFailed{ fault } });
    QCOMPARE(m_visit.screen, Screen::Trouble);
    happen({ PinAccepted{} });
    QCOMPARE(m_visit.screen, Screen::Trouble);
    happen({ TryAgain{} });
    QCOMPARE(m_visit.screen, Screen::Identifying); // the PIN is not asked for again
    QVERIFY(m_effects.contains(Effect::OpenVisit));
    happen({ VisitOpened{} });
    QVERIFY(m_effects.contains(Effect::SignIdentity));
}

void FlowTest::secondNotRegisteredIsTrouble()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
        PinAccepted{}, NotRegistered{} });
    QCOMPARE(m_visit.screen, Screen::OfferRegistration);
    happen({ RegistrationYes{}, Registered{} });
    QVERIFY(m_effects.contains(Effect::SignIdentity));
    happen({ NotRegistered{} });
    QCOMPARE(m_visit.screen, Screen::Trouble);
    QCOMPARE(m_visit.trouble->failure, Failure::CardNotRegistered);
    QVERIFY(!m_visit.canTryAgain);
}

void FlowTest::cardTroubleAsksForThePinAgain()
{
    const Fault fault{ .failure = Failure::CardUnresponsive };
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
        PinAccepted{}, CardFailed{ fault }, TryAgain{} });
    QCOMPARE(m_visit.screen, Screen::ReadingCard);
    QVERIFY(!m_visit.unlockedBy && m_visit.visitOpen);
    QVERIFY(m_effects.contains(Effect::ReadCard) && !m_effects.contains(Effect::OpenVisit));
}

void FlowTest::touchAnswersTheQuestion()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, Quiet{} });
    QVERIFY(m_visit.stillThere);
    happen({ Touched{} });
    QVERIFY(!m_visit.stillThere);
    QCOMPARE(m_effects, QList<Effect>{ Effect::StartQuietTimer });
    happen({ Quiet{}, StillQuiet{} });
    QCOMPARE(m_visit.screen, Screen::TakeCard);
}

void FlowTest::standAt(const Means &means)
{
    happen({ MeansKnown{ means }, CardPlaced{}, VisitOpened{}, CardRead{} });
}

void FlowTest::aCardWithoutPinIsOfferedTheFace()
{
    standAt(engine);
    QCOMPARE(m_visit.screen, Screen::ReadingCard);
    QCOMPARE(m_effects, QList<Effect>{ Effect::AskTries });
    happen({ TriesKnown{ 0 } });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    QVERIFY(m_visit.offersFace() && !m_visit.offersPin());
    happen({ MethodPin{} });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
}

void FlowTest::theFaceIsReadComparedAndUnlocks()
{
    standAt(engine);
    happen({ TriesKnown{ 3 }, MethodFace{} });
    QCOMPARE(m_visit.screen, Screen::LookAtCamera);
    QVERIFY(m_effects.contains(Effect::ReadCodeB));
    happen({ CodeBRead{} });
    QCOMPARE(m_effects, QList<Effect>{ Effect::VerifyCodeB });
    happen({ CodeBAccepted{} });
    QCOMPARE(m_effects, QList<Effect>{ Effect::ReadFaceRecord });
    happen({ FaceRecordRead{} });
    QCOMPARE(m_effects, QList<Effect>{ Effect::StartFace });
    happen({ FaceProgress{ FaceHint::Nearer, 5 } });
    QVERIFY(m_visit.faceHint == FaceHint::Nearer && m_visit.faceTriesLeft == 5);
    happen({ FaceMatched{} });
    QCOMPARE(m_effects, QList<Effect>{ Effect::UnlockCard });
    happen({ CardUnlocked{} });
    QCOMPARE(m_visit.unlockedBy, IdentityMethod::Face);
    QCOMPARE(m_visit.screen, Screen::Identifying);
    QCOMPARE(m_effects, (QList<Effect>{ Effect::WipeSecrets, Effect::SignIdentity }));
}

void FlowTest::aFaceThatDoesNotMatchIsNoEnd()
{
    standAt(engine);
    happen({ TriesKnown{ 3 }, MethodFace{}, CodeBRead{}, CodeBAccepted{}, FaceRecordRead{},
        FaceNotMatched{ 2 } });
    QVERIFY(m_visit.screen == Screen::LookAtCamera && m_visit.faceStep == FaceStep::NotMatched);
    QVERIFY(!m_effects.contains(Effect::StartFace)); // the person decides
    happen({ MethodFace{} });
    QVERIFY(m_effects.contains(Effect::StartFace) && !m_effects.contains(Effect::ReadCodeB));
    happen({ FaceNotMatched{ 1, true } });
    QVERIFY(m_visit.faceTimedOut);
    happen({ MethodFace{}, FaceLocked{} });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    QVERIFY(!m_visit.offersFace() && m_visit.offersPin());
    QCOMPARE(m_visit.faceFault->failure, Failure::FaceLocked);
}

void FlowTest::aRefusedCodeIsNotTriedAgain()
{
    standAt(engine);
    happen({ TriesKnown{ 3 }, MethodFace{}, CodeBRead{},
        FaceFailed{ { .failure = Failure::CodeBUnreadable } } });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    QVERIFY(!m_visit.cardBusy);
    happen({ MethodFace{} });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    QVERIFY(!m_effects.contains(Effect::ReadCodeB) && !m_effects.contains(Effect::VerifyCodeB));
    happen({ VisualBegun{ QStringLiteral("r1") } }); // nor for the desk's photo
    QCOMPARE(m_visit.screen, Screen::WaitForStaff);
    QVERIFY(!m_effects.contains(Effect::ReadCodeB));
}

void FlowTest::theEngineFailsAndThePinGoesOn()
{
    const Fault crashed{ .failure = Failure::FaceEngineCrashed };
    standAt(engine);
    happen({ TriesKnown{ 3 }, MethodFace{}, CodeBRead{}, CodeBAccepted{}, FaceRecordRead{},
        FaceFailed{ crashed } });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    QCOMPARE(m_visit.faceFault, crashed);
    happen({ MethodPin{}, PinEntered{}, PinAccepted{} });
    QCOMPARE(m_visit.unlockedBy, IdentityMethod::Pin);
    QVERIFY(m_effects.contains(Effect::SignIdentity));
}

void FlowTest::thePinCanBeChosenBeforeTheCamera()
{
    standAt(engine);
    happen({ TriesKnown{ 3 }, MethodFace{}, CodeBRead{}, CodeBAccepted{}, FaceRecordRead{}, MethodPin{} });
    QCOMPARE(m_visit.screen, Screen::EnterPin);
    QVERIFY(m_effects.contains(Effect::CancelFace));
    happen({ OtherMethod{} });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    happen({ MethodFace{} });
    QVERIFY(m_effects.contains(Effect::StartFace)); // the photo was read before
}

void FlowTest::theReadersOwnKeysTakeThePin()
{
    standAt({ .pinOnReader = true });
    happen({ MethodPin{}, TriesKnown{ 3 } });
    QCOMPARE(m_visit.screen, Screen::EnterPin);
    QVERIFY(m_visit.awaitsReaderPin() && m_effects.contains(Effect::VerifyPinOnReader));
    happen({ PinEntered{} });
    QVERIFY(!m_effects.contains(Effect::VerifyPin)); // there is one place to type it
    happen({ PinRefused{ 2 } });
    QVERIFY(m_visit.pinWasWrong && !m_visit.awaitsReaderPin());
    QVERIFY(!m_effects.contains(Effect::VerifyPinOnReader));
    happen({ MethodPin{} });
    QVERIFY(m_effects.contains(Effect::VerifyPinOnReader));
    happen({ PinPadLeft{} });
    QVERIFY(m_visit.screen == Screen::EnterPin && !m_visit.awaitsReaderPin() && !m_visit.pinWasWrong);
    happen({ MethodPin{}, PinAccepted{} });
    QCOMPARE(m_visit.unlockedBy, IdentityMethod::Pin);
}

void FlowTest::sightNeedsStaffAndIsOver()
{
    standAt(engine);
    happen({ TriesKnown{ 3 }, VisualBegun{} });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod);
    happen({ VisualBegun{ QStringLiteral("r1") } });
    QCOMPARE(m_visit.screen, Screen::WaitForStaff);
    QVERIFY(m_effects.contains(Effect::ReadCodeB)); // so that staff sees the photo
    happen({ CodeBRead{}, CodeBAccepted{}, FaceRecordRead{} });
    QVERIFY(m_effects.contains(Effect::ShowPhoto) && !m_effects.contains(Effect::StartFace));
    happen({ VisualConfirmed{} });
    QVERIFY(!m_effects.contains(Effect::UnlockCard));
    happen({ VisualConfirmed{ QStringLiteral("r2") } });
    QCOMPARE(m_effects, QList<Effect>{ Effect::UnlockCard });
    happen({ CardUnlocked{} });
    QCOMPARE(m_visit.unlockedBy, IdentityMethod::Visual);
    QCOMPARE(m_visit.staff, QStringLiteral("r2"));
    happen({ Identified{}, ArrivalOnDisk{}, CardRemoved{}, CardPlaced{}, CardRead{}, TriesKnown{ 3 } });
    QCOMPARE(m_visit.screen, Screen::ChooseMethod); // the next patient's way is an ordinary one
    QVERIFY(m_visit.staff.isEmpty() && !m_visit.unlockedBy);
}

void FlowTest::sightWithoutPhoto()
{
    standAt(engine);
    happen({ TriesKnown{ 3 }, VisualBegun{ QStringLiteral("r1") }, VisualConfirmed{ QStringLiteral("r1") } });
    QVERIFY(!m_effects.contains(Effect::UnlockCard)); // the engine does one thing at a time
    happen({ FaceFailed{ { .failure = Failure::CodeBUnreadable } } });
    QCOMPARE(m_effects, QList<Effect>{ Effect::UnlockCard });
}

void FlowTest::aCardThatSpeaksAgainstItselfIsNotTakenBySight_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("against");
    const auto row = [](const char *name, Failure failure, bool against) {
        QTest::newRow(name) << Fault{ .failure = failure } << against;
    };
    row("not signed by whom it must be", Failure::FaceRecordUntrusted, true);
    row("expired", Failure::CardExpired, true);
    row("the printed number is another's", Failure::CodeBWrong, true);
    row("no record", Failure::FaceRecordMissing, false);
    row("unreadable", Failure::FaceRecordUnreadable, false);
    row("its number is locked", Failure::CodeBLocked, false);
    row("engine", Failure::FaceEngineCrashed, false);
    QTest::newRow("nobody knows whom to trust")
        << Fault{ .failure = Failure::FaceRecordUntrusted, .code = cardcode::noAuthority } << false;
}

/// Whoever found it, and whenever: before the desk began, while it compares, and after it has confirmed.
void FlowTest::aCardThatSpeaksAgainstItselfIsNotTakenBySight()
{
    QFETCH(const Fault, fault);
    QFETCH(const bool, against);
    for (const bool confirmed : { false, true }) {
        m_visit = Visit();
        standAt(engine);
        happen({ TriesKnown{ 3 }, VisualBegun{ QStringLiteral("r1") }, CodeBRead{} });
        if (confirmed)
            happen({ VisualConfirmed{ QStringLiteral("r1") } });
        happen({ FaceFailed{ fault } });
        QCOMPARE(m_effects.contains(Effect::UnlockCard), confirmed && !against);
        QCOMPARE(m_visit.screen, against ? Screen::ChooseMethod : Screen::WaitForStaff);
        QCOMPARE(m_visit.contradiction().has_value(), against);
        if (against) {
            QVERIFY(m_visit.staff.isEmpty() && !m_visit.staffConfirmed && m_visit.offersPin());
            happen({ VisualBegun{ QStringLiteral("r1") }, VisualConfirmed{ QStringLiteral("r1") } });
            QVERIFY(m_visit.screen == Screen::ChooseMethod && m_effects.isEmpty());
        }
    }
    m_visit = Visit();
    standAt(engine);
    happen({ TriesKnown{ 3 }, MethodFace{}, CodeBRead{}, FaceFailed{ fault } }); // by the patient's own way
    QCOMPARE(m_visit.visualCanBegin(), !against);
    happen({ CardRemoved{}, CardPlaced{}, CardRead{}, TriesKnown{ 3 } });
    QVERIFY(m_visit.visualCanBegin()); // the next card says what it says itself
}

void FlowTest::sightWaitsForWhatTheCardSays()
{
    standAt(engine);
    happen({ TriesKnown{ 3 }, VisualBegun{ QStringLiteral("r1") }, VisualConfirmed{ QStringLiteral("r1") } });
    happen({ CodeBRead{} });
    QCOMPARE(m_effects, QList<Effect>{ Effect::VerifyCodeB });
    happen({ CodeBAccepted{} });
    QCOMPARE(m_effects, QList<Effect>{ Effect::ReadFaceRecord });
    happen({ FaceRecordRead{} });
    QVERIFY(m_effects.contains(Effect::UnlockCard));
}

void FlowTest::sightComesWhenNothingElseIsLeft()
{
    standAt({ .visual = true });
    happen({ TriesKnown{ 0 } });
    QCOMPARE(m_visit.screen, Screen::Trouble);
    QCOMPARE(m_visit.trouble->failure, Failure::PinUnusable);
    QVERIFY(m_visit.visualCanBegin());
    happen({ VisualBegun{ QStringLiteral("r1") } });
    QVERIFY(m_visit.screen == Screen::WaitForStaff && !m_visit.trouble);
    happen({ VisualEnded{} }); // not the same person
    QCOMPARE(m_visit.screen, Screen::Trouble);
    QVERIFY(m_visit.staff.isEmpty());
}

void FlowTest::allKindsOnOneScreen()
{
    const QList<ConsentKind> kinds{ ConsentKind::Medication, ConsentKind::Diagnosis };
    standAt({ .together = true });
    happen(
        { MethodPin{}, TriesKnown{ 3 }, PinEntered{}, PinAccepted{}, Identified{ kinds }, ArrivalOnDisk{} });
    QCOMPARE(m_visit.screen, Screen::AskTogether);
    QCOMPARE(m_visit.answers, ConsentAnswers()); // nothing is answered beforehand
    const Visit shown = m_visit;
    happen({ AnsweredTogether{
        { ConsentKind::Operation, ConsentKind::Medication }, AnsweredTogether::Choice::All } });
    QCOMPARE(m_visit, shown);
    happen({ AnsweredTogether{ kinds, AnsweredTogether::Choice::All } });
    QCOMPARE(m_visit.screen, Screen::SendingConsents);
    QCOMPARE(m_visit.answers.of(ConsentKind::Diagnosis), ConsentAnswer::Yes);
    QCOMPARE(m_visit.answers.of(ConsentKind::Operation), ConsentAnswer::Unasked);

    m_visit = shown;
    happen({ AnsweredTogether{ kinds, AnsweredTogether::Choice::None } });
    QCOMPARE(m_visit.answers.of(ConsentKind::Medication), ConsentAnswer::No);
    QVERIFY(m_effects.contains(Effect::SignConsents));

    m_visit = shown;
    happen({ AnsweredTogether{ kinds, AnsweredTogether::Choice::OneByOne } });
    QCOMPARE(m_visit.asking(), ConsentKind::Medication);
    QVERIFY(!m_effects.contains(Effect::SignConsents));

    m_visit = shown;
    happen({ Stop{} });
    QVERIFY(m_effects.contains(Effect::KeepNotAsked) && !m_effects.contains(Effect::SignConsents));
}

void FlowTest::limitInformationAfterwards()
{
    standAt({});
    happen({ MethodPin{}, TriesKnown{ 3 }, PinEntered{}, PinAccepted{},
        Identified{ { ConsentKind::Medication, ConsentKind::Limit } }, ArrivalOnDisk{},
        Answered{ ConsentKind::Medication, ConsentAnswer::Yes }, ConsentsKept{}, AnswersOnDisk{} });
    QVERIFY(m_visit.screen == Screen::Finished && m_visit.offersLimit());
    QVERIFY(m_effects.contains(Effect::RemindOfCard) && !m_effects.contains(Effect::ReleaseCard));
    happen({ LimitWanted{} });
    QCOMPARE(m_visit.asking(), ConsentKind::Limit);
    happen({ Answered{ ConsentKind::Limit, ConsentAnswer::Yes } });
    QVERIFY(m_effects.contains(Effect::SignConsents));
    QCOMPARE(m_visit.answers.of(ConsentKind::Medication), ConsentAnswer::Yes); // the newest receipt says all
    happen({ ConsentsKept{}, AnswersOnDisk{} });
    QVERIFY(m_visit.screen == Screen::Finished && !m_visit.offersLimit());
    QVERIFY(m_effects.contains(Effect::ReleaseCard));
}

void FlowTest::limitThatCannotBeSentIsSaid()
{
    standAt({});
    happen({ MethodPin{}, TriesKnown{ 3 }, PinEntered{}, PinAccepted{}, Identified{ { ConsentKind::Limit } },
        ArrivalOnDisk{} });
    QVERIFY(m_visit.screen == Screen::Finished && m_visit.offersLimit());
    const Visit finished = m_visit;
    happen({ LimitWanted{}, CardRemoved{} }); // not answered: nothing is missing
    QVERIFY(!m_effects.contains(Effect::KeepNotAsked) && !m_effects.contains(Effect::KeepAnswersNotSent));
    m_visit = finished;
    happen({ LimitWanted{}, Answered{ ConsentKind::Limit, ConsentAnswer::No },
        ServiceFailed{ { .failure = Failure::ServiceUnreachable } }, Stop{} });
    QVERIFY(m_effects.contains(Effect::KeepAnswersNotSent));
}

void FlowTest::namesAreTheEnumerators()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Screen::Trouble); ++i)
        names.insert(screenName(static_cast<Screen>(i)));
    QCOMPARE(names.size(), 17);
    QVERIFY(!names.contains(QString()) && names.contains(QStringLiteral("EnterPin")));
    names.clear();
    for (int i = 0; i <= static_cast<int>(Effect::StartLingerTimer); ++i)
        names.insert(effectName(static_cast<Effect>(i)));
    QCOMPARE(names.size(), 28);
    QVERIFY(!names.contains(QString()) && names.contains(QStringLiteral("KeepArrived")));
}

QTEST_APPLESS_MAIN(FlowTest)
#include "flowtest.moc"
