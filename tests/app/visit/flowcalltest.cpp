#include "app/visit/flow.h"

#include <QTest>

#include <initializer_list>

using namespace madoguchi;
using namespace madoguchi::flow;

/// When the desk is called to the reader: by the patient, and once by itself where nothing is left to do
/// there.
class FlowCallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aCallForHelpIsOnePatients();
    void whoeverIsStuckNeedsNoButton_data();
    void whoeverIsStuckNeedsNoButton();
    void nobodyIsCalledWhoIsThere();
    void itsOwnCallEndsWithItsReason();
    void whoLooksAwayIsCalledBack();

private:
    void happen(std::initializer_list<Event> events);
    void standAt(const Means &means);

    Visit m_visit;
    QList<Effect> m_effects; ///< of the last event
};

void FlowCallTest::init()
{
    m_visit = Visit{};
    m_effects.clear();
}

void FlowCallTest::happen(std::initializer_list<Event> events)
{
    for (const Event &event : events) {
        const Step step = flow::advance(m_visit, event);
        m_visit = step.visit;
        m_effects = step.effects;
    }
}

void FlowCallTest::standAt(const Means &means)
{
    happen({ MeansKnown{ means }, CardPlaced{}, VisitOpened{}, CardRead{} });
}

void FlowCallTest::aCallForHelpIsOnePatients()
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

void FlowCallTest::whoeverIsStuckNeedsNoButton_data()
{
    QTest::addColumn<QList<Event>>("way");
    QTest::addColumn<bool>("calls");
    const Means engine{ .face = true, .codeB = true, .visual = true };
    const Fault never{ .failure = Failure::CardUnsupported };
    const Fault perhaps{ .failure = Failure::CardUnresponsive };
    const Fault refused{ .failure = Failure::CardSuspended };
    const QList<Event> placed{ MeansKnown{ engine }, CardPlaced{}, VisitOpened{} };
    // The patient is told to lay down the right one, and can.
    QTest::newRow("another card") << (placed + QList<Event>{ CardFailed{ never } }) << false;
    QTest::newRow("a card to lay down again") << (placed + QList<Event>{ CardFailed{ perhaps } }) << false;
    const QList<Event> noPin = placed + QList<Event>{ CardRead{}, TriesKnown{ 0 } };
    QTest::newRow("no PIN, and a face") << noPin << false;
    QTest::newRow("no PIN, and the face locked") << (noPin
        + QList<Event>{ MethodFace{}, CodeBRead{}, CodeBAccepted{}, FaceRecordRead{}, FaceLocked{} })
                                                 << true;
    const QList<Event> asked
        = placed + QList<Event>{ CardRead{}, TriesKnown{ 3 }, MethodPin{}, PinEntered{} };
    QTest::newRow("the PIN locked, and a face") << (asked + QList<Event>{ PinRefused{ 0 } }) << false;
    QTest::newRow("a card that the service refuses")
        << (asked + QList<Event>{ PinAccepted{}, ServiceFailed{ refused } }) << true;
}

void FlowCallTest::whoeverIsStuckNeedsNoButton()
{
    QFETCH(const QList<Event>, way);
    QFETCH(const bool, calls);
    for (const Event &event : way) {
        QVERIFY(!m_effects.contains(Effect::CallStaff));
        happen({ event });
    }
    QCOMPARE(m_effects.count(Effect::CallStaff), calls ? 1 : 0);
    QCOMPARE(m_visit.helpCalled, calls);
    happen({ Touched{}, Quiet{} });
    QVERIFY(!m_effects.contains(Effect::CallStaff)); // once
    happen({ HelpCame{} });
    QVERIFY(!m_visit.helpCalled && !m_effects.contains(Effect::CallStaff));
}

/// Who called is waited for already, and who compares by sight stands there.
void FlowCallTest::nobodyIsCalledWhoIsThere()
{
    standAt(Means{});
    happen({ MethodPin{}, CallHelp{}, TriesKnown{ 0 } });
    QVERIFY(m_visit.leadsNowhere() && m_visit.helpCalled);
    QVERIFY(!m_effects.contains(Effect::CallStaff));
    init();
    standAt(Means{ .visual = true });
    happen({ TriesKnown{ 0 } });
    QVERIFY(m_effects.contains(Effect::CallStaff)); // the desk can compare, and has to know
    happen({ HelpCame{}, VisualBegun{ QStringLiteral("r1") }, VisualEnded{} });
    QVERIFY(m_visit.leadsNowhere() && !m_visit.helpCalled);
    QVERIFY(!m_effects.contains(Effect::CallStaff));
}

void FlowCallTest::itsOwnCallEndsWithItsReason()
{
    const auto stuck = [this](const Means &means) {
        init();
        standAt(means);
        if (!means.visual)
            happen({ MethodPin{} });
        happen({ TriesKnown{ 0 } });
        QVERIFY(m_visit.helpCalled && m_visit.calledByItself);
    };
    // With the card: "somebody is coming to you" would be said to the next one, and the desk sent to them.
    stuck(Means{});
    happen({ CardRemoved{} });
    QVERIFY(!m_visit.helpCalled && m_effects.contains(Effect::TakeBackCall));
    // When the desk begins to compare.
    stuck(Means{ .visual = true });
    happen({ VisualBegun{ QStringLiteral("r1") } });
    QVERIFY(!m_visit.helpCalled && m_effects.contains(Effect::TakeBackCall));
    // Not while the card lies there after the last screen: its owner may stand beside it.
    stuck(Means{});
    happen({ Quiet{}, StillQuiet{} });
    QCOMPARE(m_visit.screen, Screen::TakeCard);
    QVERIFY(m_visit.helpCalled && !m_effects.contains(Effect::TakeBackCall));
    happen({ CardRemoved{} });
    QVERIFY(!m_visit.helpCalled && m_effects.contains(Effect::TakeBackCall));
    // A person's call stays, also where the way had called before.
    stuck(Means{});
    happen({ CallHelp{}, CardRemoved{} });
    QVERIFY(m_visit.helpCalled && !m_effects.contains(Effect::TakeBackCall));
}

/// The desk's time for it ran out, or the seat was locked: nobody looks at the patient any more.
void FlowCallTest::whoLooksAwayIsCalledBack()
{
    standAt(Means{ .visual = true });
    happen({ TriesKnown{ 0 }, HelpCame{}, VisualBegun{ QStringLiteral("r1") } });
    happen({ VisualEnded{ .byHand = false } });
    QVERIFY(m_visit.helpCalled && m_effects.contains(Effect::CallStaff));
}

QTEST_APPLESS_MAIN(FlowCallTest)
#include "flowcalltest.moc"
