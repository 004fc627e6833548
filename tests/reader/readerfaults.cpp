#include "reader/pcsc/system.h"
#include "reader/readerhub.h"
#include "tests/support/cardprogram.h"
#include "tests/support/hubcalls.h"
#include "tests/support/pcscdfixture.h"
#include "tests/support/testcard.h"
#include "tests/support/visitbyface.h"

#include <QHash>
#include <QTest>

#include <functional>

using namespace madoguchi;

using State = ReaderSnapshot::State;

namespace {

/// How a visit ended, in one word of the matrix.
QByteArray wordOf(const CardResult<QByteArray> &ended)
{
    if (ended)
        return signatureFits(testIdentity().certificateDer, "identity", *ended) ? "served"
                                                                                : "seen by its signature";
    static const QHash<CardFault, QByteArray> words{ { CardFault::Unresponsive, "no answer" },
        { CardFault::Removed, "removed" }, { CardFault::Unsupported, "no My Number Card" },
        { CardFault::Unreadable, "unreadable" }, { CardFault::NoCertificate, "no certificate" },
        { CardFault::PinUnusable, "PIN unusable" }, { CardFault::CodeBWrong, "code wrong" },
        { CardFault::CodeBLocked, "code locked" }, { CardFault::FaceRecordMissing, "no face record" },
        { CardFault::FaceRecordUnreadable, "face record unreadable" },
        { CardFault::FaceRecordUntrusted, "face record untrusted" },
        { CardFault::PhotoUnreadable, "photo unreadable" },
        { CardFault::KeyNotUnlocked, "key not unlocked" } };
    return words.value(ended.error().fault, "?");
}

} // namespace

/// Each kind of fault at each command, through the real pcscd: a named end, nothing verified twice, and the
/// next visit of the same card served. The matrix is printed.
class ReaderFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void byFace_data();
    void byFace();
    void byPin_data();
    void byPin();

private:
    static void addRows();
    CardResult<QByteArray> visitByPin();
    void fail(int kind, int commands, const std::function<CardResult<QByteArray>()> &visit);
    bool laidAnew(bool gone);

    PcscdFixture m_pcscd;
    CardProgram m_program;
    std::unique_ptr<ReaderHub> m_hub;
    std::unique_ptr<HubCalls> m_calls;
};

void ReaderFaultsTest::initTestCase()
{
    QVERIFY2(m_pcscd.start(), qPrintable(m_pcscd.error()));
    // Long enough for a busy machine; what hangs costs this much.
    m_hub = std::make_unique<ReaderHub>(std::make_shared<SystemPcsc>(), PcscdFixture::readerName(), 2500);
    m_hub->trustFaceRecords(testTrust());
    m_calls = std::make_unique<HubCalls>(*m_hub);
    m_hub->start();
    QVERIFY(m_program.start(m_pcscd.port(), testFaceCardData()));
    QVERIFY(m_program.place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
}

void ReaderFaultsTest::addRows()
{
    QTest::addColumn<int>("kind");
    for (const VirtualFault::Kind kind : allFaultKinds())
        QTest::newRow(faultWord(kind).constData()) << static_cast<int>(kind);
}

CardResult<QByteArray> ReaderFaultsTest::visitByPin()
{
    if (const auto read = m_calls->readCard(); !read)
        return read.error();
    if (const auto tries = m_calls->pinTries(); !tries)
        return tries.error();
    if (const auto verified = m_calls->verifyPin("1234"); !verified)
        return verified.error();
    return m_calls->sign("identity");
}

/// The card off the reader, where it is not gone by itself, and on it again. On a busy machine the virtual
/// reader may lose one of the two or find the card mute; then it is laid down once more, as a person would.
bool ReaderFaultsTest::laidAnew(bool gone)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        const bool pulled = (gone && attempt == 0) || m_program.pull();
        const bool empty = pulled && m_calls->waitFor(State::NoCard);
        const bool placed = empty && m_program.place();
        const bool settled = placed && m_calls->waitUntil([](const ReaderSnapshot &now) {
            return now.state == State::CardPresent || now.state == State::CardMute;
        });
        if (settled && m_hub->snapshot().state == State::CardPresent)
            return true;
        qInfo("laid down once more: pulled %d, empty %d, placed %d, state %d", pulled, empty, placed,
            static_cast<int>(m_hub->snapshot().state));
    }
    return false;
}

void ReaderFaultsTest::fail(int kind, int commands, const std::function<CardResult<QByteArray>()> &visit)
{
    const auto which = static_cast<VirtualFault::Kind>(kind);
    QByteArrayList row;
    for (int nth = 1; nth <= commands; ++nth) {
        const QByteArray where = faultWord(which) + ' ' + QByteArray::number(nth);
        QVERIFY(m_program.order(where));
        const auto before = m_hub->commandLog().commands().size();
        const auto ended = visit();
        row.append(QByteArray::number(nth) + ": " + wordOf(ended));
        int verified = 0;
        for (const SentCommand &sent : m_hub->commandLog().commands().mid(before))
            verified += sent.ins == 0x20 && sent.lc > 0;
        QVERIFY2(verified <= 1, where.constData());
        QVERIFY2(wordOf(ended) != "?", where.constData());
        QCOMPARE(m_program.tries(), QByteArray("3 10 5"));
        QVERIFY(m_program.clearTroubles());
        QVERIFY2(laidAnew(which == VirtualFault::Kind::Removal), where.constData());
        QTRY_VERIFY2(visit().ok(), where.constData()); // what hung lets go of the reader by then
        QVERIFY2(laidAnew(false), where.constData());
    }
    qInfo("%s", row.join(" | ").constData());
}

void ReaderFaultsTest::byFace_data()
{
    addRows();
}

void ReaderFaultsTest::byFace()
{
    QFETCH(int, kind);
    fail(kind, 11, [this] { return visitByFace(*m_calls); });
}

void ReaderFaultsTest::byPin_data()
{
    addRows();
}

void ReaderFaultsTest::byPin()
{
    QFETCH(int, kind);
    fail(kind, 6, [this] { return visitByPin(); });
}

QTEST_GUILESS_MAIN(ReaderFaultsTest)
#include "readerfaults.moc"
