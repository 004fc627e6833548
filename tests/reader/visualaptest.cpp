#include "reader/card/visualap.h"

#include "reader/card/mynumbercard.h"
#include "reader/card/virtualpcsc.h"
#include "reader/facetrust.h"
#include "tests/reader/scriptedpcsc.h"
#include "tests/support/testcard.h"

#include <QTest>

using namespace madoguchi;

namespace {

const QString SelectVisual = QStringLiteral("00 A4 04 0C Lc 10 Le 0");
const QString VerifyB = QStringLiteral("00 20 00 92 Lc 14 Le 0");
const QString ReadRecord = QStringLiteral("00 B0 82 00 Lc 0 Le 65536");
const QString ReadCertificate = QStringLiteral("00 B0 84 00 Lc 0 Le 65536");

SecretBytes secret(const char *digits)
{
    return SecretBytes(QByteArrayView(digits));
}

/// A virtual card, a session on it, and what was sent.
class Bench
{
public:
    explicit Bench(VirtualCardData data = testFaceCardData(), ScriptedPcsc::Script script = {})
        : m_card(std::make_shared<VirtualCard>(std::move(data)))
    {
        m_virtual->place(m_card);
        std::shared_ptr<PcscApi> api = m_virtual;
        if (script)
            api = std::make_shared<ScriptedPcsc>(m_virtual, std::move(script));
        auto opened = Session::open(api, VirtualPcsc::readerName(), [this](const SentCommand &sent) {
            m_trace.append(sent.text());
            m_selected.append(sent.selected);
        });
        Q_ASSERT(opened);
        m_session = std::move(*opened);
    }
    VisualApplication front() { return VisualApplication(*m_session); }
    MyNumberCard card() { return MyNumberCard(*m_session); }
    QStringList takeTrace() { return std::exchange(m_trace, {}); }

    std::shared_ptr<VirtualPcsc> m_virtual = std::make_shared<VirtualPcsc>();
    std::shared_ptr<VirtualCard> m_card;
    QByteArrayList m_selected;

private:
    QStringList m_trace;
    std::unique_ptr<Session> m_session;
};

/// Answers the nth command with these bytes instead of the card.
ScriptedPcsc::Script nthAnswer(int nth, const QByteArray &hex)
{
    auto count = std::make_shared<int>(0);
    return [=](QByteArrayView command, QByteArray &response, const ScriptedPcsc::Onwards &onwards) {
        if (++*count != nth)
            return onwards(command, response);
        response = QByteArray::fromHex(hex);
        return pcsc::Success;
    };
}

} // namespace

class VisualApTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourCommandsToAFaceRecord();
    void codesOfAnotherFormAreNotSent_data();
    void codesOfAnotherFormAreNotSent();
    void aWrongCodeIsSentOnceAndCounts();
    void theLastTryLocks();
    void isoWordForLocked();
    void aCardInAPhoneHasNone();
    void nothingIsReadBeforeTheCode();
    void readsInPieces_data();
    void readsInPieces();
    void withoutShortIds();
    void answersThatMakeNoSense_data();
    void answersThatMakeNoSense();
    void aResetLosesWhatWasOpen();
    void thePinGoesOnAfterwards();
};

void VisualApTest::fourCommandsToAFaceRecord()
{
    Bench bench;
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB)));
    const auto files = bench.front().readFaceFiles();
    QVERIFY(files);
    QCOMPARE(files->record, testFaceCardData().face->record); // without the filler behind it
    QCOMPARE(files->certificate, testFaceCardData().face->certificate);
    QCOMPARE(bench.takeTrace(), (QStringList{ SelectVisual, VerifyB, ReadRecord, ReadCertificate }));
    QCOMPARE(bench.m_selected.first(), QByteArray::fromHex("D3921000310001010402")); // the whole name
    QVERIFY(faceFrom(*files, testTrust()));
}

void VisualApTest::codesOfAnotherFormAreNotSent_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a number of twelve digits") << QByteArray("123456789018");
    QTest::newRow("thirteen") << QByteArray("5502172035228");
    QTest::newRow("fifteen") << QByteArray("550217203522855");
    QTest::newRow("a letter") << QByteArray("5502172035228O");
    QTest::newRow("a blank") << QByteArray("5502172035228 ");
    QTest::newRow("zero bytes") << QByteArray(14, '\0');
    QTest::newRow("zeros") << QByteArray(14, '0');
    QTest::newRow("no month") << QByteArray("55131720352285");
    QTest::newRow("no day") << QByteArray("55023220352285");
    QTest::newRow("no year of expiry") << QByteArray("55021720152285");
    QTest::newRow("nor this one") << QByteArray("55021721162285");
}

void VisualApTest::codesOfAnotherFormAreNotSent()
{
    QFETCH(QByteArray, code);
    Bench bench;
    const auto refused = bench.front().verifyCodeB(SecretBytes(QByteArrayView(code)));
    QCOMPARE(refused.error().fault, CardFault::CodeBMalformed);
    QVERIFY(bench.takeTrace().isEmpty());
    QCOMPARE(bench.m_card->codeBTriesLeft(), 10);
}

void VisualApTest::aWrongCodeIsSentOnceAndCounts()
{
    Bench bench;
    const auto refused = bench.front().verifyCodeB(secret("55021720352286"));
    QCOMPARE(refused.error().fault, CardFault::CodeBWrong);
    QCOMPARE(refused.error().triesLeft, 9);
    QCOMPARE(bench.takeTrace(), (QStringList{ SelectVisual, VerifyB }));
    QCOMPARE(bench.m_card->codeBTriesLeft(), 9);
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB))); // a new look of the reader
    QCOMPARE(bench.takeTrace(), QStringList{ VerifyB });
    QCOMPARE(bench.m_card->codeBTriesLeft(), 10);
}

void VisualApTest::theLastTryLocks()
{
    VirtualCardData data = testFaceCardData();
    data.face->codeBTriesLeft = 1;
    Bench bench(data);
    QCOMPARE(bench.front().verifyCodeB(secret("55021720352286")).error().fault, CardFault::CodeBLocked);
    const auto after = bench.front().verifyCodeB(secret(testCodeB));
    QCOMPARE(after.error().fault, CardFault::CodeBLocked);
    QCOMPARE(after.error().statusWord, quint16(0x6984));
}

void VisualApTest::isoWordForLocked()
{
    Bench bench(testFaceCardData(), nthAnswer(2, "6983"));
    QCOMPARE(bench.front().verifyCodeB(secret(testCodeB)).error().fault, CardFault::CodeBLocked);
}

void VisualApTest::aCardInAPhoneHasNone()
{
    Bench bench(testCardData());
    QVERIFY(bench.card().readCertificate());
    QCOMPARE(bench.front().verifyCodeB(secret(testCodeB)).error().fault, CardFault::FaceRecordMissing);
    QVERIFY(bench.card().verifyPin(secret("1234"))); // the PIN goes on
}

void VisualApTest::nothingIsReadBeforeTheCode()
{
    Bench bench;
    QCOMPARE(bench.front().readFaceFiles().error().statusWord, quint16(0x6982));
    QVERIFY(bench.takeTrace().isEmpty());
    QVERIFY(!bench.front().verifyCodeB(secret("55021720352286")));
    const auto refused = bench.front().readFaceFiles();
    QCOMPARE(refused.error().fault, CardFault::Removed);
    QCOMPARE(refused.error().statusWord, quint16(0x6982));
}

/// How a card, a reader or a driver may say that it knows no extended length.
void VisualApTest::readsInPieces_data()
{
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("6700") << quint32(0) << QByteArray("6700");
    QTest::newRow("6D00") << quint32(0) << QByteArray("6D00");
    QTest::newRow("only 256 bytes") << quint32(0)
                                    << testFaceCardData().face->record.left(256).toHex() + "9000";
    QTest::newRow("buffer") << pcsc::InsufficientBuffer << QByteArray();
    QTest::newRow("value") << pcsc::InvalidValue << QByteArray();
    QTest::newRow("not transacted") << pcsc::NotTransacted << QByteArray();
}

void VisualApTest::readsInPieces()
{
    QFETCH(quint32, code);
    QFETCH(QByteArray, answer);
    Bench bench(testFaceCardData(), [=](QByteArrayView command, QByteArray &response, const auto &onwards) {
        if (command.at(1) != '\xB0' || command.size() <= 5)
            return onwards(command, response);
        response = QByteArray::fromHex(answer);
        return code;
    });
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB)));
    bench.takeTrace();
    const auto files = bench.front().readFaceFiles();
    QVERIFY(files && faceFrom(*files, testTrust()));
    const auto pieces = [](qsizetype size) { return (size + 255) / 256; };
    const QStringList trace = bench.takeTrace();
    QCOMPARE(trace.value(1), QStringLiteral("00 A4 02 0C Lc 2 Le 0"));
    QCOMPARE(trace.value(2), QStringLiteral("00 B0 00 00 Lc 0 Le 256"));
    // One extended READ is tried, in vain; then both files are selected and read.
    QCOMPARE(trace.size(), 1 + 2 + pieces(files->record.size()) + pieces(files->certificate.size()));
}

void VisualApTest::withoutShortIds()
{
    VirtualCardData data = testFaceCardData();
    data.shortIds = false;
    data.extendedLength = false;
    Bench bench(data);
    QCOMPARE(bench.card().readCertificate().value(), testIdentity().certificateDer);
    QCOMPARE(bench.card().pinTries().value(), 3);
    bench.takeTrace();
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB)));
    QCOMPARE(bench.takeTrace(),
        (QStringList{ SelectVisual, QStringLiteral("00 A4 02 0C Lc 2 Le 0"),
            QStringLiteral("00 20 00 80 Lc 14 Le 0") }));
    const auto files = bench.front().readFaceFiles();
    QVERIFY(files && faceFrom(*files, testTrust()));
    QVERIFY(bench.card().verifyPin(secret("1234")));
    const auto signature = bench.card().sign("identity");
    QVERIFY(signature && signatureFits(testIdentity().certificateDer, "identity", *signature));
    QVERIFY(bench.takeTrace().filter(QStringLiteral("00 B0 8")).isEmpty());
}

void VisualApTest::answersThatMakeNoSense_data()
{
    QTest::addColumn<int>("nth");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another template") << 3 << QByteArray("FF21820400DF21120000000000009000");
    QTest::newRow("an absurd length") << 3 << QByteArray("FF2083FFFFFFDF2112000000009000");
    QTest::newRow("an error") << 4 << QByteArray("6F00");
    QTest::newRow("another certificate") << 4 << QByteArray("308200200102030405060708099000");
}

void VisualApTest::answersThatMakeNoSense()
{
    QFETCH(int, nth);
    QFETCH(QByteArray, answer);
    Bench bench(testFaceCardData(), nthAnswer(nth, answer));
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB)));
    const auto files = bench.front().readFaceFiles();
    if (answer == "6F00") { // as a reader without extended length might: read in pieces
        QVERIFY(files);
        return;
    }
    QCOMPARE(files.error().fault, CardFault::FaceRecordUnreadable);
}

void VisualApTest::aResetLosesWhatWasOpen()
{
    auto done = std::make_shared<bool>(false);
    Bench bench(testFaceCardData(),
        [=](QByteArrayView command, QByteArray &response, const ScriptedPcsc::Onwards &onwards) {
            if (*done || command.at(1) != '\xB0')
                return onwards(command, response);
            *done = true;
            const QByteArray selectManager = QByteArray::fromHex("00A4040C07A0000001510000");
            onwards(selectManager, response);
            return pcsc::ResetCard;
        });
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB)));
    QCOMPARE(bench.front().readFaceFiles().error().pcscCode, qint64(pcsc::ResetCard));
    QCOMPARE(bench.takeTrace().filter(VerifyB).size(), 1); // the code is not sent again by itself
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB)));
    QVERIFY(bench.front().readFaceFiles());
}

void VisualApTest::thePinGoesOnAfterwards()
{
    Bench bench;
    QVERIFY(bench.card().readCertificate());
    QVERIFY(bench.front().verifyCodeB(secret(testCodeB)));
    bench.takeTrace();
    QCOMPARE(bench.card().pinTries().value(), 3);
    QCOMPARE(bench.takeTrace(),
        (QStringList{ QStringLiteral("00 A4 04 0C Lc 10 Le 0"), QStringLiteral("00 20 00 98 Lc 0 Le 0") }));
    QVERIFY(bench.card().verifyPin(secret("1234")));
    QVERIFY(bench.card().sign("identity"));
}

QTEST_GUILESS_MAIN(VisualApTest)
#include "visualaptest.moc"
