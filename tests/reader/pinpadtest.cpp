#include "reader/card/mynumbercard.h"
#include "reader/pcsc/readerpad.h"
#include "reader/readerhub.h"
#include "tests/support/hubcalls.h"
#include "tests/support/padreader.h"
#include "tests/support/testcard.h"

#include <QTest>

using namespace madoguchi;

/// PC/SC part 10 at a reader with keys that a test plays: the PIN never passes through the program.
class PinPadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePinIsEnteredAtTheReader();
    void asksForFourDigits();
    void namesHowItEnded_data();
    void namesHowItEnded();
    void aReaderWithoutKeys_data();
    void aReaderWithoutKeys();
    void isToldOfInTheLog();
    void aReaderThatGoesMeanwhile();
};

void PinPadTest::thePinIsEnteredAtTheReader()
{
    PadReader reader;
    ReaderHub hub(reader.m_api, {});
    HubCalls calls(hub);
    hub.start();
    QVERIFY(calls.waitFor(ReaderSnapshot::State::CardPresent));
    const auto read = calls.readCard();
    QVERIFY(read && read->pinPad);
    QCOMPARE(reader.asked, 0);
    QVERIFY(calls.verifyPinOnReader());
    QCOMPARE(reader.asked, 1);
    const auto signature = calls.sign("identity");
    QVERIFY(signature && signatureFits(read->certificate, "identity", *signature));
}

void PinPadTest::asksForFourDigits()
{
    PadReader reader;
    auto session = Session::open(reader.m_api, VirtualPcsc::readerName());
    QVERIFY(session);
    QVERIFY(MyNumberCard(**session).readCertificate());
    QVERIFY(MyNumberCard(**session).verifyPinOnReader());
    // Times, format, block, length; four digits and no more; the confirming key; one message, in Japanese,
    // the first; prologue; nine bytes: VERIFY with room for four digits.
    QCOMPARE(reader.request.toHex(),
        QByteArray("1e1e820400"
                   "0404"
                   "02"
                   "01"
                   "1104"
                   "00"
                   "000000"
                   "09000000"
                   "0020009804ffffffff"));
}

void PinPadTest::namesHowItEnded_data()
{
    QTest::addColumn<QByteArray>("entered");
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("triesLeft");
    const auto row = [](const char *name, const char *entered, CardFault fault, int tries) {
        QTest::newRow(name) << QByteArray(entered) << static_cast<int>(fault) << tries;
    };
    row("wrong", "9999", CardFault::PinWrong, 2);
    row("nobody pressed a key", "=6400", CardFault::PinPadTimedOut, 3);
    row("cancelled", "=6401", CardFault::PinPadCancelled, 3);
    row("too few digits", "=6403", CardFault::PinMalformed, 3);
    row("locked, in the card's word", "=6984", CardFault::PinUnusable, 3);
    row("locked, in ISO's word", "=6983", CardFault::PinUnusable, 3);
    row("the last try", "=63C0", CardFault::PinUnusable, 3);
    row("nothing", "=", CardFault::Removed, 3);
    row("a word of no meaning", "=6F00", CardFault::Unreadable, 3);
}

void PinPadTest::namesHowItEnded()
{
    QFETCH(QByteArray, entered);
    QFETCH(int, fault);
    QFETCH(int, triesLeft);
    PadReader reader;
    reader.entered = entered;
    auto session = Session::open(reader.m_api, VirtualPcsc::readerName());
    QVERIFY(MyNumberCard(**session).readCertificate());
    const auto ended = MyNumberCard(**session).verifyPinOnReader();
    QVERIFY(!ended);
    QCOMPARE(static_cast<int>(ended.error().fault), fault);
    QCOMPARE(reader.asked, 1); // never asked again by itself
    QCOMPARE(reader.m_card->triesLeft(), triesLeft);
}

void PinPadTest::aReaderWithoutKeys_data()
{
    QTest::addColumn<QByteArray>("features");
    QTest::newRow("none at all") << QByteArray();
    QTest::newRow("others") << QByteArray::fromHex("0104420008FE");
    QTest::newRow("cut") << QByteArray::fromHex("060442000D");
    QTest::newRow("of another length") << QByteArray::fromHex("060242000DB2");
}

void PinPadTest::aReaderWithoutKeys()
{
    QFETCH(QByteArray, features);
    PadReader reader;
    reader.features = features;
    ReaderHub hub(reader.m_api, {});
    HubCalls calls(hub);
    hub.start();
    QVERIFY(calls.waitFor(ReaderSnapshot::State::CardPresent));
    const auto read = calls.readCard();
    QVERIFY(read && !read->pinPad);
    QCOMPARE(calls.verifyPinOnReader().error().fault, CardFault::PinPadMissing);
    QCOMPARE(reader.asked, 0);
    QVERIFY(calls.verifyPin("1234")); // on the screen it goes on
}

void PinPadTest::isToldOfInTheLog()
{
    PadReader reader;
    ReaderHub hub(reader.m_api, {});
    HubCalls calls(hub);
    hub.start();
    QVERIFY(calls.waitFor(ReaderSnapshot::State::CardPresent));
    QVERIFY(calls.readCard());
    const quint64 before = hub.commandLog().instructions(0x20);
    QVERIFY(calls.verifyPinOnReader());
    QCOMPARE(hub.commandLog().instructions(0x20), before + 1);
    QCOMPARE(hub.commandLog().commands().last().text(), QStringLiteral("00 20 00 98 Lc 4 Le 0"));
}

void PinPadTest::aReaderThatGoesMeanwhile()
{
    PadReader reader;
    reader.m_api->setPad([&reader](quint32 code, QByteArrayView, QByteArray &response) {
        response = reader.features;
        return code == pcsc::FeatureRequest ? pcsc::Success : pcsc::ReaderUnavailable;
    });
    auto session = Session::open(reader.m_api, VirtualPcsc::readerName());
    QVERIFY(MyNumberCard(**session).readCertificate());
    QCOMPARE(MyNumberCard(**session).verifyPinOnReader().error().fault, CardFault::NoReader);
}

QTEST_GUILESS_MAIN(PinPadTest)
#include "pinpadtest.moc"
