#pragma once

#include "reader/cardthread.h"
#include "reader/mailbox.h"
#include "reader/readerhub.h"

#include <QQueue>
#include <QTimer>

#include <functional>
#include <memory>

namespace madoguchi {

/// Runs the commands of a hub one at a time and in order on its card thread, and ends those that the card
/// does not answer. All of it on the hub's thread.
class CommandQueue
{
public:
    struct Command
    {
        /// On the card thread; gives the answer.
        std::function<void(CardHolder &, const ReaderSnapshot &)> run{};
        /// Gives the answer instead. Empty: the command answers nothing and is run whatever happened to the
        /// card.
        std::function<void(CardError)> fail{};
        int milliseconds = 0; ///< longest time for this one; 0: the queue's
        quint64 placement = 0; ///< of the card that it is for; 0: the one that lies there
    };

    CommandQueue(std::shared_ptr<PcscApi> pcsc, int watchdogMilliseconds, QObject *owner);
    ~CommandQueue();
    Q_DISABLE_COPY_MOVE(CommandQueue)

    /// `fellSilent`: the watchdog ended a command on the card of this placement.
    void start(ApduObserver observer, std::function<void(quint64 placement)> fellSilent);
    void add(Command command);
    /// The reader's state changed. Commands that were waiting for a card that is gone are answered.
    void setSnapshot(const ReaderSnapshot &snapshot);
    /// Everything that is pending answers Stopped; the card thread ends.
    void stop();

private:
    void startNext();
    void finished(quint64 number);
    void expired();
    void giveUp(CardFault why);
    void part(CardFault why);
    void failWaiting(CardFault fault);

    std::shared_ptr<PcscApi> m_pcsc;
    std::shared_ptr<Mailbox> m_mailbox;
    ApduObserver m_observer;
    std::function<void(quint64)> m_fellSilent;
    std::shared_ptr<CardThread> m_thread;
    ReaderSnapshot m_snapshot;
    QQueue<Command> m_waiting;
    std::function<void(CardError)> m_failRunning;
    std::shared_ptr<Recall> m_recall; ///< of the running command
    quint64 m_placement = 0; ///< the same
    quint64 m_number = 0; ///< of the running command; the last one's when none runs
    bool m_isRunning = false;
    bool m_isStarted = false;
    int m_milliseconds;
    QTimer m_watchdog;
};

} // namespace madoguchi
