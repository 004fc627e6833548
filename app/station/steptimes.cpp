#include "app/station/steptimes.h"

#include <algorithm>

namespace madoguchi {

namespace {

constexpr qsizetype mostTimes = 2000; ///< of a step: more than a day has

int seconds(qint64 milliseconds)
{
    return static_cast<int>((milliseconds + 500) / 1000);
}

} // namespace

void StepTimes::follow(const QString &screen, qint64 now)
{
    if (screen == m_screen)
        return;
    if (!m_screen.isEmpty()) {
        if (!m_times.contains(m_screen))
            m_order.append(m_screen);
        QList<qint64> &times = m_times[m_screen];
        if (times.size() < mostTimes)
            times.append(now - m_since);
    }
    m_screen = screen;
    m_since = now;
}

QList<ClosingSheet::Step> StepTimes::all() const
{
    QList<ClosingSheet::Step> steps;
    for (const QString &screen : m_order) {
        QList<qint64> times = m_times.value(screen);
        std::sort(times.begin(), times.end());
        ClosingSheet::Step step;
        step.screen = screen;
        step.times = static_cast<int>(times.size());
        step.medianSeconds = seconds(times.at((times.size() - 1) / 2));
        step.longestSeconds = seconds(times.last());
        steps.append(step);
    }
    return steps;
}

void StepTimes::forget()
{
    m_order.clear();
    m_times.clear();
}

} // namespace madoguchi
