#include "app/support/failuretext.h"
#include "app/support/fullfolder.h"
#include "tests/app/central/folder/exchangestage.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <unistd.h>

using namespace madoguchi;

using State = BookedExchange::State;
using Step = FolderFiles::Step;

namespace {

const QString none{};
const QString firstToken = QStringLiteral("202611200000"); // the day in Japan

} // namespace

/// One run of a station: what it asks, what comes back, and what it leaves alone.
class FolderExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsTakenThenDeleted();
    void returnedRequest();
    void returnedWithoutAnError();
    void documents();
    void notTakenIsWithdrawn();
    void whatNobodyTakesIsSaidSoon();
    void takenAndUnansweredComesLate();
    void lateAnswerServesTheSameQuestion();
    void lateAnswerWithNothingInItIsDeleted();
    void lateRecordsAreDeletedUnread();
    void processingIsAskedAgainThreeTimes();
    void duplicatesAreDeletedAndCounted();
    void oneASecondAndOneOfAPatient();
    void turnThatNeverComes();
    void takenNamesAreSkipped();
    void usedUpNumbersComeBackAtMidnight();
    void halfWrittenAnswer();
    void neverFinishedAnswerIsLeft();
    void linksAreNotFollowed();
    void sameQuestionTwiceIsOneRequest();
    void anotherFamilyUnderOurToken();
    void clockStepsDoNoHarm();
    void aFullDiskIsSaidWhileItLasts();
    void mayBeDestroyedWhileTelling();
};

void FolderExchangeTest::answerIsTakenThenDeleted()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    QCOMPARE(stage.inReq(), QStringList{ QStringLiteral("OQSsiquc01req_202611200000.xml") });
    const QString token = stage.takeRequest();
    QCOMPARE(token, firstToken);
    const QByteArray identifier = stage.book.exchanges.first().identifier.toLatin1();
    QCOMPARE(identifier.size(), 16);
    QCOMPARE(stage.lastRequest, "<request>" + identifier + "</request>");

    bool there = false;
    stage.whileTold = [&] { there = !stage.inRes().isEmpty() && stage.book.stateOf(token) == State::Open; };
    stage.answerFor(token);
    stage.pass(1000);
    QVERIFY(stage.heard.isEmpty()); // seen once, not settled yet
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    QCOMPARE(stage.heard.first().key, key);
    QCOMPARE(stage.heard.first().outcome->content, wholeAnswer());
    QCOMPARE(stage.heard.first().outcome->wait->count(), 1300);
    QVERIFY(there); // while it was taken, nothing was deleted
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.book.stateOf(token), State::Settled);
    QCOMPARE(stage.exchange->health().expected, 0);
    QCOMPARE(stage.exchange->health().lastAnswer, stage.clock.now());
}

void FolderExchangeTest::returnedRequest()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    stage.answer(QStringLiteral("OQSsiquc01req_%1.xml").arg(token), stage.lastRequest);
    stage.answer(QStringLiteral("OQSsiquc01req_%1.err").arg(token), "");
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderReturned") });
    QCOMPARE(stage.heard.first().outcome.error().code, QStringLiteral("OQSsiquc01req_%1.err").arg(token));
    QVERIFY(stage.inRes().isEmpty()); // the error and the request that came with it
    QCOMPARE(stage.exchange->health().duplicates, 0);
}

void FolderExchangeTest::returnedWithoutAnError()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    stage.answer(QStringLiteral("OQSsiquc01req_%1.xml").arg(token), stage.lastRequest);
    stage.pass(179000);
    QVERIFY(stage.heard.isEmpty());
    stage.pass(1000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderReturned") });
    stage.pass(500);
    QVERIFY(stage.inRes().isEmpty());
}

void FolderExchangeTest::documents()
{
    ExchangeStage stage(true);
    stage.start();
    stage.ask("A", FolderFamily::Medication);
    const QString name = QStringLiteral("YZKsiquc01res_%1.pdf").arg(stage.takeRequest());
    stage.answer(name, "%PDF-1.4 half");
    stage.pass(500);
    stage.settle();
    QVERIFY(stage.heard.isEmpty());
    stage.answer(name, "%PDF-1.4 whole\n%%EOF\n");
    stage.pass(1000);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    QVERIFY(stage.heard.first().outcome->document);
    QVERIFY(stage.inRes().isEmpty());
}

void FolderExchangeTest::notTakenIsWithdrawn()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    stage.pass(179999);
    QVERIFY(stage.heard.isEmpty());
    stage.pass(1);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderNotTaken") });
    QVERIFY(stage.inReq().isEmpty());
    QCOMPARE(stage.book.stateOf(firstToken), State::Settled);
    stage.ask("A", FolderFamily::Eligibility, key); // sent again, under a new token
    QCOMPARE(stage.takeRequest(), QStringLiteral("202611200001"));
}

/// A terminal that stands still is known long before the question's three minutes are over.
void FolderExchangeTest::whatNobodyTakesIsSaidSoon()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.pass(9'000);
    QVERIFY(!stage.exchange->health().untaken);
    stage.pass(1'500);
    QVERIFY(stage.exchange->health().untaken);
    QVERIFY(stage.heard.isEmpty() && stage.inReq().size() == 1); // it may be taken yet
    stage.takeRequest();
    stage.pass(500);
    QVERIFY(!stage.exchange->health().untaken);
}

void FolderExchangeTest::takenAndUnansweredComesLate()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    const QString token = stage.takeRequest();
    stage.pass(180000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("ServiceTimeout") });
    QCOMPARE(stage.book.stateOf(token), State::Late);
    stage.pass(3600000);
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.late, QList<QUuid>{ key });
    stage.pass(60000);
    QCOMPARE(stage.late.size(), 1);
    QCOMPARE(stage.inRes().size(), 1); // nobody has said yet that it is kept elsewhere
    QCOMPARE(stage.exchange->health().expected, 1);
    stage.exchange->settle(key);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.book.stateOf(token), State::Settled);
    QCOMPARE(stage.heard.size(), 1);
}

void FolderExchangeTest::lateAnswerServesTheSameQuestion()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    const QString token = stage.takeRequest();
    stage.pass(180000);
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    stage.ask("A", FolderFamily::Eligibility, key);
    QCOMPARE(stage.failures(), (QStringList{ QStringLiteral("ServiceTimeout"), none }));
    QVERIFY(stage.inReq().isEmpty() && stage.inRes().isEmpty()); // nothing was sent a second time

    const QUuid second = stage.ask("B");
    const QString late = stage.takeRequest();
    stage.pass(180000);
    stage.ask("B", FolderFamily::Eligibility, second); // the first request is out for too long: asked again
    const QString again = stage.takeRequest();
    QVERIFY(!again.isEmpty() && again != late);
    stage.answerFor(late);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures().last(), none);
    stage.answerFor(again);
    stage.pass(500);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.exchange->health().duplicates, 1);
}

void FolderExchangeTest::lateAnswerWithNothingInItIsDeleted()
{
    ExchangeStage stage;
    stage.lateVerdict = LateVerdict::Useless;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    stage.pass(180000);
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.book.stateOf(token), State::Settled);
}

void FolderExchangeTest::lateRecordsAreDeletedUnread()
{
    ExchangeStage stage(true);
    int opened = 0;
    stage.files = [&opened](Step step) {
        opened += step == Step::Open ? 1 : 0;
        return 0;
    };
    stage.start();
    stage.ask("A", FolderFamily::Medication);
    const QString token = stage.takeRequest();
    stage.pass(180000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("ServiceTimeout") });
    stage.answerFor(token);
    stage.pass(500);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(opened, 0);
    QVERIFY(stage.late.isEmpty());
    QCOMPARE(stage.exchange->health().duplicates, 0);
}

void FolderExchangeTest::processingIsAskedAgainThreeTimes()
{
    ExchangeStage stage;
    stage.verdict = AnswerVerdict::Processing;
    stage.start();
    stage.ask("A");
    for (int number = 0; number < 4; ++number) {
        const QString token = stage.takeRequest();
        QCOMPARE(token, QStringLiteral("20261120000%1").arg(number));
        stage.answerFor(token);
        stage.pass(500);
        stage.settle();
        QVERIFY(stage.inRes().isEmpty());
        stage.pass(4999);
        QVERIFY(stage.inReq().isEmpty());
        stage.pass(1);
    }
    QVERIFY(stage.inReq().isEmpty());
    QCOMPARE(stage.failures(), (QStringList{ none, none, none, none, QStringLiteral("SegmentProcessing") }));
}

void FolderExchangeTest::duplicatesAreDeletedAndCounted()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    stage.answerFor(token);
    stage.answer(QStringLiteral("OQSsiquc01res_%1.pdf").arg(token), "%PDF-1.4\n%%EOF\n");
    stage.pass(500);
    stage.settle();
    stage.pass(500);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.heard.size(), 1);
    QCOMPARE(stage.exchange->health().duplicates, 1);
    stage.pass(3600000);
    stage.answerFor(token, wholeAnswer("other"));
    stage.pass(500);
    QVERIFY(stage.inRes().isEmpty());
    QCOMPARE(stage.heard.size(), 1);
    QCOMPARE(stage.exchange->health().duplicates, 2);
}

void FolderExchangeTest::oneASecondAndOneOfAPatient()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.ask("A");
    stage.ask("A", FolderFamily::Reference);
    stage.ask("B");
    QCOMPARE(stage.inReq().size(), 1);
    stage.pass(999);
    QCOMPARE(stage.inReq().size(), 1);
    stage.pass(1);
    stage.pass(1000);
    stage.pass(1000);
    QCOMPARE(stage.inReq(),
        (QStringList{ QStringLiteral("OQSsiimm01req_202611200001.xml"),
            QStringLiteral("OQSsiquc01req_202611200000.xml"),
            QStringLiteral("OQSsiquc01req_202611200002.xml") }));
    stage.answerFor(firstToken);
    stage.pass(500);
    stage.settle(); // the first one of patient A is answered: the second may go
    QVERIFY(stage.inReq().contains(QStringLiteral("OQSsiquc01req_202611200003.xml")));
}

void FolderExchangeTest::turnThatNeverComes()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.ask("A");
    QVERIFY(!stage.takeRequest().isEmpty());
    stage.pass(90000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("ServiceBusy") });
    QVERIFY(stage.inReq().isEmpty()); // it was never sent
}

void FolderExchangeTest::takenNamesAreSkipped()
{
    ExchangeStage stage;
    stage.answer(QStringLiteral("YZKsiquc01res_202611200000.xml"), "other's");
    QFile there(stage.req() + QStringLiteral("/OQSsiimm01req_202611200001.xml"));
    QVERIFY(there.open(QIODevice::WriteOnly));
    stage.start();
    int raced = 0;
    stage.files = [&raced](Step step) { return step == Step::Rename && raced++ == 0 ? EEXIST : 0; };
    stage.ask("A");
    QVERIFY(stage.inReq().contains(QStringLiteral("OQSsiquc01req_202611200003.xml")));
    QCOMPARE(stage.inReq().size(), 2);
}

void FolderExchangeTest::usedUpNumbersComeBackAtMidnight()
{
    ExchangeStage stage;
    stage.part = { 7, 7 };
    stage.start();
    stage.ask("A");
    QCOMPARE(stage.takeRequest(), QStringLiteral("202611200007"));
    stage.pass(1000);
    stage.ask("B");
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderNumbersUsed") });
    QCOMPARE(stage.heard.first().outcome.error().until,
        QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC)); // midnight in Japan
    QCOMPARE(stage.exchange->numbersLeft().value(), 0);
    stage.clock.set(QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC));
    stage.ask("C");
    QCOMPARE(stage.takeRequest(), QStringLiteral("202611210007"));
}

void FolderExchangeTest::halfWrittenAnswer()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    const QByteArray whole = wholeAnswer();
    stage.answerFor(token, whole.left(20));
    stage.pass(500);
    stage.settle();
    stage.pass(20000);
    QVERIFY(stage.heard.isEmpty());
    stage.answerFor(token, whole);
    stage.pass(1000);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    QCOMPARE(stage.heard.first().outcome->content, whole);
}

void FolderExchangeTest::neverFinishedAnswerIsLeft()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    const QString token = stage.takeRequest();
    const QByteArray whole = wholeAnswer();
    stage.answerFor(token, whole.left(20));
    stage.pass(500);
    stage.pass(30000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderAnswerUnreadable") });
    QCOMPARE(stage.heard.first().outcome.error().code,
        answerEvidence(QStringLiteral("OQSsiquc01res_%1.xml").arg(token), whole.left(20)));
    QCOMPARE(stage.inRes().size(), 1);
    stage.answerFor(token, whole); // finished after all
    stage.pass(1000);
    stage.settle();
    QCOMPARE(stage.late, QList<QUuid>{ key });
}

void FolderExchangeTest::linksAreNotFollowed()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    const QString elsewhere = stage.dir.filePath(QStringLiteral("elsewhere.xml"));
    QFile target(elsewhere);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(wholeAnswer()) > 0);
    target.close();
    const QString name = stage.res() + QStringLiteral("/OQSsiquc01res_%1.xml").arg(token);
    QVERIFY(QFile::link(elsewhere, name));
    stage.pass(500);
    stage.pass(30000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderAnswerUnreadable") });
    QVERIFY(QFile::exists(elsewhere));
}

void FolderExchangeTest::sameQuestionTwiceIsOneRequest()
{
    ExchangeStage stage;
    stage.start();
    const QUuid key = stage.ask("A");
    stage.ask("A", FolderFamily::Eligibility, key);
    const QString token = stage.takeRequest();
    stage.pass(2000);
    QVERIFY(stage.inReq().isEmpty());
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures(), (QStringList{ none, none }));
}

void FolderExchangeTest::anotherFamilyUnderOurToken()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    stage.answer(QStringLiteral("OQSsiimm01res_%1.xml").arg(token), wholeAnswer());
    stage.pass(500);
    stage.settle();
    QVERIFY(stage.heard.isEmpty());
    QCOMPARE(stage.inRes().size(), 1);
    QCOMPARE(stage.exchange->health().counts.foreign, 1);
}

void FolderExchangeTest::clockStepsDoNoHarm()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    stage.clock.setAhead(qint64(86400) * 1000 * 400);
    stage.pass(500);
    QVERIFY(stage.heard.isEmpty()); // no time has passed
    stage.clock.setAhead(qint64(-86400) * 1000 * 500);
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
}

/// By its name with the question, and for as long as it lasts, also where nobody asks any more.
void FolderExchangeTest::aFullDiskIsSaidWhileItLasts()
{
    bool full = true;
    ExchangeStage stage;
    stage.files = [&full](Step step) { return full && step == Step::Write ? ENOSPC : 0; };
    stage.start();
    QVERIFY(!stage.exchange->health().full);
    stage.ask("A");
    stage.pass(1000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderUnreachable") });
    const Fault said = stage.heard.first().outcome.error();
    QCOMPARE(said, fullFolder(QStringLiteral("req")));
    QVERIFY(failureText(said).title.contains(QStringLiteral("full")));
    QVERIFY(failureText(said).remedy.endsWith(QStringLiteral("Folder: req")));
    QVERIFY(stage.exchange->health().full == said && !stage.exchange->health().trouble);
    stage.pass(60'000);
    QVERIFY(stage.exchange->health().full == said);
    QVERIFY(stage.inReq().isEmpty());
    QSignalSpy told(stage.exchange.get(), &FolderExchange::told);
    full = false;
    stage.pass(60'000);
    QVERIFY(!stage.exchange->health().full);
    QVERIFY(stage.inReq().isEmpty()); // nothing of the looking is left
    QCOMPARE(told.size(), 1); // what waits for the way to be open is woken, once
    QVERIFY(told.first().first().toBool());
    stage.ask("A");
    stage.pass(1000);
    QVERIFY(!stage.takeRequest().isEmpty());
    // Full again, and a request that gets through says that there is room.
    full = true;
    stage.ask("B");
    stage.pass(1000);
    QVERIFY(stage.exchange->health().full);
    full = false;
    stage.ask("C");
    stage.pass(1000);
    QVERIFY(!stage.exchange->health().full);
}

void FolderExchangeTest::mayBeDestroyedWhileTelling()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.answerFor(stage.takeRequest());
    stage.pass(500);
    stage.whileTold = [&stage] { stage.exchange.reset(); };
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ none });
    QCOMPARE(stage.inRes().size(), 1); // not deleted: the next run finds it
}

QTEST_GUILESS_MAIN(FolderExchangeTest)
#include "folderexchangetest.moc"
