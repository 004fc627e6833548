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

    void workUntilEnded()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return ended || !waiting.empty(); });
            if (ended)
                return;
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
