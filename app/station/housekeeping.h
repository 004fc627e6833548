#pragma once

#include "app/domain/failure.h"

#include <QDate>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace madoguchi {

class Retention;
class StationCore;

/// What a station does by itself at its start and at each turn of the day: forgets what is not kept any
/// longer (security.md, At rest) and switches off accounts that nobody uses (security.md 8). What fails is
/// tried again ten minutes later.
/// A machine's clock that somebody set years ahead forgets nothing: it waits until the service's clock agrees
/// with ours, or the day is one shortly after the last on which it did. Nothing is lost by waiting.
class Housekeeping : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    Housekeeping(StationCore &core, Retention &retention);

    /// Days that are still in use, although they are over: asked before each run.
    void setBusyDays(std::function<QSet<QDate>()> busyDays) { m_busyDays = std::move(busyDays); }
    /// Does it now, and from then on when its time has come. Again: nothing.
    void start();
    /// What the timer does each minute.
    void look();

Q_SIGNALS:
    /// The clinic's day is another one. What is over is forgotten after it was told.
    void dayTurned();

private:
    [[nodiscard]] bool agrees() const;
    [[nodiscard]] bool credible() const;
    void keepMeasured();
    void run();
    bool forget();
    bool switchOffIdle();

    StationCore &m_core;
    Retention &m_retention;
    std::function<QSet<QDate>()> m_busyDays;
    QDate m_day;
    bool m_done = false; ///< for m_day, and nothing was busy
    bool m_waiting = false; ///< for a day that can be believed
    QDate m_measuredOn; ///< stands in the store as measured
    qint64 m_lastRun = 0; ///< monotonic
    QTimer m_minute;
};

} // namespace madoguchi
