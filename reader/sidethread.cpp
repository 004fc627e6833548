#include "reader/sidethread.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace madoguchi {

struct SideThread::Ending
{
    std::mutex mutex{};
    std::condition_variable reached{};
    bool done = false;
};

SideThread::~SideThread()
{
    if (m_thread.joinable())
        m_thread.detach(); // also when the body held the last reference to its own thread
}

void SideThread::start(std::function<void()> body)
{
    m_ending = std::make_shared<Ending>();
    m_thread = std::thread([body = std::move(body), ending = m_ending]() mutable {
        body();
        body = nullptr; // whatever it owns goes here, before anyone takes the thread for ended
        const std::lock_guard lock(ending->mutex);
        ending->done = true;
        ending->reached.notify_all();
    });
}

bool SideThread::finish(int milliseconds, const std::function<void()> &nudge)
{
    if (!m_thread.joinable())
        return true;
    constexpr auto Step = std::chrono::milliseconds(20);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    std::unique_lock lock(m_ending->mutex);
    while (!m_ending->done && std::chrono::steady_clock::now() < deadline) {
        lock.unlock();
        if (nudge) // again and again: one that came just before the thread began to wait was lost
            nudge();
        lock.lock();
        m_ending->reached.wait_for(lock, Step, [this] { return m_ending->done; });
    }
    const bool done = m_ending->done;
    lock.unlock();
    if (done)
        m_thread.join();
    else
        m_thread.detach();
    return done;
}

} // namespace madoguchi
