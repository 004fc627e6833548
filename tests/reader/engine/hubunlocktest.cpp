#include "reader/card/virtualpcsc.h"
#include "reader/readerhub.h"
#include "tests/reader/engine/engineplans.h"
#include "tests/support/hubcalls.h"
#include "tests/support/testcard.h"

#include <QTest>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

/// Reader, card and engine as a station has them.
class Stage
{
public:
    explicit Stage(const FacePlan &plan)
        : m_pcsc(std::make_shared<VirtualPcsc>())
        , hub(m_pcsc, {})
        , calls(hub)
        , engine(plan)
        , m_engineCalls(engine)
    {
        m_pcsc->observe([this](const ApduHeader &header) {
            verifies += header.ins == 0x20 && header.lc > 0 ? 1 : 0;
            if (pullsAtChallenge && header.ins == 0x84)
                m_pcsc->pull();
        });
        hub.start();
        m_pcsc->place(std::make_shared<VirtualCard>(testCardData()));
    }
    ~Stage() { hub.stop(); }
    Q_DISABLE_COPY_MOVE(Stage)

    bool cardIsRead()
    {
        return calls.waitFor(ReaderSnapshot::State::CardPresent) && calls.readCard().ok()
            && m_engineCalls.open().ok();
    }
    CardResult<Done> unlock()
    {
        QEventLoop loop;
        std::optional<CardResult<Done>> result;
        QObject receiver;
        hub.unlock(engine.unlockDriver(), &receiver, [&](const CardResult<Done> &given) {
            result = given;
            loop.quit();
        });
        QTimer::singleShot(HubCalls::Patience, &loop, &QEventLoop::quit);
        loop.exec();
        return result ? *result : CardResult<Done>(CardError{ .fault = CardFault::Stopped });
    }

private:
    std::shared_ptr<VirtualPcsc> m_pcsc;

public:
    ReaderHub hub;
    HubCalls calls;
    FaceEngine engine;
    std::atomic<int> verifies = 0; ///< with data: tries that may be used up
    std::atomic<bool> pullsAtChallenge = false;

private:
    EngineCalls m_engineCalls;
};

} // namespace

/// The engine unlocks the card's key through the hub, on the card thread; and where it cannot, the PIN goes
/// on.
class HubUnlockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCardSignsWithoutAPin();
    void whateverTheEngineDoesThePinGoesOn_data();
    void whateverTheEngineDoesThePinGoesOn();
    void aCardThatIsPulledMeanwhileIsSaid();
    void aVisitThatIsLeftEndsTheUnlocking();
};

void HubUnlockTest::theCardSignsWithoutAPin()
{
    Stage stage(training());
    QVERIFY(stage.cardIsRead());
    const auto unlocked = stage.unlock();
    QVERIFY2(unlocked, unlocked ? "" : qPrintable(unlocked.error().detail));
    const auto signature = stage.calls.sign("statement");
    QVERIFY(signature);
    QVERIFY(signatureFits(testIdentity().certificateDer, "statement", *signature));
    QCOMPARE(stage.verifies, 0);
}

void HubUnlockTest::whateverTheEngineDoesThePinGoesOn_data()
{
    QTest::addColumn<FacePlan>("plan");
    QTest::addColumn<CardFault>("fault");
    const auto row = [](const char *what, CardFault fault) {
        FacePlan plan = odd(QString::fromLatin1(what));
        plan.deadlines.unlock = 1500ms;
        QTest::newRow(what) << plan << fault;
    };
    row("crash=unlock", CardFault::EngineCrashed);
    row("exit=unlock", CardFault::EngineCrashed);
    row("noise=unlock", CardFault::EngineGarbled);
    row("hang=unlock", CardFault::EngineLate);
    row("forever=unlock", CardFault::EngineLate);
    row("device=unlock", CardFault::FaceDevice);
    row("refused=unlock", CardFault::FaceRefused);
    row("unknown=unlock", CardFault::EngineUnknownCode);
    row("verify=unlock", CardFault::EngineForbidden);
    QTest::newRow("another key") << training(QStringLiteral("key=0011")) << CardFault::FaceRefused;
}

void HubUnlockTest::whateverTheEngineDoesThePinGoesOn()
{
    QFETCH(FacePlan, plan);
    QFETCH(CardFault, fault);
    Stage stage(plan);
    QVERIFY(stage.cardIsRead());
    const auto unlocked = stage.unlock();
    QVERIFY(!unlocked);
    QVERIFY2(unlocked.error().fault == fault, qPrintable(QString::number(int(unlocked.error().fault))));
    QVERIFY(!stage.calls.sign("statement"));
    QCOMPARE(stage.verifies, 0);
    QCOMPARE(*stage.calls.pinTries(), 3);
    QVERIFY(stage.calls.verifyPin("1234"));
    QVERIFY(stage.calls.sign("statement"));
    QCOMPARE(stage.verifies, 1);
}

void HubUnlockTest::aCardThatIsPulledMeanwhileIsSaid()
{
    Stage stage(training());
    QVERIFY(stage.cardIsRead());
    stage.pullsAtChallenge = true;
    const auto unlocked = stage.unlock();
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().fault, CardFault::Removed);
    QVERIFY(stage.engine.standing()->ok()); // the card's doing, not the engine's
}

void HubUnlockTest::aVisitThatIsLeftEndsTheUnlocking()
{
    FacePlan plan = odd(QStringLiteral("forever=unlock"));
    plan.deadlines.unlock = 9s;
    Stage stage(plan);
    QVERIFY(stage.cardIsRead());
    QElapsedTimer time;
    time.start();
    QTimer::singleShot(0, &stage.engine, [&stage] { stage.engine.cancel(); });
    const auto unlocked = stage.unlock();
    QVERIFY(!unlocked);
    QCOMPARE(unlocked.error().fault, CardFault::FaceCancelled);
    QVERIFY(time.elapsed() < 8'000);
    QVERIFY(stage.calls.verifyPin("1234")); // the card thread is free again
}

QTEST_GUILESS_MAIN(HubUnlockTest)
#include "hubunlocktest.moc"
