#include "app/station/cardwatch.h"

namespace madoguchi {

CardWatch::CardWatch(const Clock &clock, Times times, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_times(times)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &CardWatch::look);
}

void CardWatch::follow(bool cardThere, bool isOver, const QUuid &visit)
{
    if (!cardThere || !isOver) {
        m_since.reset();
        m_acknowledged = false;
        m_timer.stop();
        tell(std::nullopt);
        return;
    }
    if (!visit.isNull())
        m_visit = visit;
    if (!m_since) {
        m_since = m_clock.monotonicMilliseconds();
        m_sinceTime = m_clock.now();
        m_visit = visit;
        m_timer.start();
    }
    look();
}

void CardWatch::acknowledge()
{
    m_acknowledged = m_left.has_value();
    look();
}

void CardWatch::look()
{
    if (!m_since)
        return;
    const std::chrono::milliseconds gone(m_clock.monotonicMilliseconds() - *m_since);
    if (gone < m_times.chip)
        return;
    CardLeft now;
    now.since = m_sinceTime;
    if (!m_visit.isNull())
        now.visit = m_visit;
    now.acknowledged = m_acknowledged;
    now.sounds = gone >= m_times.tone && !m_acknowledged;
    tell(now);
}

void CardWatch::tell(const std::optional<CardLeft> &now)
{
    if (m_left == now)
        return;
    const bool isNew = now && !m_left;
    m_left = now;
    Q_EMIT changed();
    if (isNew)
        Q_EMIT left(m_visit);
}

} // namespace madoguchi
