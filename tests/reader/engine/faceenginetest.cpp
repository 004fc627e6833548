#include "reader/engine/faceengine.h"

#include "tests/reader/engine/engineplans.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace madoguchi;
using namespace std::chrono_literals;

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
    void theHelperIsShutIn();
    void aPhotographThatIsNoneIsSaid();
    void theDeadlinesAreTheContracts();
    void cancellingAnswersAtOnce();
    void cancellingIsNoFaultOfTheEngine();
    void anUnlockingIsCancelled();
    void aWrongKeyOpensNothing();
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

/// Seen from inside: the odd engine looks around and ends its process where something is open.
void FaceEngineTest::theHelperIsShutIn()
{
    qputenv("MADOGUCHI_TEST_PASSPHRASE", "a secret");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    QFile open(m_home.filePath(QStringLiteral("open")));
    QVERIFY(open.open(QIODevice::WriteOnly));
    QVERIFY(fcntl(open.handle(), F_SETFD, 0) == 0); // would go on to every program that is started
    FaceEngine engine(odd(QStringLiteral("look=code-b")));
    const auto looked = EngineCalls(engine).codeB();
    QVERIFY2(looked, looked ? "" : qPrintable(looked.error().detail));
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

void FaceEngineTest::aWrongKeyOpensNothing()
{
    FaceEngine engine(training(QStringLiteral("key=00112233")));
    Lock lock;
    const auto result = EngineCalls(engine).unlock(lock.way());
    QCOMPARE(result.error().fault, CardFault::FaceRefused);
    QVERIFY(!lock.isOpen());
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
    QTRY_COMPARE(answers, (QList<CardFault>{ CardFault::Stopped, CardFault::Stopped }));
    Lock lock;
    const auto late = driver(lock.way());
    QVERIFY(!late);
    QCOMPARE(lock.commands(), 0);
}

QTEST_GUILESS_MAIN(FaceEngineTest)
#include "faceenginetest.moc"
