#include "widgets/common/fileread.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace madoguchi {

namespace {

FileRead readNow(const QString &name, qint64 most)
{
    QFile file(name);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return { FileRead::State::Unreadable, {} };
    QByteArray bytes = file.read(most + 1); // by what comes, not by what the file says of itself
    if (file.error() != QFileDevice::NoError)
        return { FileRead::State::Unreadable, {} };
    if (bytes.size() > most)
        return { FileRead::State::TooLarge, {} };
    return { FileRead::State::Read, std::move(bytes) };
}

/// What both threads have of one reading. `receiver` is null as soon as nobody waits any more.
struct Reading
{
    std::mutex lock;
    QObject *receiver = nullptr;
};

} // namespace

void readFile(QObject *context, const QString &name, qint64 most, std::chrono::milliseconds patience,
    std::function<void(const FileRead &)> done)
{
    auto *receiver = new QObject(context); // goes with `context`, or once something was told
    const auto reading = std::make_shared<Reading>();
    reading->receiver = receiver;
    const auto end = [reading] {
        const std::scoped_lock held(reading->lock);
        reading->receiver = nullptr;
    };
    QObject::connect(receiver, &QObject::destroyed, end);
    const auto tell = [receiver, end, done = std::move(done)](const FileRead &read) {
        end();
        receiver->deleteLater();
        done(read);
    };
    QTimer::singleShot(patience, receiver, [reading, tell] {
        if (reading->receiver)
            tell({ FileRead::State::Silent, {} });
    });
    std::thread([reading, name, most, tell] {
        FileRead read = readNow(name, most);
        const std::scoped_lock held(reading->lock);
        if (!reading->receiver)
            return;
        QMetaObject::invokeMethod(
            reading->receiver,
            [reading, tell, read = std::move(read)] {
                if (reading->receiver)
                    tell(read);
            },
            Qt::QueuedConnection);
    }).detach(); // a share that never answers keeps its thread, and nothing waits for that
}

} // namespace madoguchi
