#include "reader/commandqueue.h"

#include <utility>

namespace madoguchi {

namespace {

/// How long stop() waits for a card that is being worked with.
constexpr int StopPatience = 1000;
/// How long the next card waits for a command of one that has left: a reader notices within that time.
constexpr int PartingPatience = 1000;

bool hasCard(const ReaderSnapshot &snapshot)
{
    return snapshot.state == ReaderSnapshot::State::CardPresent
        || snapshot.state == ReaderSnapshot::State::CardMute;
}

/// Why no command can be run in this state.
CardFault faultFor(ReaderSnapshot::State state)
{
    switch (state) {
    case ReaderSnapshot::State::ServiceDown:
        return CardFault::ServiceDown;
    case ReaderSnapshot::State::NoReader:
        return CardFault::NoReader;
    case ReaderSnapshot::State::ReaderNotFound:
        return CardFault::ReaderNotFound;
    case ReaderSnapshot::State::ReaderFault:
        return CardFault::ReaderFault;
    case ReaderSnapshot::State::CardMute:
        return CardFault::Unresponsive;
    case ReaderSnapshot::State::Starting:
    case ReaderSnapshot::State::NoCard:
    case ReaderSnapshot::State::CardPresent:
        break;
    }
    return CardFault::Removed;
}

} // namespace

CommandQueue::CommandQueue(std::shared_ptr<PcscApi> pcsc, int watchdogMilliseconds, QObject *owner)
    : m_pcsc(std::move(pcsc))
    , m_mailbox(Mailbox::at(owner))
    , m_milliseconds(watchdogMilliseconds)
{
    m_watchdog.setSingleShot(true);
    QObject::connect(&m_watchdog, &QTimer::timeout, owner, [this] { expired(); });
}

CommandQueue::~CommandQueue()
{
    stop();
    m_mailbox->close();
}

void CommandQueue::start(ApduObserver observer, std::function<void(quint64)> fellSilent)
{
    m_observer = std::move(observer);
    m_fellSilent = std::move(fellSilent);
    m_isStarted = true;
}

void CommandQueue::add(Command command)
{
    if (!m_isStarted)
        return; // dropped: answers Stopped
    if (command.placement == 0)
        command.placement = m_snapshot.placement;
    m_waiting.enqueue(std::move(command));
    startNext();
}

void CommandQueue::setSnapshot(const ReaderSnapshot &snapshot)
{
    const ReaderSnapshot before = std::exchange(m_snapshot, snapshot);
    const bool left = hasCard(before) && (!hasCard(snapshot) || before.placement != snapshot.placement);
    if (!left)
        return;
    const CardFault why
        = snapshot.state == ReaderSnapshot::State::CardMute ? CardFault::Removed : faultFor(snapshot.state);
    failWaiting(why);
    part(why);
    if (m_thread) // what is left of the connection is given up, so that others can use the reader
        add({ .run = [](CardHolder &holder, const ReaderSnapshot &) { holder.cardLeft(); },
            .fail = {},
            .placement = before.placement });
}

/// What still runs for the card that left may wait for it for long (for a person at the reader's keys, more
/// than a minute), and the next card behind it.
void CommandQueue::part(CardFault why)
{
    if (!m_isRunning)
        return;
    m_recall->cardLeft(why);
    if (m_watchdog.remainingTime() > PartingPatience)
        m_watchdog.start(PartingPatience);
}

void CommandQueue::failWaiting(CardFault fault)
{
    QQueue<Command> kept;
    for (const Command &command : std::as_const(m_waiting)) {
        if (command.fail)
            command.fail(CardError{ .fault = fault });
        else
            kept.enqueue(command);
    }
    m_waiting = std::move(kept);
}

void CommandQueue::startNext()
{
    while (!m_isRunning && !m_waiting.isEmpty()) {
        Command command = m_waiting.dequeue();
        if (command.fail && m_snapshot.state != ReaderSnapshot::State::CardPresent) {
            command.fail(CardError{ .fault = faultFor(m_snapshot.state) });
            continue;
        }
        if (!m_thread && !command.fail)
            continue; // nothing is held that could be let go
        if (!m_thread)
            m_thread = CardThread::start(m_pcsc, m_observer);
        m_failRunning = command.fail;
        m_recall = std::make_shared<Recall>();
        m_placement = command.placement;
        m_isRunning = true;
        const quint64 number = ++m_number;
        m_watchdog.start(command.milliseconds > 0 ? command.milliseconds : m_milliseconds);
        m_thread->run([this, mailbox = m_mailbox, number, snapshot = m_snapshot, recall = m_recall,
                          run = std::move(command.run)](CardHolder &holder) {
            holder.setRecall(recall);
            run(holder, snapshot);
            mailbox->post(
                [this, number] { finished(number); }); // the mailbox is closed before the queue goes
        });
    }
}

void CommandQueue::finished(quint64 number)
{
    if (!m_isRunning || number != m_number)
        return; // of a thread that was given up
    m_watchdog.stop();
    m_isRunning = false;
    m_failRunning = nullptr;
    m_recall.reset();
    startNext();
}

/// The running command is answered, and called back: a PIN that waits behind a slow command would reach the
/// card when its visit is long over.
void CommandQueue::giveUp(CardFault why)
{
    if (m_isRunning)
        m_recall->because(why);
    if (m_isRunning && m_failRunning)
        m_failRunning(CardError{ .fault = why });
    m_isRunning = false;
    m_failRunning = nullptr;
    m_recall.reset();
}

/// PC/SC has no time-out. The thread that hangs in SCardTransmit cannot be ended from outside: it is left
/// behind with its own context and lets go of the card if the call ever returns. The next command gets a new
/// thread.
void CommandQueue::expired()
{
    if (!m_isRunning || m_thread->isIdle())
        return; // its end is on the way
    const std::optional<CardError> parted = m_recall->error();
    giveUp(parted ? parted->fault : CardFault::Unresponsive);
    m_thread->finish(0);
    m_thread.reset();
    if (!parted) // else it is not the fault of the card that lies there now
        m_fellSilent(m_placement);
    startNext();
}

void CommandQueue::stop()
{
    m_isStarted = false;
    m_watchdog.stop();
    failWaiting(CardFault::Stopped);
    m_waiting.clear();
    giveUp(CardFault::Stopped);
    if (m_thread)
        m_thread->finish(StopPatience);
    m_thread.reset();
}

} // namespace madoguchi
