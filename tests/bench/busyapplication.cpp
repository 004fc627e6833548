#include "tests/bench/busyapplication.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPointer>
#include <QScopedValueRollback>

#include <utility>

namespace madoguchi::bench {

bool BusyApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const QScopedValueRollback inside(m_depth, 1);
    const QString what = QLatin1String(receiver->metaObject()->className()) + QLatin1Char(' ')
        + receiver->objectName() + QStringLiteral(", event %1").arg(int(event->type()));
    QElapsedTimer timer;
    timer.start();
    const bool taken = QApplication::notify(receiver, event);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_overFrame += took > 16 ? 1 : 0;
    m_overAim += took > 50 ? 1 : 0;
    if (took > m_longest.milliseconds)
        m_longest = { took, what };
    return taken;
}

BusyApplication::Longest BusyApplication::takeLongest()
{
    return std::exchange(m_longest, {});
}

} // namespace madoguchi::bench
