#include "app/central/folder/foldernames.h"
#include "tests/app/central/folder/exchangestage.h"

#include <QFile>
#include <QTest>

#include <cerrno>

using namespace madoguchi;

using State = BookedExchange::State;
using Step = FolderFiles::Step;

namespace {

const QString firstToken = QStringLiteral("202611200000");
const QString firstRequest = QStringLiteral("OQSsiquc01req_202611200000.xml");

} // namespace

/// What of a station's own requests stays behind in a folder, and folders in which too much does.
class FolderClearingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withdrawnRequestThatCannotBeRemovedYet();
    void leftOverDoesNotHinderAWithdrawal();
    void tooManyFilesAreNamed();
};

void FolderClearingTest::withdrawnRequestThatCannotBeRemovedYet()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.files = [](Step step) { return step == Step::Remove ? EACCES : 0; };
    stage.pass(180000);
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderNotTaken") });
    QCOMPARE(stage.inReq(), QStringList{ unfinishedName(firstRequest) }); // with the patient in it
    stage.pass(500);
    QCOMPARE(stage.exchange->health().uncleared, 1);
    stage.files = {};
    stage.pass(500);
    QVERIFY(stage.inReq().isEmpty());
    stage.pass(500);
    QCOMPARE(stage.exchange->health().uncleared, 0);
    QCOMPARE(stage.book.stateOf(firstToken), State::Settled);
}

void FolderClearingTest::leftOverDoesNotHinderAWithdrawal()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    stage.clock.pass(180000);
    QFile before(stage.req() + u'/' + unfinishedName(firstRequest));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("of an attempt before") > 0);
    before.close();
    stage.exchange->look();
    QCOMPARE(stage.failures(), QStringList{ QStringLiteral("FolderNotTaken") });
    QVERIFY(stage.inReq().isEmpty());
}

void FolderClearingTest::tooManyFilesAreNamed()
{
    ExchangeStage stage;
    stage.start();
    stage.ask("A");
    const QString token = stage.takeRequest();
    for (int i = 0; i < FolderFiles::mostNames; ++i)
        stage.answer(QStringLiteral("aaa-%1.old").arg(i), {});
    stage.answerFor(token);
    stage.pass(500);
    stage.settle();
    QCOMPARE(stage.failures(), QStringList{ QString() }); // ours is not lost among them
    QCOMPARE(
        stage.exchange->health().cut, std::optional(Fault{ Failure::FolderTooFull, QStringLiteral("res") }));
}

QTEST_GUILESS_MAIN(FolderClearingTest)
#include "folderclearingtest.moc"
