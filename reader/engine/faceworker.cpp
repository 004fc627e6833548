#include "reader/engine/faceworker.h"

#include <utility>

namespace madoguchi {

std::shared_ptr<FaceWorker> FaceWorker::start()
{
    auto worker = std::make_shared<FaceWorker>();
    worker->m_thread.start([worker] { worker->loop(); });
    return worker;
}

void FaceWorker::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::exchange(m_jobs.front(), {});
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

void FaceWorker::add(Job job)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isEnding)
        m_jobs.push_back(std::move(job));
    m_changed.notify_all();
}

void FaceWorker::pause(std::chrono::milliseconds time, const std::function<bool()> &isOver)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [&] { return m_isEnding || isOver(); });
}

void FaceWorker::wake()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

bool FaceWorker::finish(Job last, int milliseconds)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_jobs.clear();
        m_jobs.push_back(std::move(last));
        m_changed.notify_all();
    }
    return m_thread.finish(milliseconds);
}

} // namespace madoguchi
