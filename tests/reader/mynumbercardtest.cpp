#include "reader/card/mynumbercard.h"

#include "reader/card/virtualpcsc.h"
#include "tests/reader/scriptedpcsc.h"
#include "tests/support/testcard.h"

#include <QTest>

#include <optional>

using namespace madoguchi;

namespace {

/// A virtual card, a session on it, and every header that was sent.
class Bench
{
public:
    explicit Bench(VirtualCardData data = testCardData(), ScriptedPcsc::Script script = {})
        : m_card(std::make_shared<VirtualCard>(std::move(data)))
    {
        m_virtual->place(m_card);
        std::shared_ptr<PcscApi> api = m_virtual;
        if (script)
            api = std::make_shared<ScriptedPcsc>(m_virtual, std::move(script));
        auto opened = Session::open(api, VirtualPcsc::readerName(),
            [this](const ApduHeader &header) { m_trace.append(header.text()); });
        Q_ASSERT(opened);
        m_session = std::move(*opened);
        m_subject.emplace(*m_session);
    }

    MyNumberCard &card() { return *m_subject; }
    [[nodiscard]] int tries() const { return m_card->triesLeft(); }
    QStringList takeTrace() { return std::exchange(m_trace, {}); }

    std::shared_ptr<VirtualPcsc> m_virtual = std::make_shared<VirtualPcsc>();

private:
    std::shared_ptr<VirtualCard> m_card;
    QStringList m_trace;
    std::unique_ptr<Session> m_session;
    std::optional<MyNumberCard> m_subject;
};

SecretBytes pin(const char *digits)
{
    return SecretBytes(QByteArrayView(digits));
}

const QString Select = QStringLiteral("00 A4 04 0C Lc 10 Le 0");
const QString ReadAtOnce = QStringLiteral("00 B0 8A 00 Lc 0 Le 65536");
const QString ReadHead = QStringLiteral("00 B0 8A 00 Lc 0 Le 4");
const QString Verify = QStringLiteral("00 20 00 98 Lc 4 Le 0");
const QString Sign = QStringLiteral("80 2A 00 97 Lc 51 Le 256");
const QString ReadLabel = QStringLiteral("00 B0 86 00 Lc 0 Le 32");

QString readWhole()
{
    return QStringLiteral("00 B0 8A 00 Lc 0 Le %1").arg(testIdentity().certificateDer.size());
}

bool isRead(QByteArrayView command)
{
    return command.size() > 1 && command.at(1) == '\xB0';
}

} // namespace

class MyNumberCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourCommandsToAnIdentity();
    void triesCostNothing();
    void aWrongPinIsSentOnce();
    void theLastTryLocks();
    void aLockedPinIsNotACardFault();
    void isoWordForLocked();
    void malformedPinsAreNotSent_data();
    void malformedPinsAreNotSent();
    void signingBeforeThePin();
    void anotherCardIsNamed();
    void anOldCardIsNamed();
    void aCardWithoutCertificateIsNamed_data();
    void aCardWithoutCertificateIsNamed();
    void readsInPieces_data();
    void readsInPieces();
    void readsByItsLength();
    void aFileMayBeLongerThanTheCertificate();
    void answersThatMakeNoSense_data();
    void answersThatMakeNoSense();
    void removalInEveryForm_data();
    void removalInEveryForm();
    void aResetWhileReadingIsMadeGood();
    void aResetDuringVerifyIsNotRepeated();
    void aResetBeforeSigningNeedsThePinAgain();
};

void MyNumberCardTest::fourCommandsToAnIdentity()
{
    Bench bench;
    const auto certificate = bench.card().readCertificate();
    QVERIFY(certificate);
    QCOMPARE(*certificate, testIdentity().certificateDer);
    QVERIFY(bench.card().verifyPin(pin("1234")));
    const auto identity = bench.card().sign("identity");
    QVERIFY(identity);
    QVERIFY(signatureFits(*certificate, "identity", *identity));
    QCOMPARE(bench.takeTrace(), (QStringList{ Select, ReadAtOnce, Verify, Sign }));
    const auto consents = bench.card().sign("consents");
    QVERIFY(consents && signatureFits(*certificate, "consents", *consents));
    QCOMPARE(bench.takeTrace(), QStringList{ Sign });
}

void MyNumberCardTest::triesCostNothing()
{
    VirtualCardData data = testCardData();
    data.triesLeft = 2;
    Bench bench(data);
    QVERIFY(bench.card().readCertificate());
    bench.takeTrace();
    QCOMPARE(bench.card().pinTries().value(), 2);
    QCOMPARE(bench.card().pinTries().value(), 2);
    QCOMPARE(bench.takeTrace(),
        (QStringList{ QStringLiteral("00 20 00 98 Lc 0 Le 0"), QStringLiteral("00 20 00 98 Lc 0 Le 0") }));
    QCOMPARE(bench.tries(), 2);
}

void MyNumberCardTest::aWrongPinIsSentOnce()
{
    Bench bench;
    QVERIFY(bench.card().readCertificate());
    bench.takeTrace();
    const auto refused = bench.card().verifyPin(pin("9999"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, CardFault::PinWrong);
    QCOMPARE(refused.error().triesLeft, 2);
    QCOMPARE(bench.takeTrace(), QStringList{ Verify });
    QCOMPARE(bench.tries(), 2);
    QVERIFY(bench.card().verifyPin(pin("1234")));
    QCOMPARE(bench.tries(), 3);
}

void MyNumberCardTest::theLastTryLocks()
{
    VirtualCardData data = testCardData();
    data.triesLeft = 1;
    Bench bench(data);
    QVERIFY(bench.card().readCertificate());
    const auto last = bench.card().verifyPin(pin("9999"));
    QCOMPARE(last.error().fault, CardFault::PinUnusable);
    QCOMPARE(last.error().statusWord, quint16(0x63C0));
    QCOMPARE(bench.card().verifyPin(pin("1234")).error().statusWord, quint16(0x6984));
}

void MyNumberCardTest::aLockedPinIsNotACardFault()
{
    VirtualCardData data = testCardData();
    data.triesLeft = 0;
    Bench bench(data);
    QVERIFY(bench.card().readCertificate()); // the certificate is free
    QCOMPARE(bench.card().pinTries().value(), 0);
    const auto refused = bench.card().verifyPin(pin("1234"));
    QCOMPARE(refused.error().fault, CardFault::PinUnusable);
    QCOMPARE(refused.error().statusWord, quint16(0x6984));
}

void MyNumberCardTest::isoWordForLocked()
{
    Bench bench(testCardData(), [](QByteArrayView, QByteArray &response, const auto &) {
        response = QByteArray::fromHex("6983");
        return pcsc::Success;
    });
    QCOMPARE(bench.card().verifyPin(pin("1234")).error().fault, CardFault::PinUnusable);
    QCOMPARE(bench.card().pinTries().value(), 0);
}

void MyNumberCardTest::malformedPinsAreNotSent_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("three") << QByteArray("123");
    QTest::newRow("five") << QByteArray("12345");
    QTest::newRow("a letter") << QByteArray("123a");
    QTest::newRow("a blank") << QByteArray("123 ");
    QTest::newRow("full width") << QByteArray("１２３４");
    QTest::newRow("zero bytes") << QByteArray(4, '\0');
}

void MyNumberCardTest::malformedPinsAreNotSent()
{
    QFETCH(QByteArray, digits);
    Bench bench;
    QVERIFY(bench.card().readCertificate());
    bench.takeTrace();
    const auto refused = bench.card().verifyPin(SecretBytes(QByteArrayView(digits)));
    QCOMPARE(refused.error().fault, CardFault::PinMalformed);
    QVERIFY(bench.takeTrace().isEmpty());
    QCOMPARE(bench.tries(), 3);
}

void MyNumberCardTest::signingBeforeThePin()
{
    Bench bench;
    QVERIFY(bench.card().readCertificate());
    const auto refused = bench.card().sign("identity");
    QCOMPARE(refused.error().statusWord, quint16(0x6982));
    QCOMPARE(refused.error().fault, CardFault::Removed); // start again with the card
}

void MyNumberCardTest::anotherCardIsNamed()
{
    VirtualCardData data;
    data.jpki = false;
    Bench bench(data);
    const auto refused = bench.card().readCertificate();
    QCOMPARE(refused.error().fault, CardFault::Unsupported);
    QCOMPARE(refused.error().statusWord, quint16(0x6A82));
    QCOMPARE(bench.takeTrace(), QStringList{ Select });
}

void MyNumberCardTest::anOldCardIsNamed()
{
    VirtualCardData data = testCardData();
    data.certificateDer.clear();
    data.tokenLabel = "JPKIAPICCTOKEN";
    Bench bench(data);
    QCOMPARE(bench.card().readCertificate().error().fault, CardFault::Unsupported);
    QCOMPARE(bench.takeTrace(), (QStringList{ Select, ReadAtOnce, ReadLabel }));
}

void MyNumberCardTest::aCardWithoutCertificateIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("no file") << QByteArray() << QByteArray("JPKIAPICCTOKEN2");
    QTest::newRow("zeros") << QByteArray(1600, '\0') << QByteArray("JPKIAPICCTOKEN2");
    QTest::newRow("never written") << QByteArray(1600, '\xFF') << QByteArray("JPKIAPICCTOKEN2");
    QTest::newRow("Android") << QByteArray() << QByteArray("JPKIAPGPSETOKEN");
    QTest::newRow("iPhone") << QByteArray() << QByteArray("JPKIAPIOSTOKEN");
}

void MyNumberCardTest::aCardWithoutCertificateIsNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, label);
    VirtualCardData data = testCardData();
    data.certificateDer = content;
    data.tokenLabel = label;
    Bench bench(data);
    QCOMPARE(bench.card().readCertificate().error().fault, CardFault::NoCertificate);
}

/// How a card, a reader or a driver may say that it knows no extended length.
void MyNumberCardTest::readsInPieces_data()
{
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("6700") << quint32(0) << QByteArray("6700");
    QTest::newRow("6D00") << quint32(0) << QByteArray("6D00");
    QTest::newRow("only 256 bytes") << quint32(0) << QByteArray(256, 'x').toHex() + "9000";
    QTest::newRow("buffer") << pcsc::InsufficientBuffer << QByteArray();
    QTest::newRow("parameter") << pcsc::InvalidParameter << QByteArray();
    QTest::newRow("not transacted") << pcsc::NotTransacted << QByteArray();
}

void MyNumberCardTest::readsInPieces()
{
    QFETCH(quint32, code);
    QFETCH(QByteArray, answer);
    Bench bench(testCardData(), [=](QByteArrayView command, QByteArray &response, const auto &onwards) {
        if (!isRead(command) || command.size() <= 5)
            return onwards(command, response);
        response = QByteArray::fromHex(answer);
        return code;
    });
    const auto certificate = bench.card().readCertificate();
    QVERIFY(certificate);
    QCOMPARE(*certificate, testIdentity().certificateDer);
    const QStringList trace = bench.takeTrace();
    // A card that refuses is asked for the very length too; a reader that refuses is not asked again.
    QStringList vain{ Select, ReadAtOnce, ReadHead };
    if (code == 0)
        vain.append(readWhole());
    QCOMPARE(trace.mid(0, vain.size()), vain);
    const QStringList pieces = trace.mid(vain.size());
    QCOMPARE(pieces.value(0), QStringLiteral("00 A4 02 0C Lc 2 Le 0"));
    QCOMPARE(pieces.value(1), QStringLiteral("00 B0 00 00 Lc 0 Le 256"));
    QCOMPARE(pieces.value(2), QStringLiteral("00 B0 01 00 Lc 0 Le 256"));
    QCOMPARE(pieces.size(), 1 + (testIdentity().certificateDer.size() + 255) / 256);
}

/// As much as is asked for, but not "what there is": the length first, then one READ.
void MyNumberCardTest::readsByItsLength()
{
    Bench bench(testCardData(), [=](QByteArrayView command, QByteArray &response, const auto &onwards) {
        if (!isRead(command) || !command.endsWith(QByteArray(3, '\0')))
            return onwards(command, response);
        response = QByteArray::fromHex("6700");
        return pcsc::Success;
    });
    QCOMPARE(bench.card().readCertificate().value(), testIdentity().certificateDer);
    QCOMPARE(bench.takeTrace(), (QStringList{ Select, ReadAtOnce, ReadHead, readWhole() }));
}

/// What stands behind the certificate in its file is none of it.
void MyNumberCardTest::aFileMayBeLongerThanTheCertificate()
{
    VirtualCardData data = testCardData();
    data.certificateDer += QByteArray(400, '\xFF');
    Bench bench(data);
    QCOMPARE(bench.card().readCertificate().value(), testIdentity().certificateDer);
    QCOMPARE(bench.takeTrace(), (QStringList{ Select, ReadAtOnce }));
}

void MyNumberCardTest::answersThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("head of another file") << QByteArray("040102039000");
    QTest::newRow("head without length") << QByteArray("308000009000");
    QTest::newRow("head too short") << QByteArray("30829000");
    QTest::newRow("head too long") << QByteArray("3082060102039000");
    QTest::newRow("an absurd size") << QByteArray("3082FFFF9000");
    QTest::newRow("an error") << QByteArray("6F00");
    QTest::newRow("garbage as certificate") << QByteArray();
}

void MyNumberCardTest::answersThatMakeNoSense()
{
    QFETCH(QByteArray, answer);
    const QByteArray garbage = testIdentity().certificateDer.left(4)
        + QByteArray(testIdentity().certificateDer.size() - 4, '\x5A') + QByteArray::fromHex("9000");
    Bench bench(testCardData(), [=](QByteArrayView command, QByteArray &response, const auto &onwards) {
        if (!isRead(command))
            return onwards(command, response);
        response = answer.isEmpty() ? garbage : QByteArray::fromHex(answer);
        return pcsc::Success;
    });
    const auto refused = bench.card().readCertificate();
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, CardFault::Unreadable);
    QVERIFY(bench.takeTrace().size() <= 3);
}

void MyNumberCardTest::removalInEveryForm_data()
{
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("success without a byte") << pcsc::Success << QByteArray();
    QTest::newRow("success with one byte") << pcsc::Success << QByteArray("90");
    QTest::newRow("not transacted") << pcsc::NotTransacted << QByteArray();
    QTest::newRow("removed") << pcsc::RemovedCard << QByteArray();
    QTest::newRow("no card") << pcsc::NoSmartcard << QByteArray();
}

void MyNumberCardTest::removalInEveryForm()
{
    QFETCH(quint32, code);
    QFETCH(QByteArray, answer);
    Bench bench(testCardData(), [=](QByteArrayView, QByteArray &response, const auto &) {
        response = QByteArray::fromHex(answer);
        return code;
    });
    QCOMPARE(bench.card().readCertificate().error().fault, CardFault::Removed);
    QCOMPARE(bench.card().pinTries().error().fault, CardFault::Removed);
    QCOMPARE(bench.card().verifyPin(pin("1234")).error().fault, CardFault::Removed);
    QCOMPARE(bench.card().sign("x").error().fault, CardFault::Removed);
    QCOMPARE(bench.takeTrace().filter(Verify).size(), 1);
}

namespace {

/// Resets the card once, when the command with this instruction comes; the command is swallowed.
ScriptedPcsc::Script resetOnce(char instruction)
{
    auto done = std::make_shared<bool>(false);
    return [=](QByteArrayView command, QByteArray &response, const ScriptedPcsc::Onwards &onwards) {
        if (*done || command.at(1) != instruction)
            return onwards(command, response);
        *done = true;
        const QByteArray selectManager = QByteArray::fromHex("00A4040C07A0000001510000"); // as after power-on
        onwards(selectManager, response);
        return pcsc::ResetCard;
    };
}

} // namespace

void MyNumberCardTest::aResetWhileReadingIsMadeGood()
{
    Bench bench(testCardData(), resetOnce('\xB0'));
    const auto certificate = bench.card().readCertificate();
    QVERIFY(certificate);
    QCOMPARE(bench.takeTrace(), (QStringList{ Select, ReadAtOnce, Select, ReadAtOnce }));
}

void MyNumberCardTest::aResetDuringVerifyIsNotRepeated()
{
    Bench bench(testCardData(), resetOnce('\x20'));
    QVERIFY(bench.card().readCertificate());
    bench.takeTrace();
    const auto lost = bench.card().verifyPin(pin("9999"));
    QCOMPARE(lost.error().pcscCode, qint64(pcsc::ResetCard));
    QCOMPARE(bench.takeTrace(), (QStringList{ Verify, Select }));
    QCOMPARE(bench.tries(), 3);
    QVERIFY(bench.card().verifyPin(pin("1234"))); // a person's next one works
}

void MyNumberCardTest::aResetBeforeSigningNeedsThePinAgain()
{
    Bench bench(testCardData(), resetOnce('\x2A'));
    QVERIFY(bench.card().readCertificate());
    QVERIFY(bench.card().verifyPin(pin("1234")));
    bench.takeTrace();
    QCOMPARE(bench.card().sign("identity").error().fault, CardFault::Removed);
    QCOMPARE(bench.takeTrace(), (QStringList{ Sign, Select }));
    QCOMPARE(bench.card().sign("identity").error().statusWord, quint16(0x6982));
    QVERIFY(bench.card().verifyPin(pin("1234")));
    QVERIFY(bench.card().sign("identity"));
}

QTEST_GUILESS_MAIN(MyNumberCardTest)
#include "mynumbercardtest.moc"
