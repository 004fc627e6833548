#include "app/station/chartwatch.h"

#include <memory>
#include <utility>

namespace madoguchi {

using State = ChartReading::State;

ChartWatch::ChartWatch(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &ChartWatch::look);
}

void ChartWatch::start()
{
    stop();
    if (m_path.isEmpty())
        return;
    m_timer.start();
    look();
}

void ChartWatch::stop()
{
    ++m_round;
    m_timer.stop();
    m_last.reset();
    m_known.reset();
    m_away = false;
}

void ChartWatch::look()
{
    if (m_looking) {
        if (m_timer.isActive() && !m_away && m_since.elapsed() > patience) {
            m_away = true;
            Q_EMIT told({ State::Away, {} });
        }
        return;
    }
    m_looking = true;
    m_since.start();
    const auto found = std::make_shared<ChartLook>();
    m_jobs.run([found, path = m_path] { *found = lookAtChart(path); },
        [this, found, round = m_round] {
            m_looking = false;
            if (round == m_round)
                take(*found);
        });
}

void ChartWatch::take(const ChartLook &look)
{
    const bool isSettled = m_last == look;
    m_last = look;
    if (look.reading.state == State::Away) {
        if (isSettled && !m_away) {
            m_away = true;
            Q_EMIT told(look.reading);
        }
        return;
    }
    if (!isSettled)
        return;
    const bool isBack = std::exchange(m_away, false);
    const bool isFirst = !m_known;
    const bool isNew = m_known && m_known->stamp != look.stamp;
    m_known = look;
    if (isNew && !isFirst)
        Q_EMIT told(look.reading);
    else if (isBack) // the same as before: nothing is opened by it
        Q_EMIT told({ State::Empty, {} });
}

} // namespace madoguchi
