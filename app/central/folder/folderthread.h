#pragma once

#include <QFuture>

#include <chrono>
#include <functional>
#include <memory>

namespace madoguchi {

/// A thread for calls on a share that may not come back for minutes, or ever: whoever waits at a window does
/// not wait for them. One call after the other. Nobody waits for the thread either: destroyed in the middle
/// of a call, it ends by itself when the call does, and what had not begun is not done any more.
class FolderThread
{
public:
    FolderThread() = default;
    ~FolderThread();
    FolderThread(const FolderThread &) = delete;
    FolderThread &operator=(const FolderThread &) = delete;

    /// `work` touches nothing that may be gone by then. The future is finished when it is done.
    QFuture<void> run(std::function<void()> work);
    /// Nothing more will be asked for: what was asked for is still done, unless the program ends before, and
    /// waited for, so long at most.
    void finish(std::chrono::milliseconds patience);

private:
    struct Jobs;
    std::shared_ptr<Jobs> m_jobs{}; ///< null: nothing was ever run
};

} // namespace madoguchi
