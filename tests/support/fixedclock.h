#pragma once

#include "app/support/clock.h"

#include <algorithm>

namespace madoguchi {

/// A clock that moves only when it is told to; the monotonic time moves with it, as if time had passed, and
/// never back. Begins at 2026-11-20 08:30 in Japan.
class FixedClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMilliseconds() const override { return m_monotonic; }
    void set(const QDateTime &now) { pass(m_now.msecsTo(now)); }
    void pass(qint64 milliseconds)
    {
        m_now = m_now.addMSecs(milliseconds);
        m_monotonic += std::max<qint64>(0, milliseconds);
    }
    /// Somebody sets the machine's clock by so much: no time passes.
    void setAhead(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now{ QDate(2026, 11, 19), QTime(23, 30), Qt::UTC };
    qint64 m_monotonic = 0;
};

} // namespace madoguchi
