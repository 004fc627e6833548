// What the desk sounds like (front-desk.md 2.4): three tones, and never a storm of them.
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/chimes.h"
#include "widgets/common/theme.h"

using namespace madoguchi;

namespace {

struct Listening : Chimes
{
    explicit Listening(QList<Chime> &all)
        : heard(all)
    { }
    void play(Chime chime) override { heard.append(chime); }
    QList<Chime> &heard;
};

/// Time passes only where the test says so.
struct ToneStage : DeskStage
{
    ToneStage()
    {
        window->tones().setChimes(std::make_unique<Listening>(heard));
        window->tones().setPassing([this] { return passed; });
    }
    void call(int minute)
    {
        HelpCall call;
        call.screen = QStringLiteral("EnterPin");
        call.since = samples::now().addSecs(60 * minute);
        desk.call = call;
        Q_EMIT desk.helpCallChanged();
    }
    void trouble(const std::optional<Fault> &fault)
    {
        desk.trouble = fault;
        Q_EMIT desk.readerTroubleChanged();
    }
    void reader(bool good)
    {
        desk.lines[0].state = good ? HealthLine::State::Good : HealthLine::State::Bad;
        desk.lines[0].fault = good ? std::nullopt : std::optional(Fault{ Failure::NoReader });
        Q_EMIT desk.healthChanged();
    }
    qint64 passed = 0;
    QList<Chime> heard{};
};

using Heard = QList<Chime>;

} // namespace

class DeskTonesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void anArrivalIsDone()
    {
        ToneStage stage;
        stage.desk.arrive(samples::plain(20));
        QCOMPARE(stage.heard, Heard{ Chime::Good });
        for (int i = 21; i < 30; ++i) // the certified terminal's folder is there again
            stage.desk.arrive(samples::plain(i));
        QCOMPARE(stage.heard.size(), 1);
        stage.passed += 10'000;
        stage.desk.arrive(samples::plain(30));
        QCOMPARE(stage.heard, (Heard{ Chime::Good, Chime::Good }));
    }

    void aPatientWhoNeedsSomebodyIsHeard()
    {
        ToneStage stage;
        stage.call(0);
        QCOMPARE(stage.heard, Heard{ Chime::Attention });
        Q_EMIT stage.desk.helpCallChanged(); // the same
        Q_EMIT stage.desk.receptionsChanged();
        QCOMPARE(stage.heard.size(), 1);
        stage.passed += 60'000;
        stage.call(1);
        QCOMPARE(stage.heard, (Heard{ Chime::Attention, Chime::Attention }));
    }

    /// Told as a trouble and as a call, it is one thing; and a nice tone does not come over it.
    void stuckAndCalledIsOneTone()
    {
        ToneStage stage;
        stage.trouble(Fault{ Failure::PinUnusable });
        stage.call(0);
        stage.desk.arrive(samples::plain(20));
        QCOMPARE(stage.heard, Heard{ Chime::Attention });
        stage.trouble(std::nullopt);
        stage.passed += 5'000;
        stage.desk.arrive(samples::plain(21));
        stage.trouble(Fault{ Failure::CardUnreadable });
        QCOMPARE(stage.heard, (Heard{ Chime::Attention, Chime::Good, Chime::Attention }));
    }

    /// A trouble that leaves another way, and then a finger on 係を呼ぶ: two things.
    void aCallInTheShadowOfATroubleIsHeardAfterIt()
    {
        ToneStage stage;
        stage.trouble(Fault{ Failure::FaceLocked });
        stage.passed += 4'000;
        stage.call(0);
        QCOMPARE(stage.heard.size(), 1);
        stage.passed += 1'000;
        stage.window->tones().tick();
        stage.window->tones().tick();
        QCOMPARE(stage.heard, (Heard{ Chime::Attention, Chime::Attention }));
        // One that nobody needs any more is not.
        stage.passed += 4'000;
        stage.call(1);
        stage.desk.call.reset();
        Q_EMIT stage.desk.helpCallChanged();
        stage.passed += 60'000;
        stage.window->tones().tick();
        QCOMPARE(stage.heard.size(), 2);
    }

    void aLooseCableIsNoStorm()
    {
        ToneStage stage;
        for (int i = 0; i < 59; ++i) {
            stage.reader(false);
            stage.reader(true);
            stage.passed += 1'000;
        }
        QCOMPARE(stage.heard, Heard{ Chime::Attention });
        stage.passed += 1'000;
        stage.reader(false);
        QCOMPARE(stage.heard.size(), 2);
        // Back, and gone for good, within the minute: told after it.
        stage.passed += 10'000;
        stage.reader(true);
        stage.passed += 10'000;
        stage.reader(false);
        stage.window->tones().tick();
        QCOMPARE(stage.heard.size(), 2);
        stage.passed += 40'000;
        stage.window->tones().tick();
        QCOMPARE(stage.heard.size(), 3);
        stage.passed += 600'000;
        Q_EMIT stage.desk.healthChanged(); // still the same
        stage.window->tones().tick();
        QCOMPARE(stage.heard.size(), 3);
    }

    void whatIsNotAtTheReaderIsQuiet()
    {
        ToneStage stage;
        stage.desk.lines[1].state = HealthLine::State::Bad;
        stage.desk.lines[1].fault = Fault{ Failure::ServiceUnreachable };
        Q_EMIT stage.desk.healthChanged();
        QVERIFY(stage.heard.isEmpty());
    }
};

QTEST_MAIN(DeskTonesTest)
#include "desktonestest.moc"
