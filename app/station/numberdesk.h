#pragma once

#include "app/domain/booking.h"
#include "app/domain/waitingrequests.h"
#include "app/station/bookings.h"
#include "app/station/outboxsender.h"
#include "app/station/requery.h"

#include <QObject>

namespace madoguchi {

/// What a desk asks by number, for who may see eligibility, and what it asks again by itself, whoever sits
/// there. Desk's calls of the same names say what each does.
class NumberDesk : public QObject
{
    Q_OBJECT
public:
    /// `core`: an opened desk station; outlives this.
    explicit NumberDesk(StationCore &core);

    /// Takes up what an earlier run left.
    void start();
    Outcome<QUuid> receive(const NumberQuery &query, const QString &proof);
    Outcome<QUuid> capture(const CapturedPerson &person);
    Outcome<Done> complete(const QUuid &visit, const NumberQuery &query, const QString &proof);
    /// NumberBook::isSurely; a store that cannot say it now says no.
    [[nodiscard]] bool isSurely(const QUuid &visit, const Reception &card);
    /// Asks about one of an earlier day by the insurance of that card, whoever sits there.
    void completeByCard(const QUuid &visit, const Reception &card);
    Outcome<QList<Reception>> leftOpenBefore(const QDate &day) { return m_book.leftOpenBefore(day); }
    Outcome<std::optional<NumberQuery>> knownNumber(const QString &patientNumber);
    [[nodiscard]] Registration registration(const QUuid &visit);
    Outcome<Reception> seeAnswer(const QUuid &visit);
    Outcome<Reception> closeLeftOpen(const QUuid &visit);
    Outcome<std::optional<Reception>> leftOpen(const QUuid &visit) { return m_book.leftOpen(visit); }
    Outcome<Done> askAgain(const QUuid &visit);
    Outcome<Done> choose(const QUuid &visit, const QString &branch);
    Outcome<Done> link(const QUuid &visit, const QString &number);
    Outcome<Reception> settlePerson(const QUuid &visit, bool same);
    Outcome<Done> askBookings(const QByteArray &csv, const QDate &day);
    [[nodiscard]] QList<BookingCheck> bookings();
    [[nodiscard]] WaitingRequests waiting();

    [[nodiscard]] OutboxSender &sender() { return m_sender; }
    [[nodiscard]] Requery &requery() { return m_requery; }
    [[nodiscard]] Bookings &bookingQueries() { return m_bookings; }

Q_SIGNALS:
    /// A reception as it stands on the disk: a new one, or what is known of it has changed.
    void kept(const madoguchi::Reception &reception);
    void bookingsChanged();
    /// Of `waiting`.
    void waitingChanged();

private:
    [[nodiscard]] std::optional<Fault> whyNot() const;
    [[nodiscard]] std::optional<Fault> whyNot(const NumberQuery &query, const QString &proof) const;
    Outcome<Done> sendAsked(const Outcome<Reception> &asked);
    [[nodiscard]] LateUse useOf(const QUuid &key);

    StationCore &m_core;
    NumberBook m_book;
    OutboxSender m_sender;
    Requery m_requery;
    Bookings m_bookings;
};

} // namespace madoguchi
