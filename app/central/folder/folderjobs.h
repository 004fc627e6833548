#pragma once

#include "app/central/folder/folderthread.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace madoguchi {

/// Work on a share, in a thread of its own, and what follows each piece on the thread of whoever asked: in
/// the order it was asked for. Nothing follows any more once this is destroyed; what was asked for is still
/// done then, and waited for a second at most, since a share that hangs must not hang the end.
class FolderJobs
{
public:
    static constexpr std::chrono::milliseconds patience{ 1000 };

    FolderJobs();
    ~FolderJobs();
    FolderJobs(const FolderJobs &) = delete;
    FolderJobs &operator=(const FolderJobs &) = delete;

    /// `work` touches nothing that may be gone by then; `then` is called once, later.
    void run(std::function<void()> work, std::function<void()> then = {});
    /// From now on all is done at once, on this thread: for tests.
    void runHere() { m_here = true; }
    /// Nobody waits for what was asked for, and nothing follows it; it is done all the same.
    void leave();

private:
    FolderThread m_thread{};
    std::unique_ptr<QObject> m_owner; ///< of what waits for the thread
    bool m_here = false;
};

} // namespace madoguchi
