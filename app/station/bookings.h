#pragma once

#include "app/central/central.h"
#include "app/domain/booking.h"
#include "app/station/backoff.h"
#include "app/station/stationcore.h"
#include "app/station/unusableanswers.h"
#include "app/store/bulkqueries.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace madoguchi {

/// Lists of booked patients on their way through the service: one query, its slip, and the result, which is
/// asked for after five seconds and then less and less often. Every step is on disk, so that it goes on where
/// it was after a restart.
class Bookings : public QObject
{
    Q_OBJECT
public:
    /// `core` outlives it.
    explicit Bookings(StationCore &core);

    /// On disk, and on the audit log, when it returns; asked then. Faults: the store's.
    Outcome<Done> ask(const QList<BookedPatient> &patients, const QDate &day);
    /// Takes up what an earlier run left.
    void start();
    /// Sends what is due now.
    void send();
    /// Newest day first.
    [[nodiscard]] QList<BookingCheck> checks();
    /// Those without an answer that the service could still give, and how many of them failed before.
    [[nodiscard]] int waiting(int &failed, int &refused, QDateTime &oldest);
    /// Whether a list stands at the question under `key`; where the store cannot say it now, too.
    [[nodiscard]] bool wants(const QUuid &key);
    void setBackoff(Backoff backoff) { m_backoff = std::move(backoff); }

Q_SIGNALS:
    void changed();

private:
    void sendDue(bool woken);
    void sendOne(BulkQueryEntry entry);
    void takeSlip(BulkQueryEntry entry, const Outcome<BulkSlip> &answer);
    void takeResult(BulkQueryEntry entry, const Outcome<BulkResult> &answer);
    void fail(BulkQueryEntry entry, const Fault &fault);
    void dropUnusable(const BulkQueryEntry &entry);
    void keep(const BulkQueryEntry &entry, const QUuid &askedUnder);
    void followLine(bool reached);

    StationCore &m_core;
    BulkQueries m_table;
    Backoff m_backoff;
    QSet<qint64> m_onTheWay;
    QSet<qint64> m_unkept; ///< what came of the last step could not be kept
    UnusableAnswers m_unusable;
    bool m_reached = true; ///< as far as is known
    QTimer m_next;
};

} // namespace madoguchi
