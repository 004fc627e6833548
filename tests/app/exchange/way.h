#pragma once

#include "app/central/central.h"
#include "app/station/stationplan.h"
#include "app/support/clock.h"
#include "tests/support/trainingprogram.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QTimeZone>

#include <atomic>
#include <memory>

namespace madoguchi {

/// The machine's clock, which a test may move on: time passes then, for everybody who reads it.
class PassingClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now().addMSecs(m_passed); }
    [[nodiscard]] qint64 monotonicMilliseconds() const override
    {
        return m_system.monotonicMilliseconds() + m_passed;
    }
    void pass(qint64 milliseconds) { m_passed += milliseconds; }
    /// Milliseconds to eight in the morning of the next day in Japan. Where hours pass, the day begins there:
    /// whatever time it is, no clinic's day (day_starts) turns in between.
    [[nodiscard]] qint64 toMorning() const
    {
        const QDateTime here = toJapanTime(now());
        return here.msecsTo(QDateTime(here.date().addDays(1), QTime(8, 0), here.timeZone()));
    }
    [[nodiscard]] qint64 passed() const { return m_passed; }

private:
    SystemClock m_system;
    std::atomic<qint64> m_passed = 0; ///< stations look at their folders in other threads
};

/// One request as the stand-in has noted it.
struct NotedRequest
{
    QByteArray method{};
    QByteArray path{};
    int status = 0; ///< 0: no answer was given
    QByteArray key{}; ///< idempotency key; "-": none
    int accepted = 0; ///< how often the work of this key has been done with success by then
};

/// A way to the service: the stand-in as a process of its own, and what a station needs to go that way.
class Way
{
public:
    Way() = default;
    virtual ~Way() = default;
    Q_DISABLE_COPY_MOVE(Way)

    /// False: the program cannot be used.
    virtual bool start() = 0;
    /// What this way's settings add to a station's plan.
    virtual void complete(StationPlan &plan) const = 0;
    /// The station's own line. `clock` outlives it.
    virtual std::unique_ptr<Central> central(const StationPlan &plan, const Clock &clock) = 0;
    /// All that came since `clear`, oldest first.
    virtual QList<NotedRequest> noted() = 0;
    /// Lets the same time pass at the other end.
    virtual void pass(const PassingClock &clock) = 0;

    /// A command of the program's console.
    QByteArray tell(const QByteArray &line) { return m_program.ask(line); }
    [[nodiscard]] QByteArray content(const QString &name) const { return m_program.content(name); }
    void clear() { tell("clear"); }

protected:
    TrainingProgram m_program{};
};

} // namespace madoguchi
