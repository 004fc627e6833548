#include "app/visit/flow.h"

#include <QTest>

#include <initializer_list>

using namespace madoguchi;
using namespace madoguchi::flow;

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
    void aCallForHelpIsOnePatients();
    void namesAreTheEnumerators();

private:
    void happen(std::initializer_list<Event> events);

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
    QCOMPARE(m_effects, QList<Effect>{ Effect::SignIdentity });
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
    QVERIFY(m_effects.contains(Effect::ForgetVisit) && m_effects.contains(Effect::WipePin));
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
    QCOMPARE(m_effects, QList<Effect>{ Effect::SignIdentity });
}

void FlowTest::secondNotRegisteredIsTrouble()
{
    happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
        PinAccepted{}, NotRegistered{} });
    QCOMPARE(m_visit.screen, Screen::OfferRegistration);
    happen({ RegistrationYes{}, Registered{} });
    QCOMPARE(m_effects, QList<Effect>{ Effect::SignIdentity });
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
    QVERIFY(!m_visit.pinAccepted && m_visit.visitOpen);
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

void FlowTest::aCallForHelpIsOnePatients()
{
    happen({ CardPlaced{}, CardRead{}, CallHelp{} });
    QCOMPARE(m_effects, (QList<Effect>{ Effect::CallStaff, Effect::StartQuietTimer }));
    happen({ CardRemoved{} });
    QVERIFY(m_visit.helpCalled); // the patient may still stand there
    happen({ CardPlaced{} });
    QVERIFY(!m_visit.helpCalled); // "somebody is coming to you" would be said to the next one
    happen({ CallHelp{} });
    QVERIFY(m_effects.contains(Effect::CallStaff));
    happen({ HelpCame{} });
    QVERIFY(!m_visit.helpCalled);
}

void FlowTest::namesAreTheEnumerators()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Screen::Trouble); ++i)
        names.insert(screenName(static_cast<Screen>(i)));
    QCOMPARE(names.size(), 13);
    QVERIFY(!names.contains(QString()) && names.contains(QStringLiteral("EnterPin")));
    names.clear();
    for (int i = 0; i <= static_cast<int>(Effect::StartLingerTimer); ++i)
        names.insert(effectName(static_cast<Effect>(i)));
    QCOMPARE(names.size(), 19);
    QVERIFY(!names.contains(QString()) && names.contains(QStringLiteral("KeepArrived")));
}

QTEST_APPLESS_MAIN(FlowTest)
#include "flowtest.moc"
