#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace madoguchi {

/// Notices that the machine has slept, where nobody tells: by the time that only one of two clocks has
/// counted.
class SleepWatch : public QObject
{
    Q_OBJECT
public:
    /// How long the machine has slept since it was started.
    using Asleep = std::function<std::chrono::milliseconds()>;

    explicit SleepWatch(Asleep asleep, QObject *parent = nullptr);

    /// Looks every second from now on.
    void start();
    void look();

    /// The machine's own. Zero where the system cannot tell.
    static std::chrono::milliseconds timeAsleep();

Q_SIGNALS:
    /// It has slept since the last look.
    void woke();

private:
    Asleep m_asleep;
    std::chrono::milliseconds m_last{};
    QTimer m_timer{};
};

} // namespace madoguchi
