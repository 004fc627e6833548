#include "reader/engine/faceengine.h"

#include "reader/card/trainingunlock.h"
#include "tests/reader/engine/enginecalls.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <string>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

/// The end of a card that the training engine talks to: the exchange, and nothing else of a card.
class Lock
{
public:
    CardResult<QByteArray> transmit(QByteArrayView command)
    {
        ++m_commands;
        if (m_fails)
            return CardError{ .fault = CardFault::Removed };
        if (command.at(1) == '\x20')
            return CardError{ .fault = CardFault::EngineForbidden };
        if (command.at(1) == '\x84')
            return m_challenge + QByteArray::fromHex("9000");
        const auto proof = trainingunlock::proofOf(
            reinterpret_cast<const unsigned char *>(m_challenge.constData()), trainingunlock::key);
        const QByteArrayView right(reinterpret_cast<const char *>(proof.data()), qsizetype(proof.size()));
        m_isOpen = command.sliced(5) == right;
        return QByteArray::fromHex(m_isOpen ? "9000" : "6982");
    }
    CardTransmit way()
    {
        return [this](QByteArrayView command) { return transmit(command); };
    }
    void fail() { m_fails = true; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] int commands() const { return m_commands; }

private:
    const QByteArray m_challenge = QByteArrayLiteral("16 random bytes!");
    std::atomic<bool> m_fails = false;
    std::atomic<bool> m_isOpen = false;
    std::atomic<int> m_commands = 0;
};

/// Deadlines that a busy machine keeps too: what is tested is not how fast it is.
FacePlan planOf(const char *library, const QString &configuration)
{
    FacePlan plan{ .library = QString::fromLocal8Bit(library),
        .configuration = configuration,
        .program = QStringLiteral(MADOGUCHI_FACE_HOST) };
    plan.deadlines = { 20s, 20s, 20s, 10s };
    plan.between = 1ms;
    return plan;
}

FacePlan training(const QString &script = QStringLiteral("code-b=12345678901234;match-after=3"))
{
    return planOf(MADOGUCHI_TRAINING_FACE, script);
}

FacePlan odd(const QString &what)
{
    return planOf(MADOGUCHI_ODD_FACE, what);
}

/// Everything that a patient with face needs of the engine; the first error, or Stopped's number for none.
std::optional<CardError> wholePatient(FaceEngine &engine)
{
    EngineCalls calls(engine);
    if (const auto opened = calls.open(); !opened)
        return opened.error();
    if (const auto digits = calls.codeB(); !digits)
        return digits.error();
    if (const auto matched = calls.match(); !matched)
        return matched.error();
    Lock lock;
    if (const auto unlocked = calls.unlock(lock.way()); !unlocked)
        return unlocked.error();
    return std::nullopt;
}

bool nextPatientIsServed(FaceEngine &engine)
{
    engine.setPlan(training());
    const auto error = wholePatient(engine);
    if (error)
        qWarning() << "the next patient:" << static_cast<int>(error->fault) << error->detail;
    return !error && engine.standing() && engine.standing()->ok();
}

} // namespace

/// The client, with a real helper process and real libraries in it.
class FaceEngineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFaceIsComparedAndTheCardUnlocked();
    void aPatientIsToldHowToStand();
    void whatTheScriptEndsWith_data();
    void whatTheScriptEndsWith();
    void triesAreCountedDownToTheLock();
    void aPictureComesWithEachLook();
    void aPhotographThatIsNoneIsSaid();
    void aFaultHasItsNameAndTheNextPatientIsServed_data();
    void aFaultHasItsNameAndTheNextPatientIsServed();
    void pastADeadlineTheHelperIsKilled_data();
    void pastADeadlineTheHelperIsKilled();
    void theDeadlinesAreTheContracts();
    void cancellingAnswersAtOnce();
    void cancellingIsNoFaultOfTheEngine();
    void anEngineThatFailsWhenCancelledIsReplaced_data();
    void anEngineThatFailsWhenCancelledIsReplaced();
    void anUnlockingIsCancelled();
    void aCardThatFailsIsNotTheEnginesFault();
    void aForbiddenCommandEndsTheEngine();
    void aWrongKeyOpensNothing();
    void aHelperThatDiesBetweenPatientsIsReplaced();
    void aDriverThatIsNeverRunHoldsNothingUp();
    void whoeverIsGoneIsNotAnswered();
    void anEngineThatIsLeftAnswersStopped();

private:
    QTemporaryDir m_home;
};

void FaceEngineTest::init()
{
    qputenv("HOME", m_home.path().toLocal8Bit()); // where an engine that hangs says so
    QFile::remove(m_home.filePath(QStringLiteral("hangs")));
}

void FaceEngineTest::aFaceIsComparedAndTheCardUnlocked()
{
    FaceEngine engine(training());
    QVERIFY(!engine.standing());
    EngineCalls calls(engine);
    const auto traits = calls.open();
    QVERIFY(traits);
    QCOMPARE(traits->model, QStringLiteral("Madoguchi training"));
    QVERIFY(
        traits->can(FaceTraits::Face) && traits->can(FaceTraits::CodeB) && traits->can(FaceTraits::CardKey));
    const auto digits = calls.codeB();
    QVERIFY(digits);
    QCOMPARE(*digits, QByteArray("12345678901234"));
    const auto matched = calls.match();
    QVERIFY(matched);
    QCOMPARE(matched->state, FaceProgress::State::Matched);
    QCOMPARE(matched->triesLeft, -1);
    Lock lock;
    QVERIFY(calls.unlock(lock.way()));
    QVERIFY(lock.isOpen());
    QCOMPARE(lock.commands(), 2);
    QCOMPARE(**engine.standing(), *traits);
}

void FaceEngineTest::aPatientIsToldHowToStand()
{
    FaceEngine engine(training(QStringLiteral("too-far=2;too-near=2;off-centre=2;match-after=6")));
    QList<FaceProgress::State> seen;
    const auto matched = EngineCalls(engine).match([&seen](const FaceProgress &progress) {
        if (seen.isEmpty() || seen.last() != progress.state)
            seen.append(progress.state);
    });
    QVERIFY(matched);
    using State = FaceProgress::State;
    QCOMPARE(seen,
        (QList<State>{ State::Searching, State::TooFar, State::TooNear, State::OffCentre, State::Searching,
            State::Comparing }));
}

void FaceEngineTest::whatTheScriptEndsWith_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<FaceProgress::State>("state");
    QTest::newRow("matched") << "match-after=1" << FaceProgress::State::Matched;
    QTest::newRow("not matched") << "no-match;match-after=1" << FaceProgress::State::NotMatched;
    QTest::newRow("locked") << "locked;match-after=1" << FaceProgress::State::Locked;
    QTest::newRow("timed out") << "timeout" << FaceProgress::State::TimedOut;
}

void FaceEngineTest::whatTheScriptEndsWith()
{
    QFETCH(QString, script);
    QFETCH(FaceProgress::State, state);
    FaceEngine engine(training(script));
    const auto ended = EngineCalls(engine).match({}, 100ms);
    QVERIFY(ended);
    QCOMPARE(ended->state, state);
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::triesAreCountedDownToTheLock()
{
    FaceEngine engine(training(QStringLiteral("no-match;match-after=1;tries=3")));
    EngineCalls calls(engine);
    for (const int left : { 2, 1 }) {
        const auto ended = calls.match();
        QVERIFY(ended);
        QCOMPARE(ended->state, FaceProgress::State::NotMatched);
        QCOMPARE(ended->triesLeft, left);
    }
    const auto last = calls.match();
    QVERIFY(last);
    QCOMPARE(last->state, FaceProgress::State::Locked);
    QCOMPARE(last->triesLeft, 0);
}

void FaceEngineTest::aPictureComesWithEachLook()
{
    FaceEngine engine(training(QStringLiteral("match-after=12")));
    QSet<QByteArray> pictures;
    const auto matched = EngineCalls(engine).match([&pictures](const FaceProgress &progress) {
        QCOMPARE(progress.frame.rgb.size(), 3 * progress.frame.width * progress.frame.height);
        QVERIFY(!progress.frame.isEmpty());
        pictures.insert(progress.frame.rgb);
    });
    QVERIFY(matched);
    QVERIFY(pictures.size() > 3); // it moves
    FaceEngine blind(training(QStringLiteral("no-frames;match-after=1")));
    QVERIFY(EngineCalls(blind).match()->frame.isEmpty());
}

void FaceEngineTest::aPhotographThatIsNoneIsSaid()
{
    FaceEngine engine(training());
    for (const qsizetype size : { qsizetype(0), qsizetype(20), qsizetype(400'000) }) {
        QEventLoop loop;
        CardFault fault = CardFault::Stopped;
        engine.match(SecretBytes(QByteArrayView(QByteArray(size, 'x'))), 1s, this,
            [&](const CardResult<FaceProgress> &answer) {
                fault = answer ? CardFault::Stopped : answer.error().fault;
                loop.quit();
            });
        loop.exec();
        QCOMPARE(fault, CardFault::Unreadable);
    }
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::aFaultHasItsNameAndTheNextPatientIsServed_data()
{
    QTest::addColumn<FacePlan>("plan");
    QTest::addColumn<CardFault>("fault");
    QTest::addColumn<QString>("detail"); // a part of it
    const auto row = [](const std::string &what, CardFault fault, const std::string &detail) {
        QTest::newRow(what.c_str()) << odd(QString::fromStdString(what)) << fault
                                    << QString::fromStdString(detail);
    };
    struct Call
    {
        std::string name;
        std::string function;
    };
    const std::array<Call, 5> calls{ Call{ "open", "mdg_face_open" },
        Call{ "code-b", "mdg_face_read_code_b" }, Call{ "start", "mdg_face_start" },
        Call{ "poll", "mdg_face_poll" }, Call{ "unlock", "mdg_face_unlock_card" } };
    for (const auto &[call, function] : calls) {
        row("crash=" + call, CardFault::EngineCrashed, function + ": signal 11");
        row("exit=" + call, CardFault::EngineCrashed, function + ": exit 0");
        row("noise=" + call, CardFault::EngineGarbled, function);
        row("device=" + call, CardFault::FaceDevice, function);
        row("unknown=" + call, CardFault::EngineUnknownCode, function + ": 4711");
        row("negative=" + call, CardFault::EngineUnknownCode, function + ": -1");
        row("cancelled=" + call, CardFault::FaceCancelled, function);
        row("argument=" + call, CardFault::EngineArgument, function);
        row("refused=" + call, CardFault::FaceRefused, function);
        row("unsupported=" + call, CardFault::EngineUnsupported, function);
        row("unreadable=" + call, call == "code-b" ? CardFault::CodeBUnreadable : CardFault::Unreadable,
            function);
    }
    row("no-handle=open", CardFault::EngineGarbled, "mdg_face_open");
    for (const std::string what : { "letters", "short", "long" })
        row(what + "=code-b", CardFault::EngineGarbled, "mdg_face_read_code_b");
    row("state=poll", CardFault::EngineUnknownState, "9");
    row("tries=poll", CardFault::EngineGarbled, "tries_left");
    row("stride=poll", CardFault::EngineBadFrame, "64 x 64, 191");
    row("wide=poll", CardFault::EngineBadFrame, "1921 x 64, 5763");
    row("huge=poll", CardFault::EngineBadFrame, "1920 x 1920, 5760");
    row("flat=poll", CardFault::EngineBadFrame, "64 x 0, 192");
    row("verify=unlock", CardFault::EngineForbidden, "00 20 00 80");
    row("narrow=unlock", CardFault::EngineArgument, "mdg_face_unlock_card");
    row("nothing=unlock", CardFault::EngineArgument, "mdg_face_unlock_card");
    const auto library = [](const char *name, const char *file, CardFault fault, const char *detail) {
        QTest::newRow(name) << planOf(file, QStringLiteral("=")) << fault << QString::fromLatin1(detail);
    };
    library("no library", "/nowhere/face.so", CardFault::EngineMissing, "/nowhere/face.so");
    library("no library at all", MADOGUCHI_SOURCE_DIR "/README.md", CardFault::EngineMissing, "README.md");
    library("no poll", MADOGUCHI_ODD_FACE_LACKS_POLL, CardFault::EngineIncomplete, "mdg_face_poll");
    library("other ABI", MADOGUCHI_ODD_FACE_ABI, CardFault::EngineOtherAbi, "2");
    library("no description", MADOGUCHI_ODD_FACE_DESCRIBES_NOTHING, CardFault::EngineGarbled,
        "mdg_face_describe");
    library("can nothing", MADOGUCHI_ODD_FACE_CAPABILITIES, CardFault::EngineUnsupported, "MDG_CAP_CODE_B");
    FacePlan plan = training();
    plan.program = QStringLiteral("/nowhere/madoguchi");
    QTest::newRow("no program") << plan << CardFault::EngineNotStarted << QStringLiteral("exit 127");
    plan.program = QStringLiteral("/bin/true");
    QTest::newRow("other program") << plan << CardFault::EngineNotStarted << QStringLiteral("exit 0");
}

void FaceEngineTest::aFaultHasItsNameAndTheNextPatientIsServed()
{
    QFETCH(FacePlan, plan);
    QFETCH(CardFault, fault);
    QFETCH(QString, detail);
    FaceEngine engine(plan);
    const auto error = wholePatient(engine);
    QVERIFY(error);
    QVERIFY2(error->fault == fault && error->detail.contains(detail),
        qPrintable(QStringLiteral("%1: %2").arg(static_cast<int>(error->fault)).arg(error->detail)));
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::pastADeadlineTheHelperIsKilled_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("function");
    QTest::newRow("open") << "hang=open"
                          << "mdg_face_open";
    QTest::newRow("code B") << "hang=code-b"
                            << "mdg_face_read_code_b";
    QTest::newRow("start") << "hang=start"
                           << "mdg_face_start";
    QTest::newRow("poll") << "hang=poll"
                          << "mdg_face_poll";
    QTest::newRow("unlock") << "hang=unlock"
                            << "mdg_face_unlock_card";
    QTest::newRow("commands without end") << "forever=unlock"
                                          << "mdg_face_unlock_card";
    QTest::newRow("no result") << "forever=poll"
                               << "MDG_TIMED_OUT";
}

void FaceEngineTest::pastADeadlineTheHelperIsKilled()
{
    QFETCH(QString, what);
    QFETCH(QString, function);
    FacePlan plan = odd(what);
    auto &deadline = what.endsWith(u"code-b") ? plan.deadlines.codeB
        : what.endsWith(u"poll")              ? plan.deadlines.poll
        : what.endsWith(u"unlock")            ? plan.deadlines.unlock
                                              : plan.deadlines.open;
    deadline = 1500ms;
    FaceEngine engine(plan);
    EngineCalls calls(engine);
    Lock lock;
    const auto match = [&] { return calls.match({}, 100ms); };
    std::optional<CardError> error;
    QElapsedTimer time;
    time.start();
    if (what.endsWith(u"code-b"))
        error = calls.codeB().error();
    else if (what.endsWith(u"unlock"))
        error = calls.unlock(lock.way()).error();
    else
        error = match().error();
    QCOMPARE(error->fault, CardFault::EngineLate);
    QVERIFY2(error->detail.contains(function), qPrintable(error->detail));
    QVERIFY(time.elapsed() < 15'000); // not the twenty seconds that the other calls have here
    QVERIFY(!engine.standing()->ok());
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::theDeadlinesAreTheContracts()
{
    const FaceDeadlines deadlines;
    QCOMPARE(deadlines.open, 3s);
    QCOMPARE(deadlines.codeB, 5s);
    QCOMPARE(deadlines.unlock, 10s);
    QCOMPARE(deadlines.poll, 200ms);
}

void FaceEngineTest::cancellingAnswersAtOnce()
{
    FaceEngine engine(odd(QStringLiteral("hang=code-b")));
    QVERIFY(EngineCalls(engine).open());
    QByteArrayList answers;
    const auto note = [&answers](const QByteArray &name, CardFault fault) {
        answers.append(name + (fault == CardFault::FaceCancelled ? ": cancelled" : ": other"));
    };
    engine.readCodeB(
        this, [&](const CardResult<SecretBytes> &answer) { note("code B", answer.error().fault); });
    engine.match(EngineCalls::photo(), 1s, this,
        [&](const CardResult<FaceProgress> &answer) { note("match", answer.error().fault); });
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(QFile::exists(m_home.filePath(QStringLiteral("hangs"))));
    engine.cancel();
    QTRY_COMPARE(answers, (QByteArrayList{ "code B: cancelled", "match: cancelled" }));
    QVERIFY(time.elapsed() < 10'000);
    QVERIFY(nextPatientIsServed(engine));
    QCOMPARE(answers.size(), 2);
}

void FaceEngineTest::cancellingIsNoFaultOfTheEngine()
{
    FaceEngine engine(training(QStringLiteral("match-after=100000")));
    QVERIFY(EngineCalls(engine).open());
    CardResult<FaceProgress> last = FaceProgress();
    engine.match(EngineCalls::photo(), 60s, this, [&](const CardResult<FaceProgress> &answer) {
        last = answer;
        if (answer && answer->state == FaceProgress::State::Searching && !answer->frame.isEmpty())
            engine.cancel();
    });
    QTRY_VERIFY(!last);
    QCOMPARE(last.error().fault, CardFault::FaceCancelled);
    QVERIFY(engine.standing()->ok());
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::anEngineThatFailsWhenCancelledIsReplaced_data()
{
    QTest::addColumn<QString>("what");
    for (const char *call : { "cancel", "close" }) {
        for (const char *what : { "crash", "exit", "hang", "noise" }) {
            const QString row = QStringLiteral("%1=%2").arg(QLatin1String(what), QLatin1String(call));
            QTest::newRow(qPrintable(row)) << row;
        }
    }
}

void FaceEngineTest::anEngineThatFailsWhenCancelledIsReplaced()
{
    QFETCH(QString, what);
    FacePlan plan = odd(what);
    plan.deadlines.poll = 1500ms;
    FaceEngine engine(plan);
    bool isOver = false;
    engine.match(EngineCalls::photo(), 60s, this, [&](const CardResult<FaceProgress> &answer) {
        if (answer && !answer->isFinal())
            engine.cancel();
        isOver = isOver || !answer || answer->isFinal();
    });
    QTRY_VERIFY(isOver);
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::anUnlockingIsCancelled()
{
    FaceEngine engine(odd(QStringLiteral("forever=unlock")));
    EngineCalls calls(engine);
    Lock lock;
    const auto result = calls.unlock([&](QByteArrayView command) {
        if (lock.commands() == 5)
            QMetaObject::invokeMethod(&engine, [&engine] { engine.cancel(); });
        return lock.transmit(command);
    });
    QVERIFY(!result);
    QCOMPARE(result.error().fault, CardFault::FaceCancelled);
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::aCardThatFailsIsNotTheEnginesFault()
{
    for (const FacePlan &plan : { training(), odd(QStringLiteral("no-heed=unlock")) }) {
        FaceEngine engine(plan);
        Lock lock;
        lock.fail();
        const auto result = EngineCalls(engine).unlock(lock.way());
        QVERIFY(!result); // also where the engine takes no heed of it
        QCOMPARE(result.error().fault, CardFault::Removed);
        QCOMPARE(lock.commands(), 1);
        QCoreApplication::processEvents();
        QVERIFY(engine.standing()->ok());
        QVERIFY(nextPatientIsServed(engine));
    }
}

void FaceEngineTest::aForbiddenCommandEndsTheEngine()
{
    FaceEngine engine(odd(QStringLiteral("verify=unlock")));
    Lock lock;
    const auto result = EngineCalls(engine).unlock(lock.way());
    QCOMPARE(result.error().fault, CardFault::EngineForbidden);
    QTRY_COMPARE(engine.standing()->ok(), false);
    QCOMPARE(engine.standing()->error(), result.error());
}

void FaceEngineTest::aWrongKeyOpensNothing()
{
    FaceEngine engine(training(QStringLiteral("key=00112233")));
    Lock lock;
    const auto result = EngineCalls(engine).unlock(lock.way());
    QCOMPARE(result.error().fault, CardFault::FaceRefused);
    QVERIFY(!lock.isOpen());
}

void FaceEngineTest::aHelperThatDiesBetweenPatientsIsReplaced()
{
    FaceEngine engine(odd(QStringLiteral("exit=code-b")));
    EngineCalls calls(engine);
    QCOMPARE(calls.codeB().error().fault, CardFault::EngineCrashed);
    QVERIFY(calls.open()); // a new one, by itself
    QVERIFY(calls.match());
    QCOMPARE(calls.codeB().error().fault, CardFault::EngineCrashed);
    QVERIFY(calls.match());
}

void FaceEngineTest::aDriverThatIsNeverRunHoldsNothingUp()
{
    FaceEngine engine(training());
    {
        const UnlockDriver driver = engine.unlockDriver();
    }
    QVERIFY(nextPatientIsServed(engine));
}

void FaceEngineTest::whoeverIsGoneIsNotAnswered()
{
    FaceEngine engine(training());
    bool isAnswered = false;
    {
        QObject receiver;
        engine.open(&receiver, [&](const CardResult<FaceTraits> &) { isAnswered = true; });
        engine.match(EngineCalls::photo(), 1s, &receiver,
            [&](const CardResult<FaceProgress> &) { isAnswered = true; });
    }
    QVERIFY(EngineCalls(engine).open());
    QVERIFY(!isAnswered);
}

void FaceEngineTest::anEngineThatIsLeftAnswersStopped()
{
    QList<CardFault> answers;
    UnlockDriver driver;
    {
        FaceEngine engine(odd(QStringLiteral("hang=code-b")));
        QVERIFY(EngineCalls(engine).open());
        driver = engine.unlockDriver();
        engine.readCodeB(
            this, [&](const CardResult<SecretBytes> &answer) { answers.append(answer.error().fault); });
        engine.match(EngineCalls::photo(), 1s, this,
            [&](const CardResult<FaceProgress> &answer) { answers.append(answer.error().fault); });
        QTRY_VERIFY(QFile::exists(m_home.filePath(QStringLiteral("hangs"))));
    }
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY(answers.contains(CardFault::Stopped));
    Lock lock;
    const auto late = driver(lock.way());
    QVERIFY(!late);
    QCOMPARE(lock.commands(), 0);
}

QTEST_GUILESS_MAIN(FaceEngineTest)
#include "faceenginetest.moc"
