#include "reader/card/virtualcard.h"

#include "tests/support/testcard.h"

#include <QCryptographicHash>
#include <QTest>

using namespace madoguchi;

namespace {

constexpr auto SelectJpki = "00A4040C0AD392F000260100000001";
constexpr auto VerifyRight = "002000980431323334";
constexpr auto VerifyWrong = "002000980439393939";
constexpr auto AskTries = "00200098";

QByteArray send(VirtualCard &card, const QByteArray &hex)
{
    return card.transmit(QByteArray::fromHex(hex)).toHex().toUpper();
}

QByteArray digestInfo(const QByteArray &message)
{
    return QByteArray::fromHex("3031300D060960864801650304020105000420")
        + QCryptographicHash::hash(message, QCryptographicHash::Sha256);
}

/// A row: commands separated by blanks, and the last one's status word.
void row(const char *name, const QByteArray &commands, const char *word)
{
    QTest::newRow(name) << commands << QByteArray(word);
}

void addRowsOfFiles(const QByteArray &select)
{
    row("select", select, "9000");
    row("select by a prefix", "00A4040C05D392F00026", "9000");
    row("select an unknown application", "00A4040C0AD3921000310001010408", "6A82");
    row("select the main file, cold", "00A40000", "6A86");
    row("select the main file in an application", select + " 00A40000", "9000");
    row("select 3F00", select + " 00A40000023F00", "6A82");
    row("select wanting an answer", "00A404000AD392F000260100000001", "6A86");
    row("select a file, cold", "00A4020C02000A", "6A82");
    row("select a file", select + " 00A4020C02000A", "9000");
    row("select no file", select + " 00A4020C020005", "6A82");
    row("read without a file", select + " 00B0000004", "6986");
    row("read a key", select + " 00B0980004", "6981");
    row("read a key selected", select + " 00A4020C020017 00B0000004", "6981");
    row("read no file", select + " 00B0850004", "6A82");
    row("read, cold", "00B08A0004", "6A82");
    row("read the state file", select + " 00B0880003", "9000");
    row("read from behind the end", select + " 00B0880301", "6B00");
    row("read past the end", select + " 00B0880004", "6B00");
    row("read without Le", select + " 00B08A00", "6700");
    row("read the issuer that is not there", select + " 00B08B0004", "6A82");
    row("another channel", "01A4040C0AD392F000260100000001", "6881");
    row("secure messaging, select", "0CA4040C0AD392F000260100000001", "6882");
    row("secure messaging, read", "0CB08A0004", "69FC");
    row("secure messaging, verify", "0C2000980431323334", "69FC");
    row("unknown instruction", "00FF0000", "6D00");
    row("unknown class", "90B08A0004", "6E00");
    row("lengths that do not fit", "00A4040C0AD3", "6700");
    row("back to power-on", select + " 00A4040C07A0000001510000 00B08A0004", "6A82");
}

void addRowsOfKeys(const QByteArray &select)
{
    const QByteArray sign = "802A009733" + digestInfo("m").toHex() + "00";
    row("verify without a file", select + " 002000800431323334", "6986");
    row("verify the file selected", select + " 00A4020C020018 002000800431323334", "9000");
    row("verify no PIN", select + " 002000970431323334", "6981");
    row("verify an unknown key", select + " 0020009C0431323334", "6A82");
    row("verify, cold", VerifyRight, "6A82");
    row("verify with P1", select + " 002001980431323334", "6A86");
    row("ask for tries", select + " " + AskTries, "63C3");
    row("ask when logged in", select + " " + VerifyRight + " " + AskTries, "63C3");
    row("sign before VERIFY", select + " " + sign, "6982");
    row("sign", select + " " + VerifyRight + " " + sign, "9000");
    row("sign with the PIN", select + " " + VerifyRight + " 802A0098020102" + "00", "6981");
    row("sign with an unknown P1", select + " " + VerifyRight + " 802A0697020102" + "00", "6A86");
    row("sign nothing", select + " " + VerifyRight + " 802A009700", "6700");
    row("sign without Le", select + " " + VerifyRight + " 802A0097020102", "6700");
}

} // namespace

/// The card against card.md, 1.4 and 1.5: written from the specification, not from the card.
class VirtualCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statusWords_data();
    void statusWords();
    void readsTheCertificateInEveryWay();
    void tokenInfoHas160Bytes();
    void countsTriesDownAndBlocks();
    void aRightPinBringsTheTriesBack();
    void aPinOfAnotherLengthBurnsATry();
    void thePinStateEndsWith_data();
    void thePinStateEndsWith();
    void signsLikeOpenSsl();
    void anotherCardKnowsNoApplication();
    void withoutExtendedLength();
    void answersAnyBytes();
};

void VirtualCardTest::statusWords_data()
{
    QTest::addColumn<QByteArray>("commands");
    QTest::addColumn<QByteArray>("statusWord");
    addRowsOfFiles(SelectJpki);
    addRowsOfKeys(SelectJpki);
}

void VirtualCardTest::statusWords()
{
    QFETCH(QByteArray, commands);
    QFETCH(QByteArray, statusWord);
    VirtualCard card(testCardData());
    QByteArray answer;
    for (const QByteArray &command : commands.split(' '))
        answer = send(card, command);
    QCOMPARE(answer.right(4), statusWord);
}

void VirtualCardTest::readsTheCertificateInEveryWay()
{
    VirtualCard card(testCardData());
    const QByteArray der = testIdentity().certificateDer;
    QVERIFY(der.size() > 1024);
    send(card, SelectJpki);
    QCOMPARE(send(card, "00B08A0004"), der.left(4).toHex().toUpper() + "9000");
    const QByteArray size = QByteArray::number(der.size(), 16).rightJustified(4, '0');
    QCOMPARE(send(card, "00B08A0000" + size), der.toHex().toUpper() + "9000");
    QCOMPARE(send(card, "00B08A00000000"), der.toHex().toUpper() + "9000");
    send(card, "00A4020C02000A");
    QCOMPARE(send(card, "00B0010000"), der.mid(256, 256).toHex().toUpper() + "9000");
    QCOMPARE(send(card, "00B0FF0000").right(4), QByteArray("6A86")); // bit 8 is a short identifier's
}

void VirtualCardTest::tokenInfoHas160Bytes()
{
    VirtualCard card(testCardData());
    send(card, SelectJpki);
    const QByteArray info = QByteArray::fromHex(send(card, "00B0860000"));
    QCOMPARE(info.size(), qsizetype(160 + 2));
    QCOMPARE(info.left(32).trimmed(), QByteArray("JPKIAPICCTOKEN2"));
}

void VirtualCardTest::countsTriesDownAndBlocks()
{
    VirtualCard card(testCardData());
    send(card, SelectJpki);
    QCOMPARE(send(card, VerifyWrong), QByteArray("63C2"));
    QCOMPARE(send(card, AskTries), QByteArray("63C2"));
    QCOMPARE(send(card, VerifyWrong), QByteArray("63C1"));
    QCOMPARE(send(card, VerifyWrong), QByteArray("63C0")); // this one blocked it
    QCOMPARE(send(card, VerifyWrong), QByteArray("6984"));
    QCOMPARE(send(card, VerifyRight), QByteArray("6984"));
    QCOMPARE(send(card, AskTries), QByteArray("63C0"));
    card.reset();
    send(card, SelectJpki);
    QCOMPARE(send(card, VerifyRight), QByteArray("6984"));
    QCOMPARE(card.triesLeft(), 0);
}

void VirtualCardTest::aRightPinBringsTheTriesBack()
{
    VirtualCardData data = testCardData();
    data.triesLeft = 1;
    VirtualCard card(data);
    send(card, SelectJpki);
    QCOMPARE(send(card, VerifyRight), QByteArray("9000"));
    QCOMPARE(card.triesLeft(), 3);
}

void VirtualCardTest::aPinOfAnotherLengthBurnsATry()
{
    VirtualCard card(testCardData());
    send(card, SelectJpki);
    QCOMPARE(send(card, "00200098053132333435"), QByteArray("63C2"));
    QCOMPARE(send(card, "0020009803313233"), QByteArray("63C1"));
}

void VirtualCardTest::thePinStateEndsWith_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("selecting again") << QByteArray(SelectJpki);
    QTest::newRow("selecting the manager") << QByteArray("00A4040C07A0000001510000");
    QTest::newRow("a wrong PIN") << QByteArray(VerifyWrong);
    QTest::newRow("a reset") << QByteArray();
}

void VirtualCardTest::thePinStateEndsWith()
{
    QFETCH(QByteArray, command);
    VirtualCard card(testCardData());
    const QByteArray sign = "802A009733" + digestInfo("m").toHex() + "00";
    send(card, SelectJpki);
    send(card, VerifyRight);
    QVERIFY(send(card, sign).endsWith("9000"));
    if (command.isEmpty())
        card.reset();
    else
        send(card, command);
    send(card, command == VerifyWrong ? "00A4020C02000A" : SelectJpki);
    QCOMPARE(send(card, sign), QByteArray("6982"));
}

void VirtualCardTest::signsLikeOpenSsl()
{
    VirtualCard card(testCardData());
    const QByteArray message = "madoguchi identity statement";
    send(card, SelectJpki);
    send(card, VerifyRight);
    const QByteArray padded
        = QByteArray::fromHex(send(card, "802A009733" + digestInfo(message).toHex() + "00"));
    QCOMPARE(padded.size(), qsizetype(256 + 2));
    QVERIFY(signatureFits(testIdentity().certificateDer, message, padded.chopped(2)));
    QVERIFY(!signatureFits(testIdentity().certificateDer, message + "x", padded.chopped(2)));
    const QByteArray hash = digestInfo(message).right(32).toHex();
    QCOMPARE(QByteArray::fromHex(send(card, "802A029720" + hash + "00")), padded);
}

void VirtualCardTest::anotherCardKnowsNoApplication()
{
    VirtualCardData data = testCardData();
    data.jpki = false;
    VirtualCard card(data);
    QCOMPARE(send(card, SelectJpki), QByteArray("6A82"));
    QCOMPARE(send(card, "00B08A0004"), QByteArray("6A82"));
}

void VirtualCardTest::withoutExtendedLength()
{
    VirtualCardData data = testCardData();
    data.extendedLength = false;
    VirtualCard card(data);
    send(card, SelectJpki);
    QCOMPARE(send(card, "00B08A00000400"), QByteArray("6700"));
    QVERIFY(send(card, "00B08A0000").endsWith("9000"));
}

void VirtualCardTest::answersAnyBytes()
{
    VirtualCard card(testCardData());
    QCOMPARE(send(card, ""), QByteArray("6700"));
    QCOMPARE(send(card, "00"), QByteArray("6700"));
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            QByteArray command(4, '\0');
            command[0] = static_cast<char>(first);
            command[1] = static_cast<char>(second);
            QVERIFY(card.transmit(command).size() >= 2);
        }
    }
    QCOMPARE(card.triesLeft(), 3);
}

QTEST_GUILESS_MAIN(VirtualCardTest)
#include "virtualcardtest.moc"
