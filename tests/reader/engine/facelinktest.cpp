#include "reader/engine/facelink.h"

#include "reader/engine/faceanswers.h"
#include "reader/engine/facechannel.h"
#include "reader/engine/madoguchi_face.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace madoguchi;
using namespace madoguchi::facelink;
using namespace std::chrono_literals;

namespace {

struct Pair
{
    Pair()
    {
        std::array<int, 2> ends{};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            qFatal("no socket pair");
        ours = ends[0];
        theirs = ends[1];
    }
    int ours = -1; ///< taken over by a channel
    int theirs = -1;
};

FaceChannel::Deadline soon()
{
    return std::chrono::steady_clock::now() + 100ms;
}

FaceChannel::Deadline later()
{
    return std::chrono::steady_clock::now() + 20s;
}

QByteArray progressOf(
    quint32 state, quint32 tries, quint32 width, quint32 height, quint32 stride, qsizetype bytes)
{
    return numbers({ state, tries, width, height, stride }) + QByteArray(bytes, 'x');
}

} // namespace

/// The messages between application and helper: only what has its form is one.
class FaceLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersHaveTheirFormDirectionAndLength();
    void bodiesSayTheSameWhenTheyAreReadAgain();
    void bodiesOfAnotherFormAreRefused();
    void framesFitTogether_data();
    void framesFitTogether();
    void triesThatAreNotKnown();
    void textsOfALibraryAreOneHarmlessLine();
    void messagesCrossInWhole();
    void whatIsNoMessageIsRefused();
    void oneByteAfterTheOtherIsLateToo();
    void anEndThatIsGoneIsClosed();
    void noBytesAtAllAreJudgedWithoutHarm();
};

void FaceLinkTest::headersHaveTheirFormDirectionAndLength()
{
    const QByteArray open = headerBytes(Kind::Open, 20);
    QCOMPARE(open, QByteArray("MDG\x01\x14\0\0\0", 8));
    QCOMPARE(parseHeader(open, From::Application), (Header{ Kind::Open, 20 }));
    QVERIFY(!parseHeader(open, From::Helper));
    QVERIFY(!parseHeader(open.chopped(1), From::Application));
    QVERIFY(!parseHeader(open + 'x', From::Application));
    QVERIFY(!parseHeader("MDH" + open.mid(3), From::Application));
    QVERIFY(!parseHeader(headerBytes(static_cast<Kind>(9), 0), From::Application));
    QVERIFY(!parseHeader(headerBytes(Kind::Poll, 1), From::Application));
    QVERIFY(!parseHeader(headerBytes(Kind::Start, 4), From::Application)); // no photograph
    QVERIFY(parseHeader(headerBytes(Kind::Start, 4 + LongestPhoto), From::Application));
    QVERIFY(!parseHeader(headerBytes(Kind::Start, 5 + LongestPhoto), From::Application));
    QVERIFY(parseHeader(headerBytes(Kind::Progress, 20 + 3 * MostPixels), From::Helper));
    QVERIFY(!parseHeader(headerBytes(Kind::Progress, 21 + 3 * MostPixels), From::Helper));
    QVERIFY(!parseHeader(headerBytes(Kind::Transmit, 0), From::Helper));
    QVERIFY(!parseHeader(headerBytes(Kind::Transmit, LongestCommand + 1), From::Helper));
    QVERIFY(!parseHeader(headerBytes(Kind::Opened, 0xFFFFFFFF), From::Helper));
}

void FaceLinkTest::bodiesSayTheSameWhenTheyAreReadAgain()
{
    const OpenBody open{ "/opt/face.so", "camera=1" };
    QCOMPARE(parseOpen(openBody(open)), open);
    const OpenedBody opened{ 7, "Model", "1.2" };
    QCOMPARE(parseOpened(openedBody(opened)), opened);
    const NotOpenedBody notOpened{ NotOpenedBody::Why::NoSymbol, "mdg_face_poll" };
    QCOMPARE(parseNotOpened(notOpenedBody(notOpened)), notOpened);
    const auto start = parseStart(numbers({ 30'000 }) + "photo");
    QVERIFY(start && start->timeout == 30'000 && start->photo == "photo");
    const auto transmitted = parseTransmitted(numbers({ 0 }) + "\x90\x01");
    QVERIFY(transmitted && transmitted->code == 0 && transmitted->response.size() == 2);
    QCOMPARE(parseReturned(numbers({ 6 })), 6u);
}

void FaceLinkTest::bodiesOfAnotherFormAreRefused()
{
    QVERIFY(!parseOpen({}));
    QVERIFY(!parseOpen(numbers({ 0 }) + "rest"));
    QVERIFY(!parseOpen(numbers({ 9 }) + "short"));
    QVERIFY(!parseOpen(numbers({ 0xFFFFFFFF }) + "short"));
    QVERIFY(!parseOpen(numbers({ 2 }) + QByteArray("ab\0c", 4)));
    QVERIFY(!parseStart(numbers({ 1 })));
    QVERIFY(!parseTransmitted(numbers({ 0 }) + "x")); // a response without its status word
    QVERIFY(!parseTransmitted(numbers({ 2 }) + "xy")); // an error with a response
    QVERIFY(parseTransmitted(numbers({ 2 })));
    QVERIFY(!parseOpened(numbers({ 7, 5 }) + "four"));
    QVERIFY(!parseNotOpened(numbers({ 0 })));
    QVERIFY(!parseNotOpened(numbers({ 6 })));
    QVERIFY(!parseReturned("abc"));
    QVERIFY(!parseReturned("abcde"));
    QVERIFY(!parseProgress(numbers({ 0, 0, 0, 0 })));
    QVERIFY(!parseProgress(progressOf(0, 0, 2, 2, 6, 11)));
    QVERIFY(!parseProgress(progressOf(0, 0, 2, 2, 6, 13)));
    QVERIFY(!parseProgress(progressOf(0, 0, 0, 0, 0, 1)));
}

void FaceLinkTest::framesFitTogether_data()
{
    QTest::addColumn<quint32>("width");
    QTest::addColumn<quint32>("height");
    QTest::addColumn<quint32>("stride");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, quint32 width, quint32 height, quint32 stride, bool fits) {
        QTest::newRow(name) << width << height << stride << fits;
    };
    row("one pixel", 1, 1, 3, true);
    row("lying", 1920, 1080, 5760, true);
    row("standing", 1080, 1920, 3240, true);
    row("with a gap", 640, 480, 2048, true);
    row("too wide", 1921, 1, 5763, false);
    row("too high", 1, 1921, 3, false);
    row("too many", 1920, 1081, 5760, false);
    row("stride too short", 640, 480, 1919, false);
    row("stride too long", 640, 480, 16385, false);
    row("no width", 0, 480, 1920, false);
    row("no height", 640, 0, 1920, false);
    row("over the edge of 32 bits", 0x80000001, 2, 3, false);
    row("everything", 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, false);
}

void FaceLinkTest::framesFitTogether()
{
    QFETCH(quint32, width);
    QFETCH(quint32, height);
    QFETCH(quint32, stride);
    QFETCH(bool, fits);
    QCOMPARE(frameFits(width, height, stride), fits);
    const qsizetype bytes = fits ? 3 * qsizetype(width) * height : 0;
    const Message message(Kind::Progress, progressOf(MDG_COMPARING, 1, width, height, stride, bytes));
    const auto progress = faceanswers::progress(message);
    QCOMPARE(progress.ok(), fits);
    if (fits)
        QCOMPARE(progress->frame.rgb.size(), bytes);
    else
        QCOMPARE(progress.error().fault, CardFault::EngineBadFrame);
}

void FaceLinkTest::triesThatAreNotKnown()
{
    const auto triesOf = [](quint32 tries) {
        return faceanswers::progress(Message(Kind::Progress, progressOf(MDG_NOT_MATCHED, tries, 0, 0, 0, 0)));
    };
    QCOMPARE(triesOf(UINT32_MAX)->triesLeft, -1);
    QCOMPARE(triesOf(0)->triesLeft, 0);
    QCOMPARE(triesOf(2)->triesLeft, 2);
    QCOMPARE(triesOf(UINT32_MAX - 1).error().fault, CardFault::EngineGarbled);
}

void FaceLinkTest::textsOfALibraryAreOneHarmlessLine()
{
    const Message message(Kind::Opened, openedBody({ 1, "Model\n\x1b[31mred\x07", QByteArray(400, 'v') }));
    const auto traits = faceanswers::traits(message);
    QVERIFY(traits);
    QCOMPARE(traits->model, QStringLiteral("Model[31mred"));
    QCOMPARE(traits->version.size(), 200);
}

void FaceLinkTest::messagesCrossInWhole()
{
    const Pair pair;
    FaceChannel application(pair.ours, From::Helper);
    FaceChannel helper(pair.theirs, From::Application);
    const QByteArray photo(LongestPhoto, 'p'); // more than a socket takes at once
    std::thread other([&] {
        const auto start = helper.receive(later());
        if (start)
            (void)helper.send(Kind::Returned, { numbers({ quint32(start->body().size()) }) }, later());
    });
    QVERIFY(application.send(Kind::Start, { numbers({ 5 }), photo }, later()));
    const auto answer = application.receive(later());
    other.join();
    QVERIFY(answer);
    QCOMPARE(parseReturned(answer->body()), LongestPhoto + 4);
    QVERIFY(!application.isDisturbed());
}

void FaceLinkTest::whatIsNoMessageIsRefused()
{
    const Pair pair;
    FaceChannel application(pair.ours, From::Helper);
    QCOMPARE(application.send(Kind::Poll, { "x" }, soon()).error(), FaceChannel::Trouble::Garbled);
    QCOMPARE(application.receive(soon()).error(), FaceChannel::Trouble::Late);
    QCOMPARE(write(pair.theirs, "HTTP/1.1 200 OK", 15), 15);
    QVERIFY(application.isDisturbed());
    QCOMPARE(application.receive(soon()).error(), FaceChannel::Trouble::Garbled);
    close(pair.theirs);
}

void FaceLinkTest::oneByteAfterTheOtherIsLateToo()
{
    const Pair pair;
    FaceChannel application(pair.ours, From::Helper);
    std::atomic<bool> isOver = false;
    std::thread other([&] {
        const QByteArray header = headerBytes(Kind::Progress, 20 + 3 * MostPixels);
        (void)!write(pair.theirs, header.constData(), std::size_t(header.size()));
        while (!isOver) {
            (void)!::send(pair.theirs, "x", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
            std::this_thread::yield();
        }
    });
    const auto message = application.receive(soon());
    isOver = true;
    other.join();
    close(pair.theirs);
    QVERIFY(!message);
    QCOMPARE(message.error(), FaceChannel::Trouble::Late);
}

void FaceLinkTest::anEndThatIsGoneIsClosed()
{
    const Pair pair;
    FaceChannel application(pair.ours, From::Helper);
    const QByteArray half = headerBytes(Kind::Progress, 400) + "half";
    QCOMPARE(write(pair.theirs, half.constData(), std::size_t(half.size())), half.size());
    close(pair.theirs);
    QCOMPARE(application.receive(later()).error(), FaceChannel::Trouble::Closed);
    QCOMPARE(application.receive(later()).error(), FaceChannel::Trouble::Closed);
    QCOMPARE(application.send(Kind::Poll, {}, later()).error(), FaceChannel::Trouble::Closed);
}

/// 10,000 answers of chance: none is taken for what it is not, and each bad one has a name.
void FaceLinkTest::noBytesAtAllAreJudgedWithoutHarm()
{
    QRandomGenerator random(5);
    int good = 0;
    for (int i = 0; i < 10'000; ++i) {
        QByteArray body(random.bounded(64), Qt::Uninitialized);
        for (char &letter : body)
            letter = static_cast<char>(random.bounded(12) == 0 ? random.bounded(256) : 0);
        const Kind kind = static_cast<Kind>(static_cast<int>(Kind::Ready) + random.bounded(7));
        if (const auto progress = faceanswers::progress(Message(kind, body))) {
            ++good;
            QVERIFY(progress->frame.isEmpty() || progress->frame.rgb.size() == body.size() - 20);
        }
        if (const auto digits = faceanswers::codeB(Message(kind, body)))
            QCOMPARE(digits->size(), std::size_t(14));
        const auto done = faceanswers::done(Message(kind, body), QStringLiteral("call"));
        if (done)
            QCOMPARE(body, numbers({ 0 }));
        else
            QVERIFY(done.error().fault >= CardFault::EngineNotStarted && !done.error().detail.isEmpty());
        (void)faceanswers::traits(Message(kind, body));
    }
    QVERIFY(good > 0); // some are right by chance, or this shows nothing
}

QTEST_GUILESS_MAIN(FaceLinkTest)
#include "facelinktest.moc"
