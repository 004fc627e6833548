#pragma once

#include <QString>

namespace madoguchi {

/// Waits for a Unix socket to appear. pcsc-lite has no call for "tell me when the service is back": without
/// it there is nothing to block on but the file system. Used by one waiting thread; wake() from any.
class ServiceWatch
{
public:
    explicit ServiceWatch(const QString &socketPath);
    ~ServiceWatch();
    Q_DISABLE_COPY_MOVE(ServiceWatch)

    /// Until something is created in or moved into the socket's directory (or, while that is missing, the
    /// nearest directory above that exists), wake(), or `milliseconds`. True: something was.
    bool wait(int milliseconds);
    void wake();

private:
    void follow();
    bool drain();

    QString m_directory;
    int m_inotify = -1;
    int m_wake = -1;
    int m_watch = -1;
    QString m_watched{};
};

} // namespace madoguchi
