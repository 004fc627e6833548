#pragma once

#include "app/domain/waitingrequests.h"
#include "app/station/backoff.h"
#include "app/station/stationcore.h"
#include "app/store/views.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace madoguchi {

/// Tells the service of every view, once each: from the outbox on disk, with one idempotency key a view,
/// until the service has taken it or has refused it for good. It knows a key for a day: later nothing is
/// reported before it has said that it has not counted the view yet (central-https.md, `GET …/views`). Until
/// then it is not known. It lists views of one visit, kind and second alike: of these it has to say how many.
/// What did not get through is tried again by itself, more and more rarely, whoever sits there, and as soon
/// as the line is back. By folder there is nothing to send: the terminal that fetched the records has told of
/// it. That stands as NotOnThisWay in the outbox, and counts as reported.
class ViewReporter : public QObject
{
    Q_OBJECT
public:
    static constexpr int refusedDays = 7; ///< how long the health line tells of one that was refused
    /// After so many days a report whose answers are of no use ends as unsettled. As long as everything else
    /// that is unresolved is kept (security.md, At rest), which leaves the time to renew a certificate.
    static constexpr int settleDays = 31;

    /// `core` outlives the reporter.
    explicit ViewReporter(StationCore &core);

    /// The view with number and key, once it is on the disk. Faults: the store's.
    Outcome<View> keep(View view);
    /// Sends what is due and not on its way.
    void send();
    /// Counted for the health panel.
    [[nodiscard]] WaitingRequests waiting() const;
    /// Of those that did not get through: older than a key is known, and the service has not said yet whether
    /// it has counted them.
    [[nodiscard]] int uncertain() const;
    /// How many were given up in the last `refusedDays`; `waiting` counts them as refused.
    [[nodiscard]] int unsettled() const;
    /// How long failed ones wait; a test's.
    void setBackoff(Backoff backoff) { m_backoff = std::move(backoff); }

Q_SIGNALS:
    void reported(const madoguchi::View &view);
    /// Of `waiting`.
    void changed();

private:
    static constexpr qsizetype mostAtOnce = 4;
    /// For how long answers to one request have been of no use since the program started, without a usable
    /// one between them: a line that is gone is no answer, and its time does not count.
    struct Useless
    {
        qint64 lasted = 0; ///< milliseconds
        std::optional<qint64> since{}; ///< Clock::monotonicMilliseconds() of the last one; absent: it is over
    };
    struct Failed
    {
        int tries = 0;
        qint64 again = 0; ///< Clock::monotonicMilliseconds()
        Failure failure = Failure::ServiceUnreachable;
        Useless questions{}; ///< whether it has been counted
        Useless reports{};
    };

    void wake();
    [[nodiscard]] bool isDue(const View &view) const;
    void sendOne(const View &view, const QList<View> &waiting);
    void begin(const View &view);
    [[nodiscard]] bool isKeyForgotten(const View &view) const;
    void askAbout(const View &view, const QList<View> &waiting);
    void settleAsked(const QList<View> &alike, const Outcome<QList<LookedAtRecord>> &listed);
    [[nodiscard]] Outcome<qsizetype> countedOf(const View &view, const QList<LookedAtRecord> &listed) const;
    [[nodiscard]] Outcome<QList<View>> markCounted(const QList<View> &alike, qsizetype counted);
    void report(const View &view);
    void settle(const View &view, const Outcome<Done> &taken);
    void finish(const View &view, const std::optional<Fault> &failed, bool isReported);
    void waitOrEnd(const View &view, const Fault &fault, Useless Failed::*answers);
    [[nodiscard]] Outcome<Done> mark(const View &view, const Outcome<Done> &taken);
    [[nodiscard]] Outcome<Done> markEnded(const View &view, AuditAct act, Failure why);
    void followLine(bool reached);
    void planNext(const QList<View> &waiting);

    StationCore &m_core;
    mutable Views m_views; ///< reading changes a statement's state, and nothing that is kept
    Backoff m_backoff;
    QSet<qint64> m_onTheWay; ///< numbers of the views whose report is being sent
    QHash<qint64, Failed> m_failed;
    QSet<qint64> m_woken; ///< the line is back: sent whatever their own waiting says, in their order
    mutable std::optional<QList<QDateTime>> m_unsettled; ///< when, of late; absent: to be read from the audit
    bool m_reached = true; ///< as far as is known
    QTimer m_next;
};

} // namespace madoguchi
