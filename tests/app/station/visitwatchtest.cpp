#include "app/station/visitwatch.h"

#include "app/visit/flow.h"
#include "tests/support/fixedclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace madoguchi;
using namespace madoguchi::flow;

namespace {

const Means engine{ .face = true, .codeB = true, .visual = true };

/// The watch beside the real flow.
struct WatchStage
{
    void happen(std::initializer_list<Event> events, const QUuid &received = {})
    {
        for (const Event &event : events) {
            visit = flow::advance(visit, event).visit;
            watch.follow(visit, received, clock.now());
        }
    }
    [[nodiscard]] const AtReader &there() const { return watch.standing(); }

    FixedClock clock{};
    VisitWatch watch{ clock };
    Visit visit{};
};

} // namespace

/// What the desk is told of the reader, quietly.
class VisitWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStepAndWhatTheCardSaysOfItsPin();
    void whichComparisonOfTheFaceItIs();
    void howItEnded_data();
    void howItEnded();
    void whoWasAskedToTheEndNeedsNoWord();
    void whyIsKeptForSomeMinutes();
    void theNextOneGoesOnBesideIt();

private:
    const QUuid m_visit = QUuid::createUuidV5(QUuid(), QByteArrayLiteral("visit"));
};

void VisitWatchTest::theStepAndWhatTheCardSaysOfItsPin()
{
    WatchStage stage;
    QVERIFY(stage.there().screen.isEmpty());
    QSignalSpy changed(&stage.watch, &VisitWatch::changed);
    stage.happen({ CardPlaced{} });
    QCOMPARE(stage.there().screen, QStringLiteral("ReadingCard"));
    stage.happen({ VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 2 } });
    QCOMPARE(stage.there().screen, QStringLiteral("EnterPin"));
    QCOMPARE(stage.there().pinTriesLeft, 2);
    const qsizetype told = changed.count();
    stage.happen({ Touched{} });
    QCOMPARE(changed.count(), told); // nothing new
    stage.happen({ PinEntered{}, PinRefused{ 0 } });
    QCOMPARE(stage.there().pinTriesLeft, 0);
    QVERIFY(!stage.there().visit);
    stage.happen({ CardRemoved{} });
    QVERIFY(stage.there().screen.isEmpty());
    QCOMPARE(stage.there().pinTriesLeft, -1); // of nobody
}

void VisitWatchTest::whichComparisonOfTheFaceItIs()
{
    WatchStage stage;
    stage.happen({ MeansKnown{ engine }, CardPlaced{}, VisitOpened{}, CardRead{}, TriesKnown{ 3 },
        MethodFace{}, CodeBRead{}, CodeBAccepted{} });
    QCOMPARE(stage.there().faceTry, 0);
    stage.happen({ FaceRecordRead{} });
    QCOMPARE(stage.there().faceTry, 1);
    stage.happen({ FaceProgress{ FaceHint::Nearer, 3 }, FaceNotMatched{ 2 }, MethodFace{} });
    QCOMPARE(stage.there().faceTry, 2);
    stage.happen({ FaceLocked{} });
    QVERIFY(stage.there().faceLocked);
    stage.happen({ CardRemoved{}, CardPlaced{} });
    QCOMPARE(stage.there().faceTry, 0);
    QVERIFY(!stage.there().faceLocked);
}

void VisitWatchTest::howItEnded_data()
{
    QTest::addColumn<Means>("means");
    QTest::addColumn<QList<Event>>("way");
    QTest::addColumn<ReaderEnd::How>("how");
    QTest::addColumn<Screen>("at");
    using How = ReaderEnd::How;
    const QList<Event> toPin{ VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 } };
    const QList<Event> locked = toPin + QList<Event>{ PinEntered{}, PinRefused{ 0 } };
    QTest::newRow("pulled while it is read")
        << Means{} << QList<Event>{} << How::CardTaken << Screen::ReadingCard;
    QTest::newRow("pulled at the PIN") << Means{} << toPin << How::CardTaken << Screen::EnterPin;
    QTest::newRow("stopped at the PIN")
        << Means{} << toPin + QList<Event>{ Stop{} } << How::Stopped << Screen::EnterPin;
    QTest::newRow("nobody answers") << Means{} << toPin + QList<Event>{ Quiet{}, StillQuiet{} } << How::Nobody
                                    << Screen::EnterPin;
    QTest::newRow("locked, pulled") << Means{} << locked << How::Trouble << Screen::ChooseMethod;
    QTest::newRow("locked, stopped") << Means{} << locked + QList<Event>{ Stop{} } << How::Trouble
                                     << Screen::ChooseMethod;
    QTest::newRow("locked, and on with the face, pulled")
        << engine
        << QList<Event>{ VisitOpened{}, CardRead{}, TriesKnown{ 1 }, MethodPin{}, PinEntered{},
               PinRefused{ 0 }, MethodFace{} }
        << How::CardTaken << Screen::LookAtCamera;
}

void VisitWatchTest::howItEnded()
{
    QFETCH(const Means, means);
    QFETCH(const QList<Event>, way);
    QFETCH(const ReaderEnd::How, how);
    QFETCH(const Screen, at);
    WatchStage stage;
    stage.happen({ MeansKnown{ means }, CardPlaced{} });
    for (const Event &event : way)
        stage.happen({ event });
    QVERIFY(!stage.there().last); // told once the card is gone
    stage.happen({ CardRemoved{} });
    QVERIFY(stage.there().last);
    QCOMPARE(stage.there().last->how, how);
    QCOMPARE(stage.there().last->screen, screenName(at));
    QCOMPARE(stage.there().last->why.has_value(), how == ReaderEnd::How::Trouble);
    QCOMPARE(stage.there().last->at, stage.clock.now());
    QVERIFY(!stage.there().last->visit);
}

/// Identified, and pulled at a question: whose it was is known. Asked to the end: nothing is left to say.
void VisitWatchTest::whoWasAskedToTheEndNeedsNoWord()
{
    const auto toQuestion = [this](WatchStage &stage) {
        stage.happen({ CardPlaced{}, VisitOpened{}, CardRead{}, MethodPin{}, TriesKnown{ 3 }, PinEntered{},
            PinAccepted{} });
        stage.happen({ Identified{ { ConsentKind::Checkup } }, ArrivalOnDisk{} }, m_visit);
    };
    WatchStage pulled;
    toQuestion(pulled);
    QCOMPARE(pulled.there().visit, std::optional(m_visit));
    pulled.happen({ CardRemoved{} });
    QCOMPARE(pulled.there().last->visit, std::optional(m_visit));
    QCOMPARE(pulled.there().last->how, ReaderEnd::How::CardTaken);
    WatchStage done;
    toQuestion(done);
    done.happen(
        { Answered{ ConsentKind::Checkup, ConsentAnswer::No }, ConsentsKept{}, AnswersOnDisk{} }, m_visit);
    QCOMPARE(done.visit.screen, Screen::Finished);
    done.happen({ Quiet{}, CardRemoved{} });
    QVERIFY(!done.there().last);
}

void VisitWatchTest::whyIsKeptForSomeMinutes()
{
    WatchStage stage;
    stage.happen({ CardPlaced{}, CardRemoved{} });
    QSignalSpy changed(&stage.watch, &VisitWatch::changed);
    stage.clock.pass(179'999);
    stage.clock.setAhead(3'600'000); // somebody sets the clock
    stage.watch.look();
    QVERIFY(stage.there().last);
    stage.clock.pass(1);
    stage.watch.look();
    QVERIFY(!stage.there().last);
    QCOMPARE(changed.count(), 1);
}

void VisitWatchTest::theNextOneGoesOnBesideIt()
{
    WatchStage stage;
    stage.happen({ CardPlaced{}, CardRemoved{}, CardPlaced{}, VisitOpened{}, CardRead{} });
    QCOMPARE(stage.there().screen, QStringLiteral("ChooseMethod"));
    QVERIFY(stage.there().last);
    stage.happen({ Stop{}, CardRemoved{} });
    QCOMPARE(stage.there().last->how, ReaderEnd::How::Stopped); // of the newer one
}

QTEST_GUILESS_MAIN(VisitWatchTest)
#include "visitwatchtest.moc"
