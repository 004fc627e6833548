#include "reader/card/virtualpcsc.h"
#include "reader/readerhub.h"
#include "tests/support/hubcalls.h"
#include "tests/support/testcard.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace madoguchi;

using State = ReaderSnapshot::State;

namespace {

std::shared_ptr<VirtualCard> makeCard(VirtualCardData data = testCardData())
{
    return std::make_shared<VirtualCard>(std::move(data));
}

} // namespace

/// The hub over the virtual service: states, order, and what happens to commands when the card, the reader or
/// the service goes.
class HubTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysHowTheReaderStands();
    void goesAllTheWay();
    void everyPlacementHasItsNumber();
    void onlyTheConfiguredReader();
    void commandsWithoutACardSaySo();
    void aNewCardGetsNoPinOfTheOldOne();
    void releaseForgetsThePin();
    void answersOnTheCallersThread();
    void aReceiverThatIsGoneIsNotAnswered();

private:
    std::shared_ptr<VirtualPcsc> m_pcsc;
};

void HubTest::init()
{
    m_pcsc = std::make_shared<VirtualPcsc>();
}

void HubTest::saysHowTheReaderStands()
{
    m_pcsc->setServiceDown(true);
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    QCOMPARE(hub.snapshot().state, State::Starting);
    hub.start();
    QVERIFY(calls.waitFor(State::ServiceDown));
    m_pcsc->setReaderPlugged(false);
    m_pcsc->setServiceDown(false);
    QVERIFY(calls.waitFor(State::NoReader));
    m_pcsc->setReaderPlugged(true);
    QVERIFY(calls.waitFor(State::NoCard));
    QCOMPARE(hub.snapshot().reader, VirtualPcsc::readerName());
    QCOMPARE(hub.snapshot().readers, QStringList{ VirtualPcsc::readerName() });
    const auto card = makeCard();
    m_pcsc->place(card);
    QVERIFY(calls.waitFor(State::CardPresent));
    QCOMPARE(hub.snapshot().atr, card->atr());
    m_pcsc->setServiceDown(true);
    QVERIFY(calls.waitFor(State::ServiceDown));
    m_pcsc->setServiceDown(false);
    QVERIFY(calls.waitFor(State::CardPresent));
    m_pcsc->setReaderPlugged(false);
    QVERIFY(calls.waitFor(State::NoReader));
    m_pcsc->setReaderPlugged(true);
    QVERIFY(calls.waitFor(State::CardPresent));
    m_pcsc->pull();
    QVERIFY(calls.waitFor(State::NoCard));
    QCOMPARE(card->commands(), 0); // looking is not touching
}

void HubTest::goesAllTheWay()
{
    QList<ApduHeader> trace;
    ReaderHub hub(m_pcsc, QStringLiteral("Virtual PCD"));
    hub.observeCommands([&trace](const ApduHeader &header) { trace.append(header); });
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    const auto card = calls.readCard();
    QVERIFY(card);
    QCOMPARE(card->certificate, testIdentity().certificateDer);
    QCOMPARE(card->placement, hub.snapshot().placement);
    QVERIFY(calls.verifyPin("1234"));
    const auto signature = calls.sign("identity");
    QVERIFY(signature && signatureFits(card->certificate, "identity", *signature));
    QCOMPARE(m_pcsc->commands(), 4);
    QVERIFY(calls.sign("consents"));
    QCOMPARE(m_pcsc->commands(), 5);
    QCOMPARE(trace.size(), qsizetype(5));
    QCOMPARE(calls.pinTries().value(), 3);
    hub.stop();
}

void HubTest::everyPlacementHasItsNumber()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    QSignalSpy changes(&hub, &ReaderHub::changed);
    hub.start();
    const auto card = makeCard();
    m_pcsc->place(card);
    QVERIFY(calls.waitFor(State::CardPresent));
    const quint64 first = hub.snapshot().placement;
    m_pcsc->pull();
    QVERIFY(calls.waitFor(State::NoCard));
    m_pcsc->place(card);
    QVERIFY(calls.waitFor(State::CardPresent));
    QCOMPARE(hub.snapshot().placement, first + 1);
    m_pcsc->place(makeCard()); // so fast that nobody sees the reader empty
    QVERIFY(calls.waitUntil([&](const ReaderSnapshot &now) { return now.placement == first + 2; }));
    QCOMPARE(hub.snapshot().state, State::CardPresent);
    QVERIFY(calls.readCard()); // connecting and commands are no placements
    hub.release();
    QCOMPARE(calls.pinTries().error().fault, CardFault::Removed);
    QCOMPARE(hub.snapshot().placement, first + 2);
    quint64 last = 0;
    for (const QList<QVariant> &change : changes) {
        const auto snapshot = change.first().value<ReaderSnapshot>();
        QVERIFY(snapshot.placement >= last);
        last = snapshot.placement;
    }
}

void HubTest::onlyTheConfiguredReader()
{
    ReaderHub hub(m_pcsc, QStringLiteral("ACS ACR1252"));
    HubCalls calls(hub);
    hub.start();
    QVERIFY(calls.waitFor(State::ReaderNotFound));
    QCOMPARE(hub.snapshot().readers, QStringList{ VirtualPcsc::readerName() });
    QVERIFY(hub.snapshot().reader.isEmpty());
    const auto card = makeCard();
    m_pcsc->place(card);
    QCOMPARE(calls.readCard().error().fault, CardFault::ReaderNotFound);
    QCOMPARE(hub.snapshot().state, State::ReaderNotFound);
    QCOMPARE(card->commands(), 0);
}

void HubTest::commandsWithoutACardSaySo()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    QVERIFY(calls.waitFor(State::NoCard));
    QCOMPARE(calls.readCard().error().fault, CardFault::Removed);
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QCOMPARE(calls.verifyPin("1234").error().fault, CardFault::Removed); // not read: not this visit's card
    QCOMPARE(calls.verifyPin("12345").error().fault, CardFault::PinMalformed);
    QCOMPARE(m_pcsc->commands(), 0);
    m_pcsc->setReaderPlugged(false);
    QVERIFY(calls.waitFor(State::NoReader));
    QCOMPARE(calls.readCard().error().fault, CardFault::NoReader);
    m_pcsc->setServiceDown(true);
    QVERIFY(calls.waitFor(State::ServiceDown));
    QCOMPARE(calls.readCard().error().fault, CardFault::ServiceDown);
}

void HubTest::aNewCardGetsNoPinOfTheOldOne()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
    const auto other = makeCard();
    m_pcsc->place(other);
    const auto refused = calls.verifyPin("9999"); // perhaps before the hub has noticed, perhaps after
    QCOMPARE(refused.error().fault, CardFault::Removed);
    QCOMPARE(other->commands(), 0);
    QCOMPARE(other->triesLeft(), 3);
}

void HubTest::releaseForgetsThePin()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    const auto card = makeCard();
    m_pcsc->place(card);
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
    QVERIFY(calls.verifyPin("1234"));
    hub.release();
    QVERIFY(calls.readCard());
    QCOMPARE(calls.sign("identity").error().statusWord, quint16(0x6982));
}

void HubTest::answersOnTheCallersThread()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QThread *answeredOn = nullptr;
    hub.readCard(&hub, [&](const CardResult<ReadCard> &) { answeredOn = QThread::currentThread(); });
    QVERIFY(!answeredOn); // never from inside the call
    QTRY_COMPARE(answeredOn, QThread::currentThread());

    QThread other;
    QObject onOther;
    onOther.moveToThread(&other);
    other.start();
    std::atomic<QThread *> answeredOnOther = nullptr;
    QMetaObject::invokeMethod(&onOther, [&] {
        hub.askPinTries(
            &onOther, [&](const CardResult<int> &) { answeredOnOther = QThread::currentThread(); });
    });
    QTRY_COMPARE(answeredOnOther.load(), &other);
    other.quit();
    other.wait();
}

void HubTest::aReceiverThatIsGoneIsNotAnswered()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    bool answered = false;
    auto receiver = std::make_unique<QObject>();
    hub.readCard(receiver.get(), [&](const CardResult<ReadCard> &) { answered = true; });
    receiver.reset();
    QVERIFY(calls.pinTries()); // it was run, before this one
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(HubTest)
#include "hubtest.moc"
