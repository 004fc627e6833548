#include "widgets/desk/seenguard.h"

#include <utility>

namespace madoguchi {

SeenGuard::SeenGuard(std::chrono::milliseconds enough, QObject *parent)
    : QObject(parent)
{
    m_time.setSingleShot(true);
    m_time.setInterval(enough);
    connect(&m_time, &QTimer::timeout, this, [this] {
        m_seen = true;
        Q_EMIT changed();
    });
}

void SeenGuard::follow(const Reception &reception, bool byPerson)
{
    const bool isOther = std::exchange(m_visit, reception.visit) != reception.visit;
    const bool isAsBefore = m_answer == reception.eligibility && m_person == reception.person;
    if (!isOther && isAsBefore)
        return;
    m_answer = reception.eligibility;
    m_person = reception.person;
    m_seen = isOther && byPerson && !m_visit.isNull();
    wait();
}

void SeenGuard::setInSight(bool inSight)
{
    if (std::exchange(m_inSight, inSight) != inSight)
        wait();
}

void SeenGuard::meant()
{
    m_seen = m_inSight && !m_visit.isNull();
    wait();
}

void SeenGuard::wait()
{
    m_time.stop();
    if (m_seen || m_visit.isNull() || !m_inSight)
        return;
    if (m_time.interval() == 0)
        m_seen = true;
    else
        m_time.start();
}

} // namespace madoguchi
