#include "reader/cardthread.h"

#include <utility>

namespace madoguchi {

std::shared_ptr<CardThread> CardThread::start(std::shared_ptr<PcscApi> pcsc, ApduObserver observer)
{
    auto thread = std::make_shared<CardThread>();
    thread->m_thread.start(
        [thread, pcsc = std::move(pcsc), observer = std::move(observer)] { thread->loop(pcsc, observer); });
    return thread;
}

void CardThread::loop(const std::shared_ptr<PcscApi> &pcsc, const ApduObserver &observer)
{
    CardHolder holder(pcsc, observer);
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_job || m_ending; });
        if (m_ending)
            return;
        Job job = std::exchange(m_job, nullptr);
        lock.unlock();
        job(holder);
        job = nullptr; // what it holds (a PIN) is wiped now, not with the next one
        lock.lock();
        m_busy = static_cast<bool>(m_job); // the next one may have come while this one was put away
    }
}

void CardThread::run(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_job = std::move(job);
    m_busy = true;
    m_changed.notify_one();
}

bool CardThread::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return !m_busy;
}

bool CardThread::finish(int milliseconds)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_changed.notify_one();
    }
    return m_thread.finish(milliseconds);
}

} // namespace madoguchi
