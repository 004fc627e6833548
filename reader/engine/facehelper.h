#pragma once

#include <QString>

#include <memory>
#include <mutex>
#include <sys/types.h>

namespace madoguchi {

/// The helper process, and whatever the engine starts from it, unless that leaves its process group. Ends
/// with the thread that started it, at the latest.
class FaceHelper
{
public:
    /// Runs `program` (empty: this program) with --face-host, with one end of a socket pair as descriptor 3,
    /// no other descriptor, and of the environment what an engine needs. Null: no process or no socket is to
    /// be had. A program that cannot be run is one that ends at once.
    static std::unique_ptr<FaceHelper> start(const QString &program);
    /// Kills it, and waits half a second for its end; what is not over by then is waited for elsewhere.
    ~FaceHelper();
    Q_DISABLE_COPY_MOVE(FaceHelper)

    /// Our end of the socket pair, given away once.
    [[nodiscard]] int takeSocket();
    /// SIGKILL; from any thread.
    void kill();
    /// How it ended: "signal 11", "exit 2". Waits for that, for half a second; then it is killed and said
    /// to have closed its end.
    QString ending();

private:
    FaceHelper(pid_t pid, int socket);
    bool waitForEnd();

    std::mutex m_mutex; ///< guards the process id, which is another's once the end was waited for
    pid_t m_pid;
    int m_socket;
    bool m_isOver = false;
    int m_status = 0;
};

} // namespace madoguchi
