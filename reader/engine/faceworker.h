#pragma once

#include "reader/sidethread.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace madoguchi {

/// The thread that asks the engine, and that its helper ends with. Runs one job after the other.
class FaceWorker : public std::enable_shared_from_this<FaceWorker>
{
public:
    using Job = std::function<void()>;

    static std::shared_ptr<FaceWorker> start();

    void add(Job job);
    /// On the thread itself, between two looks: waits, but not where `isOver` comes true and wake() is
    /// called.
    void pause(std::chrono::milliseconds time, const std::function<bool()> &isOver);
    void wake();
    /// Drops what waits, and ends after the job that runs and `last`; false: that took longer, and it is left
    /// behind.
    bool finish(Job last, int milliseconds);

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
    SideThread m_thread;
};

} // namespace madoguchi
