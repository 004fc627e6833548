#pragma once

#include "app/support/clock.h"

namespace madoguchi {

/// A clock that moves only when it is told to. Begins at 2026-11-20 08:30 in Japan.
class FixedClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now.toUTC(); }
    void pass(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now{ QDate(2026, 11, 19), QTime(23, 30), Qt::UTC };
};

} // namespace madoguchi
