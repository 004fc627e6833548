#include "tests/bench/busyapplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPointer>
#include <QScopedValueRollback>

#include <ctime>
#include <utility>

namespace madoguchi::bench {

namespace {

/// Milliseconds that this thread was on a processor.
double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

void BusyApplication::Count::add(double milliseconds)
{
    overFrame += milliseconds > 16 ? 1 : 0;
    overAim += milliseconds > 50 ? 1 : 0;
}

bool BusyApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QScopedValueRollback inside(m_depth, 1);
    const QString what = QLatin1String(receiver->metaObject()->className()) + QLatin1Char(' ')
        + receiver->objectName() + QStringLiteral(", event %1").arg(int(event->type()));
    const double before = processorTime();
    QElapsedTimer timer;
    timer.start();
    const bool taken = QApplication::notify(receiver, event);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const double work = processorTime() - before;
    m_kept.add(took);
    m_worked.add(work);
    if (took > m_longest.milliseconds)
        m_longest = { took, what };
    if (work > m_busiest.milliseconds)
        m_busiest = { work, what };
    return taken;
}

BusyApplication::Longest BusyApplication::takeLongest()
{
    return std::exchange(m_longest, {});
}

BusyApplication::Longest BusyApplication::takeBusiest()
{
    return std::exchange(m_busiest, {});
}

} // namespace madoguchi::bench
