#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace madoguchi {

/// Holds a thread up until the test lets it through; stays open afterwards.
class Gate
{
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_arrived = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
    }
    /// Somebody stands before it.
    bool waitForArrival()
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20), [this] { return m_arrived; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_arrived = false;
    bool m_open = false;
};

} // namespace madoguchi
