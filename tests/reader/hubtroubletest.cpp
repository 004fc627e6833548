#include "reader/card/virtualpcsc.h"
#include "reader/readerhub.h"
#include "tests/reader/gate.h"
#include "tests/reader/scriptedpcsc.h"
#include "tests/support/hubcalls.h"
#include "tests/support/testcard.h"

#include <QTest>
#include <QTimer>

#include <atomic>

using namespace madoguchi;

using State = ReaderSnapshot::State;

namespace {

std::shared_ptr<VirtualCard> makeCard(VirtualCardData data = testCardData())
{
    return std::make_shared<VirtualCard>(std::move(data));
}

/// Asks for something that goes to the card behind a SELECT.
using Ask = void (*)(ReaderHub &hub, QObject *receiver, const std::function<void(CardFault)> &note);

} // namespace

Q_DECLARE_METATYPE(Ask)

/// What happens to commands when the card, the reader or the service goes, or falls silent, or the hub is
/// stopped.
class HubTroubleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void removalInTheMiddleOfACommand();
    void whatWaitsForARemovedCardIsAnswered();
    void aCardThatLeftIsNotReset_data();
    void aCardThatLeftIsNotReset();
    void aCardThatStaysIsReset();
    void theServiceInTheMiddleOfACommand();
    void theReaderUnpluggedInTheMiddle();
    void anotherProgramHasTheCard();
    void anotherProgramHasTheCardForAMoment();
    void aSilentCardIsGivenUp();
    void aSilentCardThatIsLaidDownAnewIsAnotherOne();
    void whatWasGivenUpSendsNothingMore_data();
    void whatWasGivenUpSendsNothingMore();
    void theNextCardIsNotBlamedAndDoesNotWait();
    void stopAnswersWhatIsPending();
    void stopDoesNotWaitForASilentCard();
    void afterTheEndNothingIsRun();

private:
    PcscCode answerToAnother();

    std::shared_ptr<VirtualPcsc> m_pcsc;
};

void HubTroubleTest::init()
{
    m_pcsc = std::make_shared<VirtualPcsc>();
}

/// What another program gets that wants the card: SharingViolation while somebody has the reader.
PcscCode HubTroubleTest::answerToAnother()
{
    PcscContext context = 0;
    PcscCard card;
    if (const PcscCode code = m_pcsc->establish(context))
        return code;
    const PcscCode code = m_pcsc->connect(context, VirtualPcsc::readerName(), card);
    if (code == pcsc::Success)
        m_pcsc->disconnect(card, PcscLeave::Leave);
    m_pcsc->release(context);
    return code;
}

void HubTroubleTest::removalInTheMiddleOfACommand()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    for (int nth = 1; nth <= 2; ++nth) { // each of the commands of readCard()
        auto count = std::make_shared<int>(0);
        m_pcsc->observe([this, nth, count](const ApduHeader &) {
            if (++*count == nth)
                m_pcsc->pull();
        });
        m_pcsc->place(makeCard());
        QVERIFY(calls.waitFor(State::CardPresent));
        const auto lost = calls.readCard();
        QVERIFY(!lost);
        QCOMPARE(lost.error().fault, CardFault::Removed);
        QCOMPARE(*count, nth);
        QVERIFY(calls.waitFor(State::NoCard));
    }
    m_pcsc->observe({});
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
}

void HubTroubleTest::whatWaitsForARemovedCardIsAnswered()
{
    Gate gate;
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    m_pcsc->observe([&gate](const ApduHeader &) { gate.pass(); });
    QList<CardFault> faults;
    const auto note = [&faults](const auto &result) { faults.append(result.error().fault); };
    hub.readCard(&hub, note);
    hub.askPinTries(&hub, note);
    hub.verifyPin(SecretBytes(QByteArrayView("1234")), &hub, note);
    hub.sign("x", &hub, note);
    QVERIFY(gate.waitForArrival());
    m_pcsc->pull();
    QVERIFY(calls.waitFor(State::NoCard));
    QTRY_COMPARE(faults.size(), 3); // those that wait, though the first still hangs
    gate.open();
    QTRY_COMPARE(faults.size(), 4);
    QCOMPARE(faults, QList<CardFault>(4, CardFault::Removed));
    QCOMPARE(m_pcsc->commands(), 1);
}

void HubTroubleTest::aCardThatLeftIsNotReset_data()
{
    QTest::addColumn<int>("nth"); // of the commands, at which it leaves; 0: between two of them
    QTest::newRow("seen by a command") << 2;
    QTest::newRow("seen by the watch") << 0;
}

/// The farewell to a card that left may come when the next patient's lies there already: that one is not
/// touched.
void HubTroubleTest::aCardThatLeftIsNotReset()
{
    QFETCH(const int, nth);
    const auto api = std::make_shared<ScriptedPcsc>(m_pcsc, nullptr);
    std::atomic<int> resets = 0;
    std::atomic<int> farewells = 0;
    api->setFarewell([&](PcscLeave leave) {
        resets += leave == PcscLeave::Reset;
        ++farewells;
    });
    ReaderHub hub(api, {});
    HubCalls calls(hub);
    hub.start();
    auto count = std::make_shared<int>(0);
    m_pcsc->observe([this, nth, count](const ApduHeader &) {
        if (++*count == nth)
            m_pcsc->pull();
    });
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QCOMPARE(calls.readCard().ok(), nth == 0);
    m_pcsc->pull();
    QVERIFY(calls.waitFor(State::NoCard));
    QTRY_COMPARE(farewells.load(), 1);
    QCOMPARE(resets.load(), 0);
}

void HubTroubleTest::aCardThatStaysIsReset()
{
    const auto api = std::make_shared<ScriptedPcsc>(m_pcsc, nullptr);
    std::atomic<int> resets = 0;
    api->setFarewell([&](PcscLeave leave) { resets += leave == PcscLeave::Reset; });
    ReaderHub hub(api, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
    hub.release();
    QTRY_COMPARE(resets.load(), 1);
}

void HubTroubleTest::theServiceInTheMiddleOfACommand()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
    const quint64 before = hub.snapshot().placement;
    m_pcsc->observe([this](const ApduHeader &) { m_pcsc->setServiceDown(true); });
    QCOMPARE(calls.verifyPin("1234").error().fault, CardFault::ServiceDown);
    QVERIFY(calls.waitFor(State::ServiceDown));
    m_pcsc->observe({});
    m_pcsc->setServiceDown(false);
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(hub.snapshot().placement > before); // what was known of the card is not known any more
    QCOMPARE(calls.sign("x").error().fault, CardFault::Removed);
    QVERIFY(calls.readCard());
}

void HubTroubleTest::theReaderUnpluggedInTheMiddle()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    m_pcsc->observe([this](const ApduHeader &) { m_pcsc->setReaderPlugged(false); });
    QCOMPARE(calls.readCard().error().fault, CardFault::NoReader);
    QVERIFY(calls.waitFor(State::NoReader));
    m_pcsc->observe({});
    m_pcsc->setReaderPlugged(true);
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
}

void HubTroubleTest::anotherProgramHasTheCard()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    PcscContext context = 0;
    PcscCard card;
    QCOMPARE(m_pcsc->establish(context), pcsc::Success);
    QCOMPARE(m_pcsc->connect(context, VirtualPcsc::readerName(), card), pcsc::Success);
    QCOMPARE(calls.readCard().error().fault, CardFault::Busy);
    QCOMPARE(m_pcsc->disconnect(card, PcscLeave::Leave), pcsc::Success);
    QVERIFY(calls.readCard());
    QCOMPARE(m_pcsc->connect(context, VirtualPcsc::readerName(), card),
        pcsc::SharingViolation); // and the other way
}

/// One that looks at every card which is placed is waited for.
void HubTroubleTest::anotherProgramHasTheCardForAMoment()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    PcscContext context = 0;
    PcscCard card;
    QCOMPARE(m_pcsc->establish(context), pcsc::Success);
    QCOMPARE(m_pcsc->connect(context, VirtualPcsc::readerName(), card), pcsc::Success);
    QTimer::singleShot(200, &hub, [this, card] { m_pcsc->disconnect(card, PcscLeave::Leave); });
    QVERIFY(calls.readCard());
}

/// The card hangs in SCardTransmit, which nothing can end (card.md, 3.4).
void HubTroubleTest::aSilentCardIsGivenUp()
{
    Gate gate;
    const auto api = std::make_shared<ScriptedPcsc>(
        m_pcsc, [&gate](QByteArrayView command, QByteArray &response, const ScriptedPcsc::Onwards &onwards) {
            gate.pass();
            return onwards(command, response);
        });
    ReaderHub hub(api, {}, 200);
    HubCalls calls(hub);
    hub.start();
    const auto silent = makeCard();
    m_pcsc->place(silent);
    QVERIFY(calls.waitFor(State::CardPresent));
    QList<CardFault> faults;
    const auto note = [&faults](const auto &result) { faults.append(result.error().fault); };
    hub.readCard(&hub, note);
    hub.askPinTries(&hub, note); // waits behind it
    QTRY_COMPARE(faults, QList<CardFault>(2, CardFault::Unresponsive));
    QCOMPARE(hub.snapshot().state, State::CardMute);
    QCOMPARE(calls.readCard().error().fault, CardFault::Unresponsive); // and nothing more is sent to it
    m_pcsc->pull();
    QVERIFY(calls.waitFor(State::NoCard));
    gate.open(); // the hung call returns, and its thread lets go
    QTRY_COMPARE(answerToAnother(), pcsc::NoSmartcard);
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
    QVERIFY(calls.verifyPin("1234"));
    QCOMPARE(silent->commands(), 0);
    QCOMPARE(faults.size(), 2); // the late end of the first answers nothing
}

/// The training's card hangs by itself: taken off and laid down again, its old command has ended.
void HubTroubleTest::aSilentCardThatIsLaidDownAnewIsAnotherOne()
{
    ReaderHub hub(m_pcsc, {}, 200);
    HubCalls calls(hub);
    hub.start();
    const auto card = makeCard();
    card->order({ .kind = VirtualFault::Kind::Stall });
    m_pcsc->place(card);
    QVERIFY(calls.waitFor(State::CardPresent));
    QCOMPARE(calls.readCard().error().fault, CardFault::Unresponsive);
    m_pcsc->place(card);
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
}

void HubTroubleTest::whatWasGivenUpSendsNothingMore_data()
{
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<bool>("otherSelected"); // the card's application for the code, in the way of PIN and key
    QTest::addColumn<bool>("stopped");
    const Ask pin = [](ReaderHub &hub, QObject *receiver, const std::function<void(CardFault)> &note) {
        hub.verifyPin(SecretBytes(QByteArrayView("1234")), receiver,
            [note](const CardResult<Done> &result) { note(result.error().fault); });
    };
    const Ask code = [](ReaderHub &hub, QObject *receiver, const std::function<void(CardFault)> &note) {
        hub.verifyCodeB(SecretBytes(QByteArrayView(testCodeB)), receiver,
            [note](const CardResult<Done> &result) { note(result.error().fault); });
    };
    const Ask signature = [](ReaderHub &hub, QObject *receiver, const std::function<void(CardFault)> &note) {
        hub.sign("x", receiver, [note](const CardResult<QByteArray> &result) { note(result.error().fault); });
    };
    QTest::newRow("PIN, by the watchdog") << pin << true << false;
    QTest::newRow("code B, by the watchdog") << code << false << false;
    QTest::newRow("signature, by the watchdog") << signature << true << false;
    QTest::newRow("PIN, by the end of the program") << pin << true << true;
    QTest::newRow("code B, by the end of the program") << code << false << true;
    QTest::newRow("signature, by the end of the program") << signature << true << true;
}

/// A slow SELECT stands before each VERIFY and each signature. When it comes back at last the visit is over,
/// and a try would be spent that nobody asked for.
void HubTroubleTest::whatWasGivenUpSendsNothingMore()
{
    QFETCH(const Ask, ask);
    QFETCH(const bool, otherSelected);
    QFETCH(const bool, stopped);
    Gate gate;
    std::atomic<bool> slow = false;
    std::atomic<int> selects = 0;
    std::atomic<int> others = 0; // VERIFY and signature, after that SELECT
    std::atomic<int> farewells = 0;
    const auto api = std::make_shared<ScriptedPcsc>(
        m_pcsc, [&](QByteArrayView command, QByteArray &response, const ScriptedPcsc::Onwards &onwards) {
            if (slow && command.at(1) == '\xA4') {
                ++selects;
                gate.pass();
            } else if (slow) {
                ++others;
            }
            return onwards(command, response);
        });
    api->setFarewell([&](PcscLeave) { ++farewells; });
    ReaderHub hub(api, {}, 300);
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard(testFaceCardData()));
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
    if (otherSelected)
        QVERIFY(calls.verifyCodeB(testCodeB));
    QList<CardFault> faults;
    QObject receiver;
    slow = true;
    ask(hub, &receiver, [&](CardFault fault) { faults.append(fault); });
    QTRY_COMPARE(selects.load(), 1);
    if (stopped)
        hub.stop();
    QTRY_COMPARE(faults, QList<CardFault>{ stopped ? CardFault::Stopped : CardFault::Unresponsive });
    gate.open();
    QTRY_COMPARE(farewells.load(), 1); // the late command has come to its end
    QCOMPARE(others.load(), 0);
}

/// A command hangs, its card is taken away, and another patient's lies there.
void HubTroubleTest::theNextCardIsNotBlamedAndDoesNotWait()
{
    Gate gate;
    std::atomic<bool> hangs = false;
    std::atomic<int> resets = 0;
    std::atomic<int> farewells = 0;
    const auto api = std::make_shared<ScriptedPcsc>(
        m_pcsc, [&](QByteArrayView command, QByteArray &response, const ScriptedPcsc::Onwards &onwards) {
            if (hangs.exchange(false))
                gate.pass();
            return onwards(command, response);
        });
    api->setFarewell([&](PcscLeave leave) {
        resets += leave == PcscLeave::Reset;
        ++farewells;
    });
    ReaderHub hub(api, {}, 60'000);
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    QVERIFY(calls.readCard());
    hangs = true;
    QList<CardFault> faults;
    hub.verifyPin(SecretBytes(QByteArrayView("1234")), &hub,
        [&](const CardResult<Done> &result) { faults.append(result.error().fault); });
    QTRY_VERIFY(!hangs);
    m_pcsc->pull();
    QVERIFY(calls.waitFor(State::NoCard));
    const auto next = makeCard();
    m_pcsc->place(next);
    QVERIFY(calls.waitFor(State::CardPresent));
    const auto early = calls.readCard(); // answered long before the minute is over that the first one had
    QVERIFY(!early);
    QCOMPARE(early.error().fault, CardFault::Busy); // PC/SC still counts the first one's connection
    QCOMPARE(faults, QList<CardFault>{ CardFault::Removed });
    QCOMPARE(hub.snapshot().state, State::CardPresent);
    gate.open(); // the thread that was left behind lets go of its card, and does nothing to this one
    QTRY_COMPARE(farewells.load(), 1);
    QCOMPARE(resets.load(), 0);
    QVERIFY(calls.readCard());
    QVERIFY(calls.verifyPin("1234"));
}

void HubTroubleTest::stopAnswersWhatIsPending()
{
    Gate gate;
    m_pcsc->observe([&gate](const ApduHeader &) { gate.pass(); });
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    int read = 0;
    QList<CardFault> signing;
    QObject receiver;
    hub.readCard(&receiver, [&read](const CardResult<ReadCard> &) { ++read; }); // done just so, or stopped
    hub.sign(
        "x", &receiver, [&](const CardResult<QByteArray> &result) { signing.append(result.error().fault); });
    QVERIFY(gate.waitForArrival());
    gate.open();
    hub.stop();
    QVERIFY(read == 0 && signing.isEmpty()); // never from inside the call
    QTRY_COMPARE(signing, QList<CardFault>{ CardFault::Stopped });
    QCOMPARE(read, 1);
}

void HubTroubleTest::stopDoesNotWaitForASilentCard()
{
    Gate gate;
    QList<CardFault> faults;
    QObject receiver;
    {
        m_pcsc->observe([&gate](const ApduHeader &) { gate.pass(); });
        ReaderHub hub(m_pcsc, {});
        HubCalls calls(hub);
        hub.start();
        m_pcsc->place(makeCard());
        QVERIFY(calls.waitFor(State::CardPresent));
        hub.readCard(
            &receiver, [&](const CardResult<ReadCard> &result) { faults.append(result.error().fault); });
        QVERIFY(gate.waitForArrival());
    } // the hub is gone, its thread still hangs
    QTRY_COMPARE(faults, QList<CardFault>{ CardFault::Stopped });
    gate.open();
    QTRY_COMPARE(answerToAnother(), pcsc::Success); // when the call returns the thread lets go of the card
}

void HubTroubleTest::afterTheEndNothingIsRun()
{
    ReaderHub hub(m_pcsc, {});
    HubCalls calls(hub);
    QCOMPARE(calls.readCard().error().fault, CardFault::Stopped); // not started
    hub.start();
    m_pcsc->place(makeCard());
    QVERIFY(calls.waitFor(State::CardPresent));
    hub.stop();
    QCOMPARE(calls.readCard().error().fault, CardFault::Stopped);
    QCOMPARE(m_pcsc->commands(), 0);
    QCOMPARE(hub.snapshot().state, State::Starting);
    hub.start(); // and it can be started again
    QVERIFY(calls.waitFor(State::CardPresent));
    QCOMPARE(hub.snapshot().placement, quint64(2));
    QVERIFY(calls.readCard());
}

QTEST_GUILESS_MAIN(HubTroubleTest)
#include "hubtroubletest.moc"
