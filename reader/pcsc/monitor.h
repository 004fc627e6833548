#pragma once

#include "reader/pcsc/placements.h"
#include "reader/readerhub.h"
#include "reader/sidethread.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace madoguchi {

/// Waits for readers and cards to come and go, on a thread and a context of its own: blocked in
/// SCardGetStatusChange, and in awaitService() while there is no service to ask.
class Monitor : public std::enable_shared_from_this<Monitor>
{
public:
    /// On the monitor's thread, for every snapshot that differs from the one before.
    using Report = std::function<void(const ReaderSnapshot &)>;

    /// A running monitor, which counts on from `placements`.
    static std::shared_ptr<Monitor> start(
        std::shared_ptr<PcscApi> pcsc, Placements placements, Report report);
    Monitor(std::shared_ptr<PcscApi> pcsc, Placements placements, Report report);

    /// Ends the thread; nothing is reported afterwards.
    void stop();

private:
    void run();
    /// Until the service is lost or stop(). True: it was there and answered.
    bool watch(PcscContext context);
    /// One wait; the code that ended it.
    PcscCode waitOnce(PcscContext context);
    void publish(const ReaderSnapshot &snapshot);
    void setContext(std::optional<PcscContext> context);
    void nudge();

    std::shared_ptr<PcscApi> m_pcsc;
    Placements m_placements; ///< this and the next three: the monitor's thread only
    std::optional<ReaderSnapshot> m_last;
    QStringList m_readers;
    quint32 m_relist = 0; ///< milliseconds
    std::mutex m_mutex; ///< guards the two below
    Report m_report;
    std::optional<PcscContext> m_context;
    std::atomic<bool> m_stopping = false;
    SideThread m_thread;
};

} // namespace madoguchi
