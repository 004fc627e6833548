#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

namespace madoguchi {

/// How a file was read that a person has named.
struct FileRead
{
    enum class State {
        Read,
        Unreadable, ///< not there, no file, or not to be opened
        TooLarge,
        Silent ///< nothing came in time: a share that is away
    };
    State state = State::Unreadable;
    QByteArray bytes{}; ///< with Read
};

/// Reads `name` beside the window's thread, at most `most` bytes, and tells `done` in that of `context`,
/// once, unless `context` is gone by then. A folder of another computer may never answer: after `patience` it
/// is Silent, and whatever comes later is dropped.
void readFile(QObject *context, const QString &name, qint64 most, std::chrono::milliseconds patience,
    std::function<void(const FileRead &)> done);

} // namespace madoguchi
