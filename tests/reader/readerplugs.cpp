#include "reader/pcsc/system.h"
#include "reader/readerhub.h"
#include "tests/support/cardprogram.h"
#include "tests/support/hubcalls.h"
#include "tests/support/pcscdfixture.h"
#include "tests/support/testcard.h"

#include <QTest>

#include <csignal>

using namespace madoguchi;

using State = ReaderSnapshot::State;

namespace {

const QString first = PcscdFixture::readerName();
const QString second = QStringLiteral("Virtual PCD 00 01");

} // namespace

/// No reader, several of them, cards on both, and a machine that sleeps: on the real pcscd. That one learns
/// of readers while it runs from the machine's USB alone: plugging in and out is hubtest's and
/// hubtroubletest's.
class ReaderPlugsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aServiceWithoutReaders();
    void twoCardsAtOnce();
    void aCardOnTheReaderThatIsNotPinned();
    void theServiceStopsWithTwoCards();
    void theMachineSleepsWithACardOnTheReader();
    void theCardIsChangedWhileTheMachineSleeps();

private:
    bool begin(const QString &readerName);
    bool identity();
    void sleep();
    void wake();

    PcscdFixture m_pcscd;
    CardProgram m_left;
    CardProgram m_right;
    std::unique_ptr<ReaderHub> m_hub;
    std::unique_ptr<HubCalls> m_calls;
};

void ReaderPlugsTest::initTestCase()
{
    QVERIFY2(m_pcscd.startWithoutReader(), qPrintable(m_pcscd.error()));
    QVERIFY(m_left.start(m_pcscd.port(), testCardData()));
    QVERIFY(m_right.start(static_cast<quint16>(m_pcscd.port() + 1), testCardData()));
}

bool ReaderPlugsTest::begin(const QString &readerName)
{
    m_calls.reset();
    m_hub = std::make_unique<ReaderHub>(std::make_shared<SystemPcsc>(), readerName);
    m_calls = std::make_unique<HubCalls>(*m_hub);
    m_hub->start();
    return m_calls->waitUntil([](const ReaderSnapshot &now) { return now.state != State::Starting; });
}

bool ReaderPlugsTest::identity()
{
    const auto read = m_calls->readCard();
    if (!read || !m_calls->verifyPin("1234"))
        return false;
    const auto signature = m_calls->sign("identity");
    return signature && signatureFits(read->certificate, "identity", *signature);
}

/// The service runs and has no reader; it is started anew when one is there.
void ReaderPlugsTest::aServiceWithoutReaders()
{
    QVERIFY(begin({}));
    QVERIFY(m_calls->waitFor(State::NoReader));
    QCOMPARE(m_calls->readCard().error().fault, CardFault::NoReader);
    m_pcscd.stop();
    QVERIFY(m_calls->waitFor(State::ServiceDown));
    QVERIFY2(m_pcscd.start(), qPrintable(m_pcscd.error()));
    QVERIFY(m_calls->waitFor(State::NoCard));
    QVERIFY(m_calls->waitUntil([](const ReaderSnapshot &now) { return now.readers.size() == 2; }));
    QVERIFY(m_left.place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    QVERIFY(identity());
    QVERIFY(m_left.pull());
    QVERIFY(m_calls->waitFor(State::NoCard));
}

/// The card that was there first is served; the other neither disturbs it nor is touched, until it is alone.
void ReaderPlugsTest::twoCardsAtOnce()
{
    QVERIFY(begin({}));
    QVERIFY(m_calls->waitFor(State::NoCard));
    QVERIFY(m_right.place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    const ReaderSnapshot served = m_hub->snapshot();
    QCOMPARE(served.reader, second);
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    const int untouched = m_left.count();
    QVERIFY(m_left.place()); // somebody lays a second card on the other reader
    QTest::qWait(1500); // pcscd has seen it
    QCOMPARE(m_hub->snapshot().reader, second);
    QCOMPARE(m_hub->snapshot().placement, served.placement);
    QVERIFY(m_calls->sign("identity")); // the visit goes on
    QCOMPARE(m_left.count(), untouched);
    QVERIFY(m_right.pull());
    QVERIFY(m_calls->waitUntil(
        [](const ReaderSnapshot &now) { return now.reader == first && now.state == State::CardPresent; }));
    QVERIFY(m_hub->snapshot().placement > served.placement);
    QCOMPARE(m_calls->sign("consents").error().fault, CardFault::Removed); // not the other patient's card
    QCOMPARE(m_left.count(), untouched);
    QVERIFY(identity());
    QVERIFY(m_left.pull());
    QVERIFY(m_calls->waitFor(State::NoCard));
}

void ReaderPlugsTest::aCardOnTheReaderThatIsNotPinned()
{
    QVERIFY(begin(second));
    QVERIFY(m_calls->waitFor(State::NoCard));
    const int untouched = m_left.count();
    QVERIFY(m_left.place());
    QTest::qWait(1500);
    QCOMPARE(m_hub->snapshot().state, State::NoCard);
    QVERIFY(m_right.place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    QVERIFY(identity());
    QCOMPARE(m_left.count(), untouched);
    QVERIFY(m_right.pull());
    QVERIFY(m_calls->waitFor(State::NoCard)); // the other one lies there still
    QVERIFY(m_left.pull());
}

void ReaderPlugsTest::theServiceStopsWithTwoCards()
{
    QVERIFY(begin({}));
    QVERIFY(m_calls->waitFor(State::NoCard)); // pcscd has seen that the last ones were taken
    QVERIFY(m_left.place() && m_right.place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    QVERIFY(m_calls->readCard());
    m_pcscd.stop();
    QVERIFY(m_calls->waitFor(State::ServiceDown));
    QCOMPARE(m_calls->sign("identity").error().fault, CardFault::ServiceDown);
    QVERIFY2(m_pcscd.start(), qPrintable(m_pcscd.error()));
    QVERIFY(m_calls->waitFor(State::CardPresent)); // both place themselves again
    QVERIFY(m_left.pull());
    QVERIFY(m_calls->waitUntil(
        [](const ReaderSnapshot &now) { return now.reader == second && now.state == State::CardPresent; }));
    QVERIFY(identity());
    QVERIFY(m_right.pull());
    QVERIFY(m_calls->waitFor(State::NoCard));
}

/// What the machine's other processes see of a sleep: pcscd does nothing for a while, and the clock has gone
/// on.
void ReaderPlugsTest::sleep()
{
    QCOMPARE(::kill(static_cast<pid_t>(m_pcscd.processId()), SIGSTOP), 0);
}

void ReaderPlugsTest::wake()
{
    QCOMPARE(::kill(static_cast<pid_t>(m_pcscd.processId()), SIGCONT), 0);
}

void ReaderPlugsTest::theMachineSleepsWithACardOnTheReader()
{
    QVERIFY(begin(first));
    QVERIFY(m_calls->waitFor(State::NoCard));
    QVERIFY(m_left.place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    const quint64 placement = m_hub->snapshot().placement;
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    sleep();
    QTest::qWait(3000);
    wake();
    QVERIFY(m_calls->sign("identity")); // a card that kept its power
    QCOMPARE(m_hub->snapshot().placement, placement);
    QVERIFY(m_left.pull());
    QVERIFY(m_calls->waitFor(State::NoCard));
}

void ReaderPlugsTest::theCardIsChangedWhileTheMachineSleeps()
{
    QVERIFY(begin(first));
    QVERIFY(m_calls->waitFor(State::NoCard));
    QVERIFY(m_left.place());
    QVERIFY(m_calls->waitFor(State::CardPresent));
    const quint64 placement = m_hub->snapshot().placement;
    QVERIFY(m_calls->readCard());
    QVERIFY(m_calls->verifyPin("1234"));
    sleep();
    QVERIFY(m_left.pull());
    QVERIFY(m_left.place()); // the next patient's
    QTest::qWait(1000);
    const int before = m_left.count();
    wake();
    QVERIFY(m_calls->waitUntil([placement](const ReaderSnapshot &now) {
        return now.placement > placement && now.state == State::CardPresent;
    }));
    QCOMPARE(m_calls->sign("identity").error().fault, CardFault::Removed);
    QCOMPARE(m_left.count(), before); // no command of the last visit reached it
    QVERIFY(identity());
    QVERIFY(m_left.pull());
    QVERIFY(m_calls->waitFor(State::NoCard));
}

QTEST_GUILESS_MAIN(ReaderPlugsTest)
#include "readerplugs.moc"
