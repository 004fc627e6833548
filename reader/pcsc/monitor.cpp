#include "reader/pcsc/monitor.h"

#include "reader/pcsc/context.h"

#include <algorithm>
#include <utility>

namespace madoguchi {

namespace {

/// While the service is away the socket's directory is watched; this only helps where that cannot be.
constexpr int FirstRetry = 50;
constexpr int SlowestRetry = 5000;
/// pcsc-lite 1.9 does not tell of a reader that comes between the listing and the wait; and those with two
/// slots come twice in a row. So after a change the readers are listed again, at intervals that grow until
/// nobody notices.
constexpr quint32 FirstRelist = 100;
constexpr quint32 SlowestRelist = 120'000;
constexpr int StopPatience = 3000;

} // namespace

std::shared_ptr<Monitor> Monitor::start(std::shared_ptr<PcscApi> pcsc, Placements placements, Report report)
{
    auto monitor = std::make_shared<Monitor>(std::move(pcsc), std::move(placements), std::move(report));
    monitor->m_thread.start([monitor] { monitor->run(); });
    return monitor;
}

Monitor::Monitor(std::shared_ptr<PcscApi> pcsc, Placements placements, Report report)
    : m_pcsc(std::move(pcsc))
    , m_placements(std::move(placements))
    , m_report(std::move(report))
{ }

void Monitor::stop()
{
    m_stopping = true;
    {
        const std::lock_guard lock(m_mutex);
        m_report = nullptr;
    }
    m_thread.finish(StopPatience, [this] { nudge(); });
}

void Monitor::nudge()
{
    m_pcsc->wakeService();
    const std::lock_guard lock(m_mutex); // keeps the context from being released under the cancel
    if (m_context)
        m_pcsc->cancel(*m_context);
}

void Monitor::setContext(std::optional<PcscContext> context)
{
    const std::lock_guard lock(m_mutex);
    m_context = context;
}

void Monitor::run()
{
    int retry = FirstRetry;
    while (!m_stopping) {
        const auto context = Context::establish(m_pcsc);
        if (context) {
            setContext(context->handle());
            if (watch(context->handle()))
                retry = FirstRetry;
            setContext(std::nullopt);
        }
        if (m_stopping)
            return;
        publish(m_placements.withoutService());
        const bool moved = m_pcsc->awaitService(retry);
        // The socket is there a moment before it is listened to: after a sign of life, look closely.
        retry = moved ? FirstRetry : std::min(retry * 2, SlowestRetry);
    }
}

bool Monitor::watch(PcscContext context)
{
    bool answered = false;
    m_relist = 0;
    while (!m_stopping) {
        switch (waitOnce(context)) {
        case pcsc::Success:
        case pcsc::Timeout:
        case pcsc::Cancelled:
            answered = true;
            break;
        case pcsc::UnknownReader: // it went between the listing and the wait
            m_pcsc->awaitService(FirstRetry);
            break;
        default:
            return answered;
        }
    }
    return answered;
}

PcscCode Monitor::waitOnce(PcscContext context)
{
    QStringList readers;
    const PcscCode listed = m_pcsc->listReaders(context, readers);
    if (listed != pcsc::Success && listed != pcsc::NoReadersAvailable)
        return listed;
    if (readers != std::exchange(m_readers, readers) || m_relist == 0)
        m_relist = FirstRelist;
    m_placements.setReaders(readers);
    if (m_placements.isKnown()) // otherwise the wait returns at once with what is missing
        publish(m_placements.snapshot());
    QList<PcscReaderState> states = m_placements.toWaitFor();
    states.append(PcscReaderState{ .reader = pcsc::plugAndPlay() });
    const PcscCode code = m_pcsc->getStatusChange(context, m_relist, states);
    if (code == pcsc::Timeout)
        m_relist = std::min(m_relist * 2, SlowestRelist);
    if (code == pcsc::Success) {
        states.removeLast();
        m_placements.take(states);
        publish(m_placements.snapshot());
    }
    return code;
}

void Monitor::publish(const ReaderSnapshot &snapshot)
{
    if (m_last == snapshot)
        return;
    m_last = snapshot;
    const std::lock_guard lock(m_mutex);
    if (m_report)
        m_report(snapshot);
}

} // namespace madoguchi
