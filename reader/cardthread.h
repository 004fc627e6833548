#pragma once

#include "reader/cardholder.h"
#include "reader/sidethread.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace madoguchi {

/// The thread that owns session and card. Takes one job at a time.
class CardThread : public std::enable_shared_from_this<CardThread>
{
public:
    using Job = std::function<void(CardHolder &)>;

    /// A running thread.
    static std::shared_ptr<CardThread> start(std::shared_ptr<PcscApi> pcsc, ApduObserver observer);

    /// `job` when the thread is idle; the one before must have ended.
    void run(Job job);
    /// Nothing is being run.
    [[nodiscard]] bool isIdle() const;
    /// Ends it after the job that runs now, leaving the card; false where that took longer and it was left
    /// behind: it then lets go of the card whenever the call it hangs in returns.
    bool finish(int milliseconds);

private:
    void loop(const std::shared_ptr<PcscApi> &pcsc, const ApduObserver &observer);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    Job m_job;
    bool m_busy = false;
    bool m_ending = false;
    SideThread m_thread;
};

} // namespace madoguchi
