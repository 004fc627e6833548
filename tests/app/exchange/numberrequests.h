#pragma once

#include "app/store/outbox.h"
#include "app/training/population.h"
#include "tests/app/exchange/wayrequest.h"
#include "tests/app/exchange/waystation.h"

namespace madoguchi {

/// What a desk asks by number, as a table: the same on both ways.
class NumberRequests
{
public:
    /// All outlive it; `desk` is open whenever a request is used.
    NumberRequests(WayStation &desk, Way &way, PassingClock &clock);

    /// eligibility, reference number, bulk, bulk result.
    QList<WayRequest> requests();

    /// So much time passes at both ends, and what is due goes.
    void pass(qint64 milliseconds);
    /// By an invented person's newest insurance.
    [[nodiscard]] NumberQuery numberOf(const QString &person) const;
    /// A clinic's list of them, as the practice software writes it.
    [[nodiscard]] QByteArray listOf(const QStringList &persons) const;
    [[nodiscard]] Reception listed(const QUuid &visit);
    /// The reception of one more patient, once its question is answered or has failed.
    [[nodiscard]] QUuid receives(const QString &person);
    /// The newest list of booked patients.
    [[nodiscard]] BookingCheck check() { return m_desk.desk().bookings().value(0); }
    [[nodiscard]] bool asksBookings(const QStringList &persons);

private:
    WayRequest eligibility();
    WayRequest reference();
    WayRequest bulk();
    WayRequest bulkResult();
    [[nodiscard]] std::optional<Failure> questionState(const QUuid &visit);
    [[nodiscard]] bool settleQuestion();
    [[nodiscard]] std::optional<Failure> link();
    [[nodiscard]] std::optional<OutboxEntry> referenceEntry();
    [[nodiscard]] bool beginsAnew();
    [[nodiscard]] std::optional<Failure> slipState();
    [[nodiscard]] std::optional<Failure> resultState();
    [[nodiscard]] bool settleBookings();

    WayStation &m_desk;
    Way &m_way;
    PassingClock &m_clock;
    std::optional<Population> m_people;
    QUuid m_reception{}; ///< the newest by number
    QUuid m_known{}; ///< one that was answered
    QUuid m_referenceKey{};
    int m_references = 0;
};

} // namespace madoguchi
