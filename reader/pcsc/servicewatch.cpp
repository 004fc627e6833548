#include "reader/pcsc/servicewatch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace madoguchi {

ServiceWatch::ServiceWatch(const QString &socketPath)
    : m_directory(QFileInfo(socketPath).absolutePath())
    , m_inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    , m_wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    follow();
}

ServiceWatch::~ServiceWatch()
{
    for (const int descriptor : { m_inotify, m_wake }) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

/// Watches the directory, or the nearest one above it that is there: /run/pcscd comes with the service.
void ServiceWatch::follow()
{
    QString target = m_directory;
    while (!QFileInfo(target).isDir() && target != QDir::rootPath())
        target = QFileInfo(target).absolutePath();
    if (m_watch >= 0 && target == m_watched)
        return;
    if (m_watch >= 0)
        inotify_rm_watch(m_inotify, m_watch);
    constexpr uint32_t Moves = IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
    m_watch = inotify_add_watch(m_inotify, QFile::encodeName(target).constData(), Moves);
    m_watched = target;
}

/// True where there was anything. A directory that went away is looked for anew.
bool ServiceWatch::drain()
{
    alignas(inotify_event) std::array<char, 4096> buffer{};
    bool any = false;
    for (ssize_t size = read(m_inotify, buffer.data(), buffer.size()); size > 0;
         size = read(m_inotify, buffer.data(), buffer.size())) {
        any = true;
        for (ssize_t at = 0; at < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            if (event->wd == m_watch && (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)))
                m_watch = -1;
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        }
    }
    return any;
}

bool ServiceWatch::wait(int milliseconds)
{
    follow();
    std::array<pollfd, 2> descriptors{ pollfd{ m_inotify, POLLIN, 0 }, pollfd{ m_wake, POLLIN, 0 } };
    poll(descriptors.data(), descriptors.size(), milliseconds);
    uint64_t count = 0;
    if (read(m_wake, &count, sizeof count) > 0)
        return false;
    return drain();
}

void ServiceWatch::wake()
{
    const uint64_t one = 1;
    // The counter can only be full if it was never read, and then the waiter is awake anyway.
    [[maybe_unused]] const ssize_t written = write(m_wake, &one, sizeof one);
}

} // namespace madoguchi
