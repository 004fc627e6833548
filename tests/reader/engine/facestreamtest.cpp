#include "reader/engine/facestream.h"

#include <QCoreApplication>
#include <QTest>

using namespace madoguchi;

using State = FaceProgress::State;

namespace {

FaceProgress seen(State state, int triesLeft)
{
    return { .state = state, .triesLeft = triesLeft, .frame = { 2, 1, QByteArray(6, 'x') } };
}

} // namespace

/// An engine that says more than a window has time for.
class FaceStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingPilesUpBeforeASlowWindow();
    void everyStateIsSaidOnce();
    void theEndComesLastAndOnce();
};

void FaceStreamTest::nothingPilesUpBeforeASlowWindow()
{
    QList<FaceProgress> said;
    QObject window;
    const auto stream = std::make_shared<FaceStream>(
        &window, [&said](const CardResult<FaceProgress> &now) { said.append(*now); });
    for (int i = 0; i < 10'000; ++i) // each one is news after the one before
        stream->look(seen(i % 2 == 0 ? State::TooFar : State::TooNear, i));
    QTRY_VERIFY(!said.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(said.size(), 2);
    QCOMPARE(said.last().triesLeft, 9'999);
    QVERIFY(!said.last().frame.rgb.isEmpty());
    QVERIFY(said.first().frame.rgb.isEmpty()); // one picture, whatever is said
}

void FaceStreamTest::everyStateIsSaidOnce()
{
    QList<State> said;
    QObject window;
    const auto stream = std::make_shared<FaceStream>(
        &window, [&said](const CardResult<FaceProgress> &now) { said.append(now->state); });
    for (const State state : { State::Searching, State::TooFar, State::TooFar, State::Comparing })
        stream->look(seen(state, -1));
    QTRY_COMPARE(said.size(), 3);
    QCOMPARE(said, (QList<State>{ State::Searching, State::TooFar, State::Comparing }));
    stream->look(seen(State::Comparing, -1)); // there is time again
    QTRY_COMPARE(said.size(), 4);
}

void FaceStreamTest::theEndComesLastAndOnce()
{
    QList<State> said;
    QObject window;
    const auto stream = std::make_shared<FaceStream>(
        &window, [&said](const CardResult<FaceProgress> &now) { said.append(now->state); });
    stream->look(seen(State::Comparing, -1));
    stream->end(seen(State::Matched, -1));
    stream->end(seen(State::NotMatched, -1));
    stream->look(seen(State::Searching, -1));
    QTRY_COMPARE(said.size(), 2);
    QCoreApplication::processEvents();
    QCOMPARE(said, (QList<State>{ State::Comparing, State::Matched }));
}

QTEST_GUILESS_MAIN(FaceStreamTest)
#include "facestreamtest.moc"
