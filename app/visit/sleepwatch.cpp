#include "app/visit/sleepwatch.h"

#include <ctime>
#include <utility>

namespace madoguchi {

namespace {

/// Less than that is no sleep: the two clocks are read one after the other.
constexpr std::chrono::seconds Nap(2);

#ifdef CLOCK_BOOTTIME
std::chrono::milliseconds read(clockid_t clock)
{
    timespec passed{};
    ::clock_gettime(clock, &passed);
    return std::chrono::seconds(passed.tv_sec) + std::chrono::milliseconds(passed.tv_nsec / 1'000'000);
}
#endif

} // namespace

std::chrono::milliseconds SleepWatch::timeAsleep()
{
#ifdef CLOCK_BOOTTIME
    return read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC); // the second one stands still meanwhile
#else
    return {};
#endif
}

SleepWatch::SleepWatch(Asleep asleep, QObject *parent)
    : QObject(parent)
    , m_asleep(std::move(asleep))
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &SleepWatch::look);
}

void SleepWatch::start()
{
    m_last = m_asleep();
    m_timer.start();
}

void SleepWatch::look()
{
    const std::chrono::milliseconds now = m_asleep();
    if (now - std::exchange(m_last, now) >= Nap)
        Q_EMIT woke();
}

} // namespace madoguchi
