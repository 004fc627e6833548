#include "app/central/folder/foldernames.h"
#include "tests/app/central/folder/exchangestage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>

using namespace madoguchi;

using State = BookedExchange::State;
using Step = FolderFiles::Step;

namespace {

const QString none{};
const QString firstToken = QStringLiteral("202611200000");
const QString firstRequest = QStringLiteral("OQSsiquc01req_202611200000.xml");

/// Moves what a run has left to where the terminal or a power cut would have put it.
void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

} // namespace

/// What a station finds again, what it shares with another one, and what faults of the folders do to it.
class FolderRestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutWhileWriting();
    void cutAfterRenaming();
    void cutWithTheRequestInReq();
    void cutWithTheRequestTaken();
    void cutWithTheAnswerThere();
    void cutLongAgoWithTheAnswerThere();
    void aDateAheadMakesNothingForgotten();
    void cutBetweenTakingAndDeleting();
    void whatCouldNotBeKeptStaysAndIsGivenAgain();
    void whatCouldNotBeKeptOutlivesARestart();
    void recordsAreNotTakenUp();
    void forgottenRequestIsWithdrawn();
    void twoStationsOnOnePair();
    void foreignFilesAreLeftAndCounted();
    void recordsAtTheDeskAreNeverOpened();
    void missingFolderIsNamedAndNotMade();
    void faultsOfTheFolder_data();
    void faultsOfTheFolder();
    void faultsOfTheBook();
    void answerThatCannotBeDeletedYet();
};

void FolderRestartTest::cutWhileWriting()
{
    ExchangeStage stage;
    stage.start();
    stage.stop();
    const QUuid key = QUuid::createUuid();
    stage.book.exchanges.append({ firstToken, key, QStringLiteral("OQSsiquc01"), false, QStringLiteral("ID"),
        stage.clock.now(), State::Writing });
    stage.book.next.insert(QDate(2026, 11, 20), 1);
    put(stage.req() + u'/' + unfinishedName(firstRequest), "<req");
    stage.start();
    QVERIFY(stage.inReq().isEmpty());
    QCOMPARE(stage.book.stateOf(firstToken), State::Settled); // it was never sent
    stage.ask("A", FolderFamily::Eligibility, key);
    QCOMPARE(stage.takeRequest(), QStringLiteral("202611200001"));
}

void FolderRestartTest::cutAfterRenaming()
{
    ExchangeStage stage;
    const QUuid key = QUuid::createUuid();
    stage.book.exchanges.append({ firstToken, key, QStringLiteral("OQSsiquc01"), false, QStringLiteral("ID"),
        stage.clock.now(), State::Writing });
    put(stage.req() + u'/' + firstRequest, "<request/>");
    stage.start();
    stage.ask("A", FolderFamily::Eligibility, key);
    QCOMPARE(stage.takeRequest(), firstToken); // no second one
    stage.pass(2000);
    QVERIFY(stage.inReq().isEmpty());
    stage.answerFor(firstToken);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    QVERIFY(!stage.heard.first().outcome->wait.has_value()); // says nothing of the clock
    QCOMPARE(stage.heard.first().outcome->exchange.identifier, QStringLiteral("ID"));
}

void FolderRestartTest::cutWithTheRequestInReq()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    stage.stop();
    stage.start();
    stage.ask("A", FolderFamily::Eligibility, key);
    QCOMPARE(stage.inReq(), QStringList{ firstRequest });
    stage.pass(180000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderNotTaken") });
    QVERIFY(stage.inReq().isEmpty());
}

void FolderRestartTest::cutWithTheRequestTaken()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    QCOMPARE(stage.takeRequest(), firstToken);
    stage.stop();
    stage.pass(60000);
    stage.start();
    stage.ask("A", FolderFamily::Eligibility, key);
    QVERIFY(stage.inReq().isEmpty());
    stage.answerFor(firstToken);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    QVERIFY(stage.inRes().isEmpty());
}

void FolderRestartTest::cutWithTheAnswerThere()
{
    for (const bool askedAgain : { true, false }) {
        ExchangeStage stage;
        stage.start();
        const QUuid key = stage.ask("A");
        stage.answerFor(stage.takeRequest());
        stage.stop();
        stage.start();
        if (askedAgain)
            stage.ask("A", FolderFamily::Eligibility, key);
        stage.settle();
        QCOMPARE(stage.failures(), askedAgain ? QStringList{ none } : QStringList{});
        QCOMPARE(stage.late, askedAgain ? QList<QUuid>{} : QList<QUuid>{ key });
        QCOMPARE(stage.inRes().size(), askedAgain ? 0 : 1);
        if (askedAgain)
            continue;
        stage.ask("A", FolderFamily::Eligibility, key); // whoever waits for it is slower than the folder
        QCOMPARE(stage.failures(), QStringList{ none });
        QVERIFY(stage.inRes().isEmpty() && stage.inReq().isEmpty());
    }
}

void FolderRestartTest::cutLongAgoWithTheAnswerThere()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    stage.answerFor(stage.takeRequest());
    stage.stop();
    stage.pass(3600000);
    stage.start();
    stage.ask("A", FolderFamily::Eligibility, key); // before the answer has settled
    stage.pass(1000);
    QVERIFY(stage.inReq().isEmpty());
    QCOMPARE(stage.failures(), QStringList{ none });
    QVERIFY(stage.inRes().isEmpty() && stage.late.isEmpty());
}

/// Something was booked while the clock stood ahead: what is open today is known after a start all the same.
void FolderRestartTest::aDateAheadMakesNothingForgotten()
{
    ExchangeStage stage;
    stage.book.exchanges.append(
        { QStringLiteral("202612300000"), QUuid::createUuid(), QStringLiteral("OQSsiquc01"), false,
            QStringLiteral("ID"), stage.clock.now().addDays(40), State::Settled });
    stage.start();
    const QUuid key = stage.ask("A");
    stage.answerFor(stage.takeRequest());
    stage.stop();
    stage.start();
    QCOMPARE(stage.book.exchanges.size(), 2);
    stage.ask("A", FolderFamily::Eligibility, key);
    stage.pass(1000);
    QVERIFY(stage.inReq().isEmpty()); // it was asked already
    QCOMPARE(stage.failures(), QStringList{ none });
    QVERIFY(stage.inRes().isEmpty());
}

void FolderRestartTest::cutBetweenTakingAndDeleting()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    stage.answerFor(stage.takeRequest());
    stage.whileTold = [&stage] { stage.stop(); }; // it is committed, and nothing else is done any more
    stage.pass(500);
    stage.settle();
    stage.whileTold = {};
    stage.start();
    stage.settle();
    QCOMPARE(stage.late, QList<QUuid>{ key }); // told of once more: whoever has it says so
    stage.exchange->settle(key);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.heard.size(), 1);
}

/// Ruling 12: the disk of whoever asked was full.
void FolderRestartTest::whatCouldNotBeKeptStaysAndIsGivenAgain()
{
    ExchangeStage stage;
    stage.start();
    stage.verdict = AnswerVerdict::Unkept;
    const QUuid key = stage.ask("A");
    const QString token = stage.takeRequest();
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    stage.pass(2000);
    QCOMPARE(stage.inRes().size(), 1);
    QCOMPARE(stage.heard.size(), 1); // nobody asked again
    stage.ask("A", FolderFamily::Eligibility, key);
    QCOMPARE(stage.failures(), (QStringList{ none, none }));
    QCOMPARE(stage.inRes().size(), 1); // still no space
    stage.verdict = AnswerVerdict::Taken;
    stage.ask("A", FolderFamily::Eligibility, key);
    QCOMPARE(stage.failures(), (QStringList{ none, none, none }));
    QCOMPARE(stage.heard[2].outcome->content, wholeAnswer());
    QVERIFY(stage.inRes().isEmpty() && stage.inReq().isEmpty());
    QCOMPARE(stage.book.exchanges.size(), 1); // one request for all of it
    QVERIFY(stage.book.stateOf(token) == State::Settled);
}

void FolderRestartTest::whatCouldNotBeKeptOutlivesARestart()
{
    ExchangeStage stage;
    stage.start();
    stage.verdict = AnswerVerdict::Unkept;
    stage.book.fault = {};
    const QUuid key = stage.ask("A");
    stage.answerFor(stage.takeRequest());
    stage.pass(500);
    // The same full disk holds the book.
    stage.whileTold = [&stage] { stage.book.fault = Fault{ Failure::StoreFull }; };
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    stage.whileTold = {};
    stage.stop();
    stage.book.fault.reset();
    stage.start();
    stage.pass(500);
    stage.settle();
    stage.pass(180'000); // nobody asks under its key at once: it came late
    QCOMPARE(stage.late, QList<QUuid>{ key });
    QCOMPARE(stage.inRes().size(), 1);
    stage.exchange->settle(key);
    stage.pass(500);
    QVERIFY(stage.inRes().isEmpty() && stage.inReq().isEmpty());
}

void FolderRestartTest::recordsAreNotTakenUp()
{
    ExchangeStage stage(true);
    stage.start();
    stage.ask("A", FolderFamily::Medication);
    stage.stop();
    stage.start(); // it still lies in its folder, and nobody is there to read the answer
    QVERIFY(stage.inReq().isEmpty());
    stage.pass(1000);
    stage.ask("A", FolderFamily::Medication);
    const QString token = stage.takeRequest();
    stage.answerFor(token);
    stage.stop();
    int opened = 0;
    stage.files = [&opened](Step step) {
        opened += step == Step::Open ? 1 : 0;
        return 0;
    };
    stage.start();
    stage.pass(500);
    stage.settle();
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(opened, 0);
    QVERIFY(stage.late.isEmpty() && stage.heard.isEmpty());
}

void FolderRestartTest::forgottenRequestIsWithdrawn()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.stop();
    stage.start();
    stage.pass(179000);
    QCOMPARE(stage.inReq().size(), 1); // whoever asked may still come
    stage.pass(1000);
    QVERIFY(stage.inReq().isEmpty());
    QCOMPARE(stage.book.stateOf(firstToken), State::Settled);
}

void FolderRestartTest::twoStationsOnOnePair()
{
    ExchangeStage first;
    ExchangeStage second;
    first.part = { 0, 4999 };
    second.part = { 5000, 9999 };
    second.pair = first.pair;
    first.start();
    second.start();
    first.ask("A");
    second.ask("A");
    QCOMPARE(first.inReq(), (QStringList{ firstRequest, QStringLiteral("OQSsiquc01req_202611205000.xml") }));
    QVERIFY(QDir(first.req()).removeRecursively() && QDir(first.dir.path()).mkdir(QStringLiteral("req")));
    first.answerFor(firstToken, wholeAnswer("1"));
    first.answerFor(QStringLiteral("202611205000"), wholeAnswer("2"));
    first.pass(500);
    first.settle();
    QCOMPARE(first.inRes(), QStringList{ QStringLiteral("OQSsiquc01res_202611205000.xml") });
    QCOMPARE(first.exchange->health().counts.foreign, 0); // the other station will fetch it
    second.pass(500);
    second.settle();
    QVERIFY(first.inRes().isEmpty());
    QCOMPARE(first.heard.first().outcome->content, wholeAnswer("1"));
    QCOMPARE(second.heard.first().outcome->content, wholeAnswer("2"));
}

void FolderRestartTest::foreignFilesAreLeftAndCounted()
{
    ExchangeStage stage;
    stage.part = { 0, 4999 };
    const QStringList names{ QStringLiteral("OQSsiquc01res_202611200042.xml"), // of our part, never asked
        QStringLiteral("OQSsiquc01res_202611207000.xml"), // another station's
        QStringLiteral("OQSsiquc01res_face_20261120083000.xml"), QStringLiteral("del20261120.txt"),
        QStringLiteral("memo.docx"), QStringLiteral("受付.xml") };
    for (const QString &name : names)
        stage.answer(name, wholeAnswer());
    stage.start();
    stage.settle();
    QCOMPARE(stage.exchange->health().counts.foreign, 4);
    stage.pass(600000);
    QCOMPARE(stage.exchange->health().counts.foreign, 5); // nobody fetches it
    QCOMPARE(stage.inRes().size(), names.size());
    QVERIFY(stage.late.isEmpty());
}

void FolderRestartTest::recordsAtTheDeskAreNeverOpened()
{
    ExchangeStage stage;
    int opened = 0;
    stage.files = [&opened](Step step) {
        opened += step == Step::Open ? 1 : 0;
        return 0;
    };
    stage.answer(QStringLiteral("YZKsiquc01res_202611200000.xml"), wholeAnswer());
    stage.answer(QStringLiteral("TKKsiquc01res_202611209999.pdf"), "%PDF-1.4\n%%EOF\n");
    stage.start();
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.exchange->health().counts.records, 2);
    QCOMPARE(stage.exchange->health().counts.foreign, 0);
    QCOMPARE(opened, 0);
    QCOMPARE(stage.inRes().size(), 2);
}

void FolderRestartTest::missingFolderIsNamedAndNotMade()
{
    for (const bool req : { true, false }) {
        ExchangeStage stage;
        const QString folder = req ? stage.req() : stage.res();
        QVERIFY(QDir().rmdir(folder));
        stage.start();
        stage.ask("A");
        QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderUnreachable") });
        const QString word = req ? QStringLiteral("req") : QStringLiteral("res");
        QCOMPARE(stage.heard.first().outcome.error().code, word);
        QCOMPARE(stage.exchange->health().trouble->code, word);
        QVERIFY(!QDir(folder).exists());
        QVERIFY(QDir().mkdir(folder)); // the share is back
        stage.pass(1000);
        QVERIFY(!stage.exchange->health().trouble.has_value());
        stage.ask("A");
        QCOMPARE(stage.inReq().size(), 1);
    }
}

void FolderRestartTest::faultsOfTheFolder_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<int>("error");
    QTest::newRow("create") << Step::Create << EROFS;
    QTest::newRow("write") << Step::Write << ENOSPC;
    QTest::newRow("flush") << Step::Flush << EIO;
    QTest::newRow("rename") << Step::Rename << EHOSTDOWN;
    QTest::newRow("list") << Step::List << EHOSTDOWN;
}

void FolderRestartTest::faultsOfTheFolder()
{
    QFETCH(Step, step);
    QFETCH(int, error);
    ExchangeStage stage;
    stage.start();
    stage.files = [step, error](Step at) { return at == step ? error : 0; };
    stage.pass(500);
    const QUuid key = stage.ask("A");
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderUnreachable") });
    QVERIFY(stage.inReq().isEmpty());
    stage.files = {};
    stage.pass(1000);
    stage.ask("A", FolderFamily::Eligibility, key); // the next request is served
    const QString token = stage.takeRequest();
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures().last(), none);
    QVERIFY(stage.inReq().isEmpty() && stage.inRes().isEmpty());
    QCOMPARE(stage.exchange->health().expected, 0);
}

void FolderRestartTest::faultsOfTheBook()
{
    ExchangeStage stage;
    stage.start();
    stage.book.fault = Fault{ .failure = Failure::StoreFull };
    stage.ask("A");
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("StoreFull") });
    QVERIFY(stage.inReq().isEmpty()); // no number, no request
    stage.book.fault.reset();
    stage.ask("A");
    const QString token = stage.takeRequest();
    stage.book.fault = Fault{ .failure = Failure::StoreBusy };
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures().last(), none); // the answer is given all the same
    stage.book.fault.reset();
    stage.pass(1000);
    stage.ask("B");
    QCOMPARE(stage.book.stateOf(token), State::Settled); // and what could not be written down is, later

    stage.stop();
    stage.book.fault = Fault{ .failure = Failure::StoreBusy };
    stage.start();
    stage.ask("C");
    QCOMPARE(stage.failures().last(), QStringLiteral("StoreBusy"));
    QCOMPARE(stage.exchange->health().trouble->failure, Failure::StoreBusy);
    stage.book.fault.reset();
    stage.pass(1000);
    stage.ask("C");
    QVERIFY(!stage.exchange->health().trouble.has_value());
}

void FolderRestartTest::answerThatCannotBeDeletedYet()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.answerFor(stage.takeRequest());
    stage.files = [](Step step) { return step == Step::Remove ? EBUSY : 0; };
    stage.pass(500);
    stage.settle();
    stage.pass(500);
    stage.pass(500);
    QCOMPARE(stage.failures(), QStringList{ none });
    QCOMPARE(stage.inRes().size(), 1);
    QCOMPARE(stage.exchange->health().duplicates, 0);
    stage.files = {};
    stage.pass(500);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.heard.size(), 1);
}

QTEST_GUILESS_MAIN(FolderRestartTest)
#include "folderrestarttest.moc"
