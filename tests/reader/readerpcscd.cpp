#include "reader/pcsc/system.h"
#include "reader/readerhub.h"
#include "tests/support/cardprogram.h"
#include "tests/support/hubcalls.h"
#include "tests/support/pcscdfixture.h"
#include "tests/support/testcard.h"
#include "tests/support/visitbyface.h"

#include <QTest>

using namespace madoguchi;

using State = ReaderSnapshot::State;

/// The hub over the real pcscd, with madoguchi-virtual-card at its virtual reader.
class ReaderPcscdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fourCommandsToAnIdentity();
    void wrongPinAndLock();
    void aCardPulledAndPlacedAgain();
    void releasingIsNoNewPlacement();
    void releasingForgetsThePin();
    void aCardPulledInTheMiddle();
    void theServiceDiesAndComesBack();
    void theServiceIsStoppedInGoodOrder();
    void anotherReaderIsNotTouched();
    void stopsWhileTheServiceIsDown();
    void tenCommandsToAnIdentityByFace();
    void shortCommandsOnly();
    void aWrongCodeIsCounted();
    void aReaderWithoutKeysSaysSo();
    void bothInterfacesAnswer();

private:
    bool placeCard(VirtualCardData data = testCardData());

    PcscdFixture m_pcscd;
    std::unique_ptr<CardProgram> m_program;
    std::unique_ptr<ReaderHub> m_hub;
    std::unique_ptr<HubCalls> m_calls;
};

void ReaderPcscdTest::initTestCase()
{
    QVERIFY2(m_pcscd.start(), qPrintable(m_pcscd.error()));
}

void ReaderPcscdTest::init()
{
    if (!m_pcscd.isRunning())
        QVERIFY2(m_pcscd.start(), qPrintable(m_pcscd.error()));
    m_hub = std::make_unique<ReaderHub>(std::make_shared<SystemPcsc>(), PcscdFixture::readerName());
    m_hub->trustFaceRecords(testTrust());
    m_calls = std::make_unique<HubCalls>(*m_hub);
    m_hub->start();
    QVERIFY(m_calls->waitFor(State::NoCard));
}

void ReaderPcscdTest::cleanup()
{
    m_calls.reset();
    m_hub.reset();
    m_program.reset();
}

bool ReaderPcscdTest::placeCard(VirtualCardData data)
{
    m_program = std::make_unique<CardProgram>();
    return m_program->start(m_pcscd.port(), data) && m_program->place()
        && m_calls->waitFor(State::CardPresent);
}

void ReaderPcscdTest::fourCommandsToAnIdentity()
{
    QVERIFY(placeCard());
    QCOMPARE(m_hub->snapshot().atr.toHex(), testCardData().atr.toHex());
    QCOMPARE(m_program->count(), 0);
    const auto card = m_calls->readCard();
    QVERIFY(card);
    QCOMPARE(card->certificate, testIdentity().certificateDer);
    QVERIFY(m_calls->verifyPin("1234"));
    const auto signature = m_calls->sign("identity");
    QVERIFY(signature && signatureFits(card->certificate, "identity", *signature));
    QCOMPARE(m_program->count(), 4);
    QVERIFY(m_calls->sign("consents"));
    QCOMPARE(m_program->count(), 5);
}

void ReaderPcscdTest::wrongPinAndLock()
{
    VirtualCardData data = testCardData();
    data.triesLeft = 2;
    QVERIFY(placeCard(data));
    QVERIFY(m_calls->readCard());
    QCOMPARE(m_calls->pinTries().value(), 2);
    const auto wrong = m_calls->verifyPin("9999");
    QCOMPARE(wrong.error().fault, CardFault::PinWrong);
    QCOMPARE(wrong.error().triesLeft, 1);
    QCOMPARE(m_calls->verifyPin("99999").error().fault, CardFault::PinMalformed);
    QCOMPARE(m_program->count(), 4); // nothing was retried, nothing malformed was sent
    QCOMPARE(m_calls->verifyPin("9999").error().fault, CardFault::PinUnusable);
    QCOMPARE(m_calls->verifyPin("1234").error().statusWord, quint16(0x6984));
    QCOMPARE(m_calls->pinTries().value(), 0);
}

void ReaderPcscdTest::aCardPulledAndPlacedAgain()
{
    QVERIFY(placeCard());
    const quint64 first = m_hub->snapshot().placement;
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    QVERIFY(m_program->pull());
    QVERIFY(m_calls->waitFor(State::NoCard));
    QCOMPARE(m_calls->sign("identity").error().fault, CardFault::Removed);
    QVERIFY(m_program->place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    QCOMPARE(m_hub->snapshot().placement, first + 1);
    QCOMPARE(m_calls->sign("identity").error().fault, CardFault::Removed); // not this visit's
    QVERIFY(m_calls->readCard());
    QCOMPARE(
        m_calls->sign("identity").error().statusWord, quint16(0x6982)); // the PIN's state went with the power
}

void ReaderPcscdTest::releasingIsNoNewPlacement()
{
    QVERIFY(placeCard());
    const quint64 placement = m_hub->snapshot().placement;
    for (int visit = 0; visit < 3; ++visit) {
        QVERIFY(m_calls->readCard());
        m_hub->release();
    }
    QVERIFY(m_calls->readCard());
    QCOMPARE(m_hub->snapshot().placement, placement);
    QCOMPARE(m_hub->snapshot().state, State::CardPresent);
}

void ReaderPcscdTest::releasingForgetsThePin()
{
    QVERIFY(placeCard());
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    m_hub->release();
    QVERIFY(m_calls->readCard());
    QCOMPARE(m_calls->sign("identity").error().statusWord, quint16(0x6982));
}

/// Before pcscd has noticed: whatever it answers then is a removal.
void ReaderPcscdTest::aCardPulledInTheMiddle()
{
    QVERIFY(placeCard());
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    QVERIFY(m_program->pull());
    const auto lost = m_calls->sign("identity");
    QVERIFY(!lost);
    QCOMPARE(lost.error().fault, CardFault::Removed);
    QVERIFY(m_calls->waitFor(State::NoCard));
    QVERIFY(m_program->place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    QVERIFY(m_calls->readCard());
}

void ReaderPcscdTest::theServiceDiesAndComesBack()
{
    QVERIFY(placeCard());
    QVERIFY(m_calls->readCard());
    const quint64 before = m_hub->snapshot().placement;
    m_pcscd.kill();
    QVERIFY(m_calls->waitFor(State::ServiceDown));
    QCOMPARE(m_calls->verifyPin("1234").error().fault, CardFault::ServiceDown);
    QVERIFY2(m_pcscd.start(), qPrintable(m_pcscd.error()));
    QVERIFY(m_calls->waitFor(State::CardPresent)); // the card was never lifted: it places itself again
    QVERIFY(m_hub->snapshot().placement > before);
    QCOMPARE(m_calls->sign("identity").error().fault, CardFault::Removed);
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    QVERIFY(m_calls->sign("identity"));
}

void ReaderPcscdTest::theServiceIsStoppedInGoodOrder()
{
    m_pcscd.stop();
    QVERIFY(m_calls->waitFor(State::ServiceDown));
    QCOMPARE(m_calls->readCard().error().fault, CardFault::ServiceDown);
    QVERIFY2(m_pcscd.start(), qPrintable(m_pcscd.error()));
    QVERIFY(m_calls->waitFor(State::NoCard));
    QVERIFY(placeCard());
    QVERIFY(m_calls->readCard());
}

void ReaderPcscdTest::anotherReaderIsNotTouched()
{
    ReaderHub other(std::make_shared<SystemPcsc>(), QStringLiteral("Virtual PCD 00 01"));
    HubCalls calls(other);
    other.start();
    QVERIFY(placeCard()); // on 00 00
    QVERIFY(calls.waitFor(State::NoCard));
    QCOMPARE(calls.readCard().error().fault, CardFault::Removed);
    QCOMPARE(other.snapshot().readers.size(), qsizetype(2));
    QCOMPARE(m_program->count(), 0);
}

void ReaderPcscdTest::stopsWhileTheServiceIsDown()
{
    m_pcscd.stop();
    QVERIFY(m_calls->waitFor(State::ServiceDown));
    QElapsedTimer timer;
    timer.start();
    m_hub->stop();
    QVERIFY2(timer.elapsed() < 2000, "stop() waited for a service that is not there");
}

void ReaderPcscdTest::tenCommandsToAnIdentityByFace()
{
    QVERIFY(placeCard(testFaceCardData()));
    const auto signature = visitByFace(*m_calls);
    QVERIFY(signature && signatureFits(testIdentity().certificateDer, "identity", *signature));
    QCOMPARE(m_program->count(), 10 + 1);
    QVERIFY(m_calls->sign("consents"));
    QCOMPARE(m_program->count(), 10 + 2);
    QCOMPARE(m_program->tries(), QByteArray("3 10 5"));
}

void ReaderPcscdTest::shortCommandsOnly()
{
    VirtualCardData data = testFaceCardData();
    data.extendedLength = false;
    data.shortIds = false;
    QVERIFY(placeCard(data));
    const auto signature = visitByFace(*m_calls);
    QVERIFY(signature && signatureFits(testIdentity().certificateDer, "identity", *signature));
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    QVERIFY(m_calls->sign("identity"));
}

void ReaderPcscdTest::aWrongCodeIsCounted()
{
    VirtualCardData data = testFaceCardData();
    data.face->codeBTriesLeft = 2;
    QVERIFY(placeCard(data));
    QVERIFY(m_calls->readCard());
    QCOMPARE(m_calls->verifyCodeB("123456789018").error().fault, CardFault::CodeBMalformed);
    QCOMPARE(m_calls->verifyCodeB("55021720352286").error().triesLeft, 1);
    QCOMPARE(m_calls->verifyCodeB("55021720352286").error().fault, CardFault::CodeBLocked);
    QCOMPARE(m_program->count(), 2 + 3); // SELECT once, VERIFY as often as was asked
    QCOMPARE(m_program->tries(), QByteArray("3 0 5"));
    QVERIFY(m_calls->verifyPin("1234"));
}

void ReaderPcscdTest::aReaderWithoutKeysSaysSo()
{
    QVERIFY(placeCard());
    const auto read = m_calls->readCard();
    QVERIFY(read && !read->pinPad);
    QCOMPARE(m_calls->verifyPinOnReader().error().fault, CardFault::PinPadMissing);
    QCOMPARE(m_program->count(), 2);
}

void ReaderPcscdTest::bothInterfacesAnswer()
{
    for (const QByteArray &atr : { VirtualCardData::contactAtr(), VirtualCardData::typeBAtr() }) {
        VirtualCardData data = testFaceCardData();
        data.atr = atr;
        QVERIFY(placeCard(data));
        QCOMPARE(m_hub->snapshot().atr.toHex(), atr.toHex());
        QVERIFY(visitByFace(*m_calls));
        QVERIFY(m_program->pull());
        QVERIFY(m_calls->waitFor(State::NoCard));
    }
}

QTEST_GUILESS_MAIN(ReaderPcscdTest)
#include "readerpcscd.moc"
