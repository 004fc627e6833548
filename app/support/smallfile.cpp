#include "app/support/smallfile.h"

#include <QFile>
#include <QScopeGuard>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace madoguchi {

namespace {

Fault unusable(const char *why)
{
    return Fault{ Failure::SettingsInvalid, QLatin1String(why) };
}

Fault faultOf(int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return Fault{ Failure::NotFound, QStringLiteral("file") };
    return unusable("unreadable");
}

/// Up to the end, whatever size the file was said to have: it may be growing, or be one of those that say 0.
Outcome<QByteArray> readToEnd(int file, qint64 mostBytes)
{
    QByteArray content;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (content.size() <= mostBytes) {
        const ssize_t count = ::read(file, piece.data(), static_cast<std::size_t>(piece.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return unusable("unreadable");
        if (count == 0)
            return content;
        content.append(piece.constData(), count);
    }
    return unusable("too-large");
}

} // namespace

Outcome<QByteArray> readSmallFile(const QString &path, qint64 mostBytes)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat state
    { };
    // Looked at before it is opened, because opening alone has effects on some devices; and once more
    // afterwards, because something else may stand there by then.
    if (::stat(name.constData(), &state) != 0)
        return faultOf(errno);
    if (!S_ISREG(state.st_mode))
        return unusable("not-a-file");
    const int file = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return faultOf(errno);
    const auto closing = qScopeGuard([file] { ::close(file); });
    if (::fstat(file, &state) != 0 || !S_ISREG(state.st_mode))
        return unusable("not-a-file");
    if (state.st_size > mostBytes)
        return unusable("too-large");
    return readToEnd(file, mostBytes);
}

} // namespace madoguchi
