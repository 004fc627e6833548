#include "app/central/folder/folderthread.h"

#include <QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace madoguchi {

struct FolderThread::Jobs
{
    struct Job
    {
        std::function<void()> work{};
        std::shared_ptr<QPromise<void>> done{};
    };
    std::mutex mutex{};
    std::condition_variable changed{};
    std::deque<Job> waiting{};
    bool ended = false;
    bool closing = false; ///< nothing more comes
    bool idle = false; ///< and all of it is done

    void workUntilEnded()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return ended || closing || !waiting.empty(); });
            if (ended || waiting.empty()) {
                idle = true;
                changed.notify_all();
                return;
            }
            const Job job = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            job.work();
            job.done->finish();
            lock.lock();
        }
    }
};

FolderThread::~FolderThread()
{
    if (!m_jobs)
        return;
    const std::lock_guard lock(m_jobs->mutex);
    m_jobs->ended = true;
    m_jobs->changed.notify_all();
}

void FolderThread::finish(std::chrono::milliseconds patience)
{
    if (!m_jobs)
        return;
    const std::shared_ptr<Jobs> jobs = std::move(m_jobs);
    std::unique_lock lock(jobs->mutex);
    jobs->closing = true;
    jobs->changed.notify_all();
    jobs->changed.wait_for(lock, patience, [&jobs] { return jobs->idle; });
}

QFuture<void> FolderThread::run(std::function<void()> work)
{
    if (!m_jobs) {
        m_jobs = std::make_shared<Jobs>();
        std::thread([jobs = m_jobs] { jobs->workUntilEnded(); }).detach();
    }
    const auto done = std::make_shared<QPromise<void>>();
    done->start();
    QFuture<void> future = done->future();
    const std::lock_guard lock(m_jobs->mutex);
    m_jobs->waiting.push_back({ std::move(work), done });
    m_jobs->changed.notify_all();
    return future;
}

} // namespace madoguchi
