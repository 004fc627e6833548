#include "tests/app/exchange/faultmatrix.h"
#include "tests/reader/engine/engineplans.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <string>

using namespace madoguchi;
using namespace std::chrono_literals;

namespace {

QString nameOf(CardFault fault)
{
    struct Named
    {
        CardFault fault;
        const char *name;
    };
    constexpr std::array names{ Named{ CardFault::EngineNotStarted, "EngineNotStarted" },
        Named{ CardFault::EngineMissing, "EngineMissing" },
        Named{ CardFault::EngineIncomplete, "EngineIncomplete" },
        Named{ CardFault::EngineOtherAbi, "EngineOtherAbi" },
        Named{ CardFault::EngineUnknownCode, "EngineUnknownCode" },
        Named{ CardFault::EngineUnknownState, "EngineUnknownState" },
        Named{ CardFault::EngineLate, "EngineLate" }, Named{ CardFault::EngineCrashed, "EngineCrashed" },
        Named{ CardFault::EngineGarbled, "EngineGarbled" },
        Named{ CardFault::EngineBadFrame, "EngineBadFrame" },
        Named{ CardFault::EngineForbidden, "EngineForbidden" },
        Named{ CardFault::EngineUnsupported, "EngineUnsupported" },
        Named{ CardFault::EngineArgument, "EngineArgument" }, Named{ CardFault::FaceDevice, "FaceDevice" },
        Named{ CardFault::FaceRefused, "FaceRefused" },
        Named{ CardFault::CodeBUnreadable, "CodeBUnreadable" },
        Named{ CardFault::FaceCancelled, "FaceCancelled" }, Named{ CardFault::Unreadable, "Unreadable" } };
    const auto *found
        = std::find_if(names.begin(), names.end(), [fault](const Named &one) { return one.fault == fault; });
    return found == names.end() ? QStringLiteral("?") : QString::fromLatin1(found->name);
}

void row(const std::string &what, CardFault fault, const std::string &detail)
{
    QTest::newRow(what.c_str()) << odd(QString::fromStdString(what)) << fault
                                << QString::fromStdString(detail);
}

/// What only one call can do.
void addOddAnswers()
{
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
}

/// What is wrong with the library as a whole, or with the helper.
void addLibraries()
{
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

} // namespace

/// Each fault of the contract in each call, with a real helper process and real libraries in it; and the next
/// patient after it, on the same client.
class EngineFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFaultHasItsNameAndTheNextPatientIsServed_data();
    void aFaultHasItsNameAndTheNextPatientIsServed();
    void pastADeadlineTheHelperIsKilled_data();
    void pastADeadlineTheHelperIsKilled();
    void anEngineThatFailsWhenCancelledIsReplaced_data();
    void anEngineThatFailsWhenCancelledIsReplaced();
    void aCardThatFailsIsNotTheEnginesFault();
    void aForbiddenCommandEndsTheEngine();
    void aHelperThatDiesBetweenPatientsIsReplaced();
    void whatAnEngineStartedDiesWithIt_data();
    void whatAnEngineStartedDiesWithIt();
    void cleanupTestCase();

private:
    void note(const QString &fault);

    FaultMatrix m_matrix{ QStringLiteral(
        "Face engine: each fault in each call; after it the next patient was served") };
};

/// Into the matrix, under the row's name: "what=call", or what is wrong before any call.
void EngineFaultsTest::note(const QString &fault)
{
    const QString row = QString::fromLatin1(QTest::currentDataTag());
    const bool isOfACall = row.contains(u'=');
    m_matrix.put(row.section(u'=', 0, 0), isOfACall ? row.section(u'=', 1) : QStringLiteral("open"), fault);
}

void EngineFaultsTest::cleanupTestCase()
{
    QVERIFY(m_matrix.publish(QStringLiteral("fault-matrix-engine.txt")));
}

void EngineFaultsTest::aFaultHasItsNameAndTheNextPatientIsServed_data()
{
    QTest::addColumn<FacePlan>("plan");
    QTest::addColumn<CardFault>("fault");
    QTest::addColumn<QString>("detail"); // a part of it
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
    addOddAnswers();
    addLibraries();
}

void EngineFaultsTest::aFaultHasItsNameAndTheNextPatientIsServed()
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
    note(nameOf(fault));
}

void EngineFaultsTest::pastADeadlineTheHelperIsKilled_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("function");
    const auto hang = [](const char *what, const char *function) {
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(function);
    };
    hang("hang=open", "mdg_face_open");
    hang("hang=code-b", "mdg_face_read_code_b");
    hang("hang=start", "mdg_face_start");
    hang("hang=poll", "mdg_face_poll");
    hang("hang=unlock", "mdg_face_unlock_card");
    hang("forever=unlock", "mdg_face_unlock_card");
    hang("forever=poll", "MDG_TIMED_OUT");
}

void EngineFaultsTest::pastADeadlineTheHelperIsKilled()
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
    note(nameOf(error->fault));
}

void EngineFaultsTest::anEngineThatFailsWhenCancelledIsReplaced_data()
{
    QTest::addColumn<QString>("what");
    for (const char *call : { "cancel", "close" }) {
        for (const char *what : { "crash", "exit", "hang", "noise" }) {
            const QString row = QStringLiteral("%1=%2").arg(QLatin1String(what), QLatin1String(call));
            QTest::newRow(qPrintable(row)) << row;
        }
    }
}

void EngineFaultsTest::anEngineThatFailsWhenCancelledIsReplaced()
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
    note(what.endsWith(u"cancel") ? nameOf(CardFault::FaceCancelled) : QStringLiteral("nobody waited"));
}

void EngineFaultsTest::aCardThatFailsIsNotTheEnginesFault()
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

void EngineFaultsTest::aForbiddenCommandEndsTheEngine()
{
    FaceEngine engine(odd(QStringLiteral("verify=unlock")));
    Lock lock;
    const auto result = EngineCalls(engine).unlock(lock.way());
    QCOMPARE(result.error().fault, CardFault::EngineForbidden);
    QTRY_COMPARE(engine.standing()->ok(), false);
    QCOMPARE(engine.standing()->error(), result.error());
}

void EngineFaultsTest::aHelperThatDiesBetweenPatientsIsReplaced()
{
    FaceEngine engine(odd(QStringLiteral("exit=code-b")));
    EngineCalls calls(engine);
    QCOMPARE(calls.codeB().error().fault, CardFault::EngineCrashed);
    QVERIFY(calls.open()); // a new one, by itself
    QVERIFY(calls.match());
    QCOMPARE(calls.codeB().error().fault, CardFault::EngineCrashed);
    QVERIFY(calls.match());
}

void EngineFaultsTest::whatAnEngineStartedDiesWithIt_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("closed") << QStringLiteral("fork=code-b");
    QTest::newRow("ended by itself") << QStringLiteral("fork-exit=code-b");
}

void EngineFaultsTest::whatAnEngineStartedDiesWithIt()
{
    QFETCH(QString, what);
    QFile number(QDir::home().filePath(QStringLiteral("started")));
    number.remove();
    {
        FaceEngine engine(odd(what));
        static_cast<void>(EngineCalls(engine).codeB());
    }
    QVERIFY(number.open(QIODevice::ReadOnly));
    const QString process = QStringLiteral("/proc/%1/cmdline").arg(QString::fromLatin1(number.readAll()));
    const auto runs = [&process] { // one that nobody has waited for yet has no words any more
        QFile words(process);
        return words.open(QIODevice::ReadOnly) && !words.readAll().isEmpty();
    };
    QTRY_VERIFY(!runs());
}

QTEST_GUILESS_MAIN(EngineFaultsTest)
#include "enginefaultstest.moc"
